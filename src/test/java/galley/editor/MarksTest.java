package galley.editor;

import static org.assertj.core.api.Assertions.assertThat;

import galley.text.Edit;
import galley.text.Span;
import galley.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MarksTest {
    private final Marks marks = new Marks("found");

    @Test
    void a_line_tells_its_own() {
        Text text = Text.of("one\ntwo two\nthree");
        marks.set(List.of(new Span(1, 2), new Span(4, 7), new Span(8, 14)));
        assertThat(marks.marks(text, 0)).containsExactly(new Layer.Mark(1, 2, "found"));
        assertThat(marks.marks(text, 1)).containsExactly(new Layer.Mark(0, 3, "found"), new Layer.Mark(4, 10, "found"));
        assertThat(marks.marks(text, 2)).containsExactly(new Layer.Mark(-4, 2, "found"));
    }

    @Test
    void what_is_typed_beside_a_mark_moves_it_and_what_is_typed_inside_drops_it() {
        marks.set(List.of(new Span(4, 7)));
        marks.edited(Edit.insert(7, "s"));
        marks.edited(Edit.insert(4, "s"));
        assertThat(marks.spans()).containsExactly(new Span(5, 8));
        marks.edited(Edit.insert(6, "s"));
        assertThat(marks.spans()).isEmpty();
    }

    @Test
    void any_edits_in_any_place_leave_what_a_plain_list_would_hold() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<Span> plain = new ArrayList<>();
            for (int at = random.nextInt(4); at < 100; at += 2 + random.nextInt(5)) {
                plain.add(new Span(at, at + 1 + random.nextInt(2)));
            }
            marks.set(plain);
            for (int i = 0; i < 30; i++) {
                int start = random.nextInt(100);
                Edit edit = new Edit(start, start + random.nextInt(4), "x".repeat(random.nextInt(5)));
                plain = moved(plain, edit);
                marks.edited(edit);
                assertThat(marks.spans()).isEqualTo(plain);
            }
        }
    }

    private static List<Span> moved(List<Span> spans, Edit edit) {
        List<Span> moved = new ArrayList<>();
        for (Span span : spans) {
            if (span.end() <= edit.start()) {
                moved.add(span);
            } else if (span.start() >= edit.end()) {
                moved.add(span.shifted(edit.delta()));
            }
        }
        return moved;
    }
}
