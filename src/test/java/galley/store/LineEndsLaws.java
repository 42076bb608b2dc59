package galley.store;

import static org.assertj.core.api.Assertions.assertThat;

import galley.text.Edit;
import galley.text.Text;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LineEndsLaws {
    @Property(tries = 2000)
    void a_text_that_was_not_edited_gets_its_own_bytes(@ForAll("files") String file) {
        LineEnds.Split split = LineEnds.split(file);

        assertThat(split.ends().on(split.text())).isEqualTo(file);
        assertThat(split.text().toString()).doesNotContain("\r");
    }

    @Property(tries = 2000)
    void whatever_was_edited_the_same_text_is_read_again(
            @ForAll("files") String file, @ForAll("files") String other, @ForAll("edits") List<int[]> edits) {
        LineEnds.Split split = LineEnds.split(file);
        Text edited = edited(split.text(), edits);

        assertThat(LineEnds.split(split.ends().on(edited)).text()).isEqualTo(edited);
        Text replaced = LineEnds.split(other).text();
        assertThat(LineEnds.split(split.ends().on(replaced)).text()).isEqualTo(replaced);
    }

    @Property(tries = 1000)
    void a_letter_typed_into_a_line_changes_nothing_else(@ForAll("files") String file, @ForAll int where) {
        LineEnds.Split split = LineEnds.split(file);
        int at = Math.floorMod(where, split.text().length() + 1);
        Text edited = split.text().with(Edit.insert(at, "Z"));

        String written = split.ends().on(edited);

        assertThat(written.replace("Z", "")).isEqualTo(file);
    }

    @Example
    void edits_far_apart_leave_the_ends_between_them() {
        LineEnds.Split split = LineEnds.split("one\r\ntwo\nthree\r\n\r\nfour\rfive\n\nsix\r\n");
        Text edited = Text.of("One\ntwo\nthree\n\nfour\nnew\nfive\n\nSix\n");

        assertThat(split.ends().on(edited)).isEqualTo("One\r\ntwo\nthree\r\n\r\nfour\rnew\rfive\n\nSix\r\n");
    }

    @Example
    void a_line_that_is_split_keeps_the_end_that_was_not_touched() {
        LineEnds.Split split = LineEnds.split("a\r\nbc\nd\r\n");

        assertThat(split.ends().on(Text.of("a\nb\nc\nd\n"))).isEqualTo("a\r\nb\r\nc\nd\r\n");
    }

    @Example
    void a_hundred_thousand_shuffled_lines_take_no_time_to_speak_of() {
        StringBuilder file = new StringBuilder();
        StringBuilder edited = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            file.append("line ").append(i % 997).append(i % 3 == 0 ? "\r\n" : "\n");
            edited.append("line ").append((i * 31 + 7) % 1009).append('\n');
        }
        LineEnds.Split split = LineEnds.split(file.toString());

        long start = System.nanoTime();
        split.ends().on(Text.of(edited));

        assertThat((System.nanoTime() - start) / 1_000_000).as("milliseconds").isLessThan(5000);
    }

    @Provide
    Arbitrary<String> files() {
        return Arbitraries.of("a", "b", "c", "long line", "", "\n", "\r\n", "\r", "\n", "\r\n")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<List<int[]>> edits() {
        return Arbitraries.integers()
                .between(0, 10_000)
                .array(int[].class)
                .ofSize(3)
                .list()
                .ofMaxSize(6);
    }

    private static Text edited(Text text, List<int[]> edits) {
        String[] pieces = {"", "x", "\n", "a\nb\n", "\n\n"};
        for (int[] edit : edits) {
            int start = edit[0] % (text.length() + 1);
            int end = Math.min(text.length(), start + edit[1] % 8);
            text = text.with(new Edit(start, end, pieces[edit[2] % pieces.length]));
        }
        return text;
    }
}
