package galley.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BreaksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a|é|ß|字|あ",
                "a|😀|b", // a surrogate pair
                "e\u0301|o\u0302\u0323|x", // combining marks
                "🇩🇪|🇫🇷|🇯🇵", // flags
                "👩‍👩‍👧‍👦|👍🏽|x", // joined, and with a tone of skin
                "❤️|☎️|1️⃣", // with a variation selector, a keycap
                "한|글|\u1112\u1161\u11ab|x", // syllables, and one of single letters
                "न|म|स्ते|!", // signs of vowels, a conjunct
                "ש|ל|ו\u05b9|ם", // Hebrew points
                "a|\n|b",
            })
    void a_letter_is_what_a_reader_takes_for_one(String letters) {
        Text text = Text.of(letters.replace("|", ""));
        List<Integer> wanted = new ArrayList<>();
        int at = 0;
        for (String letter : letters.split("\\|")) {
            at += letter.length();
            wanted.add(at);
        }
        List<Integer> forward = new ArrayList<>();
        for (int offset = 0; offset < text.length(); ) {
            offset = Breaks.LETTER.after(text, offset);
            forward.add(offset);
        }
        assertThat(forward).isEqualTo(wanted);
        List<Integer> back = new ArrayList<>();
        for (int offset = text.length(); offset > 0; offset = Breaks.LETTER.before(text, offset)) {
            back.add(offset);
        }
        Collections.reverse(back);
        assertThat(back).isEqualTo(wanted);
        for (int offset = 1; offset <= text.length(); offset++) {
            int inside = offset;
            assertThat(Breaks.LETTER.at(text, offset))
                    .isEqualTo(wanted.stream()
                            .filter(end -> end >= inside)
                            .findFirst()
                            .orElseThrow());
        }
    }

    @Test
    void at_the_ends_there_is_nowhere_to_go() {
        assertThat(Breaks.LETTER.after(Text.of("a"), 1)).isEqualTo(1);
        assertThat(Breaks.LETTER.before(Text.of("a"), 0)).isZero();
        assertThat(Breaks.WORD.after(Text.EMPTY, 0)).isZero();
        assertThat(Breaks.WORD.before(Text.EMPTY, 0)).isZero();
    }

    @Test
    void words_end_at_blanks_and_signs() {
        Text text = Text.of("one, don't\nüber 日本");
        List<Integer> ends = new ArrayList<>();
        for (int offset = 0; offset < text.length(); ) {
            offset = Breaks.WORD.after(text, offset);
            ends.add(offset);
        }
        assertThat(ends).containsExactly(3, 4, 5, 10, 11, 15, 16, 18);
    }

    @Test
    void far_into_a_long_line_it_is_the_same() {
        String flags = "🇩🇪".repeat(10);
        Text text = Text.of("word 😀 ".repeat(30_000) + flags);
        int end = text.length();
        assertThat(Breaks.LETTER.before(text, end)).isEqualTo(end - 4);
        assertThat(Breaks.LETTER.after(text, end - 4)).isEqualTo(end);
        assertThat(Breaks.WORD.before(text, 80_004)).isEqualTo(80_000);
        assertThat(Breaks.LETTER.after(text, 80_005)).isEqualTo(80_007);
    }
}
