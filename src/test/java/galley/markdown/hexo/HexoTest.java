package galley.markdown.hexo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import galley.markdown.GoldenCases;
import galley.markdown.Html;
import galley.markdown.Limits;
import galley.markdown.TooComplex;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HexoTest {
    private static Html render(String body) {
        return render(Map.of(), body);
    }

    private static Html render(Map<String, String> options, String body) {
        return new Hexo(options, Limits.PATIENT).render(body);
    }

    private static String html(Map<String, String> options, String body) {
        return render(options, body).text().strip();
    }

    @TestFactory
    Stream<DynamicTest> as_hexo_makes_it() {
        return GoldenCases.of(
                HexoTest.class, List.of("blocks", "spans", "code", "tags"), new Hexo(Map.of(), Limits.PATIENT), "");
    }

    @Test
    void blocks_are_found_in_the_source() {
        String body = """
                # One

                {% codeblock %}
                a

                b
                {% endcodeblock %}

                ```js
                two

                three
                ```

                {# gone #}

                Four {{ title }}
                words

                - five
                """;
        assertThat(render(body).blocks())
                .extracting(block -> body.substring(block.start(), block.end()))
                .containsExactly(
                        "# One",
                        "{% codeblock %}\na\n\nb\n{% endcodeblock %}",
                        "```js\ntwo\n\nthree\n```",
                        "Four {{ title }}\nwords",
                        "- five");
    }

    @Test
    void the_table_of_code_has_numbers_a_caption_and_marked_lines() {
        assertThat(html(Map.of(), "``` c++ Title https://a.org/x more first_line:9 mark:10\na < b\nc\n```\n"))
                .isEqualTo("<figure class=\"highlight c++\"><figcaption><span>Title</span>"
                        + "<a href=\"https://a.org/x\">more</a></figcaption><table><tr><td class=\"gutter\"><pre>"
                        + "<span class=\"line\">9</span><br><span class=\"line\">10</span><br></pre></td>"
                        + "<td class=\"code\"><pre><span class=\"line\">a &lt; b</span><br>"
                        + "<span class=\"line marked\">c</span><br></pre></td></tr></table></figure>");
    }

    @Test
    void a_site_may_have_code_without_a_table_or_another_highlighter_or_none() {
        String body = "```js\na\n```\n";
        assertThat(html(Map.of("highlight.wrap", "false", "highlight.line_number", "false"), body))
                .isEqualTo("<pre><code class=\"highlight js\">a</code></pre>");
        assertThat(html(Map.of("syntax_highlighter", "prismjs"), body))
                .isEqualTo("<pre class=\"line-numbers language-js\" data-language=\"js\"><code class=\"language-js\">a"
                        + "<span aria-hidden=\"true\" class=\"line-numbers-rows\"><span></span></span></code></pre>");
        assertThat(html(Map.of("syntax_highlighter", ""), body))
                .isEqualTo("<pre><code class=\"language-js\">a\n</code></pre>");
    }

    @Test
    void a_tag_that_hexo_does_not_know_is_a_box_with_its_name_and_arguments() {
        assertThat(html(Map.of(), "{% youtube \"a b\" <c> %}\n"))
                .isEqualTo("<span class=\"galley-shortcode\">youtube a b &lt;c&gt;</span>");
        assertThat(html(Map.of(), "{% note info %}\n*Words*\n{% endnote %}\n"))
                .isEqualTo("<div class=\"galley-shortcode\"><div class=\"galley-shortcode-label\">note info</div>"
                        + "<p><em>Words</em></p>\n</div>");
        assertThat(html(Map.of(), "a {{ f('x') }}\n"))
                .isEqualTo("<p>a <span class=\"galley-shortcode\">f('x')</span></p>");
    }

    @Test
    void what_the_header_says_can_be_named_and_can_turn_tags_off() {
        Hexo hexo = new Hexo(Map.of(), Limits.PATIENT);
        assertThat(hexo.render("{{ title }}, {{ other }}!", Map.of("title", "A"))
                        .text()
                        .strip())
                .isEqualTo("A, !");
        assertThat(hexo.render("a {{ title }}", Map.of("title", "A", "disableNunjucks", "true"))
                        .text()
                        .strip())
                .isEqualTo("<p>a {{ title }}</p>");
    }

    @Test
    void a_fence_that_holds_nothing_goes_on_to_the_next_one() {
        assertThat(render("```\n```\n\nA\n\n```\ncode\n").text())
                .contains("<span class=\"line\">A</span>")
                .contains("<p>code</p>");
        assertThat(render("```\n```\n\nA\n").text()).contains("<p>A</p>");
    }

    @Test
    void the_mark_of_the_excerpt_stays_where_the_header_has_an_excerpt() {
        assertThat(render("a\n\n<!-- more -->\n\nb").text()).contains("<span id=\"more\"></span>");
        assertThat(new Hexo(Map.of(), Limits.PATIENT)
                        .render("a\n\n<!-- more -->\n\nb", Map.of("excerpt", "x"))
                        .text())
                .contains("<!-- more -->");
    }

    @Test
    void links_out_of_the_site_open_a_window_unless_the_site_says_otherwise() {
        String body = "[a](https://a.org/) [b](https://b.org/)";
        assertThat(html(Map.of("site.url", "https://a.org"), body))
                .isEqualTo("<p><a href=\"https://a.org/\">a</a>"
                        + " <a target=\"_blank\" rel=\"noopener\" href=\"https://b.org/\">b</a></p>");
        assertThat(html(Map.of("site.external_link.enable", "false"), body)).doesNotContain("_blank");
    }

    @Test
    void marked_does_as_the_site_says() {
        assertThat(html(Map.of("breaks", "false", "smartypants", "false"), "\"a\"\nb"))
                .isEqualTo("<p>&quot;a&quot;\nb</p>");
        assertThat(html(Map.of("headerIds", "false"), "# A")).isEqualTo("<h1>A</h1>");
        assertThat(html(Map.of("modifyAnchors", "1"), "# A b")).contains("id=\"a-b\"");
        assertThat(html(Map.of("site.root", "/blog/"), "![](a.png)")).contains("src=\"/blog/a.png\"");
    }

    @Test
    void a_text_that_nests_deeply_or_takes_too_long_is_refused_or_rendered() {
        Hexo hasty = new Hexo(Map.of(), new Limits(Duration.ZERO, 100_000));
        assertThatThrownBy(() -> hasty.render("a [b *c* ".repeat(2_000))).isInstanceOf(TooComplex.class);
        Hexo small = new Hexo(Map.of(), new Limits(Duration.ofSeconds(30), 1_000));
        assertThatThrownBy(() -> small.render("*a* ".repeat(1_000))).isInstanceOf(TooComplex.class);
        assertThat(render("{% if a %}".repeat(3_000)).text()).isNotEmpty();
        assertThat(render("{% quote %}".repeat(200) + "{% endquote %}".repeat(200))
                        .text())
                .isNotEmpty();
    }

    @Test
    void quotes_in_quotes_are_refused_before_their_copies_fill_the_memory() {
        assertThat(render("> ".repeat(400) + "a").text()).contains("<p>a</p>");
        assertThatThrownBy(() -> render("> ".repeat(50_000) + "a"))
                .isInstanceOf(TooComplex.class)
                .hasMessage("This text nests its blocks too deep");
    }

    @Test
    void a_comment_that_looks_like_one_of_ours_stays() {
        assertThat(render("<!--code\uFFFC7--> {{ 1 }}").text()).contains("<!--code\uFFFC7-->");
    }
}
