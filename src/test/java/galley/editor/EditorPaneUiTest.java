package galley.editor;

import static org.assertj.core.api.Assertions.assertThat;

import galley.Fx;
import galley.markdown.edit.Mark;
import galley.session.Origin;
import galley.session.Session;
import galley.text.Edit;
import galley.text.Selection;
import galley.text.Span;
import galley.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import org.junit.jupiter.api.Test;

class EditorPaneUiTest extends EditorOnStage {

    @Test
    void typing_changes_the_session() {
        open("hello");
        Fx.run(() -> {
            area.moveTo(5);
            area.replaceSelection("!");
        });
        assertThat(text()).isEqualTo("hello!");
        Fx.run(session::undo);
        assertThat(shown()).isEqualTo("hello").isEqualTo(text());
    }

    @Test
    void a_screen_reader_is_told_the_text_the_caret_and_the_lines() {
        open("one\ntwo words\nthree");
        Fx.until("laid out", () -> Fx.call(() -> area.getCaretBounds().isPresent()));
        Fx.run(() -> {
            area.selectRange(4, 7);
            assertThat(area.getAccessibleRole()).isEqualTo(AccessibleRole.TEXT_AREA);
            assertThat(asked(AccessibleAttribute.TEXT)).isEqualTo("one\ntwo words\nthree");
            assertThat(asked(AccessibleAttribute.SELECTION_START)).isEqualTo(4);
            assertThat(asked(AccessibleAttribute.SELECTION_END)).isEqualTo(7);
            assertThat(asked(AccessibleAttribute.CARET_OFFSET)).isEqualTo(7);
            assertThat(asked(AccessibleAttribute.LINE_FOR_OFFSET, 9)).isEqualTo(1);
            assertThat(asked(AccessibleAttribute.LINE_START, 1)).isEqualTo(4);
            assertThat(asked(AccessibleAttribute.LINE_END, 1)).isEqualTo(13);
            assertThat(asked(AccessibleAttribute.LINE_END, 3)).isNull();
            Bounds[] letters = (Bounds[]) asked(AccessibleAttribute.BOUNDS_FOR_RANGE, 4, 7);
            Point2D middle = new Point2D(letters[0].getMinX() + 1, letters[0].getCenterY());
            assertThat(asked(AccessibleAttribute.OFFSET_AT_POINT, middle)).isEqualTo(4);
            area.executeAccessibleAction(AccessibleAction.SET_TEXT_SELECTION, 0, 3);
        });
        assertThat(Fx.call(() -> session.selection())).isEqualTo(new Selection(0, 3));
    }

    private Object asked(AccessibleAttribute attribute, Object... about) {
        return area.queryAccessibleAttribute(attribute, about);
    }

    @Test
    void undo_never_goes_past_loading() {
        open("hello");
        Fx.run(() -> {
            area.undo();
            session.undo();
        });
        assertThat(shown()).isEqualTo("hello");
    }

    @Test
    void a_command_is_one_undo_step() {
        open("a word b");
        Fx.run(() -> {
            area.selectRange(2, 6);
            pane.run(Mark.BOLD);
        });
        assertThat(shown()).isEqualTo("a **word** b");
        Fx.run(session::undo);
        assertThat(shown()).isEqualTo("a word b");
        assertThat(Fx.call(() -> session.selection())).isEqualTo(new Selection(2, 6));
    }

    @Test
    void what_is_seen_is_coloured_and_follows_the_text() {
        open("title: x\n\nsome **bold** text\n");
        Fx.until("painted", () -> styles(2, 5).contains("md-strong"));
        assertThat(styles(0, 0)).contains("md-header-key");
        Fx.run(() -> session.apply(Edit.insert(10, "```\n"), Origin.COMMAND, null));
        Fx.until("painted as code", () -> styles(3, 5).contains("md-code-block"));
    }

    @Test
    void a_layer_lies_over_the_colours_and_moves_with_the_text() {
        open("one\nsome **bold** text\n");
        Marks found = new Marks("found");
        Runnable away = Fx.call(() -> pane.lay(found));
        Fx.run(() -> {
            found.set(List.of(new Span(7, 16)));
            pane.repaint();
        });
        Fx.until("marked", () -> styles(1, 3).contains("found"));
        assertThat(styles(1, 2)).isEmpty();
        assertThat(styles(1, 6)).containsExactly("md-strong", "found");
        Fx.run(() -> area.insertText(0, "x\n"));
        Fx.until("marked where it went", () -> styles(2, 6).contains("found"));
        assertThat(styles(2, 6)).containsExactly("md-strong", "found");
        Fx.run(away::run);
        Fx.until("gone", () -> styles(2, 6).equals(List.of("md-strong")));
    }

    @Test
    void lines_whose_colours_stay_are_not_touched() {
        open("one\n\nsome **bold** text\n");
        Fx.until("painted", () -> styles(2, 6).contains("md-strong"));
        List<Integer> touched = new ArrayList<>();
        Fx.run(() -> area.getParagraphs().addModificationObserver(change -> touched.add(change.getFrom())));
        Fx.run(() -> pane.repaint());
        Fx.run(() -> pane.lay((text, line) -> line == 0 ? List.of(new Layer.Mark(0, 9, "found")) : List.of()));
        Fx.until("marked", () -> styles(0, 2).contains("found"));
        assertThat(touched).containsExactly(0);
    }

    @Test
    void area_and_session_agree_after_anything() {
        open("title: x\n\none two\nthree 😀 four\n");
        Random random = new Random(42);
        for (int i = 0; i < 400; i++) {
            int round = i;
            Fx.run(() -> {
                int length = session.text().length();
                int from = random.nextInt(length + 1);
                int to = Math.min(length, from + random.nextInt(6));
                String put = List.of("", "a", "\n", "```\n", "😀", "x\ny").get(random.nextInt(6));
                switch (random.nextInt(5)) {
                    case 0 -> area.replaceText(from, to, put);
                    case 1 -> session.apply(new Edit(from, to, put), Origin.FORM, null);
                    case 2 -> session.undo();
                    case 3 -> session.redo();
                    default -> {
                        area.selectRange(from, to);
                        area.replaceSelection(put);
                    }
                }
                assertThat(area.getText())
                        .as("round " + round)
                        .isEqualTo(session.text().toString());
            });
        }
        Fx.run(() -> {
            while (session.canUndo()) {
                session.undo();
            }
        });
        assertThat(shown()).isEqualTo("title: x\n\none two\nthree 😀 four\n").isEqualTo(text());
    }

    private void open(String text) {
        Fx.run(() -> open(new Session(Text.of(text), null, () -> 0), 600, 400));
    }

    private Collection<String> styles(int line, int column) {
        return Fx.call(() -> area.getStyleOfChar(line, column));
    }

    private String text() {
        return Fx.call(() -> session.text().toString());
    }
}
