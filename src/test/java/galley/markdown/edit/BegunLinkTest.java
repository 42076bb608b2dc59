package galley.markdown.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Targets of links. A bar is the caret; {@code ⏎} is a new line. */
class BegunLinkTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\0', textBlock = """
            see [it](‖             ; LINK   ;         ; see [it](u)‖
            see [it](‖)            ; LINK   ;         ; see [it](u)‖
            see [it](deep sn‖), b  ; LINK   ; deep sn ; see [it](u)‖, b
            see [it](de‖ and       ; LINK   ; de      ; see [it](u)‖ and
            [a [b] c](d‖)          ; LINK   ; d       ; [a [b] c](u)‖
            `x` and [a](d‖)        ; LINK   ; d       ; `x` and [a](u)‖
            [![p](i.png)](d‖)      ; LINK   ; d       ; [![p](i.png)](u)‖
            - a⏎⏎    - [a](d‖)     ; LINK   ; d       ; - a⏎⏎    - [a](u)‖
            [it](#‖)               ; ANCHOR ;         ; [it](u)‖
            [it](#fi‖              ; ANCHOR ; fi      ; [it](u)‖
            """)
    void are_seen_as_they_are_typed_and_closed(String marked, Begun.Kind kind, String typed, String completed) {
        String lines = marked.strip().replace('⏎', '\n');
        Begun begun = begun(lines).orElseThrow();
        assertThat(begun.kind()).isEqualTo(kind);
        assertThat(begun.typed()).isEqualTo(typed == null ? "" : typed.strip());
        assertThat(Marked.run(begun.completedBy("u"), lines).replace('\n', '⏎')).isEqualTo(completed.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "![it](‖)",
                "`[it](‖`",
                "``a ` [it](‖``",
                "```⏎[it](‖⏎```",
                "a⏎⏎    x[0](‖",
                "<!--⏎[it](‖⏎-->",
                "[it](https:‖)",
                "[it](a/‖)",
                "[it](./‖)",
                "[it](../‖)",
                "[it]({{‖)",
                "[it](a)‖",
                "\\[it\\](‖)",
                "it](‖",
                "[it](‖ \"title\")",
                "[it](‖old.html)",
                "---⏎title: [a](‖⏎---⏎"
            })
    void are_not_seen_in_code_pictures_or_addresses(String marked) {
        assertThat(begun(marked.replace('⏎', '\n'))
                        .filter(begun -> begun.kind() == Begun.Kind.LINK || begun.kind() == Begun.Kind.ANCHOR))
                .isEmpty();
    }

    private static Optional<Begun> begun(String marked) {
        return BegunTest.begun(marked, false, Optional.empty());
    }
}
