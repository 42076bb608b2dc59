package galley.markdown.edit;

import static org.assertj.core.api.Assertions.assertThat;

import galley.text.Selection;
import galley.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InlineLinkTest {
    private static InlineLink of(String marked, boolean picture) {
        return InlineLink.of(Marked.text(marked), Marked.selection(marked), picture);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            see ‖this‖ now                       ; this      ; ''              ; ''
            see ‖https://x.org/a‖                ; ''        ; https://x.org/a ; ''
            nothing ‖ here                       ; ''        ; ''              ; ''
            a [b‖c](u) d                         ; bc        ; u               ; ''
            a ‖[bc](u)‖ d                        ; bc        ; u               ; ''
            [a](u) [b](v‖) [c](w)                ; b         ; v               ; ''
            [a‖](<u v> "T \\"t\\"")              ; a         ; u v             ; T "t"
            [a‖](u 'T')                          ; a         ; u               ; T
            [a‖](x_(y) "T")                      ; a         ; x_(y)           ; T
            [a \\] b‖](u)                        ; a \\] b   ; u               ; ''
            [a‖]({{< relref "b c.md" >}})        ; a         ; {{< relref "b c.md" >}} ; ''
            [a‖]({% post_url 2020-01-02-b %})    ; a         ; {% post_url 2020-01-02-b %} ; ''
            x {% post_link b 'C d' ‖%} y         ; C d       ; {% post_link b %} ; ''
            ![a‖](u)                             ; ''        ; ''              ; ''
            """)
    void a_link_is_what_the_selection_lies_in_or_would_become(
            String marked, String words, String target, String title) {
        InlineLink link = of(marked.replace("\\\\", "\\"), false);
        assertThat(link.words()).isEqualTo(words.replace("\\\\", "\\"));
        assertThat(link.target()).isEqualTo(target);
        assertThat(link.title()).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            see ‖this‖ now        ; this   ; u               ; ''    ; see [this](u)‖ now
            see ‖                 ; w      ; a b             ; ''    ; see [w](<a b>)‖
            see ‖                 ; w      ; a(b             ; ''    ; see [w](<a(b>)‖
            see ‖                 ; w      ; a(b)c           ; T "t" ; see [w](a(b)c "T \\"t\\"")‖
            see ‖                 ; ''     ; https://x.org   ; ''    ; see <https://x.org>‖
            see ‖                 ; ''     ; /x              ; ''    ; see [/x](/x)‖
            see ‖                 ; a ] b  ; u               ; ''    ; see [a \\] b](u)‖
            see ‖                 ; a [c] b; u               ; ''    ; see [a [c] b](u)‖
            x [a‖](u "T") y       ; b      ; v               ; ''    ; x [b](v)‖ y
            see ‖                 ; w      ; {{< ref "a b" >}} ; ''  ; see [w]({{< ref "a b" >}})‖
            see ‖                 ; it’s   ; {% post_link p %} ; ''  ; see {% post_link p 'it’s' %}‖
            see ‖                 ; it's   ; {% post_link p %} ; ''  ; see {% post_link p "it's" %}‖
            a {% post_link p 'q‖' %} b ; r ; {% post_link s %} ; ''  ; a {% post_link s 'r' %}‖ b
            """)
    void it_is_written_so_that_it_is_read_as_it_was_meant(
            String marked, String words, String target, String title, String after) {
        InlineLink link = of(marked, false);
        assertThat(Marked.run(link.write(words, target, title), marked)).isEqualTo(after.replace("\\\\", "\\"));
    }

    @Test
    void a_picture_has_a_description_and_is_no_link() {
        assertThat(Marked.run(of("see ‖", true).write("a puddle", "p q.png", ""), "see ‖"))
                .isEqualTo("see ![a puddle](<p q.png>)‖");
        assertThat(Marked.run(of("![a‖](u)", true).write("", "v", "T"), "![a‖](u)"))
                .isEqualTo("![](v \"T\")‖");
        assertThat(of("[a‖](u)", true).exists()).isFalse();
        assertThat(of("[a‖](u)", false).exists()).isTrue();
        assertThat(of("‖https://x.org‖", false).exists()).isFalse();
    }

    @Test
    void a_link_taken_away_leaves_its_words() {
        assertThat(Marked.run(of("x [a‖](u) y", false).unlink(), "x [a‖](u) y")).isEqualTo("x a‖ y");
    }

    @Test
    void a_line_without_end_is_no_reason_to_wait_or_to_fail() {
        Text text = Text.of("[a](" + "(".repeat(100_000) + "[".repeat(100_000) + "x");
        assertThat(InlineLink.at(text, Selection.at(2), false)).isEmpty();
        assertThat(InlineLink.at(text, Selection.at(150_000), false)).isEmpty();
    }
}
