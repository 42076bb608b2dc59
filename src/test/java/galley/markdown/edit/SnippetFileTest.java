package galley.markdown.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnippetFileTest {
    @Test
    void the_file_is_the_snippet_and_its_name_the_snippets() {
        assertThat(SnippetFile.read("note.md", "> $1\n> $2\n"))
                .isEqualTo(new SnippetFile.Read("note", new Snippet("> $1\n> $2", true)));
        assertThat(SnippetFile.read("sign off", "Yours, $1\n"))
                .isEqualTo(new SnippetFile.Read("sign off", new Snippet("Yours, $1", false)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"${HOME} ${1}", "${1:a \\} b}", "US$ 5 and ${x", "\\${1", "${DATE:today} ${PATH%/*}", "{{< x >}}"
            })
    void what_can_be_read_is_read(String text) {
        assertThat(SnippetFile.read("x.md", text)).isInstanceOf(SnippetFile.Read.class);
    }

    @Test
    void what_is_wrong_is_told_with_its_line() {
        assertThat(bad("\n \n")).startsWith("1: It is empty");
        assertThat(bad("one\ntwo ${1:words\nthree")).isEqualTo("2: “${1:” begins a place that no “}” ends.");
        assertThat(bad("one\n\n${12 x}")).isEqualTo("3: “${12” begins a place that no “}” ends.");
        assertThat(bad("one\n${1:a\n${2:b}}")).startsWith("3: A place cannot have another one inside");
        assertThat(bad("${1:costs $5}")).startsWith("1: A place cannot have another one inside. Write \\$");
    }

    private static String bad(String text) {
        SnippetFile.Bad bad = (SnippetFile.Bad) SnippetFile.read("x.md", text);
        return bad.line() + ": " + bad.words();
    }
}
