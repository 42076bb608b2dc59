package galley.preview;

import static org.assertj.core.api.Assertions.assertThat;

import galley.preview.Piece.Tag;
import galley.preview.Piece.Words;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodeBlockTest {
    private static Tag line(String... words) {
        List<Piece> inside = List.of(words).stream().<Piece>map(Words::new).toList();
        return new Tag("span", Map.of("class", "line"), inside);
    }

    private static Tag pre(Piece... inside) {
        return new Tag("pre", Map.of(), List.of(inside));
    }

    private static final Tag BREAK = new Tag("br", Map.of(), List.of());

    @Test
    void hexo_writes_code_line_by_line() {
        Tag figure = new Tag("figure", Map.of("class", "highlight js"), List.of());
        String language = CodeBlock.language(figure).orElseThrow();
        assertThat(CodeBlock.of(pre(line("let a;"), BREAK, line(), BREAK, line("b"), BREAK), language))
                .contains(new CodeBlock("js", "let a;\n\nb\n"));
    }

    @Test
    void numbers_of_lines_and_lines_that_were_marked_are_left_as_they_are() {
        assertThat(CodeBlock.of(pre(line("1"), BREAK, line("2"), BREAK), "js")).isEmpty();
        Tag marked = new Tag("span", Map.of("class", "line marked"), List.of(new Words("a")));
        assertThat(CodeBlock.of(pre(marked, BREAK, line("b"), BREAK), "js")).isEmpty();
    }
}
