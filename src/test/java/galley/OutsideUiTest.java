package galley;

import static org.assertj.core.api.Assertions.assertThat;

import galley.store.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another program writes to the file of an open post, and nobody tells the window but the disk. */
class OutsideUiTest {
    private static final String POST = """
            title: Rain
            date: 2020-01-02

            It rains.

            It pours.

            The sun comes out.
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

    private void typeAfter(String words, String typed) {
        Fx.run(() -> window.text().moveTo(window.text().getText().indexOf(words) + words.length()));
        window.type(typed);
        window.sees("Edited");
    }

    @Test
    void a_post_without_edits_follows_its_file_and_undo_brings_back_what_was() throws IOException {
        String theirs = POST.replace("pours", "snows");
        Files.writeString(post, theirs);
        shows(theirs);
        Fx.run(window.text()::requestFocus);
        window.press("Shortcut+Z");
        shows(POST);
        window.sees("Edited");
        assertThat(post).hasContent(theirs);
    }

    @Test
    void an_edited_post_says_so_and_changes_of_other_places_are_merged() throws IOException {
        typeAfter("rains", " hard");
        Files.writeString(post, POST.replace("comes out", "hides"));
        window.sees("was changed by another program");
        window.choose("Merge");
        shows(POST.replace("rains", "rains hard").replace("comes out", "hides"));
        window.press("Shortcut+S");
        window.sees("Saved");
        assertThat(post).hasContent(POST.replace("rains", "rains hard").replace("comes out", "hides"));
    }

    @Test
    void what_both_changed_stands_between_marks_until_the_author_has_chosen() throws IOException {
        typeAfter("pours", " hard");
        Files.writeString(post, POST.replace("pours", "snows"));
        window.sees("was changed by another program");
        window.choose("Merge");
        window.sees("1 place was changed on both sides");
        shows(POST.replace("It pours.\n", "<<<<<<< mine\nIt pours hard.\n=======\nIt snows.\n>>>>>>> theirs\n"));
        assertThat(post).hasContent(POST.replace("pours", "snows"));
    }

    @Test
    void a_history_that_cannot_be_written_is_said_before_the_author_chooses() throws IOException {
        typeAfter("pours", " hard");
        Path history = OpenWindow.dirs(temp.resolve("kept")).history();
        Files.createDirectories(history.getParent());
        Files.writeString(history, "no folder");
        Files.writeString(post, "theirs\n");
        window.sees("Nothing was written. “rain.md” could not be kept in the history:");
        window.sees("Keep mine");
    }

    @Test
    void mine_comes_back_by_undo_after_theirs_was_taken() throws IOException {
        typeAfter("pours", " hard");
        Files.writeString(post, "theirs\n");
        window.choose("Take theirs");
        shows("theirs\n");
        Fx.run(window.text()::requestFocus);
        window.press("Shortcut+Z");
        shows(POST.replace("pours", "pours hard"));
    }

    @Test
    void a_file_taken_away_is_said_and_forgotten_when_it_comes_back() throws IOException {
        Path away = Files.move(post, post.resolveSibling("rain.away"));
        window.sees("is no longer on the disk");
        window.sees("Edited");
        Files.move(away, post);
        window.sees("Saved");
        assertThat(post).hasContent(POST);
    }
}
