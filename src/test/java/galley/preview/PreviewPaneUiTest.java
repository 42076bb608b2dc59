package galley.preview;

import static org.assertj.core.api.Assertions.assertThat;

import galley.Fx;
import galley.Mouse;
import galley.markdown.Html;
import galley.preview.Page.Featured;
import galley.preview.Page.Masthead;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PreviewPaneUiTest {
    private final Pages pages = new Pages(600, 500);

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void blocks_are_shown_one_after_the_other() {
        pages.show("<h2>One</h2>", "<p>Two &amp; <em>three</em></p>");
        assertThat(text("document.body.children[1].innerHTML"))
                .isEqualTo("<div class=\"galley-section\"><h2>One</h2></div>"
                        + "<div class=\"galley-section\"><p>Two &amp; <em>three</em></p></div>");
    }

    @Test
    void only_the_changed_block_is_touched() {
        pages.show("<p>one</p>", "<p>two</p>", "<details><summary>s</summary>x</details>", "<p>four</p>");
        run("for (var e of document.querySelectorAll('.galley-section *')) e.marker = e.textContent");
        run("document.querySelector('details').open = true");
        pages.show(
                "<p>one</p>",
                "<p>two and a half</p>",
                "<p>new</p>",
                "<details><summary>s</summary>x</details>",
                "<p>four</p>");
        assertThat(text("Array.from(document.querySelectorAll('.galley-section > *')).map(e => e.marker).join()"))
                .isEqualTo("one,two,,sx,four");
        assertThat(text("document.querySelector('details').open")).isEqualTo("true");
    }

    @Test
    void a_picture_stays_itself_while_the_words_around_it_change() throws Exception {
        pages.files.put("a.png", Png.of(30, 20, 0xff0000));
        pages.show("<p>one <img src='a.png' alt='A'> two</p>");
        assertThat(text("document.images[0].naturalWidth")).isEqualTo("30");
        run("document.images[0].marker = 'mine'");
        pages.show("<p>one! <img src='a.png' alt='A'> two <b>bold</b></p>");
        assertThat(text("document.images[0].marker")).isEqualTo("mine");
    }

    @Test
    void what_is_looked_at_stays_in_place_when_something_above_grows() {
        pages.show(paragraphs(60));
        Fx.run(() -> pages.scrollTo(700));
        int section = sectionAtTop();
        double before = topOf(section);
        String[] more = paragraphs(60);
        more[1] = "<p>" + "grown ".repeat(300) + "</p>";
        pages.show(more);
        assertThat(topOf(section)).isEqualTo(before);
        assertThat(Double.parseDouble(text("window.scrollY"))).isGreaterThan(800);
    }

    @Test
    void two_pictures_around_an_edit_differ_only_in_the_changed_block() {
        pages.show(paragraphs(8));
        PixelReader before = snapshot();
        String[] changed = paragraphs(8);
        changed[3] = "<p>Other words.</p>";
        double[] box = {topOf(3), topOf(4)};
        pages.show(changed);
        PixelReader after = snapshot();
        List<Integer> rows = new ArrayList<>();
        for (int y = 0; y < 500; y++) {
            for (int x = 0; x < 600; x++) {
                if (before.getArgb(x, y) != after.getArgb(x, y)) {
                    rows.add(y);
                    break;
                }
            }
        }
        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat((double) row).isBetween(box[0], box[1] + 4));
    }

    @Test
    void the_masthead_is_plain_text() {
        pages.show(Pages.page(
                new Masthead(
                        "A <b>bold</b> title",
                        "2013-08-16T01:48:42Z",
                        List.of("one", "<i>two</i>"),
                        Optional.of(new Featured(
                                "http://x.example/a.jpg", "A seedling", "'Seedling' by _sjg_", "http://x.example/"))),
                "<p>body</p>"));
        assertThat(text("document.body.children[0].innerText"))
                .contains("A <b>bold</b> title", "2013", "<i>two</i>", "http://x.example/a.jpg", "'Seedling' by _sjg_");
        assertThat(text("document.querySelector('.galley-credit a').getAttribute('href')"))
                .isEqualTo("http://x.example/");
    }

    @Test
    void a_picture_that_is_not_there_says_where_it_should_be() {
        pages.show("<p><img src='images/none.png' alt='The chart'></p>");
        assertThat(text("document.body.children[1].innerText"))
                .contains("The chart", "Picture not found", "content/images/none.png");
    }

    @Test
    void a_picture_that_cannot_be_drawn_becomes_a_box() throws Exception {
        byte[] whole = Png.of(300, 200, 0xff0000);
        pages.files.put("cut.png", Arrays.copyOf(whole, whole.length / 2));
        pages.show("<p><img src='cut.png'></p>");
        Fx.until(
                "the box is there",
                () -> pages.pane.settled()
                        && pages.script("document.body.children[1].innerText")
                                .toString()
                                .contains("damaged"));
    }

    @Test
    void a_picture_that_came_later_is_found_when_asked_again() throws Exception {
        pages.show("<p><img src='a.png'></p>");
        pages.files.put("a.png", Png.of(30, 20, 0xff0000));
        Fx.run(pages.pane::refresh);
        pages.settle();
        assertThat(text("document.images.length")).isEqualTo("1");
    }

    @Test
    void what_is_left_out_is_said_at_the_foot() {
        pages.show("<p>a</p>", "<script>alert(1)</script>", "<style>p{}</style>");
        assertThat(text("document.body.children[2].innerText")).startsWith("2 parts are not shown in the preview");
    }

    @Test
    void a_post_that_cannot_be_rendered_is_shown_as_written() {
        pages.show(new Page("post.md", Masthead.NONE, 0, List.of(), "Too complex: line 3.", "# As *written*"));
        assertThat(text("document.body.children[1].innerText")).contains("Too complex: line 3.", "# As *written*");
    }

    @Test
    void links_go_to_the_browser_to_the_site_or_nowhere() {
        pages.show("<p><a href='https://example.org/a'>a</a><a href='../b.md'>b</a><a href='javascript:c()'>c</a>"
                + "<a href='#d'>d</a></p>" + "<p>x</p>".repeat(100) + "<p id='d'>d</p>");
        run("document.querySelectorAll('a').forEach(a => a.click())");
        assertThat(pages.browsed).map(Object::toString).containsExactly("https://example.org/a");
        assertThat(pages.followed).containsExactly("../b.md");
        assertThat(pages.refused).containsExactly("javascript:c()");
        assertThat(Double.parseDouble(text("window.scrollY"))).isGreaterThan(1000);
    }

    @Test
    void a_click_tells_the_offset() {
        pages.show(paragraphs(5));
        List<Integer> offsets = new ArrayList<>();
        Fx.run(() -> pages.pane.onClicked(offsets::add));
        run(
                "var p = document.body.children[1].children[2].firstChild, box = p.getBoundingClientRect();"
                        + "p.dispatchEvent(new MouseEvent('click', {clientX: box.left + 2, clientY: box.top + 2, bubbles: true, cancelable: true}))");
        assertThat(offsets).hasSize(1);
        assertThat(offsets.getFirst()).isBetween(120, 129);
    }

    @Test
    void the_editor_scrolls_the_page_and_is_not_told_of_it() {
        pages.show(paragraphs(60));
        List<Integer> told = new ArrayList<>();
        Fx.run(() -> pages.pane.onScrolled(told::add));
        for (int section : new int[] {30, 5, 12}) {
            Fx.run(() -> pages.pane.scrollTo(100 + section * 10));
            assertThat(topOf(section)).isBetween(-1.0, 1.0);
            pages.frames(3);
        }
        assertThat(told).isEmpty();
    }

    @Test
    void the_start_of_a_text_without_a_header_is_the_top_of_the_page() {
        Page below = Pages.page(new Masthead("A title", "", List.of(), Optional.empty()), paragraphs(60));
        pages.show(new Page("post.md", below.masthead(), 0, below.blocks(), "", ""));
        Fx.run(() -> pages.pane.scrollTo(300));
        Fx.run(() -> pages.pane.scrollTo(0));
        assertThat(text("window.scrollY")).isEqualTo("0");
    }

    @Test
    void the_reader_scrolls_the_page_and_the_editor_is_told() {
        pages.show(paragraphs(60));
        List<Integer> told = new ArrayList<>();
        Fx.run(() -> pages.pane.onScrolled(told::add));
        Fx.run(() -> Mouse.at(pages.view(), 300, 200).scroll(-400));
        Fx.until(
                "the editor is told where the page came to rest",
                () -> !told.isEmpty() && told.getLast() / 10 - 10 == sectionAtTop() && sectionAtTop() > 2);
    }

    @Test
    void the_block_with_the_caret_is_marked() {
        pages.show(paragraphs(5));
        Fx.run(() -> pages.pane.mark(123));
        Fx.run(() -> pages.pane.mark(137));
        assertThat(
                        text(
                                "Array.from(document.body.children[1].children).map(e => e.hasAttribute('data-galley-here')).join()"))
                .isEqualTo("false,false,false,true,false");
    }

    @Test
    void the_block_that_the_caret_goes_to_comes_into_view_and_a_reader_who_scrolls_away_is_left_alone() {
        pages.show(paragraphs(60));
        List<Integer> told = new ArrayList<>();
        Fx.run(() -> pages.pane.onScrolled(told::add));
        Fx.run(() -> pages.pane.mark(103));
        assertThat(text("window.scrollY")).isEqualTo("0");
        Fx.run(() -> pages.pane.mark(405));
        assertThat(topOf(30)).isBetween(350.0, 450.0);
        Fx.run(() -> pages.pane.mark(385));
        assertThat(topOf(30)).isBetween(350.0, 450.0);
        pages.frames(3);
        assertThat(told).isEmpty();
        Fx.run(() -> {
            KeyEvent hand = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.SHIFT, true, false, false, false);
            pages.view().fireEvent(hand);
            pages.scrollTo(0);
        });
        String[] more = paragraphs(60);
        more[30] = "<p>Edited.</p>";
        pages.show(more);
        assertThat(text("window.scrollY")).isEqualTo("0");
        Fx.run(() -> pages.pane.mark(406));
        assertThat(topOf(30)).isBetween(350.0, 450.0);
    }

    @Test
    void a_tag_that_belongs_to_the_site_is_a_box_with_its_name_and_arguments() {
        pages.show(
                "<p>See {% youtube abc 320 %} and {{&lt; gallery dir=\"x\" &gt;}}.</p>",
                "<p><code>{% raw %}</code> 5% {of} {{ title }}</p>");
        assertThat(text("Array.from(document.querySelectorAll('.galley-shortcode')).map(e => e.textContent).join()"))
                .isEqualTo("youtube abc 320,gallery dir=\"x\"");
        assertThat(text("document.querySelectorAll('p')[1].innerText")).isEqualTo("{% raw %} 5% {of} {{ title }}");
    }

    @Test
    void what_looks_like_a_tag_after_its_template_language_was_obeyed_is_words() {
        String html = "<p>Write {% include a.html %}.</p>";
        List<Html.Block> blocks = List.of(new Html.Block(0, 10, html));
        pages.show(new Page("post.md", 0, Masthead.NONE, 0, blocks, "", "", Optional.empty(), true));
        assertThat(text("document.querySelector('p').innerText")).isEqualTo("Write {% include a.html %}.");
        assertThat(text("document.querySelectorAll('.galley-shortcode').length"))
                .isEqualTo("0");
    }

    @Test
    void a_picture_of_the_web_is_fetched_only_for_the_post_whose_author_asked() throws Exception {
        pages.web = Png.of(30, 20, 0xff0000);
        String[] blocks = {"<p><img src='https://example.org/a.png' alt='A'></p>"};
        pages.show(blocks);
        assertThat(text("document.body.children[1].innerText")).contains("not fetched", "https://example.org/a.png");
        assertThat(pages.fetched).isEmpty();
        Fx.run(pages.pane::showRemotePictures);
        pages.settle();
        assertThat(text("document.images[0].naturalWidth")).isEqualTo("30");
        assertThat(pages.fetched).map(Object::toString).containsExactly("https://example.org/a.png");
        pages.show(new Page(
                "other.md",
                Masthead.NONE,
                0,
                List.of(new galley.markdown.Html.Block(0, 10, blocks[0].replace("a.png", "b.png"))),
                "",
                ""));
        assertThat(text("document.images.length")).isEqualTo("0");
        assertThat(pages.fetched).hasSize(1);
    }

    @Test
    void the_style_sheet_of_the_site_counts_and_fetches_nothing() {
        pages.look = new SiteLook.Look(
                false,
                "@import url(http://127.0.0.1:9/a.css); p { color: rgb(1, 2, 3); background: url(http://127.0.0.1:9/b.png) }"
                        + "</style><script>alert(1)</script>");
        pages.show("<p>one</p>");
        assertThat(text("getComputedStyle(document.querySelector('p')).color")).isEqualTo("rgb(1, 2, 3)");
        assertThat(text("document.scripts.length")).isEqualTo("0");
        pages.look = SiteLook.Look.PLAIN;
        Fx.run(pages.pane::refresh);
        pages.settle();
        assertThat(text("getComputedStyle(document.querySelector('p')).color")).isNotEqualTo("rgb(1, 2, 3)");
    }

    @Test
    void room_is_kept_for_a_picture_whose_author_gave_its_width_alone() throws Exception {
        pages.files.put("a.png", Png.of(300, 200, 0xff0000));
        pages.show("<p><img src='a.png' width='150' alt='A'></p>");
        assertThat(text("document.images[0].getAttribute('style')")).contains("aspect-ratio: 300 / 200");
        assertThat(text("document.images[0].getBoundingClientRect().height")).isEqualTo("100");
    }

    @Test
    void another_post_starts_at_its_top() {
        pages.show(paragraphs(60));
        Fx.run(() -> pages.scrollTo(900));
        pages.show(new Page("other.md", Masthead.NONE, 0, List.of(), "Why.", "text\n".repeat(500)));
        assertThat(text("window.scrollY")).isEqualTo("0");
    }

    private static String[] paragraphs(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "<p>Paragraph " + i + " has some words.</p>")
                .toArray(String[]::new);
    }

    private int sectionAtTop() {
        return Integer.parseInt(text(
                "Array.from(document.body.children[1].children).findIndex(e => e.getBoundingClientRect().bottom > 0)"));
    }

    private double topOf(int section) {
        return Double.parseDouble(
                text("document.body.children[1].children[" + section + "].getBoundingClientRect().top"));
    }

    private PixelReader snapshot() {
        pages.frames(10);
        return Fx.call(() -> pages.pane.snapshot(null, null).getPixelReader());
    }

    private void run(String script) {
        text(script);
    }

    private String text(String script) {
        return Fx.call(() -> String.valueOf(pages.script(script)));
    }
}
