package galley.markdown.kramdown;

import static galley.markdown.kramdown.Rendered.assertRendered;

import org.junit.jupiter.api.Test;

/** What kramdown adds to Markdown. Expected: what Jekyll 4.3.1 with kramdown 2.4.0 and its GFM parser 1.1.0 made of it. */
class KramdownExtensionsTest {
    @Test
    void a_list_with_attributes_and_an_item_with_attributes() {
        assertRendered("""
                - a
                - {:.red} b
                {:#list .all}
                """, """
                <ul id="list" class="all">
                  <li>a</li>
                  <li class="red">b</li>
                </ul>
                """);
    }

    @Test
    void tables() {
        assertRendered("""
                | a | b |
                |:--|--:|
                | 1 | `x|y` |
                | 2 |
                |===
                | f | g \\| h

                a | b

                no table | here
                words
                """, """
                <table>
                  <thead>
                    <tr>
                      <th style="text-align: left">a</th>
                      <th style="text-align: right">b</th>
                    </tr>
                  </thead>
                  <tbody>
                    <tr>
                      <td style="text-align: left">1</td>
                      <td style="text-align: right"><code class="language-plaintext highlighter-rouge">x|y</code></td>
                    </tr>
                    <tr>
                      <td style="text-align: left">2</td>
                      <td style="text-align: right"> </td>
                    </tr>
                  </tbody>
                  <tfoot>
                    <tr>
                      <td style="text-align: left">f</td>
                      <td style="text-align: right">g | h</td>
                    </tr>
                  </tfoot>
                </table>

                <table>
                  <tbody>
                    <tr>
                      <td>a</td>
                      <td>b</td>
                    </tr>
                  </tbody>
                </table>

                <p>no table | here
                words</p>
                """);
    }

    @Test
    void a_table_without_a_header() {
        assertRendered("""
                |a|b|
                |c|d|
                {:.wide}
                """, """
                <table class="wide">
                  <tbody>
                    <tr>
                      <td>a</td>
                      <td>b</td>
                    </tr>
                    <tr>
                      <td>c</td>
                      <td>d</td>
                    </tr>
                  </tbody>
                </table>
                """);
    }

    @Test
    void definition_lists() {
        assertRendered("""
                Term
                Other
                : One
                : Two

                  more

                Last

                : as a paragraph
                """, """
                <dl>
                  <dt>Term</dt>
                  <dt>Other</dt>
                  <dd>One</dd>
                  <dd>Two

                    <p>more</p>
                  </dd>
                  <dt>Last</dt>
                  <dd>
                    <p>as a paragraph</p>
                  </dd>
                </dl>
                """);
    }

    @Test
    void footnotes() {
        assertRendered("""
                Text[^1] and[^note], again[^1].

                [^note]: A *note*

                    with a second paragraph

                [^1]: One
                [^gone]: not used
                """, """
                <p>Text<sup id="fnref:1" role="doc-noteref"><a href="#fn:1" class="footnote" rel="footnote">1</a></sup> and<sup id="fnref:note" role="doc-noteref"><a href="#fn:note" class="footnote" rel="footnote">2</a></sup>, again<sup id="fnref:1:1" role="doc-noteref"><a href="#fn:1" class="footnote" rel="footnote">1</a></sup>.</p>

                <div class="footnotes" role="doc-endnotes">
                  <ol>
                    <li id="fn:1" role="doc-endnote">
                      <p>One <a href="#fnref:1" class="reversefootnote" role="doc-backlink">&#8617;</a> <a href="#fnref:1:1" class="reversefootnote" role="doc-backlink">&#8617;<sup>2</sup></a></p>
                    </li>
                    <li id="fn:note" role="doc-endnote">
                      <p>A <em>note</em></p>

                      <p>with a second paragraph <a href="#fnref:note" class="reversefootnote" role="doc-backlink">&#8617;</a></p>
                    </li>
                  </ol>
                </div>
                """);
    }

    @Test
    void abbreviations() {
        assertRendered("""
                HTML and XHTML, HTML.

                *[HTML]: Hyper Text
                {:.abbr}
                """, """
                <p><abbr class="abbr" title="Hyper Text">HTML</abbr> and XHTML, <abbr class="abbr" title="Hyper Text">HTML</abbr>.</p>
                """);
    }

    @Test
    void formulas() {
        assertRendered("""
                $$
                a < b_1
                $$

                In a line $$x_1$$ and \\$$no$$.

                $$y$$
                {:.wide}
                """, """
                \\[a &lt; b_1\\]

                <p>In a line \\(x_1\\) and $$no$$.</p>

                <div class="wide">\\[y\\]
                </div>
                """);
    }

    @Test
    void attributes() {
        assertRendered("""
                {:.before}
                First
                {: #id .a .b key="va\\"l"}

                {:shared: .c title='t'}

                Second
                {:shared}

                # Head
                {: .d}
                """, """
                <p class="before a b" id="id" key="va&quot;l">First</p>

                <p class="c" title="t">Second</p>

                <h1 class="d" id="head">Head</h1>
                """);
    }

    @Test
    void extensions() {
        assertRendered("""
                {::comment}
                hidden
                {:/comment}

                {::nomarkdown}
                <b>*raw*</b>
                {:/}

                a {::comment}x{:/} b {::nomarkdown}*c*{:/nomarkdown}

                {::options parse_block_html="true" /}

                <div>*d*</div>

                {::unknown /}
                """, """
                <!-- hidden -->

                <b>*raw*</b>

                <p>a <!-- x --> b *c*</p>

                <div>
                  <p><em>d</em>&lt;/div&gt;</p>

                  <p>{::unknown /}</p>
                </div>
                """);
    }

    @Test
    void a_table_of_contents() {
        assertRendered("""
                * contents
                {:toc}

                # One
                ## Two *em* [link](x)
                # Hidden
                {:.no_toc}
                ### Three
                # One
                """, """
                <ul id="markdown-toc">
                  <li><a href="#one" id="markdown-toc-one">One</a>    <ul>
                      <li><a href="#two-em-link" id="markdown-toc-two-em-link">Two <em>em</em> link</a>        <ul>
                          <li><a href="#three" id="markdown-toc-three">Three</a></li>
                        </ul>
                      </li>
                    </ul>
                  </li>
                  <li><a href="#one-1" id="markdown-toc-one-1">One</a></li>
                </ul>

                <h1 id="one">One</h1>
                <h2 id="two-em-link">Two <em>em</em> <a href="x">link</a></h2>
                <h1 class="no_toc" id="hidden">Hidden</h1>
                <h3 id="three">Three</h3>
                <h1 id="one-1">One</h1>
                """);
    }

    @Test
    void footnotes_where_a_list_asks_for_them() {
        assertRendered("""
                a[^1]

                * here
                {:footnotes}

                b

                [^1]: note
                """, """
                <p>a<sup id="fnref:1" role="doc-noteref"><a href="#fn:1" class="footnote" rel="footnote">1</a></sup></p>

                <div class="footnotes" role="doc-endnotes">
                  <ol>
                    <li id="fn:1" role="doc-endnote">
                      <p>note <a href="#fnref:1" class="reversefootnote" role="doc-backlink">&#8617;</a></p>
                    </li>
                  </ol>
                </div>

                <p>b</p>
                """);
    }

    @Test
    void an_image_alone_may_be_a_figure() {
        assertRendered("""
                ![alt](b.png){:.x}
                {:standalone}

                ![alt](b.png)
                {:.y}
                """, """
                <p><img src="b.png" alt="alt" class="x" /></p>

                <p class="y"><img src="b.png" alt="alt" /></p>
                """);
    }
}
