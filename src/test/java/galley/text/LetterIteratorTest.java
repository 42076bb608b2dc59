package galley.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.BreakIterator;
import java.text.StringCharacterIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LetterIteratorTest {
    /** What joins with what stands beside it, and what never does. */
    private static final String[] PIECES = {
        "a",
        "Z",
        " ",
        "~",
        "\n",
        "\r",
        "\r\n",
        "\t",
        "é",
        "\u0301",
        "\u0323",
        "字",
        "か",
        "\u3099",
        "한",
        "\u1112",
        "\u1161",
        "\u11ab",
        "न",
        "\u094d",
        "\u200d",
        "\u200c",
        "👩",
        "🏽",
        "❤",
        "\ufe0f",
        "1",
        "\u20e3",
        "🇩",
        "🇪",
        "\ud83d",
        "\ude00",
        "\u0600",
        "\u0d4e",
        "\u06dd",
        "ש",
        "\u05b9",
        "ก",
        "\u0e33",
        "©",
        "\u00ad",
        "ℹ",
        "\udb40\udc67",
        "\ud804\udcbd",
    };

    private final BreakIterator letters = new LetterIterator();

    @Test
    void it_is_where_the_jdk_breaks_the_whole_text_from_every_offset_of_it() {
        Random random = new Random(20261129);
        for (int round = 0; round < 3_000; round++) {
            StringBuilder built = new StringBuilder();
            for (int i = random.nextInt(24); i >= 0; i--) {
                built.append(PIECES[random.nextInt(PIECES.length)]);
            }
            String text = built.toString();
            TreeSet<Integer> ends = ends(text);
            letters.setText(text);
            for (int offset = 0; offset <= text.length(); offset++) {
                assertThat(letters.following(offset)).as(text).isEqualTo(orDone(ends.higher(offset)));
                assertThat(letters.preceding(offset)).as(text).isEqualTo(orDone(ends.lower(offset)));
                assertThat(letters.isBoundary(offset)).as(text).isEqualTo(ends.contains(offset));
            }
        }
    }

    @Test
    void it_goes_through_a_text_both_ways() {
        letters.setText("e\u0301👩‍👧x");
        List<Integer> forth = new ArrayList<>();
        for (int at = letters.first(); at != BreakIterator.DONE; at = letters.next()) {
            forth.add(at);
        }
        assertThat(forth).containsExactly(0, 2, 7, 8);
        assertThat(letters.current()).isEqualTo(8);
        List<Integer> back = new ArrayList<>();
        for (int at = letters.last(); at != BreakIterator.DONE; at = letters.previous()) {
            back.add(at);
        }
        assertThat(back).containsExactly(8, 7, 2, 0);
        assertThat(letters.next(2)).isEqualTo(7);
        assertThat(letters.next(-2)).isZero();
        assertThat(letters.next(4)).isEqualTo(BreakIterator.DONE);
        assertThat(letters.next(0)).isEqualTo(8);
    }

    @Test
    void a_part_of_a_text_keeps_its_offsets() {
        letters.setText(new StringCharacterIterator("abe\u0301cd", 2, 5, 2));
        assertThat(letters.first()).isEqualTo(2);
        assertThat(letters.next()).isEqualTo(4);
        assertThat(letters.getText().getIndex()).isEqualTo(4);
        assertThat(letters.getText().current()).isEqualTo('c');
        assertThat(letters.last()).isEqualTo(5);
        assertThat(letters.isBoundary(2)).isTrue();
        assertThat(letters.isBoundary(3)).isFalse();
    }

    @Test
    void an_offset_beyond_the_text_is_refused() {
        letters.setText("ab");
        assertThatThrownBy(() -> letters.following(3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> letters.preceding(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_letter_that_never_ends_is_looked_at_for_a_thousand_units() {
        String text = "a" + "\u0301".repeat(5_000) + "b";
        letters.setText(text);
        assertThat(letters.following(0)).isEqualTo(5_001);
        assertThat(letters.preceding(5_001)).isEqualTo(4_000);
    }

    @Test
    void a_letter_begins_before_a_plain_one_whatever_stands_there() {
        for (char before = 0; before < Character.MAX_VALUE; before++) {
            for (String plain : List.of("a", " ", "字")) {
                String text = before + plain;
                letters.setText(text);
                assertThat(letters.isBoundary(1))
                        .as("%04x", (int) before)
                        .isEqualTo(ends(text).contains(1));
                assertThat(letters.preceding(2))
                        .as("%04x", (int) before)
                        .isEqualTo(ends(text).lower(2));
            }
        }
    }

    @Test
    void of_a_long_text_without_a_plain_letter_it_looks_at_what_is_near() {
        String text = "ภาษาไทยน้ำ".repeat(300);
        TreeSet<Integer> ends = ends(text);
        letters.setText(text);
        for (int offset = 0; offset <= text.length(); offset += 37) {
            assertThat(letters.following(offset)).isEqualTo(orDone(ends.higher(offset)));
            assertThat(letters.preceding(offset)).isEqualTo(orDone(ends.lower(offset)));
        }
    }

    @Test
    void an_empty_text_has_no_letter() {
        letters.setText("");
        assertThat(letters.first()).isZero();
        assertThat(letters.last()).isZero();
        assertThat(letters.next()).isEqualTo(BreakIterator.DONE);
        assertThat(letters.previous()).isEqualTo(BreakIterator.DONE);
        assertThat(letters.following(0)).isEqualTo(BreakIterator.DONE);
        assertThat(letters.isBoundary(0)).isTrue();
    }

    @Test
    void asking_whether_a_letter_begins_moves_nothing() {
        letters.setText("abc");
        letters.next();
        assertThat(letters.isBoundary(3)).isTrue();
        assertThat(letters.current()).isEqualTo(1);
    }

    private static TreeSet<Integer> ends(String text) {
        TreeSet<Integer> ends = new TreeSet<>(List.of(0));
        Matcher whole = Pattern.compile("\\X").matcher(text);
        while (whole.find()) {
            ends.add(whole.end());
        }
        return ends;
    }

    private static int orDone(Integer end) {
        return end == null ? BreakIterator.DONE : end;
    }
}
