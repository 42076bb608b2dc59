package galley.preview;

import static org.assertj.core.api.Assertions.assertThat;

import galley.preview.Sanitizer.Clean;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SanitizerTest {
    @Test
    void what_a_post_is_made_of_stays_as_it_is() {
        String post = """
                <h2 id="second">A <em>second</em> <code class="x">heading</code></h2>
                <p>Text with a <a href="https://example.org/?a=1&amp;b=2" title="T">link</a>, one to <a href="{filename}other.md">a post</a>\
                 and a note<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup>.</p>
                <table><thead><tr><th align="right">N</th></tr></thead><tbody><tr><td style="text-align: right">1</td></tr></tbody></table>
                <ul><li class="task-list-item"><input type="checkbox" checked="" disabled="">done</li></ul>
                <ol start="3"><li value="4">four</li></ol>
                <details open=""><summary>More</summary><p>words</p></details>
                <blockquote><p>said</p></blockquote>
                <figure><img src="{static}/images/a.png" alt="A" width="40" height="30"><figcaption>C</figcaption></figure>
                <p><abbr title="Hypertext">HTML</abbr> <kbd>Ctrl</kbd> <del>gone</del> <ruby>漢<rt>kan</rt></ruby></p>
                """;
        Clean clean = Sanitizer.clean(post);
        assertThat(Piece.html(clean.pieces())).isEqualTo(post);
        assertThat(clean.left()).isZero();
    }

    @Test
    void of_a_block_with_more_elements_than_layout_can_bear_the_rest_is_text_and_that_is_said() {
        Clean clean = Sanitizer.clean("<p>" + "<em>a</em>b".repeat(2_001) + "</p>");
        String html = Piece.html(clean.pieces());
        assertThat(html).startsWith("<p><em>a</em>b").endsWith("<em>a</em>bab</p>");
        assertThat(clean.left()).isOne();
    }

    @Test
    void a_paragraph_counts_its_own_marks_and_code_may_have_as_many_as_it_likes() {
        String post = ("<p>" + "<em>a</em>b".repeat(1_500) + "</p>").repeat(2) + "<pre><code>"
                + "<span class=\"k\">a</span>".repeat(12_000) + "</code></pre>";
        Clean clean = Sanitizer.clean(post);
        assertThat(Piece.html(clean.pieces()).replace("\n", "").equals(post)).isTrue();
        assertThat(clean.left()).isZero();
    }

    @Test
    void marks_piled_upon_a_letter_and_turns_of_direction_without_end_are_left_out() {
        Clean piled = Sanitizer.clean("<p>a" + "\u0301".repeat(40) + "b</p>");
        assertThat(Piece.html(piled.pieces())).isEqualTo("<p>a" + "\u0301".repeat(30) + "b</p>");
        assertThat(piled.left()).isOne();
        Clean turned = Sanitizer.clean("<p>" + "\u202ea\u202c".repeat(300) + "</p>");
        assertThat(Piece.html(turned.pieces())).isEqualTo("<p>" + "a".repeat(300) + "</p>");
        assertThat(turned.left()).isOne();
        String few = "<p>" + "\u2067a\u2069".repeat(90) + "</p>";
        assertThat(Piece.html(Sanitizer.clean(few).pieces())).isEqualTo(few);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<style>p { background: url(http://x) }</style>",
                "<svg onload=alert(1)><a href=x>t</a></svg>",
                "<math><mtext>t</mtext></math>",
                "<object data=x>t</object>",
                "<embed src=x>",
                "<meta http-equiv=refresh content='0;url=http://x'>",
                "<link rel=stylesheet href=http://x>",
                "<base href=http://x>",
                "<template><img src=x onerror=alert(1)></template>",
                "<button formaction=javascript:alert(1)>t</button>",
                "<input autofocus onfocus=alert(1)>"
            })
    void a_part_that_is_not_shown_is_counted(String html) {
        assertThat(Sanitizer.clean("<p>before</p>" + html).left()).isEqualTo(1);
        assertThat(Piece.html(Sanitizer.clean("<p>before</p>" + html).pieces())).isEqualTo("<p>before</p>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p onclick=alert(1) id=a>t</p>              | <p id=\"a\">t</p>",
                "<p data-background-iframe=x data-galley-here>t</p> | <p>t</p>",
                "<p style='color: red; position: fixed'>t</p> | <p style=\"color: red\">t</p>",
                "<my-tag>t</my-tag>                          | t",
                "<form action=http://x>t</form>              | t",
                "<picture><source srcset=x><img src=a.png srcset='b 2x'></picture> | <img src=\"a.png\">",
                "<a href=x target=_blank ping=http://x download>t</a> | <a href=\"x\">t</a>",
                "<noscript><img src=http://x></noscript>t    | t",
                "<img name=body src=x>                       | <img src=\"x\">",
                "<td>t</td>                                  | t"
            })
    void the_rest_of_a_part_stays(String html, String expected) {
        assertThat(Piece.html(Sanitizer.clean(html).pieces())).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                " \u0001javascript:alert(1)",
                "java\tscript:alert(1)",
                "java\nscript:alert(1)",
                "vbscript:x",
                "data:text/html,<script>alert(1)</script>",
                "file:///etc/passwd",
                "ms-calculator:x",
                "galley://p1/0",
                "blob:x",
                "about:srcdoc"
            })
    void a_link_of_another_kind_is_kept_as_words_only(String address) {
        Clean clean = Sanitizer.clean("<a href=\"" + address + "\">t</a>");
        assertThat(Piece.html(clean.pieces()))
                .startsWith("<a class=\"galley-refused\" title=\"")
                .doesNotContain("href");
    }

    @Test
    void what_is_embedded_is_named_by_a_box() {
        assertThat(Piece.html(Sanitizer.clean("<iframe src=\"https://v.example/1\"></iframe>")
                        .pieces()))
                .isEqualTo(
                        "<span class=\"galley-box galley-alone\"><span class=\"galley-box-what\">Embedded page</span>"
                                + "<span class=\"galley-box-detail\">https://v.example/1</span></span>");
    }

    @Test
    void a_tree_of_any_depth_ends_flat() {
        Clean clean = Sanitizer.clean("<b>".repeat(50_000) + "text");
        assertThat(depth(clean.pieces())).isLessThanOrEqualTo(121);
        assertThat(Piece.html(clean.pieces())).contains("text");
    }

    private static int depth(List<Piece> pieces) {
        return pieces.stream()
                .mapToInt(piece -> piece instanceof Piece.Tag tag ? 1 + depth(tag.children()) : 1)
                .max()
                .orElse(0);
    }
}
