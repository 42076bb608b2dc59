package galley.session;

import static org.assertj.core.api.Assertions.assertThat;

import galley.session.Merge.Choice;
import galley.text.Selection;
import galley.text.Step;
import galley.text.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergeTest {
    private static final Text BASE = Text.of("""
            title: Bread
            date: 2024-02-29

            Flour and water.

            Bake it.
            """);

    @Test
    void a_title_here_and_a_date_there_are_no_conflict() {
        Merge merge = Merge.of(BASE, with("Bread", "Rye bread"), with("02-29", "03-01"));

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.text(Choice.MINE).toString()).isEqualTo("""
                title: Rye bread
                date: 2024-03-01

                Flour and water.

                Bake it.
                """);
    }

    @Test
    void one_paragraph_changed_by_both_is_a_conflict_and_the_rest_is_merged() {
        Text mine = Text.of(with("water.", "water, and salt.").toString().replace("Bake it.", "Bake it well."));
        Text theirs = Text.of(with("Flour", "Rye flour").toString().replace("Bread", "Rye bread"));
        Merge merge = Merge.of(BASE, mine, theirs);

        assertThat(merge.conflicts()).hasSize(1);
        Merge.Part.Conflict conflict = merge.conflicts().getFirst();
        assertThat(conflict.base().in(BASE)).isEqualTo("Flour and water.\n");
        assertThat(conflict.mine().in(mine)).isEqualTo("Flour and water, and salt.\n");
        assertThat(conflict.theirs().in(theirs)).isEqualTo("Rye flour and water.\n");
        assertThat(merge.text(Choice.BOTH).toString()).isEqualTo("""
                title: Rye bread
                date: 2024-02-29

                Flour and water, and salt.
                Rye flour and water.

                Bake it well.
                """);
    }

    @Test
    void two_things_put_in_at_one_place_are_a_conflict() {
        Merge merge = Merge.of(BASE, with("Bake", "Wait.\n\nBake"), with("Bake", "Salt it.\n\nBake"));

        assertThat(merge.conflicts()).hasSize(1);
        assertThat(merge.text(Choice.THEIRS)).isEqualTo(with("Bake", "Salt it.\n\nBake"));
        assertThat(merge.text(Choice.MINE)).isEqualTo(with("Bake", "Wait.\n\nBake"));
    }

    @Test
    void a_line_that_one_took_out_and_the_other_changed_is_a_conflict() {
        Merge merge = Merge.of(BASE, with("Flour and water.\n", ""), with("water", "milk"));

        assertThat(merge.conflicts()).hasSize(1);
        assertThat(merge.conflicts().getFirst().mine().isEmpty()).isTrue();
    }

    @Test
    void last_lines_without_an_end_are_not_joined() {
        Merge merge = Merge.of(Text.of("a\nb"), Text.of("a\nc"), Text.of("a\nd"));

        assertThat(merge.text(Choice.BOTH).toString()).isEqualTo("a\nc\nd");
    }

    @Test
    void differences_are_words() {
        Text before = Text.of("Mix flour and water.\nBake.\n");
        Text after = Text.of("Mix rye flour and cold milk.\nBake.\n");

        assertThat(Differences.inWords(before, after))
                .extracting(one -> one.before().in(before) + "→" + one.after().in(after))
                .containsExactly("→rye ", "water→cold milk");
    }

    @Test
    void signs_of_scripts_without_spaces_are_compared_one_by_one() {
        Text before = Text.of("日本語のテキスト");
        Text after = Text.of("日本語の本");

        assertThat(Differences.inWords(before, after))
                .extracting(one -> one.before().in(before) + "→" + one.after().in(after))
                .containsExactly("テキスト→本");
    }

    @Test
    void the_caret_stays_in_its_word_when_the_text_changes_around_it() {
        Text after = Text.of(BASE.toString().replace("Bread", "Rye bread").replace("Bake it.", "Bake it well."));
        int caret = BASE.toString().indexOf("and water");
        Step step = Differences.step(BASE, after, Selection.at(caret));

        assertThat(step.apply(BASE)).isEqualTo(after);
        assertThat(after.toString().indexOf("and water")).isEqualTo(step.after().caret());
    }

    @Test
    void long_texts_are_compared_in_a_moment_however_much_they_differ() {
        String old = numbered("old", 20_000);
        String now = numbered("new", 20_000);
        long start = System.nanoTime();
        assertThat(Differences.inWords(Text.of(old), Text.of(now))).isNotEmpty();
        Merge merge = Merge.of(Text.of(old), Text.of(now), Text.of(numbered("theirs", 20_000)));
        double seconds = (System.nanoTime() - start) / 1e9;

        System.out.printf("texts of 20,000 lines that differ everywhere: compared and merged in %.2f s%n", seconds);
        assertThat(merge.conflicts()).hasSize(1);
        assertThat(seconds).isLessThan(20);
        assertThat(List.of(now)).contains(merge.text(Choice.MINE).toString());
    }

    private static Text with(String what, String then) {
        return Text.of(BASE.toString().replace(what, then));
    }

    private static String numbered(String word, int lines) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            out.append(word).append(' ').append(i).append(" of them\n");
        }
        return out.toString();
    }
}
