package galley.preview;

import static org.assertj.core.api.Assertions.assertThat;

import galley.Fx;
import galley.markdown.Html;
import galley.preview.Page.Masthead;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Colours, formulas and diagrams in a real pane, by the real libraries. */
class DrawingUiTest {
    private final Pages pages = new Pages(700, 600);

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void code_is_coloured_and_stays_the_same_text() {
        pages.show("<pre><code class=\"language-java\">int a = 1; // &lt;one&gt;\n</code></pre>");
        assertThat(text("document.querySelector('pre code').textContent")).isEqualTo("int a = 1; // <one>\n");
        assertThat(text("document.querySelector('pre .galley-code-keyword').textContent"))
                .isEqualTo("int");
        assertThat(text("document.querySelector('pre .galley-code-comment').textContent"))
                .isEqualTo("// <one>");
    }

    @Test
    void an_alias_and_a_language_that_needs_others_are_known() {
        pages.show(
                "<pre><code class=\"language-ts\">const a: string = 'b'</code></pre>",
                "<pre><code class=\"language-php\">&lt;?php echo 'c'; ?&gt;</code></pre>",
                "<pre><code class=\"language-constructor\">x</code></pre>",
                "<pre><code class=\"language-__proto__\">y</code></pre>");
        assertThat(text("Array.from(document.querySelectorAll('.galley-code-string')).map(e => e.textContent).join()"))
                .isEqualTo("'b','c'");
        assertThat(text("Array.from(document.querySelectorAll('pre')).map(e => e.innerHTML).slice(2).join()"))
                .isEqualTo("<code class=\"language-constructor\">x</code>,<code class=\"language-__proto__\">y</code>");
    }

    @Test
    void what_is_inside_a_coloured_token_keeps_its_colour() {
        pages.show("<pre><code class=\"language-diff\">- old\n+ new\n</code></pre>");
        assertThat(text("document.querySelector('.galley-code-deleted').textContent"))
                .contains("- old");
        assertThat(text("document.querySelector('.galley-code-inserted').textContent"))
                .contains("+ new");
    }

    @Test
    void a_language_that_only_the_source_names_is_found_there() {
        String html = "<div class=\"highlight\"><pre><span></span><code>def a(): pass\n</code></pre></div>";
        String source = "```python\ndef a(): pass\n```\n";
        pages.show(
                new Page("post.md", Masthead.NONE, 0, List.of(new Html.Block(0, source.length(), html)), "", source));
        assertThat(text("document.querySelector('.galley-code-keyword').textContent"))
                .isEqualTo("def");
    }

    @Test
    void formulas_are_drawn_with_letters_of_their_own() {
        pages.show("<p>So \\(a^2\\) and</p>", "\\[\\sqrt{x}\\]\n", "<p>$$b_1$$ costs $5 and $6</p>");
        assertThat(text("document.querySelectorAll('.katex').length")).isEqualTo("3");
        assertThat(text("document.querySelectorAll('.katex-display').length")).isEqualTo("2");
        assertThat(text("document.querySelector('.katex svg path').namespaceURI"))
                .isEqualTo("http://www.w3.org/2000/svg");
        assertThat(text("document.querySelector('.katex svg').getBoundingClientRect().height > 10"))
                .isEqualTo("true");
        assertThat(text("document.body.children[1].lastChild.innerText")).contains("costs $5 and $6");
        Fx.until(
                "the letters are there",
                () -> pages.script("document.fonts.check('16px KaTeX_Main')").equals(true));
    }

    @Test
    void single_dollars_count_where_the_post_says_so() {
        pages.show(new Page(
                "post.md",
                0,
                Masthead.NONE,
                0,
                List.of(new Html.Block(0, 10, "<p>The $x$ of $y_2$, <code>$z$</code>, $5.</p>")),
                "",
                "",
                Optional.of(true),
                false));
        assertThat(text("document.querySelectorAll('.katex').length")).isEqualTo("2");
    }

    @Test
    void a_formula_that_is_wrong_says_why_in_its_place() {
        pages.show("<p>See \\(\\frac{a\\) here.</p>");
        assertThat(text("document.body.children[1].innerText")).contains("See", "\\frac{a", "Unexpected end of input");
    }

    @Test
    void a_diagram_is_a_picture() {
        pages.show("<pre><code class=\"language-mermaid\">graph TD\nA[Start] --> B{Is it?}\n</code></pre>");
        assertThat(text("document.images[0].complete && document.images[0].naturalWidth > 50"))
                .isEqualTo("true");
        assertThat(text("document.images[0].src")).startsWith("galley://");
        assertThat(text("document.querySelectorAll('pre').length")).isEqualTo("0");
    }

    @Test
    void a_diagram_that_is_wrong_says_why_and_keeps_its_source() {
        pages.show("<pre><code class=\"language-mermaid\">graph TD\nA--[broken</code></pre>");
        assertThat(text("document.body.children[1].innerText"))
                .contains("This diagram cannot be drawn", "Parse error on line", "A--[broken");
    }

    @Test
    void typing_in_a_diagram_shows_the_last_one_until_it_is_drawn_anew() {
        pages.show("<pre class=\"mermaid\">graph TD\nA --> B</pre>");
        String before = text("document.images[0].src");
        Fx.run(() -> pages.pane.show(Pages.page(Masthead.NONE, "<pre class=\"mermaid\">graph TD\nA --> C</pre>")));
        boolean[] bare = new boolean[1];
        Fx.until("it is drawn anew", () -> {
            bare[0] |= !pages.script("document.images.length").equals(1);
            return pages.pane.settled();
        });
        assertThat(bare[0]).isFalse();
        assertThat(text("document.images[0].src")).isNotEqualTo(before);
    }

    @Test
    void scripts_in_what_is_drawn_do_nothing() {
        pages.show(
                "<p>\\(\\href{javascript:alert(1)}{x} \\htmlStyle{position:fixed}{y}\\)</p>",
                "<pre class=\"mermaid\">graph TD\nA[\"&lt;img src=x onerror=alert(1)&gt;&lt;script&gt;alert(2)&lt;/script&gt;\"] --> B\n"
                        + "click A \"javascript:alert(3)\"</pre>",
                "<pre><code class=\"language-html\">&lt;script&gt;alert(4)&lt;/script&gt;</code></pre>");
        assertThat(
                        text(
                                "document.querySelectorAll('.galley-body script, .galley-body a, .galley-body [onerror]').length"))
                .isEqualTo("0");
        assertThat(text("document.querySelectorAll('[href], [style*=fixed]').length"))
                .isEqualTo("0");
    }

    private String text(String script) {
        return Fx.call(() -> String.valueOf(pages.script(script)));
    }
}
