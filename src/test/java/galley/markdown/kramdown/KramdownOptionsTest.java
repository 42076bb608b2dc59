package galley.markdown.kramdown;

import static galley.markdown.kramdown.Rendered.assertRendered;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a site sets under {@code kramdown:}. Expected: what Jekyll 4.3.1 with kramdown 2.4.0 made of it. */
class KramdownOptionsTest {
    @Test
    void every_line_may_break() {
        assertRendered(Map.of("hard_wrap", "true"), """
                a
                b

                - c
                  d
                """, """
                <p>a<br />
                b</p>

                <ul>
                  <li>c<br />
                d</li>
                </ul>
                """);
    }

    @Test
    void ids_may_be_left_out_or_prefixed() {
        assertRendered(Map.of("auto_ids", "false"), """
                # Head
                """, """
                <h1>Head</h1>
                """);
    }

    @Test
    void ids_with_a_prefix() {
        assertRendered(Map.of("auto_id_prefix", "p-"), """
                # Head
                """, """
                <h1 id="p-head">Head</h1>
                """);
    }

    @Test
    void kramdown_without_GitHub() {
        assertRendered(Map.of("input", "kramdown"), """
                # Ünï "q" `c`
                text
                - no list
                #also a header

                ~~a~~ `b`

                ```
                c
                ```
                """, """
                <h1 id="n-q-c">Ünï “q” <code class="language-plaintext highlighter-rouge">c</code></h1>
                <p>text
                - no list
                #also a header</p>

                <p>~~a~~ <code class="language-plaintext highlighter-rouge">b</code></p>

                <p><code class="language-plaintext highlighter-rouge">
                c
                </code></p>
                """);
    }

    @Test
    void other_quotation_marks() {
        assertRendered(Map.of("smart_quotes", "apos,apos,quot,quot"), """
                "a" 'b'
                """, """
                <p>"a" 'b'</p>
                """);
    }

    @Test
    void no_highlighting() {
        assertRendered(Map.of("syntax_highlighter", "x"), """
                `a`

                ```ruby
                b
                ```
                """, """
                <p><code>a</code></p>

                <pre><code class="language-ruby">b
                </code></pre>
                """);
    }

    @Test
    void HTML_is_read_as_Markdown() {
        assertRendered(Map.of("parse_block_html", "true"), """
                <div>
                *a*

                <p>*b*</p>
                </div>
                """, """
                <div>
                  <p><em>a</em></p>

                  <p><em>b</em></p>
                </div>
                """);
    }

    @Test
    void no_Markdown_in_HTML_of_a_line() {
        assertRendered(Map.of("parse_span_html", "false"), """
                <b>*a*</b>
                """, """
                <p><b>*a*</b></p>
                """);
    }

    @Test
    void headers_start_lower() {
        assertRendered(Map.of("header_offset", "2", "toc_levels", "2..3"), """
                * x
                {:toc}

                # A
                ## B
                ### C
                """, """
                <ul id="markdown-toc">
                  <li><a href="#b" id="markdown-toc-b">B</a>    <ul>
                      <li><a href="#c" id="markdown-toc-c">C</a></li>
                    </ul>
                  </li>
                </ul>

                <h3 id="a">A</h3>
                <h4 id="b">B</h4>
                <h5 id="c">C</h5>
                """);
    }

    @Test
    void footnotes_numbered_and_marked_as_wished() {
        assertRendered(Map.of("footnote_nr", "5", "footnote_backlink", "^", "footnote_prefix", "x-"), """
                a[^1]

                [^1]: b
                """, """
                <p>a<sup id="fnref:x-1" role="doc-noteref"><a href="#fn:x-1" class="footnote" rel="footnote">5</a></sup></p>

                <div class="footnotes" role="doc-endnotes">
                  <ol start="5">
                    <li id="fn:x-1" role="doc-endnote">
                      <p>b <a href="#fnref:x-1" class="reversefootnote" role="doc-backlink">^</a></p>
                    </li>
                  </ol>
                </div>
                """);
    }

    @Test
    void symbols_stay_as_typed() {
        assertRendered(Map.of("gfm_quirks", "paragraph_end,no_auto_typographic"), """
                a -- b... "c"
                """, """
                <p>a -- b... “c”</p>
                """);
    }

    @Test
    void lists_need_a_blank_line_before_without_the_quirk() {
        assertRendered(Map.of("gfm_quirks", ""), """
                a
                - b
                # c
                """, """
                <p>a
                - b
                # c</p>
                """);
    }

    @Test
    void lines_of_Chinese_are_joined() {
        assertRendered(Map.of("remove_line_breaks_for_cjk", "true"), """
                中文
                中文
                abc
                def
                """, """
                <p>中文中文
                abc
                def</p>
                """);
    }
}
