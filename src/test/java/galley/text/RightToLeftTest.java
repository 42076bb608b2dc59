package galley.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RightToLeftTest {
    @ParameterizedTest
    @ValueSource(strings = {"a ש", "كتاب", "\u202elatin", "\u2067x", "\ud83a\udd00"}) // the last is Adlam
    void a_line_has_letters_from_right_to_left(String line) {
        assertThat(RightToLeft.in(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "“é” 字 😀 ภาษา न", "e\u0301\u200d\u200e"})
    void a_line_has_none(String line) {
        assertThat(RightToLeft.in(line)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"שלום world", "## كتاب", "- [ ] **שלום**", "12. עולם", "\u200f- a"})
    void a_line_is_read_from_the_right(String line) {
        assertThat(RightToLeft.isReadFromRight(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "title: שלום", "say שלום", "\u200eשלום"})
    void a_line_is_read_from_the_left(String line) {
        assertThat(RightToLeft.isReadFromRight(line)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "שלום|, |עולם |ספינה|; |(|ספינה|)",
                "אבא|-|אמא |סְפִינָה",
                "say |שלום |twice, |12,5 |כתב",
                "*|הים|* |is |good-|natured",
                "כתבכתבכתבכתב |כ|ת|ב|כ|ת|ב|כ|ת|ב|כ|תָ|ב|כ|ת|ב|כ|.",
                "שלום |.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.| |א",
            })
    void its_pieces_end_where_a_row_may_and_where_letters_do(String pieces) {
        String line = pieces.replace("|", "");
        StringBuilder cut = new StringBuilder();
        int start = 0;
        for (int end : RightToLeft.ends(line)) {
            cut.append(start == 0 ? "" : "|").append(line, start, end);
            start = end;
        }
        assertThat(start).isEqualTo(line.length());
        assertThat(cut).hasToString(pieces);
    }

    @Test
    void an_empty_line_has_no_piece() {
        assertThat(RightToLeft.ends("")).isEmpty();
    }
}
