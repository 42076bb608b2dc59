package galley.preview;

import static org.assertj.core.api.Assertions.assertThat;

import galley.Fx;
import galley.preview.Page.Masthead;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebPageUiTest {
    private final Pages pages = new Pages(600, 500);

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void the_page_stands_alone_and_looks_as_the_preview_does() throws Exception {
        pages.files.put("a.png", Png.of(30, 20, 0xff0000));
        pages.look = new SiteLook.Look(false, "p { color: teal }");
        pages.show(Pages.page(
                new Masthead("Rain & <sun>", "", List.of(), Optional.empty()),
                "<p>one <img src='a.png' alt='A'></p>",
                "<p>\\(\\sqrt{a}\\)</p>",
                "<pre><code class=\"language-java\">int a; // &lt;b&gt;</code></pre>",
                "<pre class=\"mermaid\">graph TD\nA --> B</pre>",
                "<script>alert(1)</script>"));
        AtomicReference<byte[]> told = new AtomicReference<>();
        Fx.run(() -> pages.pane.copies().webPage(told::set));
        Fx.until("the page is there", () -> told.get() != null);
        String html = new String(told.get(), StandardCharsets.UTF_8);
        Document page = Jsoup.parse(html);
        assertThat(page.title()).isEqualTo("Rain & <sun>");
        assertThat(page.select("h1").text()).isEqualTo("Rain & <sun>");
        assertThat(page.select("img").eachAttr("src"))
                .hasSize(2)
                .satisfies(sources -> assertThat(sources.get(0)).startsWith("data:image/png;base64,"))
                .satisfies(sources -> assertThat(sources.get(1)).startsWith("data:image/svg+xml;base64,"));
        assertThat(page.select("pre code").first().wholeText()).isEqualTo("int a; // <b>");
        assertThat(page.select(".katex svg path").size()).isEqualTo(1);
        assertThat(html)
                .contains("p { color: teal }", "data:font/woff2;base64,", ".galley-code-keyword {")
                .doesNotContain("galley://", "<script", "data-galley-here");
    }

    @Test
    void without_formulas_no_letters_are_in_it() {
        pages.show("<p>plain</p>");
        AtomicReference<byte[]> told = new AtomicReference<>();
        Fx.run(() -> pages.pane.copies().webPage(told::set));
        Fx.until("the page is there", () -> told.get() != null);
        assertThat(told.get().length).isLessThan(40_000);
    }
}
