package galley.markdown.kramdown;

import static galley.markdown.kramdown.Rendered.assertRendered;

import org.junit.jupiter.api.Test;

/** Spans. Expected: what Jekyll 4.3.1 with kramdown 2.4.0 and its GFM parser 1.1.0 made of it. */
class KramdownSpansTest {
    @Test
    void emphasis() {
        assertRendered("""
                *a* **b** ***c*** _d_ __e__ a_b_c a*b*c *a **b** c* **a *b* c** * d * *e
                """, """
                <p><em>a</em> <strong>b</strong> <strong><em>c</em></strong> <em>d</em> <strong>e</strong> a_b_c a<em>b</em>c <em>a <strong>b</strong> c</em> <strong>a <em>b</em> c</strong> * d * *e</p>
                """);
    }

    @Test
    void emphasis_beside_Chinese() {
        assertRendered("""
                **中文（括号）**后 中*文*字 “*a*”
                """, """
                <p><strong>中文（括号）</strong>后 中<em>文</em>字 “<em>a</em>”</p>
                """);
    }

    @Test
    void code() {
        assertRendered("""
                `a` ``b ` c`` `` `d` `` ` alone ` x`y`z `<b> & "q"`
                """, """
                <p><code class="language-plaintext highlighter-rouge">a</code> <code class="language-plaintext highlighter-rouge">b ` c</code> <code class="language-plaintext highlighter-rouge">`d`</code> ` alone ` x<code class="language-plaintext highlighter-rouge">y</code>z <code class="language-plaintext highlighter-rouge">&lt;b&gt; &amp; "q"</code></p>
                """);
    }

    @Test
    void links() {
        assertRendered("""
                [a](b) [a](b "t") [a](<b c>) [a](b c.html) [a](b(c)d) [a *b*](c 'd') [[a]](b) [a](
                """, """
                <p><a href="b">a</a> <a href="b" title="t">a</a> <a href="b c">a</a> <a href="b c.html">a</a> <a href="b(c)d">a</a> <a href="c" title="d">a <em>b</em></a> <a href="b">[a]</a> [a](</p>
                """);
    }

    @Test
    void links_by_name() {
        assertRendered("""
                [a][b] [b] [b][] [A  b][B] [c][no] ![alt][b]

                [b]: http://x.y "Title"
                {:.ext}
                [A b]: <z>
                """, """
                <p><a class="ext" href="http://x.y" title="Title">a</a> <a class="ext" href="http://x.y" title="Title">b</a><a href="z"></a>[B] [c][no] <img class="ext" src="http://x.y" alt="alt" title="Title" /></p>
                """);
    }

    @Test
    void no_link_inside_a_link() {
        assertRendered("""
                [a [b](c) d](e) [![i](j.png)](k)
                """, """
                <p><a href="e">a [b](c) d</a> <a href="k"><img src="j.png" alt="i" /></a></p>
                """);
    }

    @Test
    void images() {
        assertRendered("""
                ![alt *text* "q"](a.png "t") ![a](b.png){: .c width="3"} !\\[a](b)
                """, """
                <p><img src="a.png" alt="alt *text* &quot;q&quot;" title="t" /> <img src="b.png" alt="a" class="c" width="3" /> ![a](b)</p>
                """);
    }

    @Test
    void bare_addresses() {
        assertRendered("""
                <http://a.b/c_d> <a@b.c> <mailto:a@b.c> http://a.b/c_d www.a.b
                """, """
                <p><a href="http://a.b/c_d">http://a.b/c_d</a> <a href="mailto:a@b.c">a@b.c</a> <a href="mailto:a@b.c">a@b.c</a> http://a.b/c_d www.a.b</p>
                """);
    }

    @Test
    void quotation_marks() {
        assertRendered("""
                "a" 'b' don't "'c' d" '90s 5'6" ("e") "*f*" *"g"* "h," "i". 'j'. x"y "`k`" "中文"
                """, """
                <p>“a” ‘b’ don’t “‘c’ d” ’90s 5’6” (“e”) “<em>f</em>” <em>“g”</em> “h,” “i”. ‘j’. x”y “<code class="language-plaintext highlighter-rouge">k</code>” “中文”</p>
                """);
    }

    @Test
    void dashes_and_dots_and_angles() {
        assertRendered("""
                a -- b --- c... << d >> <<e>> \\<<f\\>> --> <-- 1--2 ....
                """, """
                <p>a – b — c… « d » «e» &lt;&lt;f&gt;&gt; –&gt; &lt;– 1–2 ….</p>
                """);
    }

    @Test
    void entities() {
        assertRendered("""
                &copy; &amp; &lt; &bogus; &#8212; &#x2014; &#150; AT&T & &quot;
                """, """
                <p>© &amp; &lt; &amp;bogus; — — – AT&amp;T &amp; "</p>
                """);
    }

    @Test
    void escapes() {
        assertRendered("""
                \\* \\_ \\` \\\\ \\[ \\] \\( \\) \\# \\+ \\- \\. \\! \\: \\| \\" \\' \\$ \\< \\> \\{ \\} \\~ \\a
                """, """
                <p>* _ ` \\ [ ] ( ) # + - . ! : | " ' $ &lt; &gt; { } ~ \\a</p>
                """);
    }

    @Test
    void line_breaks() {
        assertRendered("""
                a \s
                b\\
                c\\\\
                d\s
                e
                """, """
                <p>a<br />
                b<br />
                c<br />
                d\s
                e</p>
                """);
    }

    @Test
    void HTML_in_a_line() {
        assertRendered("""
                <b>*x*</b> <code>*y*</code> <kbd>*z*</kbd> <br> <img src="a"> <i class="A
                b" TITLE=c>d</i> <span markdown="0">*e*</span> <!-- *f* --> </b> <u>g
                """, """
                <p><b><em>x</em></b> <code>*y*</code> <kbd>*z*</kbd> <br /> <img src="a" /> <i class="A b" title="c">d</i> <span>*e*</span> <!-- *f* --> &lt;/b&gt; <u>g</u></p>
                """);
    }

    @Test
    void the_tag_of_a_block_in_a_line_is_text() {
        assertRendered("""
                a <div>b</div> c
                """, """
                <p>a &lt;div&gt;b&lt;/div&gt; c</p>
                """);
    }

    @Test
    void deleted_text() {
        assertRendered("""
                ~~a *b*~~ ~~ c ~~ ~d~ ~~e
                """, """
                <p><del>a <em>b</em></del> ~~ c ~~ ~d~ ~~e</p>
                """);
    }

    @Test
    void attributes_of_spans() {
        assertRendered("""
                *a*{:.b} `c`{:#d} [e](f){: target="_blank" .g} text{:.h} *i*{:unknown}
                """, """
                <p><em class="b">a</em> <code id="d" class="language-plaintext highlighter-rouge">c</code> <a href="f" target="_blank" class="g">e</a> text{:.h} <em>i</em></p>
                """);
    }

    @Test
    void tasks_need_a_list() {
        assertRendered("""
                [ ] a [x] b
                """, """
                <p>[ ] a [x] b</p>
                """);
    }
}
