package galley.markdown.edit;

import static org.assertj.core.api.Assertions.assertThat;

import galley.markdown.Emoji;
import galley.markdown.Highlighter;
import galley.markdown.LineState;
import galley.text.Text;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text with a bar where the caret stands; {@code ⏎} is a new line. */
class BegunTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\0', textBlock = """
            a :sm‖                     ; EMOJI ; sm   ; a 😀‖
            (:+1‖)                     ; EMOJI ; +1   ; (😀‖)
            :Heart‖                    ; EMOJI ; heart; 😀‖
            **:he‖                     ; EMOJI ; he   ; **😀‖
            ```py‖                     ; LANGUAGE; py ; ```😀‖
            a⏎⏎~~~ ja‖                 ; LANGUAGE; ja ; a⏎⏎~~~ 😀‖
            > ```c‖                    ; LANGUAGE; c  ; > ```😀‖
            ---⏎tags: [a, ja‖⏎---⏎     ; VALUE ; ja   ; ---⏎tags: [a, 😀‖⏎---⏎
            ---⏎tags: ["ja‖"]⏎---⏎     ; VALUE ; ja   ; ---⏎tags: ["😀‖"]⏎---⏎
            ---⏎tags:⏎- a⏎  - ja‖⏎---⏎ ; VALUE ; ja   ; ---⏎tags:⏎- a⏎  - 😀‖⏎---⏎
            ---⏎category: tra‖⏎---⏎    ; VALUE ; tra  ; ---⏎category: 😀‖⏎---⏎
            +++⏎tags = ["a", "ja‖"]⏎+++⏎; VALUE; ja   ; +++⏎tags = ["a", "😀‖"]⏎+++⏎
            +++⏎tags = [ja‖]⏎+++⏎      ; VALUE ; ja   ; +++⏎tags = ["😀"‖]⏎+++⏎
            Tags: a, ja‖               ; VALUE ; ja   ; Tags: a, 😀‖
            Title: x⏎Tags: ja‖⏎        ; VALUE ; ja   ; Title: x⏎Tags: 😀‖⏎
            """)
    void is_seen_as_it_is_typed_and_completed(String marked, Begun.Kind kind, String typed, String completed) {
        String lines = marked.strip().replace('⏎', '\n');
        Begun begun = begun(lines, false).orElseThrow();
        assertThat(begun.kind()).isEqualTo(kind);
        assertThat(begun.typed()).isEqualTo(typed.strip());
        assertThat(Marked.run(begun.completedBy("😀"), lines).replace('\n', '⏎'))
                .isEqualTo(completed.strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\0', textBlock = """
            a :s‖
            at 10:30‖
            http://x‖
            `:sm‖
            a::b‖
            ```⏎:smile‖⏎```
            ```⏎a⏎```‖
            ---⏎tags: ["a"‖]⏎---⏎
            ---⏎tags: ‖⏎---⏎
            ---⏎- a‖⏎---⏎
            plain words‖
            """)
    void nothing_is_seen_where_letters_mean_themselves(String marked) {
        assertThat(begun(marked.strip().replace('⏎', '\n'), false)).isEmpty();
    }

    @Test
    void who_asks_sees_what_there_is_before_a_letter_is_typed() {
        assertThat(begun("---\ntags: ‖\n---\n", true).orElseThrow().key()).isEqualTo("tags");
        assertThat(begun("```‖", true).orElseThrow().kind()).isEqualTo(Begun.Kind.LANGUAGE);
        assertThat(begun("a wo‖rd", true).orElseThrow().typed()).isEqualTo("wo");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\0', textBlock = """
            plain        ; plain
            two words    ; two words
            a: b         ; "a: b"
            #a           ; "#a"
            a, b         ; "a, b"
            2024         ; "2024"
            no           ; "no"
            C++          ; C++
            say "a": b   ; "say \\"a\\": b"
            """)
    void a_yaml_value_gets_the_quotation_marks_it_needs(String value, String written) {
        Begun begun = begun("---\ntags: [x‖\n---\n", false).orElseThrow();
        assertThat(Marked.run(begun.completedBy(value.strip()), "---\ntags: [x‖\n---\n"))
                .isEqualTo("---\ntags: [" + written.strip() + "‖\n---\n");
    }

    @Test
    void emoji_are_found_by_their_names_the_nearest_first() {
        assertThat(Emoji.named("smile", 5).getFirst()).isEqualTo(new Emoji("smile", "😄"));
        assertThat(Emoji.named("heart", 50)).extracting(Emoji::name).contains("heart", "broken_heart", "heart_eyes");
        assertThat(Emoji.named("+1", 5).getFirst().letters()).isEqualTo("👍");
        assertThat(Emoji.named("zzz_none", 5)).isEmpty();
    }

    private static Optional<Begun> begun(String marked, boolean asked) {
        return begun(marked, asked, Optional.empty());
    }

    /** At the bar, where nothing has been painted but the lines above. */
    static Optional<Begun> begun(String marked, boolean asked, Optional<Begun.Notation> header) {
        Text text = Marked.text(marked);
        int caret = Marked.selection(marked).caret();
        LineState state = LineState.TOP;
        for (int line = 0; line < text.lineAt(caret); line++) {
            state = Highlighter.next(text.line(line), state);
        }
        return Begun.at(text, caret, state, asked, header);
    }
}
