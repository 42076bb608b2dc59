package galley.session;

import static org.assertj.core.api.Assertions.assertThat;

import galley.session.SideBySide.Line;
import galley.session.SideBySide.Row;
import galley.text.Span;
import galley.text.Text;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SideBySideTest {
    private static String drawn(String left, String right, int around) {
        return SideBySide.of(Text.of(left), Text.of(right), around).rows().stream()
                .map(SideBySideTest::drawn)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String drawn(Row row) {
        return switch (row) {
            case Row.Same same -> "… " + same.lines();
            case Row.Lines lines -> (drawn(lines.left()) + " | " + drawn(lines.right())).strip();
        };
    }

    private static String drawn(Line line) {
        if (line == null) {
            return "";
        }
        StringBuilder out = new StringBuilder(line.words());
        for (Span span : line.changed().reversed()) {
            out.insert(span.end(), ']').insert(span.start(), '[');
        }
        return out.toString();
    }

    @Test
    void words_that_differ_are_marked_and_far_lines_folded() {
        assertThat(drawn(
                        "one\ntwo\nthree\nIt rains.\nfive\nsix\nseven\n",
                        "one\ntwo\nthree\nIt snows.\nfive\nsix\nseven\n",
                        1))
                .isEqualTo("""
                        … 2
                        three | three
                        It [rains]. | It [snows].
                        five | five
                        … 2
                        """);
    }

    @Test
    void a_new_line_before_a_changed_one_does_not_part_the_changed_one_from_what_it_was() {
        assertThat(drawn("a\nThe sun comes out today.\nz\n", "a\nIt pours.\nThe sun goes out today.\nz\n", 1))
                .isEqualTo("""
                        a | a
                        | [It pours.]
                        The sun [comes] out today. | The sun [goes] out today.
                        z | z
                        """);
    }

    @Test
    void lines_with_hardly_a_word_in_common_are_marked_whole() {
        assertThat(drawn("The cat sat on a mat in May.\n", "A dog ran over the hill, on its own.\n", 1))
                .isEqualTo("[The cat sat on a mat in May.] | [A dog ran over the hill, on its own.]\n");
    }

    @Test
    void a_line_parted_in_two_shows_where() {
        assertThat(drawn("It rains and it pours all day\n", "It rains and it pours\nall day\n", 1))
                .isEqualTo("""
                It rains and it pours[ ]all day | It rains and it pours[↵]
                | [all day]
                """);
    }

    @Test
    void equal_texts_have_no_difference() {
        SideBySide same = SideBySide.of(Text.of("a\nb\nc\n"), Text.of("a\nb\nc\n"), 3);
        assertThat(same.differences()).isZero();
        assertThat(same.rows()).containsExactly(new Row.Same(3));
    }

    @Property(tries = 500)
    void both_texts_are_there_line_by_line_and_lines_without_a_mark_are_the_same(
            @ForAll @CharRange(from = 'a', to = 'd') @StringLength(max = 40) String one,
            @ForAll @CharRange(from = 'a', to = 'd') @StringLength(max = 40) String two) {
        String left = one.replace('b', '\n').replace('d', ' ');
        String right = two.replace('b', '\n').replace('d', ' ');
        SideBySide laid = SideBySide.of(Text.of(left), Text.of(right), SideBySide.WHOLE);
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        for (Row row : laid.rows()) {
            Row.Lines lines = (Row.Lines) row;
            if (lines.left() != null) {
                before.append(lines.left().words().replace("↵", "")).append('\n');
            }
            if (lines.right() != null) {
                after.append(lines.right().words().replace("↵", "")).append('\n');
            }
            if (lines.difference() < 0) {
                assertThat(lines.left().words()).isEqualTo(lines.right().words());
            }
        }
        assertThat(before).hasToString(left.isEmpty() || left.endsWith("\n") ? left : left + "\n");
        assertThat(after).hasToString(right.isEmpty() || right.endsWith("\n") ? right : right + "\n");
    }
}
