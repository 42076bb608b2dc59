package galley.markdown.edit;

import static org.assertj.core.api.Assertions.assertThat;

import galley.text.Selection;
import galley.text.Step;
import galley.text.Text;
import galley.text.TextCommand;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text with bars where the selection begins and ends, before and after. */
class EditingTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            BOLD,   a |word| b,      a **|word|** b
            BOLD,   a **|word|** b,  a |word| b
            BOLD,   a |**word**| b,  a |word| b
            BOLD,   a wo||rd b,      a **wo||rd** b
            BOLD,   a **wo||rd** b,  a wo||rd b
            BOLD,   a *|word|* b,    a ***|word|*** b
            ITALIC, a **|word|** b,  a ***|word|*** b
            ITALIC, a ***|word|*** b, a **|word|** b
            CODE,   x || y,          x `||` y
            STRIKE, a |b c|,         a ~~|b c|~~
            """)
    void marks(String mark, String before, String after) {
        assertThat(run(Mark.valueOf(mark), before)).isEqualTo(after);
    }

    @Test
    void a_mark_twice_changes_nothing() {
        for (Mark mark : Mark.values()) {
            for (String text : new String[] {"a |word| b", "a wo||rd b", "|é😀|", "||", "x |two words| y"}) {
                assertThat(run(mark, run(mark, text))).as(mark + " on " + text).isEqualTo(text);
            }
        }
    }

    @Test
    void lists_are_made_changed_and_taken_away() {
        assertThat(run(Block.BULLETS, "|a\nb|")).isEqualTo("- |a\n- b|");
        assertThat(run(Block.BULLETS, "|- a\n- b|")).isEqualTo("|a\nb|");
        assertThat(run(Block.NUMBERS, "|- a\n\n- b|")).isEqualTo("1. |a\n\n2. b|");
        assertThat(run(Block.TASKS, "- a||")).isEqualTo("- [ ] a||");
        assertThat(run(Block.BULLETS, "||")).isEqualTo("- ||");
        assertThat(run(Block.QUOTE, "a||")).isEqualTo("> a||");
        assertThat(run(Block.QUOTE, "> a||")).isEqualTo("a||");
    }

    @Test
    void headings_toggle_and_change_level() {
        assertThat(run(Block.heading(2), "a||")).isEqualTo("## a||");
        assertThat(run(Block.heading(2), "## a||")).isEqualTo("a||");
        assertThat(run(Block.heading(3), "# a||")).isEqualTo("### a||");
    }

    @Test
    void lines_move_copy_and_go() {
        assertThat(run(LineMove.UP, "a\nb||\nc")).isEqualTo("b||\na\nc");
        assertThat(run(LineMove.DOWN, "a||\nb\nc")).isEqualTo("b\na||\nc");
        assertThat(run(LineMove.DUPLICATE, "a||\nb")).isEqualTo("a\na||\nb");
        assertThat(run(LineMove.DELETE, "a\nb||\nc")).isEqualTo("a\n||c");
        assertThat(run(LineMove.DELETE, "a\nb||")).isEqualTo("||a");
        assertThat(LineMove.UP.on(Text.of("a"), Selection.at(0))).isEmpty();
    }

    @Test
    void enter_goes_on_with_a_list_and_ends_it() {
        assertThat(run(NewLine.CONTINUE, "- a||")).isEqualTo("- a\n- ||");
        assertThat(run(NewLine.CONTINUE, "9. a||")).isEqualTo("9. a\n10. ||");
        assertThat(run(NewLine.CONTINUE, "- [x] a||")).isEqualTo("- [x] a\n- [ ] ||");
        assertThat(run(NewLine.CONTINUE, "> - a||b")).isEqualTo("> - a\n> - ||b");
        assertThat(run(NewLine.CONTINUE, "- a\n- ||")).isEqualTo("- a\n||");
        assertThat(NewLine.CONTINUE.on(Text.of("plain"), Selection.at(5))).isEmpty();
    }

    @Test
    void a_footnote_takes_the_next_free_number_and_opens_its_text() {
        assertThat(run(Insert.FOOTNOTE, "a[^1] b||\n\n[^1]: x\n")).isEqualTo("a[^1] b[^2]\n\n[^1]: x\n\n[^2]: ||");
        assertThat(run(Insert.FOOTNOTE, "a[^||1] b\n\n[^1]: x\n")).isEqualTo("a[^1][^2] b\n\n[^1]: x\n\n[^2]: ||");
    }

    @Test
    void tab_indents_items_and_goes_to_the_next_stop_elsewhere() {
        assertThat(run(Indent.IN, "- a||")).isEqualTo("    - a||");
        assertThat(run(Indent.IN, "ab||")).isEqualTo("ab  ||");
        assertThat(run(Indent.OUT, "    - a||")).isEqualTo("- a||");
    }

    static String run(TextCommand command, String marked) {
        int first = marked.indexOf('|');
        int second = marked.indexOf('|', first + 1) - 1;
        Text text = Text.of(marked.replace("|", ""));
        Selection selection = new Selection(first, second);
        Optional<Step> step = command.on(text, selection);
        assertThat(step).as("applies to " + marked).isPresent();
        Text after = step.get().apply(text);
        assertThat(step.get().inverse(text).apply(after)).isEqualTo(text);
        Selection now = step.get().after();
        return after.slice(0, now.start()) + "|" + after.slice(now.start(), now.end()) + "|"
                + after.slice(now.end(), after.length());
    }
}
