package galley.preview;

import static org.assertj.core.api.Assertions.assertThat;

import galley.Fx;
import galley.markdown.Html;
import galley.markdown.Rendered.Part;
import galley.preview.Page.Masthead;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was written in a block is shown ahead of the page that will have it, and that page has the last word. */
class PatchUiTest {
    private final Pages pages = new Pages(500, 400);

    @BeforeEach
    void show_a_post() {
        pages.show(page(1, "<p>one</p>", "<p>two</p>", "<p>three</p>"));
        Fx.run(() ->
                pages.script("document.querySelectorAll('p').forEach(function(p) { p.setAttribute('data-old', '') })"));
    }

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void only_its_section_is_changed_and_those_behind_it_have_moved() {
        patch(1, 2, 1, "<p>two</p>", "<p>two more</p>");
        assertThat(words()).isEqualTo("one|two more|three");
        assertThat(Fx.call(() -> pages.script("document.querySelectorAll('p[data-old]').length")))
                .isEqualTo(3);
        Sheet shown = Fx.call(pages.pane::shown);
        assertThat(shown.sections()).extracting(Sheet.Section::start).containsExactly(100, 110, 125);
        assertThat(shown.sections()).extracting(Sheet.Section::end).containsExactly(110, 125, 135);
        assertThat(shown.version()).isEqualTo(2);
    }

    @Test
    void the_next_takes_the_place_of_the_one_before() {
        patch(1, 2, 1, "<p>two</p>", "<p>two more</p>");
        patch(1, 3, 1, "<p>two</p>", "<p>two more words</p>");
        assertThat(words()).isEqualTo("one|two more words|three");
        patch(1, 4, 2, "<p>three</p>", "<p>three more</p>");
        assertThat(words()).isEqualTo("one|two|three more");
    }

    @Test
    void one_that_is_not_for_what_is_shown_is_left() {
        patch(1, 2, 1, "<p>other</p>", "<p>other more</p>");
        patch(0, 2, 1, "<p>two</p>", "<p>two more</p>");
        patch(1, 2, 7, "<p>two</p>", "<p>two more</p>");
        assertThat(words()).isEqualTo("one|two|three");
    }

    @Test
    void a_page_of_an_older_text_takes_no_words_away_and_a_newer_has_the_last_word() {
        patch(1, 3, 1, "<p>two</p>", "<p>two more</p>");
        pages.show(page(2, "<p>one</p>", "<p>two m</p>", "<p>three</p>"));
        assertThat(words()).isEqualTo("one|two more|three");
        patch(2, 3, 1, "<p>two m</p>", "<p>two more</p>");
        assertThat(words()).isEqualTo("one|two more|three");
        pages.show(page(3, "<p>one</p>", "<p>two <em>more</em></p>", "<p>three</p>"));
        assertThat(words()).isEqualTo("one|two more|three");
        assertThat(Fx.call(() -> pages.script("document.querySelectorAll('em').length")))
                .isEqualTo(1);
    }

    @Test
    void it_goes_onto_the_page_that_it_was_made_for_when_that_comes() {
        Fx.run(() -> {
            pages.pane.show(page(2, "<p>one</p>", "<p>two m</p>", "<p>three</p>"));
            pages.pane.show(made(2, 3, 1, "<p>two m</p>", "<p>two more</p>").orElseThrow());
        });
        pages.settle();
        assertThat(words()).isEqualTo("one|two more|three");
    }

    @Test
    void another_post_and_this_one_again_begin_anew() {
        patch(1, 9, 1, "<p>two</p>", "<p>two more</p>");
        Fx.run(() -> {
            pages.pane.show(new Page("", Masthead.NONE, 0, List.of(), "", ""));
            pages.pane.show(page(1, "<p>one</p>", "<p>2</p>", "<p>three</p>"));
        });
        pages.settle();
        assertThat(words()).isEqualTo("one|2|three");
    }

    @Test
    void it_is_told_whether_it_can_be_shown() {
        Patch patch = made(1, 2, 1, "<p>two</p>", "<p>two more</p>").orElseThrow();
        assertThat(Fx.call(() -> pages.pane.show(patch))).isTrue();
        Fx.run(() -> pages.pane.show(page(2, "<p>one</p>", "<p>two m</p>", "<p>three</p>")));
        assertThat(Fx.call(() -> pages.pane.show(patch))).as("of an older page").isFalse();
        Fx.run(() -> pages.pane.show(new Page("fog.html", Masthead.NONE, 0, List.of(), "", "")));
        assertThat(Fx.call(() -> pages.pane.show(patch))).as("of another page").isFalse();
        Fx.run(() -> pages.pane.show(page(1).excused("Too complex.")));
        assertThat(Fx.call(() -> pages.pane.show(patch))).as("beside an excuse").isFalse();
        pages.settle();
    }

    @Test
    void pictures_code_and_what_may_be_a_formula_wait_for_the_page() {
        for (String html : List.of("<p><img src='a.png'> a", "<pre>a", "<p>\\(a", "<p>$a", "<p>{{ a")) {
            assertThat(made(1, 2, 1, html, html + " b")).as(html).isEmpty();
        }
    }

    @Test
    void nothing_gets_past_the_sanitizer() {
        patch(1, 2, 1, "<p>two</p>", "<p onclick='a()'>two <a href='javascript:a()'>more</a></p>");
        assertThat(words()).isEqualTo("one|two more|three");
        assertThat(Fx.call(() -> pages.script("document.querySelectorAll('[onclick], a[href]').length")))
                .isEqualTo(0);
    }

    private void patch(long base, long version, int section, String was, String now) {
        Fx.run(() -> pages.pane.show(made(base, version, section, was, now).orElseThrow()));
        pages.settle();
    }

    private static Optional<Patch> made(long base, long version, int section, String was, String now) {
        int start = section * 10;
        Part part = new Part(
                section,
                new Html.Block(start, start + 10, was),
                new Html.Block(start, start + 10 + now.length() - was.length(), now));
        return Patch.of("post.md", base, version, part);
    }

    private static Page page(long version, String... blocks) {
        Page page = Pages.page(Masthead.NONE, blocks);
        return new Page("post.md", version, Masthead.NONE, 100, page.blocks(), "", "", Optional.empty(), false);
    }

    private String words() {
        return (String)
                Fx.call(
                        () -> pages.script(
                                "Array.prototype.map.call(document.querySelectorAll('p'), function(p) { return p.innerText }).join('|')"));
    }
}
