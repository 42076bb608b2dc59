package galley.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SameDomTest {
    @Test
    void white_space_at_the_edge_of_a_block_does_not_count() {
        assertThat(SameDom.same("<p>a\n b</p>", "\n<p> a b </p>\n")).isTrue();
        assertThat(SameDom.same("<p>a <b>b</b></p>", "<p>a<b>b</b></p>")).isFalse();
    }

    @Test
    void the_order_of_attributes_and_class_names_does_not_count() {
        assertThat(SameDom.same("<i class='a b' id=c>x</i>", "<i id=c class='b a'>x</i>"))
                .isTrue();
        assertThat(SameDom.same("<i id=c>x</i>", "<i id=d>x</i>")).isFalse();
    }

    @Test
    void highlighted_code_counts_as_its_text_without_the_gutter() {
        assertThat(SameDom.same("""
                        <div class="highlight"><table class="highlighttable"><tr><td class="linenos"><pre>1</pre></td>
                        <td><pre><span class="k">if</span> x
                        </pre></td></tr></table></div>""", "<pre><code>if x</code></pre>")).isTrue();
        assertThat(SameDom.same("<pre>if  x</pre>", "<pre>if x</pre>")).isFalse();
    }

    @Test
    void text_and_nesting_count() {
        assertThat(SameDom.same("<p>a</p><p>b</p>", "<p>a</p>")).isFalse();
        assertThat(SameDom.same("<p>&amp;amp;</p>", "<p>&amp;</p>")).isFalse();
        assertThat(SameDom.same("<p>&#109;e</p><!-- c -->", "<p>me</p>")).isTrue();
    }
}
