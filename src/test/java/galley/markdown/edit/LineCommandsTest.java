package galley.markdown.edit;

import static galley.markdown.edit.Marked.nothing;
import static galley.markdown.edit.Marked.run;
import static galley.markdown.edit.Marked.selection;
import static galley.markdown.edit.Marked.text;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineCommandsTest {
    @Test
    void lines_are_joined_with_one_blank_between_them() {
        assertThat(run(Arrange.JOIN, "one‖ \n   two\nthree")).isEqualTo("one‖ two\nthree");
        assertThat(run(Arrange.JOIN, "‖one\ntwo\n\nthree‖\nfour")).isEqualTo("‖one two three‖\nfour");
        assertThat(run(Arrange.JOIN, "> one‖\n> two")).isEqualTo("> one‖ two");
        assertThat(run(Arrange.JOIN, "one‖\n\ntwo")).isEqualTo("one‖\ntwo");
        nothing(Arrange.JOIN, "last‖");
    }

    @Test
    void lines_are_sorted_as_a_reader_would_and_what_is_indented_goes_along() {
        assertThat(run(Arrange.SORT, "‖pear\nApple\nbanana‖")).isEqualTo("‖Apple\nbanana\npear‖");
        assertThat(run(Arrange.SORT, "‖- b\n  more of b\n- a‖")).isEqualTo("‖- a\n- b\n  more of b‖");
        nothing(Arrange.SORT, "‖a\nb‖");
        nothing(Arrange.SORT, "b‖\na");
    }

    @Test
    void letters_change_their_case() {
        assertThat(run(Letters.UPPER, "a ‖straße‖ b")).isEqualTo("a ‖STRASSE‖ b");
        assertThat(run(Letters.LOWER, "a WO‖RD b")).isEqualTo("a wo‖rd b");
        assertThat(run(Letters.TITLE, "‖don't STOP (now)‖")).isEqualTo("‖Don't Stop (Now)‖");
        assertThat(run(Letters.SENTENCE, "‖ONE two. three FOUR‖")).isEqualTo("‖One two. Three four‖");
        nothing(Letters.UPPER, "- ‖ -");
    }

    @Test
    void a_comment_comes_and_goes() {
        assertThat(run(Comment.TOGGLE, "a ‖word‖ b")).isEqualTo("a <!-- ‖word‖ --> b");
        assertThat(run(Comment.TOGGLE, "li‖ne")).isEqualTo("<!-- li‖ne -->");
        assertThat(run(Comment.TOGGLE, "<!-- li‖ne -->")).isEqualTo("li‖ne");
        assertThat(run(Comment.TOGGLE, "<!--li‖ne-->")).isEqualTo("li‖ne");
        nothing(Comment.TOGGLE, "two -- dashes‖");
        nothing(Comment.TOGGLE, "‖");
    }

    @Test
    void items_are_numbered_from_the_first_on() {
        assertThat(run(Numbers.RENUMBER, "1. a\n1. b‖\n7. c")).isEqualTo("1. a\n2. b‖\n3. c");
        assertThat(run(Numbers.RENUMBER, "3. a‖\n   more\n\n   para\n9. b"))
                .isEqualTo("3. a‖\n   more\n\n   para\n4. b");
        assertThat(run(Numbers.RENUMBER, "1. a\n    1. in\n    5. in‖\n7. b"))
                .isEqualTo("1. a\n    1. in\n    2. in‖\n7. b");
        assertThat(run(Numbers.RENUMBER, "1. a\n    1. in\n    2. in\n7. b‖"))
                .isEqualTo("1. a\n    1. in\n    2. in\n2. b‖");
        nothing(Numbers.RENUMBER, "1. a‖\n2. b");
        nothing(Numbers.RENUMBER, "1. a\n2. b\n\nwords‖");
    }

    @Test
    void enter_in_a_numbered_list_numbers_the_items_below() {
        assertThat(run(NewLine.CONTINUE, "1. a‖\n2. b\n3. c")).isEqualTo("1. a\n2. ‖\n3. b\n4. c");
        assertThat(run(NewLine.CONTINUE, "1. a‖\n1. b")).isEqualTo("1. a\n1. ‖\n1. b");
        assertThat(run(NewLine.CONTINUE, "9. a‖\n10. b\n\nend\n\n1. c")).isEqualTo("9. a\n10. ‖\n11. b\n\nend\n\n1. c");
    }

    @Test
    void enter_closes_a_fence_that_was_just_opened() {
        assertThat(run(NewLine.CONTINUE, "```java‖")).isEqualTo("```java\n‖\n```");
        assertThat(run(NewLine.CONTINUE, "> ~~~~‖")).isEqualTo("> ~~~~\n> ‖\n> ~~~~");
        nothing(NewLine.CONTINUE, "```\ncode\n```‖");
        nothing(NewLine.CONTINUE, "```‖\ncode\n```");
    }

    @Test
    void toggles_know_whether_they_are_there() {
        assertThat(on(Mark.BOLD, "a **wo‖rd** b")).isTrue();
        assertThat(on(Mark.ITALIC, "a **wo‖rd** b")).isFalse();
        assertThat(on(Mark.ITALIC, "a ***wo‖rd*** b")).isTrue();
        assertThat(on(Block.BULLETS, "- a‖")).isTrue();
        assertThat(on(Block.BULLETS, "- [ ] a‖")).isFalse();
        assertThat(on(Block.TASKS, "- [ ] a‖")).isTrue();
        assertThat(on(Block.QUOTE, "‖")).isFalse();
        assertThat(on(Block.heading(2), "## a‖")).isTrue();
        assertThat(on(Block.heading(2), "### a‖")).isFalse();
    }

    private static boolean on(Toggle toggle, String marked) {
        return toggle.isOn(text(marked), selection(marked));
    }

    @Test
    void brackets_and_marks_go_around_what_is_selected() {
        assertThat(run(Pair.typed("("), "a ‖b‖ c")).isEqualTo("a (‖b‖) c");
        assertThat(run(Pair.typed("*"), "a ‖b‖ c")).isEqualTo("a *‖b‖* c");
    }

    @Test
    void a_bracket_brings_its_partner_only_where_nothing_follows() {
        assertThat(run(Pair.typed("["), "a ‖")).isEqualTo("a [‖]");
        assertThat(run(Pair.typed("\""), "a ‖ b")).isEqualTo("a \"‖\" b");
        nothing(Pair.typed("("), "‖word");
        nothing(Pair.typed("\""), "5‖");
        nothing(Pair.typed("'"), "don‖");
        nothing(Pair.typed("*"), "‖");
        nothing(Pair.typed("["), "\\‖");
    }

    @Test
    void a_closing_bracket_that_stands_there_is_stepped_over() {
        assertThat(run(Pair.typed(")"), "(a‖)")).isEqualTo("(a)‖");
        assertThat(run(Pair.typed("`"), "`a‖`")).isEqualTo("`a`‖");
        nothing(Pair.typed(")"), "a‖)");
        nothing(Pair.typed("*"), "*a‖*");
    }

    @Test
    void backspace_between_a_pair_takes_both() {
        assertThat(run(Pair::backspace, "a (‖)")).isEqualTo("a ‖");
        nothing(Pair::backspace, "a (b‖)");
        nothing(Pair::backspace, "‖)");
        nothing(Pair::backspace, "*‖*");
    }

    @Test
    void a_link_hands_its_address_to_the_list_at_the_end() {
        assertThat(run(Reference.LINK, "see [the ‖site](https://x.org \"T\") now\n"))
                .isEqualTo("see [the site][]‖ now\n\n[the site]: https://x.org \"T\"");
        assertThat(run(Reference.LINK, "[a‖](u)\n\n[b]: v\n")).isEqualTo("[a][]‖\n\n[b]: v\n[a]: u");
        assertThat(run(Reference.LINK, "[a‖](u)\n\n[A]: u\n")).isEqualTo("[a][]‖\n\n[A]: u\n");
        assertThat(run(Reference.LINK, "[a‖](u)\n\n[a]: v\n")).isEqualTo("[a][a 2]‖\n\n[a]: v\n[a 2]: u");
        assertThat(run(Reference.LINK, "see ‖this‖")).isEqualTo("see [this][]\n\n[this]: ‖address‖");
        nothing(Reference.LINK, "nothing ‖ here");
        nothing(Reference.LINK, "![a‖](u)");
    }
}
