package galley.markdown.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of a header in each of its notations. A bar is the caret; {@code ⏎} is a new line. */
class HeaderValueTest {
    private static final String NAME = "Jo \"J\": O'N";

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\0', textBlock = """
            YAML  ; ---⏎author: Jo‖⏎---⏎                 ; "Jo \\"J\\": O'N"‖
            YAML  ; ---⏎author: "Jo‖"⏎---⏎               ; Jo \\"J\\": O'N‖
            YAML  ; ---⏎author: "Jo‖⏎---⏎                ; Jo \\"J\\": O'N"‖
            YAML  ; ---⏎author: 'Jo‖'⏎---⏎               ; Jo "J": O''N‖
            YAML  ; ---⏎authors: ["A, B", Jo‖]⏎---⏎      ; "Jo \\"J\\": O'N"‖
            YAML  ; ---⏎authors: [A, "Jo‖, "B"]⏎---⏎     ; Jo \\"J\\": O'N"‖
            YAML  ; ---⏎authors: [A,⏎  "Jo‖"]⏎---⏎       ; Jo \\"J\\": O'N‖
            YAML  ; ---⏎authors:⏎- A⏎- Jo‖⏎---⏎          ; "Jo \\"J\\": O'N"‖
            TOML  ; +++⏎author = "Jo‖"⏎+++⏎              ; Jo \\"J\\": O'N‖
            TOML  ; +++⏎author = Jo‖⏎+++⏎                ; "Jo \\"J\\": O'N"‖
            TOML  ; +++⏎authors = [⏎  "A",⏎  "Jo‖⏎]⏎+++⏎ ; Jo \\"J\\": O'N"‖
            JSON  ; {⏎  "author": "Jo‖"⏎}⏎               ; Jo \\"J\\": O'N‖
            JSON  ; {⏎  "author": Jo‖,⏎  "x": 1⏎}⏎       ; "Jo \\"J\\": O'N"‖
            JSON  ; {⏎  "authors": ["A", "Jo‖"]⏎}⏎       ; Jo \\"J\\": O'N‖
            JSON  ; {⏎  "authors": [⏎    "Jo‖"⏎  ]⏎}⏎    ; Jo \\"J\\": O'N‖
            JSON  ; {⏎  "x": "a", "author": "Jo‖"⏎}⏎     ; Jo \\"J\\": O'N‖
            JSON  ; "title": "x",⏎"author": "Jo‖"⏎       ; Jo \\"J\\": O'N‖
            PLAIN ; Title: x⏎Author: Jo‖⏎                ; Jo "J": O'N‖
            PLAIN ; Title: x⏎Authors: A, Jo‖⏎            ; Jo "J": O'N‖
            PLAIN ; ---⏎Authors: A, Jo‖⏎---⏎             ; Jo "J": O'N‖
            YAML  ; title: x⏎author: Jo‖⏎---⏎            ; "Jo \\"J\\": O'N"‖
            YAML  ; title: x⏎authors:⏎- Jo‖⏎---⏎         ; "Jo \\"J\\": O'N"‖
            """)
    void is_written_as_the_notation_wants_it(Begun.Notation notation, String marked, String written) {
        String lines = marked.strip().replace('⏎', '\n');
        Begun begun = begun(lines, notation).orElseThrow();
        assertThat(begun.typed()).isEqualTo("Jo");
        assertThat(begun.key()).startsWith("author");
        assertThat(Marked.run(begun.completedBy(NAME), lines)).isEqualTo(lines.replace("Jo‖", written.strip()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\0', textBlock = """
            TOML  ; +++⏎author = 'Jo‖'⏎+++⏎            ; +++⏎author = "Jo \\"J\\": O'N"‖⏎+++⏎
            TOML  ; +++⏎author = 'Jo‖⏎+++⏎             ; +++⏎author = "Jo \\"J\\": O'N"‖⏎+++⏎
            """)
    void a_literal_that_cannot_say_it_becomes_a_text_that_can(
            Begun.Notation notation, String marked, String completed) {
        String lines = marked.strip().replace('⏎', '\n');
        assertThat(Marked.run(begun(lines, notation).orElseThrow().completedBy(NAME), lines))
                .isEqualTo(completed.strip().replace('⏎', '\n'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\0', textBlock = """
            PLAIN ; Title: x⏎Series: A, Jo‖⏎               ; A, Jo
            YAML  ; ---⏎series: A, Jo‖⏎---⏎                ; A, Jo
            JSON  ; {⏎  "series": "A, Jo‖"⏎}⏎              ; A, Jo
            TOML  ; +++⏎series = "A, Jo‖"⏎+++⏎             ; A, Jo
            """)
    void a_comma_parts_lists_alone(Begun.Notation notation, String marked, String typed) {
        assertThat(begun(marked.strip().replace('⏎', '\n'), notation)
                        .orElseThrow()
                        .typed())
                .isEqualTo(typed.strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\0', textBlock = """
            YAML  ; ---⏎author: Jo‖nas⏎---⏎
            YAML  ; ---⏎summary: |⏎  author: Jo‖⏎---⏎
            YAML  ; ---⏎authors: [A]⏎  "Jo‖⏎---⏎
            JSON  ; {⏎  "author": "Jo"‖⏎}⏎
            JSON  ; {⏎  "authors": ["A"]‖⏎}⏎
            JSON  ; {⏎  "aut‖⏎}⏎
            TOML  ; +++⏎summary = \"""⏎author = "Jo‖⏎\"""⏎+++⏎
            """)
    void nothing_is_seen_where_no_value_is_typed(Begun.Notation notation, String marked) {
        assertThat(begun(marked.strip().replace('⏎', '\n'), notation)).isEmpty();
    }

    private static Optional<Begun> begun(String marked, Begun.Notation notation) {
        return BegunTest.begun(marked, false, Optional.of(notation));
    }
}
