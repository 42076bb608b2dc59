package galley;

import static org.assertj.core.api.Assertions.assertThat;

import galley.store.Settings;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How what is chosen from by letters looks. */
class PaletteUiTest {
    @TempDir
    Path temp;

    private OpenWindow window;

    @BeforeEach
    void open_a_post() throws IOException {
        window = OpenWindow.with(temp, Settings.inMemory(), "# One\n\n# Two\n\nrain\n");
    }

    @AfterEach
    void close() {
        window.close();
    }

    private ListView<?> list() {
        return window.find(
                ListView.class, any -> any.getParent().getStyleClass().contains("palette"));
    }

    private TextField field() {
        return window.find(
                TextField.class, any -> any.getParent().getStyleClass().contains("palette"));
    }

    @Test
    void the_shadow_lies_where_the_card_lies() {
        window.run("view.palette");
        liesBelow(list().getParent());
        Fx.run(() -> field().setText("no such command"));
        liesBelow(list().getParent());
        window.press("Esc");
        window.run("file.preferences");
        liesBelow(window.find(VBox.class, any -> any.getStyleClass().contains("task-sheet")));
    }

    private static void liesBelow(Node card) {
        Fx.run(() -> Fx.layOut(card.getScene()));
        Node shadow = card.getParent().getChildrenUnmodifiable().getFirst();
        assertThat(shadow).isInstanceOf(Region.class).matches(it -> it.getEffect() != null && it != card);
        Region region = (Region) shadow;
        assertThat(region.localToScene(region.getLayoutBounds())).isEqualTo(card.localToScene(card.getLayoutBounds()));
    }

    @Test
    void a_list_ends_with_its_last_row() {
        window.run("view.palette");
        window.picture("palette");
        endsWithItsRows(12);
        Fx.run(() -> field().setText("paste"));
        window.picture("palette-two");
        endsWithItsRows(list().getItems().size());
        window.press("Esc");
        window.run("file.heading");
        assertThat(list().getItems()).hasSize(2);
        endsWithItsRows(2);
        Fx.run(() -> field().setText("no such heading"));
        window.sees("Nothing fits these letters");
        window.press("Esc");
        window.run("file.quickOpen");
        window.picture("quick-open");
        endsWithItsRows(1);
    }

    private void endsWithItsRows(int rows) {
        ListView<?> list = list();
        Fx.run(() -> Fx.layOut(list.getScene()));
        double room = Fx.call(() ->
                list.getHeight() - list.getInsets().getTop() - list.getInsets().getBottom());
        assertThat(room).isEqualTo(rows * list.getFixedCellSize());
        boolean scrolls = Fx.call(
                () -> OpenWindow.all(list).anyMatch(node -> node instanceof ScrollBar && OpenWindow.isShown(node)));
        assertThat(scrolls).isEqualTo(list.getItems().size() > rows);
    }

    @Test
    void the_empty_field_says_what_is_to_be_typed() {
        window.run("view.palette");
        assertThat(prompt()).isEqualTo("Type a command");
        window.press("Esc");
        window.run("file.quickOpen");
        assertThat(prompt()).isEqualTo("Go to a post by title or file name");
        Fx.run(() -> field().setText("r"));
        assertThat(prompt()).isEmpty();
    }

    /** What can be read in the field that has the keyboard and no letters. */
    private String prompt() {
        TextField field = field();
        assertThat(window.focus()).isEqualTo(field);
        Fx.run(() -> Fx.layOut(field.getScene()));
        return Fx.call(() -> OpenWindow.all(field)
                .filter(node -> node instanceof Text && OpenWindow.isShown(node))
                .map(Text.class::cast)
                .filter(text ->
                        text.getText().equals(field.getPromptText()) && !Color.TRANSPARENT.equals(text.getFill()))
                .map(Text::getText)
                .findFirst()
                .orElse(""));
    }
}
