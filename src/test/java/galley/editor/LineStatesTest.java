package galley.editor;

import static org.assertj.core.api.Assertions.assertThat;

import galley.markdown.LineState.Kind;
import galley.text.Edit;
import galley.text.Text;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineStatesTest {
    private static final String BODY = "# One\nrain\n";

    private final LineStates states = new LineStates();
    private Text text = Text.of(BODY);

    private List<Kind> kinds() {
        return IntStream.range(0, text.lineCount())
                .mapToObj(line -> states.before(line, text).kind())
                .toList();
    }

    /** Above what there was at first. */
    private void put(String words) {
        int at = text.length() - BODY.length();
        Edit edit = new Edit(at, at, words);
        Text before = text;
        text = before.with(edit);
        states.edited(edit, before, text);
    }

    @Test
    void while_a_header_is_being_typed_the_text_below_stays_text() {
        kinds();
        for (char key : "---\ntitle: Rain\n".toCharArray()) {
            put(String.valueOf(key));
            List<Kind> now = kinds();
            assertThat(now.subList(now.size() - 2, now.size()))
                    .as(text.toString())
                    .isSubsetOf(Kind.BODY, Kind.PARAGRAPH);
        }
        assertThat(kinds()).containsExactly(Kind.TOP, Kind.HEADER, Kind.BODY, Kind.BODY, Kind.PARAGRAPH);
        put("---\n");
        assertThat(kinds()).containsExactly(Kind.TOP, Kind.HEADER, Kind.HEADER, Kind.BODY, Kind.BODY, Kind.PARAGRAPH);
    }
}
