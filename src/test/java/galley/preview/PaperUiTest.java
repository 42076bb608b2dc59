package galley.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.webkit.Accessor;
import com.sun.webkit.WebPage;
import galley.Fx;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes out of a dark window is light. */
class PaperUiTest {
    private static final int WIDTH = 700;
    private static final int HEIGHT = 900;

    private final Pages pages = new Pages(WIDTH, 500);

    @BeforeEach
    void show_a_post_in_the_dark() {
        Fx.run(() -> pages.pane.theme(true));
        pages.show(
                "<h2>A heading</h2>",
                "<p>Words, a <a href='b.html'>link</a>, <code>code</code> and \\(\\frac{\\sqrt{a}}{b}\\).</p>",
                "<pre><code class=\"language-java\">int a = 1; // one\n</code></pre>",
                "<blockquote><p>Said.</p></blockquote>",
                "<pre class=\"mermaid\">graph LR\nA[Start] --> B{Is it?}\nB --> C[End]</pre>",
                "<table><thead><tr><th>One</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>");
    }

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void the_page_is_printed_light_and_the_window_stays_dark() {
        String dark = text("document.images[0].src");
        AtomicReference<List<String>> paper = new AtomicReference<>();
        Fx.run(() -> pages.pane
                .copies()
                .onPaper(() -> paper.set(printed(
                        colour("document.documentElement", "backgroundColor"),
                        colour("document.querySelector('p')", "color"),
                        colour("document.querySelector('h2')", "color"),
                        colour("document.querySelector('a')", "color"),
                        colour("document.querySelector('pre')", "backgroundColor"),
                        colour("document.querySelector('.galley-code-keyword')", "color"),
                        colour("document.querySelector('.katex')", "color"),
                        colour("document.querySelector('.katex path')", "fill"),
                        "Array.from(document.images).map(e => getComputedStyle(e).display).join()",
                        "document.images[1].naturalWidth > 50"))));
        Fx.until("it is printed", () -> paper.get() != null);
        assertThat(paper.get())
                .containsExactly(
                        "rgb(253, 253, 252)",
                        "rgb(36, 40, 45)",
                        "rgb(20, 23, 26)",
                        "rgb(26, 90, 158)",
                        "rgb(243, 244, 241)",
                        "rgb(132, 53, 138)",
                        "rgb(36, 40, 45)",
                        "rgb(36, 40, 45)",
                        "none,inline",
                        "true");
        pages.settle();
        Fx.until(
                "the page is as it was",
                () -> pages.script("document.images.length").equals(1));
        assertThat(text("document.images[0].src")).isEqualTo(dark);
        assertThat(text(colour("document.documentElement", "backgroundColor"))).isEqualTo("rgb(28, 30, 34)");
    }

    @Test
    void the_page_for_a_browser_is_light_with_its_diagrams() {
        AtomicReference<byte[]> told = new AtomicReference<>();
        Fx.run(() -> pages.pane.copies().webPage(told::set));
        Fx.until("the page is there", () -> told.get() != null);
        List<String> sources = Jsoup.parse(new String(told.get(), StandardCharsets.UTF_8))
                .select("img")
                .eachAttr("src");
        assertThat(sources).hasSize(1);
        String svg = new String(
                Base64.getDecoder().decode(sources.getFirst().replaceFirst(".*,", "")), StandardCharsets.UTF_8);
        assertThat(svg).contains("#ECECFF").doesNotContain("#1f2020");
    }

    private static String colour(String element, String property) {
        return "getComputedStyle(" + element + ")." + property;
    }

    /** What these are while WebKit has the page laid out for a printer. */
    private List<String> printed(String... scripts) {
        WebPage page = Accessor.getPageFor(pages.view().getEngine());
        page.beginPrinting(WIDTH, HEIGHT);
        try {
            return Arrays.stream(scripts)
                    .map(pages::script)
                    .map(String::valueOf)
                    .toList();
        } finally {
            page.endPrinting();
        }
    }

    private String text(String script) {
        return Fx.call(() -> String.valueOf(pages.script(script)));
    }
}
