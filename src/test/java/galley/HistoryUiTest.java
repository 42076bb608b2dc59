package galley;

import static org.assertj.core.api.Assertions.assertThat;

import galley.store.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Versions of a post that were saved before. */
class HistoryUiTest {
    private static final String POST = """
            title: Rain
            date: 2020-01-02

            It rains.

            It pours.
            """;

    @TempDir
    Path temp;

    private Path post;
    private OpenWindow window;

    @BeforeEach
    void open_a_post() throws IOException {
        Path drafts = Files.createDirectories(temp.toRealPath().resolve("drafts"));
        post = Files.writeString(drafts.resolve("rain.md"), POST);
        window = new OpenWindow(temp.resolve("kept"), Settings.inMemory()).open(post);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void shows(String text) {
        Fx.until("the editor shows " + text, () -> window.text().getText().equals(text));
    }

    private void saveWith(String before, String now) {
        Fx.run(() -> {
            String text = window.text().getText();
            int at = text.indexOf(before);
            window.text().replaceText(at, at + before.length(), now);
        });
        window.sees("Edited");
        window.press("Shortcut+S");
        window.sees("Saved");
    }

    private ListView<?> versions() {
        return window.find(ListView.class, list -> "Versions".equals(list.getAccessibleText()));
    }

    @Test
    void a_post_without_versions_says_when_they_will_come() {
        window.press("Shortcut+Shift+Y");
        window.sees("No earlier versions yet");
        window.picture("history-empty");
        window.press("Esc");
    }

    @Test
    void a_version_is_compared_with_now_and_restored_as_one_step() {
        saveWith("It pours.", "It snows.");
        saveWith("rains", "hails");
        window.press("Shortcut+Shift+Y");
        window.sees("1 difference");
        Fx.until("three versions", () -> versions().getItems().size() == 3);
        Fx.run(() -> versions().getSelectionModel().select(2));
        window.sees("2 differences");
        window.sees("Before a save");
        window.picture("history");
        window.choose("Restore");
        shows(POST);
        window.sees("and is not saved yet");
        Fx.run(window.text()::requestFocus);
        window.press("Shortcut+Z");
        shows(POST.replace("pours", "snows").replace("rains", "hails"));
    }

    @Test
    void a_deleted_post_is_put_back_from_its_history() throws IOException {
        saveWith("It pours.", "It snows.");
        window.press("Shortcut+W");
        Files.delete(post);
        window.run("file.deleted");
        window.sees("Not there any more");
        window.sees("1 difference");
        window.picture("history-deleted");
        window.choose("Put Back");
        window.sees("is back");
        assertThat(post).hasContent(POST.replace("pours", "snows"));
    }

    @Test
    void nothing_deleted_says_so() {
        window.run("file.deleted");
        window.sees("No post has a history yet");
    }

    @Test
    void a_version_is_opened_as_a_post_of_its_own_by_keys_alone() {
        saveWith("It pours.", "It snows.");
        window.press("Shortcut+Shift+Y");
        window.sees("1 difference");
        assertThat(window.focus()).isSameAs(versions());
        window.press("Up");
        window.sees("No difference");
        window.press("Down");
        window.sees("1 difference");
        window.choose("Open as Copy");
        shows(POST);
        window.sees("is not saved yet");
        assertThat(post).hasContent(POST.replace("pours", "snows"));
        assertThat(window.texts()).hasSize(2);
    }

    @Test
    void enter_in_the_list_restores_what_is_chosen_there() {
        saveWith("It pours.", "It snows.");
        window.press("Shortcut+Shift+Y");
        window.sees("1 difference");
        window.press("Enter");
        shows(POST);
    }
}
