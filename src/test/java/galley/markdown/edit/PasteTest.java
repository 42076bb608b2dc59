package galley.markdown.edit;

import static galley.markdown.edit.EditingTest.run;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertThat(Paste.markdown("<b>a</b><script>alert(1)</script>")).contains("**a**");
    }
}
