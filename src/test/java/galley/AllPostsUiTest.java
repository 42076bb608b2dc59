package galley;

import static org.assertj.core.api.Assertions.assertThat;

import galley.store.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words found and replaced in all posts of a folder, from the window. */
class AllPostsUiTest {
    private static final String RAIN = "title: Rain\ndate: 2020-01-02\n\nIt rains. More rain falls in spring.\n";
    private static final String SNOW = "title: Snow\ndate: 2020-01-01\n\nNo rain, but snow.\n\nRain later.\n";
    private static final String SUN = "title: Sun\n\nIt shines.\n";

    @TempDir
    Path temp;

    private Path folder;
    private OpenWindow window;

    @BeforeEach
    void open_a_folder() throws IOException {
        folder = Files.createDirectories(temp.toRealPath().resolve("posts"));
        Files.writeString(folder.resolve("rain.md"), RAIN);
        Files.writeString(folder.resolve("snow.md"), SNOW);
        Files.writeString(folder.resolve("sun.md"), SUN);
        window = new OpenWindow(temp.resolve("kept"), Settings.inMemory()).open(folder.resolve("rain.md"));
        window.sees("Snow");
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void field(String name, String words) {
        TextField field = window.find(TextField.class, each -> name.equals(Fx.name(each)));
        Fx.run(() -> {
            field.requestFocus();
            field.setText(words);
        });
    }

    private void look(String words) {
        field("Find in all posts", words);
        window.press("Enter");
    }

    @Test
    void what_is_found_is_listed_by_post_and_opened_there() {
        window.press("Shortcut+Shift+F");
        look("rain");
        window.sees("5 in 2 posts");
        TreeView<?> list = window.find(TreeView.class, each -> "Found".equals(each.getAccessibleText()));
        Fx.run(() -> {
            list.requestFocus();
            list.getSelectionModel().select(5);
        });
        window.press("Enter");
        Fx.until(
                "the post is open there",
                () -> window.texts().stream()
                        .anyMatch(area -> area.getText().equals(SNOW)
                                && area.getSelectedText().equals("rain")));
    }

    @Test
    void unsaved_words_of_an_open_post_are_found_too() {
        window.type("hail ");
        window.press("Shortcut+Shift+F");
        look("hail");
        window.sees("1 in 1 post");
    }

    @Test
    void nothing_found_and_a_wrong_expression_are_told() {
        window.press("Shortcut+Shift+F");
        look("absent");
        window.sees("Not found in 3 posts");
        window.press("Alt+R");
        look("(rain");
        window.sees("Unclosed group");
    }

    @Test
    void what_shall_change_is_shown_then_written_then_taken_back() throws IOException {
        window.press("Shortcut+Shift+H");
        field("Replace in all posts with", "hail");
        look("rain");
        window.sees("5 in 2 posts");
        assertThat(folder.resolve("rain.md")).hasContent(RAIN);
        window.choose("Replace in 2 posts");
        window.sees("2 posts changed");
        assertThat(folder.resolve("rain.md"))
                .hasContent(RAIN.replace("rain", "hail").replace("Rain", "hail"));
        assertThat(folder.resolve("snow.md"))
                .hasContent(SNOW.replace("rain", "hail").replace("Rain", "hail"));
        window.choose("Undo");
        window.sees("2 posts restored");
        assertThat(folder.resolve("rain.md")).hasContent(RAIN);
        assertThat(folder.resolve("snow.md")).hasContent(SNOW);
    }

    @Test
    void a_post_that_is_typed_into_after_it_was_looked_at_is_left_alone() {
        window.press("Shortcut+Shift+H");
        field("Replace in all posts with", "hail");
        look("rain");
        window.sees("Replace in 2 posts");
        window.type("x");
        window.choose("Replace in 2 posts");
        window.sees("1 post changed, 1 post left as it was (see the list).");
        assertThat(folder.resolve("rain.md")).hasContent(RAIN);
        assertThat(window.text().getText()).contains("x").contains("rain");
    }

    @Test
    void a_post_is_left_out_by_its_box_and_one_with_unsaved_changes_by_itself() {
        window.type("x");
        window.sees("Edited");
        window.press("Shortcut+Shift+H");
        field("Replace in all posts with", "hail");
        look("rain");
        window.sees("left alone: It is open with changes");
        window.sees("Replace in 1 post");
        CheckBox box = window.find(CheckBox.class, each -> each.getParent().getParent() != null);
        Fx.run(box::fire);
        Fx.until("nothing is left to replace", () -> window.sight().lines().anyMatch("Replace"::equals));
        assertThat(folder.resolve("snow.md")).hasContent(SNOW);
    }
}
