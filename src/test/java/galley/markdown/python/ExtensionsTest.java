package galley.markdown.python;

import static org.assertj.core.api.Assertions.assertThat;

import galley.markdown.Limits;
import galley.markdown.SameDom;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a site's settings turn on and off. Expected: what Python-Markdown 3.4.1 and typogrify 2.0.7 made of it. */
class ExtensionsTest {
    private static final String BODY = """
            a | b
            --|--
            1 | 2

            # Head {#own}

            Term[^1]
            : text

            ```js
            if (a < b) "c"
            ```

            <div markdown="1">*a*</div>

            [^1]: Note
            """;

    @Test
    void what_a_site_does_not_name_is_off() {
        assertRendered(Map.of("extensions", "markdown.extensions.tables"), BODY, """
                <table>
                <thead><tr><th>a</th><th>b</th></tr></thead>
                <tbody><tr><td>1</td><td>2</td></tr></tbody>
                </table>
                <h1>Head {#own}</h1>
                <p>Term<a href="Note">^1</a>
                : text</p>
                <p><code>js
                if (a &lt; b) "c"</code></p>
                <div markdown="1">*a*</div>
                """);
    }

    @Test
    void fenced_code_without_colours_says_its_language() {
        assertThat(rendered(Map.of("extensions", "fenced_code"), "```js\nif (a < b) \"c\"\n```\n"))
                .isEqualTo("<pre><code class=\"language-js\">if (a &lt; b) &quot;c&quot;\n</code></pre>");
    }

    @Test
    void code_can_be_left_to_a_script_in_the_page() {
        Map<String, String> options = Map.of(
                "extensions", "codehilite,extra", "codehilite.use_pygments", "False", "codehilite.css_class", "hl");
        assertThat(rendered(options, "    :::js\n    a < b\n"))
                .isEqualTo("<pre class=\"hl\"><code class=\"language-js\">a &lt; b\n</code></pre>");
    }

    @Test
    void typogrify_leaves_alone_what_it_is_told_to() {
        Map<String, String> options = Map.of("typogrify", "true", "typogrify_ignore_tags", "h1,p.as-is");
        assertRendered(options, "# \"A\" one\n\n\"B\" is\n{: .as-is }\n\n\"C\" and\n", """
                <h1>"A"&nbsp;one</h1>
                <p class="as-is">"B"&nbsp;is</p>
                <p><span class="dquo">“</span>C”&nbsp;and</p>
                """);
    }

    private static void assertRendered(Map<String, String> options, String body, String expected) {
        SameDom.assertSame(expected, rendered(options, body));
    }

    private static String rendered(Map<String, String> options, String body) {
        return new PythonMarkdown(options, Limits.PATIENT).render(body).text();
    }
}
