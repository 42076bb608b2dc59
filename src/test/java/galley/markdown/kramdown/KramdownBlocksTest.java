package galley.markdown.kramdown;

import static galley.markdown.kramdown.Rendered.assertRendered;

import org.junit.jupiter.api.Test;

/** Quotes, code and HTML. Expected: what Jekyll 4.3.1 with kramdown 2.4.0 and its GFM parser 1.1.0 made of it. */
class KramdownBlocksTest {
    @Test
    void lazy_lines() {
        assertRendered("""
                - a
                b
                > c
                d

                > e
                - f
                """, """
                <ul>
                  <li>a
                b
                    <blockquote>
                      <p>c
                d</p>
                    </blockquote>
                  </li>
                </ul>

                <blockquote>
                  <p>e</p>
                  <ul>
                    <li>f</li>
                  </ul>
                </blockquote>
                """);
    }

    @Test
    void quotes() {
        assertRendered("""
                > a
                >
                > b

                > c
                > > d
                >     e
                """, """
                <blockquote>
                  <p>a</p>

                  <p>b</p>
                </blockquote>

                <blockquote>
                  <p>c</p>
                  <blockquote>
                    <p>d
                    e</p>
                  </blockquote>
                </blockquote>
                """);
    }

    @Test
    void indented_code() {
        assertRendered("""
                    a
                      b

                    c

                - d

                      e
                """, """
                <div class="language-plaintext highlighter-rouge"><div class="highlight"><pre class="highlight"><code>a
                  b

                c
                </code></pre></div></div>

                <ul>
                  <li>
                    <p>d</p>

                    <div class="language-plaintext highlighter-rouge"><div class="highlight"><pre class="highlight"><code>e
                </code></pre></div>    </div>
                  </li>
                </ul>
                """);
    }

    @Test
    void fences() {
        assertRendered("""
                ```ruby
                x = 1 < 2
                ```

                ~~~
                tildes
                ```
                ~~~

                ```js {a=1}
                no fence
                ```

                ````
                ```
                ````
                """, """
                <div class="language-ruby highlighter-rouge"><div class="highlight"><pre class="highlight"><code><span class="n">x</span> <span class="o">=</span> <span class="mi">1</span> <span class="o">&lt;</span> <span class="mi">2</span>
                </code></pre></div></div>

                <div class="language-plaintext highlighter-rouge"><div class="highlight"><pre class="highlight"><code>tildes
                ```
                </code></pre></div></div>

                <p>```js {a=1}
                no fence</p>
                <div class="language-plaintext highlighter-rouge"><div class="highlight"><pre class="highlight"><code>
                </code></pre></div></div>
                <div class="language-plaintext highlighter-rouge"><div class="highlight"><pre class="highlight"><code></code></pre></div></div>
                """);
    }

    @Test
    void a_fence_inside_a_list() {
        assertRendered("""
                - a

                  ```sh
                  ls
                  ```
                - b
                """, """
                <ul>
                  <li>
                    <p>a</p>

                    <div class="language-sh highlighter-rouge"><div class="highlight"><pre class="highlight"><code><span class="nb">ls</span>
                </code></pre></div>    </div>
                  </li>
                  <li>
                    <p>b</p>
                  </li>
                </ul>
                """);
    }

    @Test
    void a_fence_without_an_end_is_none() {
        assertRendered("""
                ```
                open
                """, """
                <p>```
                open</p>
                """);
    }

    @Test
    void rules() {
        assertRendered("""
                * * *
                ---
                _ _ _

                --
                """, """
                <hr />
                <hr />
                <hr />

                <p>–</p>
                """);
    }

    @Test
    void HTML_blocks_keep_their_content() {
        assertRendered("""
                <div class="a">
                *not* here

                nor here
                </div>
                after *yes*
                """, """
                <div class="a">
                *not* here

                nor here
                </div>
                <p>after <em>yes</em></p>
                """);
    }

    @Test
    void HTML_with_Markdown_inside() {
        assertRendered("""
                <div markdown="1">
                *a*

                - b
                </div>

                <div markdown="span">*c*</div>

                <p markdown="1">*d*</p>

                <section markdown="0">*e*</section>
                """, """
                <div>
                  <p><em>a</em></p>

                  <ul>
                    <li>b</li>
                  </ul>
                </div>

                <div><em>c</em></div>

                <p><em>d</em></p>

                <section>*e*</section>
                """);
    }

    @Test
    void scripts_and_comments_stay_as_they_are() {
        assertRendered("""
                <script>
                if (a < b && c) { "x" }
                </script>

                <!-- *a*

                b -->

                <style>p > a { color: red }</style>
                """, """
                <script>
                if (a < b && c) { "x" }
                </script>

                <!-- *a*

                b -->

                <style>p > a { color: red }</style>
                """);
    }

    @Test
    void an_end_tag_alone_is_text() {
        assertRendered("""
                </div>

                <b>*x*</b> y
                """, """
                <p>&lt;/div&gt;</p>

                <p><b><em>x</em></b> y</p>
                """);
    }

    @Test
    void HTML_that_does_not_end_ends_with_the_text() {
        assertRendered("""
                <div>
                a

                *b*
                """, """
                <div>
                a

                *b*
                </div>
                """);
    }

    @Test
    void a_tab_behind_spaces_is_neither_code_nor_a_paragraph() {
        assertRendered("""
                a

                  \tb
                """, """
                <p>a</p>

                  \tb
                """);
    }
}
