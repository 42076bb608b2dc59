package galley.markdown.hugo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import galley.markdown.Dialect;
import galley.markdown.Dialects;
import galley.markdown.GoldenCases;
import galley.markdown.Html;
import galley.markdown.Limits;
import galley.markdown.SameDom;
import galley.markdown.TooComplex;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HugoTest {
    private static final List<String> CASES = List.of(
            "code",
            "definitions",
            "footnotes",
            "heads",
            "headings",
            "html",
            "links",
            "more",
            "quotes",
            "shortcodes",
            "tasks-tables",
            "yaml");

    @TestFactory
    Stream<DynamicTest> what_Hugo_makes() {
        return GoldenCases.of(HugoTest.class, CASES, hugo(Map.of()), ".html");
    }

    @TestFactory
    Stream<DynamicTest> what_Hugo_makes_where_raw_HTML_is_allowed() {
        return GoldenCases.of(HugoTest.class, CASES, hugo(Map.of("unsafe", "true")), ".unsafe.html");
    }

    @Test
    void blocks_are_found_in_the_source_behind_shortcodes_and_divider() {
        String body = """
                One {{< gone "with arguments" >}} word.
                <!--more-->
                Two

                {{< pair >}}
                inner

                words
                {{< /pair >}}

                # Three
                """;
        assertThat(hugo(Map.of()).render(body).blocks())
                .extracting(block -> body.substring(block.start(), block.end()))
                .containsExactly(
                        "One {{< gone \"with arguments\" >}} word.",
                        "Two",
                        "{{< pair >}}\ninner\n\nwords\n{{< /pair >}}",
                        "# Three");
    }

    @Test
    void the_divider_takes_the_white_space_behind_it_and_what_stands_around_it() {
        Dialect hugo = hugo(Map.of());
        assertThat(hugo.render("A\n\n<!--more-->\n\n    no code\n").text()).isEqualTo("<p>A</p>\n<p>no code</p>");
        assertThat(hugo.render("- <!--more-->\n  ## Two\n").text())
                .isEqualTo("<ul>\n<li></li>\n</ul>\n<h2 id=\"two\">Two</h2>");
        assertThat(hugo.render("A\n\n```html\na\n<!--more-->\nb\n```\n\nB\n").text())
                .isEqualTo("<p>A</p>\n<div class=\"highlight\">e></div>\n<p>B</p>");
    }

    @Test
    void footnotes_stand_at_the_end_and_nowhere_in_the_source() {
        String body = "A[^a].\n\n[^a]: B\n\nC\n";
        List<Html.Block> blocks = hugo(Map.of()).render(body).blocks();
        assertThat(blocks).hasSize(3);
        assertThat(blocks.getLast().html()).startsWith("<div class=\"footnotes\"");
        assertThat(blocks.getLast().start()).isEqualTo(body.length());
        assertThat(blocks.getLast().end()).isEqualTo(body.length());
    }

    @Test
    void extensions_can_be_turned_off() {
        assertThat(hugo(Map.of("typographer", "false", "linkify", "false"))
                        .render("it's http://x.example")
                        .text())
                .isEqualTo("<p>it's http://x.example</p>");
    }

    @Test
    void a_shortcode_of_the_site_can_be_a_box_with_its_name_and_arguments() {
        Dialect boxes = hugo(Map.of("boxes", "true"));
        assertThat(boxes.render("a {{< b \"<c>\" >}} [d]({{< e >}})").text())
                .isEqualTo("<p>a <span class=\"galley-shortcode\">b &lt;c&gt;</span> <a href=\"\">d</a></p>");
        assertThat(boxes.render("{{< note k=\"v\" >}}\n*em*\n{{< /note >}}").text())
                .isEqualTo("<div class=\"galley-shortcode\"><div class=\"galley-shortcode-label\">note k=v</div>"
                        + "<p><em>em</em></p></div>");
        assertThat(boxes.render("{{< youtube abc >}}").text()).doesNotContain("iframe");
    }

    @Test
    void a_box_stays_whatever_it_is_written_with_or_stands_in_though_raw_html_is_dropped() {
        Dialect boxes = hugo(Map.of("boxes", "true"));
        assertThat(boxes.render("{{% notice tip %}}\n*em*\n{{% /notice %}}\n\nand {{% x %}}")
                        .text())
                .isEqualTo("<div class=\"galley-shortcode\"><div class=\"galley-shortcode-label\">notice tip</div>"
                        + "<p><em>em</em></p></div>\n<p>and <span class=\"galley-shortcode\">x</span></p>");
        assertThat(boxes.render("{{< tabs >}}\n{{% tab A %}}\n*em*\n{{% /tab %}}\n{{< /tabs >}}")
                        .text())
                .isEqualTo("<div class=\"galley-shortcode\"><div class=\"galley-shortcode-label\">tabs</div>"
                        + "<div class=\"galley-shortcode\"><div class=\"galley-shortcode-label\">tab A</div>"
                        + "<p><em>em</em></p></div></div>");
    }

    @Test
    void the_words_that_stand_for_shortcodes_are_no_way_to_repeat_them() {
        String body =
                "{{< a >}}".repeat(50) + "x" + " HAHAHUGOSHORTCODEs1HBHB HAHAHUGOSHORTCODEs1HBHB{{< /a >}}".repeat(50);
        assertThat(hugo(Map.of("boxes", "true")).render(body).text()).hasSizeLessThan(100_000);
    }

    @Test
    void a_reference_to_a_page_keeps_its_path_where_the_page_is_looked_at() {
        assertThat(hugo(Map.of("boxes", "true"))
                        .render("[a]({{< ref \"b.md\" >}})")
                        .text())
                .isEqualTo("<p><a href=\"b.md\">a</a></p>");
    }

    @Test
    void what_only_looks_like_a_shortcode_is_text() {
        assertThat(hugo(Map.of())
                        .render("{{< open {{ x }} HAHAHUGOSHORTCODEs7HBHB")
                        .text())
                .isEqualTo("<p>{{&lt; open {{ x }} HAHAHUGOSHORTCODEs7HBHB</p>");
    }

    @Test
    void tags_opened_again_and_again_and_never_closed_are_text() {
        String body = "{{< a ".repeat(17_000).strip();
        assertThat(hugo(Map.of()).render(body).text()).isEqualTo("<p>" + body.replace("<", "&lt;") + "</p>");
    }

    @Test
    void shortcodes_nested_without_end_are_refused_in_words() {
        String body = "{{< a >}}".repeat(5_000) + "x" + "{{< /a >}}".repeat(5_000);
        assertThatThrownBy(() -> hugo(Map.of()).render(body))
                .isInstanceOf(TooComplex.class)
                .hasMessageContaining("nested");
    }

    @Test
    void shortcodes_beside_each_other_are_not_nested() {
        assertThat(hugo(Map.of()).render("{{< a >}}x{{< /a >}} ".repeat(500)).text())
                .contains("x x");
    }

    /** As Hugo 0.111.3 wrote it, less the colours. */
    @Test
    void a_parameter_of_the_header_is_found_without_regard_to_case_and_else_the_site_has_it() {
        Map<String, ?> page = Map.of("myKey", "some *text* & <b>", "n", 7L, "deep", Map.of("er", "z"));
        Dialect hugo = hugo(Map.of("params.site", "from site"));
        assertThat(hugo.render("""
                {{< param "mykey" >}} {{< param n >}} {{< param "deep.er" >}} {{< param site >}} {{% param "myKey" %}}
                """, page).text()).isEqualTo("""
                <p>some *text* &amp; &lt;b&gt; 7 z from site some <em>text</em> &amp; &lt;b&gt;</p>""");
        assertThat(hugo(Map.of("boxes", "true"))
                        .render("n {{< param n >}}", page)
                        .text())
                .isEqualTo("<p>n 7</p>");
    }

    @Test
    void headings_and_code_have_all_attributes_that_do_not_run() {
        assertThat(hugo(Map.of()).render("""
                # Head {.a #b data-x="y" onclick="z" foo=bar width=3}
                """).text())
                .isEqualTo("<h1 class=\"a\" id=\"b\" data-x=\"y\" foo=\"bar\" width=\"3\">Head</h1>");
        assertThat(hugo(Map.of()).render("""
                ```go {.cls #code data-a="b" onclick="z" hl_lines=[1] foo=bar linenos=false}
                x
                ```
                """).text())
                .startsWith("<div class=\"highlight cls\" id=\"code\" data-a=\"b\" foo=\"bar\"><pre tabindex=\"0\">");
    }

    @Test
    void what_the_highlight_shortcode_says_is_about_colours_alone() {
        assertThat(hugo(Map.of())
                        .render("{{< highlight go \"class=x,id=y,data-z=q\" >}}x{{< /highlight >}}")
                        .text())
                .startsWith("<div class=\"highlight\"><pre");
    }

    /** As Hugo 0.111.3 wrote them, less the colours. */
    @Test
    void a_table_in_a_list_leaves_the_list_tight_and_its_rows_may_be_lazy() {
        String expected = """
                <ul>
                <li>a
                <table>
                <thead>
                <tr>
                <th>a</th>
                <th>b</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td>1</td>
                <td>2</td>
                </tr>
                </tbody>
                </table>
                </li>
                </ul>
                """;
        for (String body : List.of(
                "- a\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |\n",
                "- a\n\n  | a | b |\n|---|---|\n| 1 | 2 |\n",
                "- a\n| a | b |\n|---|---|\n| 1 | 2 |\n")) {
            SameDom.assertSame(expected, hugo(Map.of()).render(body).text());
        }
    }

    @Test
    void a_row_may_be_indented_like_code_but_not_the_dashes() {
        SameDom.assertSame(
                """
                <table>
                <thead>
                <tr>
                <th>a</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td>x</td>
                </tr>
                </tbody>
                </table>
                <hr>
                <p>y</p>
                """, hugo(Map.of()).render("| a |\n|---|\n    x\n---\ny\n").text());
        SameDom.assertSame(
                "<p>| a |\n|—|</p>", hugo(Map.of()).render("| a |\n    |---|\n").text());
    }

    @Test
    void a_table_in_a_note_is_one() {
        assertThat(hugo(Map.of())
                        .render("t[^1]\n\n[^1]: x\n    | a | b |\n    |---|---|\n")
                        .text())
                .contains("<th>b</th>");
    }

    @Test
    void code_in_a_list_may_be_indented_by_tabs() {
        SameDom.assertSame(
                """
                <ul>
                <li>
                <p>item</p>
                <div class="highlight"><pre tabindex="0"><code class="language-js" data-lang="js">code
                \tmore
                </code></pre></div></li>
                </ul>
                """,
                hugo(Map.of())
                        .render("- item\n\n\t```js\n\tcode\n\t\tmore\n\t```\n")
                        .text());
    }

    @Test
    void bodies_do_not_know_of_each_other() {
        Dialect hugo = hugo(Map.of());
        hugo.render("# A\n\n\"open");
        assertThat(hugo.render("# A\n\nb\" c").text()).isEqualTo("<h1 id=\"a\">A</h1>\n<p>b&quot; c</p>");
    }

    private static Dialect hugo(Map<String, String> options) {
        return Dialects.named("hugo", options, Limits.PATIENT);
    }
}
