package galley.markdown.edit;

import static galley.markdown.edit.EditingTest.run;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Execution(ExecutionMode.CONCURRENT)
class PasteTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            see |this| now ; https://example.org/a      ; see [this](https://example.org/a)|| now
            see |this| now ; https://example.org/a_(b)  ; see [this](<https://example.org/a_(b)>)|| now
            see || now     ; https://example.org/a      ; see https://example.org/a|| now
            |https://a.org|; https://b.org              ; https://b.org||
            see |this| now ; that                       ; see that|| now
            """)
    void an_address_over_words_makes_a_link(String before, String pasted, String after) {
        assertThat(run(Paste.plain(pasted), before)).isEqualTo(after);
    }

    @Test
    void line_ends_become_those_of_the_text() {
        assertThat(run(Paste.plain("a\r\nb\rc"), "||")).isEqualTo("a\nb\nc||");
    }

    @Test
    void formatting_becomes_markdown() {
        assertThat(run(Paste.html("""
                                <html><head><style>p { color: red }</style></head><body>
                                <h2>Rain</h2><p>It <b>rains</b> in <a href="https://example.org">May</a>, <em>often</em>.</p>
                                <ul><li>one</li><li>two</li></ul><pre><code>x = 1</code></pre></body></html>
                                """, "plain"), "||")).isEqualTo("""
                        ## Rain

                        It **rains** in [May](https://example.org), *often*.

                        - one
                        - two

                        ```
                        x = 1
                        ```||""");
    }

    @Test
    void html_without_formatting_is_pasted_as_its_words() {
        assertThat(run(Paste.html("<meta charset='utf-8'><span style='x'>a * b</span>", "a * b"), "||"))
                .isEqualTo("a * b||");
        assertThat(run(Paste.html("<b style='font-weight:normal'><span>docs</span></b>", "docs"), "||"))
                .isEqualTo("docs||");
    }

    @Test
    void what_could_run_stays_behind() {
        assertThat(HtmlToMarkdown.of("<b>a</b><script>alert(1)</script>")).contains("**a**");
        assertThat(HtmlToMarkdown.of("<b>a</b> <a href='javascript:alert(1)'>b</a> <img src='file:///etc/passwd'>"))
                .contains("**a** b");
        assertThat(HtmlToMarkdown.of("<b>a</b> &lt;script&gt;alert(1)&lt;/script&gt;")
                        .orElseThrow())
                .doesNotContain("<script>");
    }

    @Test
    void addresses_within_the_site_stay_as_they_are() {
        assertThat(HtmlToMarkdown.of("<a href='/about/'>a</a> <img src='../b.png' alt='c'> <a href='#top'>d</a>"))
                .contains("[a](/about/) ![c](../b.png) [d](#top)");
    }

    @Test
    void a_picture_with_the_name_of_an_emoji_is_a_picture() {
        assertThat(HtmlToMarkdown.of("<img src='https://a.org/rainbow (1).png' alt='[r] a'>"))
                .contains("![\\[r\\] a](<https://a.org/rainbow%20(1).png>)");
    }

    @Test
    void a_list_of_tasks_stays_one() {
        assertThat(HtmlToMarkdown.of("<ul><li><input type=checkbox checked> a</li><li><input type=checkbox> b</ul>"))
                .contains("- [x] a\n- [ ] b");
    }

    @Test
    void numbers_that_would_take_all_memory_are_left_out() {
        assertThat(HtmlToMarkdown.of("<table><tr><td colspan=1000000000 rowspan=65534>x</table>")
                        .orElseThrow())
                .hasSizeLessThan(100)
                .contains("x");
        assertThat(HtmlToMarkdown.of("<ol start=99999999999><li>a</ol>")).contains("1. a");
    }

    @Test
    void what_nobody_writes_is_pasted_as_its_words() {
        assertThat(HtmlToMarkdown.of("<b><div>".repeat(2_000) + "a")).isEmpty();
        assertThat(HtmlToMarkdown.of("<table>" + "<td>a".repeat(2_000) + "<tr><td>a".repeat(2_000)))
                .isEmpty();
        assertThat(HtmlToMarkdown.of("<p><b>a</b></p>".repeat(10_001))).isEmpty();
        assertThat(run(Paste.html("<b>" + "a".repeat(1_000_001), "words"), "||"))
                .isEqualTo("words||");
    }
}
