package galley;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.Toolkit;
import galley.store.Settings;
import javafx.scene.input.Dragboard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ListCell;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finding one's way in a post: its headings, where the caret is, what is selected, the paragraph alone. */
class OutlineUiTest {
    private static final String POST = """
            title: Rain
            date: 2020-01-02

            Before all.

            # Clouds

            They gather.

            ## White ones

            High up.

            ## Dark ones

            Low down.

            # Drops

            They fall.
            """;

    @TempDir
    Path temp;

    private final Settings settings = Settings.inMemory();
    private OpenWindow window;

    @BeforeEach
    void open_a_post() throws IOException {
        window = OpenWindow.with(temp, settings, POST);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private ListView<?> outline() {
        return window.find(ListView.class, each -> "Outline".equals(each.getAccessibleText()));
    }

    private int caret() {
        return Fx.call(() -> window.text().getCaretPosition());
    }

    private List<String> shown() {
        return Fx.call(() -> outline().getItems().stream().map(Object::toString).toList());
    }

    @Test
    void a_section_is_folded_and_opened_by_a_key() {
        Fx.run(() -> window.text().moveTo(POST.indexOf("They gather")));
        window.press("Shortcut+Period");
        assertThat(folded()).isEqualTo(11);
        Fx.until("painted", () -> window.text().getParagraphBoundsOnScreen(5).isPresent());
        window.picture("folding");
        assertThat(Fx.<String>call(() -> window.text().getText())).isEqualTo(POST);
        window.press("Shortcut+Period");
        assertThat(folded()).isZero();
    }

    private long folded() {
        return Fx.call(() -> window.text().getParagraphs().stream()
                .filter(line -> line.getParagraphStyle().contains("collapse"))
                .count());
    }

    @Test
    void headings_are_listed_gone_to_and_moved_with_their_sections() {
        window.press("Shortcut+J");
        Fx.until("four headings are listed", () -> shown().size() == 4);
        ListView<?> list = outline();
        Fx.run(() -> {
            list.requestFocus();
            list.getSelectionModel().select(2);
        });
        window.press("Enter");
        assertThat(caret()).isEqualTo(POST.indexOf("## Dark"));
        Fx.run(() -> {
            list.requestFocus();
            list.getSelectionModel().select(2);
        });
        window.press("Alt+Up");
        Fx.until(
                "it has moved",
                () -> window.text().getText().indexOf("## Dark")
                        < window.text().getText().indexOf("## White"));
        assertThat(window.focus()).isEqualTo(list);
        window.press("Shortcut+Z");
        assertThat(Fx.<String>call(() -> window.text().getText())).isEqualTo(POST);
        window.press("Shortcut+J");
        assertThat(window.sight()).doesNotContain("Outline");
    }

    @Test
    void a_section_is_dragged_before_another_and_below_them_all() {
        window.press("Shortcut+J");
        Fx.until("four headings are listed", () -> shown().size() == 4);
        drag(2, 1);
        Fx.until("it has moved", () -> text().indexOf("## Dark ones\n\nLow down.") < text().indexOf("## White"));
        Fx.until("the list shows it", () -> shown().get(1).contains("Dark ones"));
        drag(0, -1);
        Fx.until("the clouds are below the drops", () -> text().indexOf("# Drops") < text().indexOf("# Clouds"));
        assertThat(text()).contains("Before all.", "They gather.", "High up.", "Low down.", "They fall.");
        window.run("edit.undo");
        window.run("edit.undo");
        assertThat(text()).isEqualTo(POST);
    }

    private String text() {
        return Fx.call(() -> window.text().getText());
    }

    /** @param onto a row, or -1 for the room below them */
    private void drag(int row, int onto) {
        Fx.run(() -> {
            ListCell<?> from = cell(row);
            ListCell<?> to = cell(onto);
            Dragboard board =
                    DragboardHelper.createDragboard(Toolkit.getToolkit().createLocalClipboard());
            to.fireEvent(new DragEvent(
                    null, to, DragEvent.DRAG_DROPPED, board, 5, 5, 5, 5, TransferMode.MOVE, from, to, null));
        });
    }

    private ListCell<?> cell(int row) {
        return outline().lookupAll(".list-cell").stream()
                .map(ListCell.class::cast)
                .filter(cell -> row < 0 ? cell.isEmpty() : !cell.isEmpty() && cell.getIndex() == row)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void only_the_sentence_at_the_caret_is_bright_if_that_is_wanted() {
        Fx.run(() -> {
            window.text().replaceText("It rains. It pours on the hills. It ends.\n");
            settings.set(Settings.FOCUS_MODE, true);
            settings.set(Settings.FOCUS_SENTENCE, true);
            window.text().moveTo(15);
        });
        Fx.until("the others are dimmed", () -> dimmedWords(0).equals(List.of("It rains. ", "It ends.")));
        Fx.run(() -> window.text().moveTo(36));
        Fx.until("it follows", () -> dimmedWords(0).equals(List.of("It rains. It pours on the hills. ")));
    }

    private List<String> dimmedWords(int line) {
        return Fx.styled(window.text(), line, "dimmed");
    }

    @Test
    void the_status_line_tells_the_section_and_what_is_selected() {
        Fx.run(() -> window.text().moveTo(POST.indexOf("Low")));
        window.sees("Clouds › Dark ones");
        Fx.run(() -> window.text().selectRange(POST.indexOf("Low"), POST.indexOf("Low") + 8));
        window.sees("2 words · 8 characters selected");
        Fx.run(() -> window.text().replaceSelection("They fall"));
        assertThat(window.sight()).doesNotContain("selected");
        Fx.run(() -> window.text().moveTo(window.text().getLength()));
        window.press("Shortcut+A");
        window.sees("20 words · 138 characters selected");
        Fx.run(() -> window.text().moveTo(0));
        window.sees("16 words");
        window.press("Shortcut+G");
        window.sees("Drops");
    }

    @Test
    void in_a_long_post_sections_are_known_and_gone_to_while_one_types_on() throws IOException {
        window.close();
        String post = POST.replace("They fall.", "They fall.\n\nAnd *on*, as `they` do.".repeat(20_000));
        window = OpenWindow.with(Files.createDirectory(temp.resolve("long")), settings, post);
        window.press("Shortcut+J");
        Fx.until("four headings are listed", () -> shown().size() == 4);
        Fx.run(() -> window.text().moveTo(post.indexOf("High up") + 7));
        window.sees("Clouds › White ones");
        Fx.run(() -> {
            window.text().insertText(window.text().getCaretPosition(), " in the evening, over the sea");
            assertThat(window.sight()).contains("Clouds › White ones").doesNotContain("selected");
            outline().getSelectionModel().select(2);
            outline().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            assertThat(window.text().getCaretPosition())
                    .isEqualTo(window.text().getText().indexOf("## Dark"));
            window.text().moveTo(window.text().getText().indexOf("sea") + 3);
            window.run("edit.duplicate");
            assertThat(window.sight()).contains("Clouds › White ones");
        });
    }

    @Test
    void a_heading_out_of_sight_is_brought_away_from_the_edge() throws IOException {
        window.close();
        String post = POST.replace("High up.", "High up.\n\n".repeat(100))
                .replace("They fall.", "They fall.\n\n".repeat(100));
        window = OpenWindow.with(Files.createDirectory(temp.resolve("long")), settings, post);
        window.press("Shortcut+J");
        Fx.until("four headings are listed", () -> shown().size() == 4);
        Fx.run(() -> {
            outline().requestFocus();
            outline().getSelectionModel().select(2);
        });
        window.press("Enter");
        assertThat(caret()).isEqualTo(post.indexOf("## Dark"));
        double height = Fx.call(() -> window.text().getHeight());
        Fx.until(
                "it is about in the middle",
                () -> window.text()
                        .getCaretBounds()
                        .map(window.text()::screenToLocal)
                        .filter(caret -> caret.getMinY() > height / 4 && caret.getMaxY() < height * 3 / 4)
                        .isPresent());
    }

    @Test
    void only_the_paragraph_at_the_caret_is_bright_in_focus_mode() {
        Fx.run(() -> {
            settings.set(Settings.FOCUS_MODE, true);
            window.text().moveTo(POST.indexOf("Low"));
        });
        Fx.until("other lines are dimmed", () -> dimmed(5) && !dimmed(15));
        Fx.run(() -> window.text().moveTo(POST.indexOf("# Clouds")));
        Fx.until("it follows the caret", () -> !dimmed(5) && dimmed(15));
        Fx.run(() -> settings.set(Settings.FOCUS_MODE, false));
        Fx.until("it ends", () -> !dimmed(5) && !dimmed(15));
    }

    private boolean dimmed(int line) {
        return window.text().getStyleSpans(line).stream()
                .anyMatch(span -> span.getStyle().contains("dimmed"));
    }
}
