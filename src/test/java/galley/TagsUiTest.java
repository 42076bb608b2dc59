package galley;

import static org.assertj.core.api.Assertions.assertThat;

import galley.store.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tag renamed from the window, in all posts of a folder. */
class TagsUiTest {
    private static final String RAIN = "title: Rain\ndate: 2020-01-02\ntags: wether, water\n\nIt rains.\n";
    private static final String SNOW = "title: Snow\ntags: weather, wether\n\nIt snows.\n";
    private static final String SUN = "title: Sun\ntags: weather\n\nIt shines.\n";

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
        window.menu("Rename Tag in All Posts…");
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void the_posts_are_listed_then_written_then_taken_back() throws IOException {
        rename("wether", "weather");
        window.sees("“wether” is in 2 posts. “weather” is in 2 posts already: the two become one.");
        window.sees("has both: to merge");
        assertThat(folder.resolve("rain.md")).hasContent(RAIN);
        window.choose("Rename in 2 posts");
        window.sees("2 posts changed.");
        assertThat(folder.resolve("rain.md")).hasContent(RAIN.replace("wether", "weather"));
        assertThat(folder.resolve("snow.md")).hasContent(SNOW.replace(", wether", ""));
        assertThat(folder.resolve("sun.md")).hasContent(SUN);
        Fx.until("the open post follows", () -> window.text().getText().contains("weather, water"));
        window.choose("Undo");
        window.sees("2 posts restored.");
        assertThat(folder.resolve("rain.md")).hasContent(RAIN);
        assertThat(folder.resolve("snow.md")).hasContent(SNOW);
        window.choose("Done");
    }

    @Test
    void a_post_with_unsaved_changes_is_left_alone() {
        window.choose("Cancel");
        window.type("x");
        window.sees("Edited");
        window.menu("Rename Tag in All Posts…");
        rename("wether", "weather");
        window.sees("It is open with changes that are not saved: save it first.");
        window.choose("Rename in 1 post");
        window.sees("1 post changed, 1 post left as it was (see the list).");
        assertThat(folder.resolve("rain.md")).hasContent(RAIN);
    }

    @Test
    void a_row_with_the_keyboard_moves_by_the_keys_that_move_a_line_elsewhere() {
        window.choose("Cancel");
        TextArea title = window.find(TextArea.class, area -> area.getText().equals("Rain"));
        Fx.run(title::requestFocus);
        window.press("Alt+Down");
        Fx.until(
                "the title is below the date",
                () -> window.text().getText().startsWith("date: 2020-01-02\ntitle: Rain\n"));
        Fx.run(window.text()::requestFocus);
        Fx.run(() -> window.text().moveTo(0));
        window.press("Alt+Down");
        Fx.until("the line is moved", () -> window.text().getText().startsWith("title: Rain\ndate: 2020-01-02\n"));
    }

    private void rename(String from, String to) {
        ComboBox<?> tag = window.find(ComboBox.class, ComboBox::isEditable);
        TextField name = window.find(
                TextField.class,
                field -> field.getPromptText() != null && field.getPromptText().startsWith("The name it shall have"));
        Fx.run(() -> tag.getEditor().setText(from));
        Fx.run(() -> name.setText(to));
    }
}
