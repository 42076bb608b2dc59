package galley.editor;

import static org.assertj.core.api.Assertions.assertThat;

import galley.text.Edit;
import galley.text.Text;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static final String LONGEST = "x".repeat(Limits.WRAPPED_LINE);

    @Test
    void a_long_line_from_right_to_left_is_not_wrapped_until_it_is_shorter_or_has_no_such_letter() {
        Text text = Text.of("one\n" + "x".repeat(Limits.RIGHT_TO_LEFT_LINE) + "\ntwo");
        Limits limits = new Limits(text.toString());
        assertThat(limits.wrapsIn(100, 0, 14)).isTrue();
        Text turned = edit(limits, text, Edit.insert(10, "ש"));
        assertThat(limits.wraps()).isFalse();
        assertThat(limits.said()).contains("3,000");
        Text plain = edit(limits, turned, Edit.delete(10, 11));
        assertThat(limits.wraps()).isTrue();
        edit(limits, plain, Edit.insert(0, "ש"));
        assertThat(limits.wraps()).isTrue();
        assertThat(limits.wrapsIn(310, 0, 14)).isTrue();
        assertThat(limits.wrapsIn(309, 0, 14)).as("a word has no room").isFalse();
        assertThat(limits.wrapsIn(900, 24, 14)).as("rows of 24 letters").isFalse();
        assertThat(limits.wrapsIn(900, 25, 14)).isTrue();
    }

    @Test
    void nothing_is_left_out_of_an_ordinary_text() {
        Limits limits = new Limits("one\n" + "x".repeat(Limits.COLOURED_LINE) + "\ntwo");
        assertThat(limits.wraps()).isTrue();
        assertThat(limits.colours()).isTrue();
        assertThat(limits.said()).isEmpty();
    }

    @Test
    void a_line_that_grows_too_long_is_not_wrapped_until_it_is_shorter() {
        Text text = Text.of("one\n" + LONGEST + "\ntwo");
        Limits limits = new Limits(text.toString());
        Text longer = edit(limits, text, Edit.insert(10, "x"));
        assertThat(limits.wraps()).isFalse();
        assertThat(limits.said()).contains("20,000");
        Text elsewhere = edit(limits, longer, Edit.insert(0, "x"));
        assertThat(limits.wraps()).isFalse();
        edit(limits, elsewhere, Edit.insert(100, "\n"));
        assertThat(limits.wraps()).isTrue();
    }

    @Test
    void a_line_that_is_plain_but_still_wrapped_is_told() {
        Text text = Text.of("one\n" + "x".repeat(Limits.COLOURED_LINE) + "\ntwo");
        Limits limits = new Limits(text.toString());
        Text longer = edit(limits, text, Edit.insert(10, "x"));
        assertThat(limits.wraps()).isTrue();
        assertThat(limits.said()).contains("10,000");
        edit(limits, longer, Edit.delete(10, 11));
        assertThat(limits.said()).isEmpty();
    }

    @Test
    void another_long_line_keeps_the_text_from_being_wrapped() {
        Text text = Text.of(LONGEST + "x\n" + LONGEST + "x");
        Limits limits = new Limits(text.toString());
        Text one = edit(limits, text, Edit.delete(0, LONGEST.length()));
        assertThat(limits.wraps()).isFalse();
        edit(limits, one, Edit.delete(2, 10));
        assertThat(limits.wraps()).isTrue();
    }

    @Test
    void a_very_large_text_is_plain() {
        String large = "some words\n".repeat(Limits.COLOURED_TEXT / 11 + 1);
        Limits limits = new Limits(large);
        assertThat(limits.colours()).isFalse();
        assertThat(limits.wraps()).isTrue();
        assertThat(limits.said()).contains("4 million");
        edit(limits, Text.of(large), Edit.delete(0, 1_000));
        assertThat(limits.colours()).isTrue();
    }

    private static Text edit(Limits limits, Text before, Edit edit) {
        Text after = before.with(edit);
        limits.edited(edit, before, after);
        return after;
    }
}
