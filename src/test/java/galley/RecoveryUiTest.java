package galley;

import static org.assertj.core.api.Assertions.assertThat;

import galley.store.Draft;
import galley.store.Encoding;
import galley.store.Loaded;
import galley.store.LocalDisk;
import galley.store.Owner;
import galley.store.PostFile;
import galley.store.Recovery;
import galley.store.Settings;
import galley.store.Stamp;
import galley.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that runs no more has left text that was not saved. */
class RecoveryUiTest {
    private static final String POST = """
            title: Rain
            date: 2020-01-02

            It rains in the morning, and the streets are wet.

            It pours.
            """;

    private static final String TYPED = POST.replace("in the morning", "all day long") + "\nThe sun comes out.\n";

    @TempDir
    Path temp;

    private Path post;
    private Recovery dead;
    private OpenWindow window;

    @BeforeEach
    void a_crash() throws IOException {
        Path drafts = Files.createDirectories(temp.toRealPath().resolve("drafts"));
        post = Files.writeString(drafts.resolve("rain.md"), POST);
        dead = new Recovery(
                new LocalDisk(),
                OpenWindow.dirs(temp.resolve("kept")).recovery(),
                new Owner(99_999_999, "dead", Owner.current().host()),
                Clock.systemDefaultZone());
        left(post, TYPED, ((Loaded.Opened) new PostFile().load(post)).stamp());
    }

    private void left(Path path, String text, Stamp base) {
        String key = path == null ? Draft.unnamedKey("a") : Draft.key(path);
        assertThat(dead.write(new Draft(key, path, Text.of(text), Encoding.UTF_8, base, 20)))
                .isEmpty();
    }

    private void start() {
        window = new OpenWindow(temp.resolve("kept"), Settings.inMemory())
                .open(post)
                .recover();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void shows(String text) {
        Fx.until("the editor shows " + text, () -> window.text().getText().equals(text));
    }

    @Test
    void it_is_offered_beside_what_the_disk_has_and_restored_as_one_step() {
        start();
        window.sees("rain.md has text of today");
        window.choose("Compare…");
        window.sees("On the disk");
        window.sees("2 differences");
        window.picture("recovery");
        window.choose("Restore");
        shows(TYPED);
        window.sees("Edited");
        assertThat(post).hasContent(POST);
        Fx.run(window.text()::requestFocus);
        window.press("Shortcut+Z");
        shows(POST);
    }

    @Test
    void discarding_can_be_undone() {
        start();
        window.choose("Compare…");
        window.sees("2 differences");
        window.choose("Discard");
        window.sees("The unsaved text of rain.md was discarded.");
        assertThat(window.sight()).doesNotContain("was not saved.");
        window.choose("Undo");
        window.sees("rain.md has text of today");
        window.choose("Restore");
        shows(TYPED);
    }

    @Test
    void several_posts_stand_in_a_list_and_what_is_not_decided_stays_offered() {
        left(null, "An idea\n", null);
        start();
        window.sees("2 posts have text that was not saved");
        window.choose("Compare…");
        window.sees("A new post");
        window.sees("This post was never saved.");
        window.picture("recovery-two");
        window.choose("Restore");
        window.sees("2 differences");
        window.press("Esc");
        window.sees("rain.md has text of today");
    }

    @Test
    void a_file_that_changed_since_is_said_to_have() throws IOException {
        Files.writeString(post, POST.replace("pours", "snows"));
        start();
        window.choose("Compare…");
        window.sees("was changed by another program after this text was typed");
    }

    @Test
    void a_file_that_is_gone_comes_back_as_a_post_that_is_not_saved() throws IOException {
        Path other = Files.writeString(post.resolveSibling("other.md"), "other\n");
        start();
        Files.delete(post);
        window.choose("Compare…");
        window.sees("comes back as a post that is not saved yet");
        assertThat(other).exists();
    }

    @Test
    void both_can_be_kept_the_file_as_it_is_and_the_recovered_text_as_a_post_beside_it() {
        start();
        window.choose("Compare…");
        window.sees("2 differences");
        window.choose("Keep Both");
        shows(TYPED);
        assertThat(post).hasContent(POST);
        assertThat(window.texts()).extracting(area -> Fx.call(area::getText)).contains(POST, TYPED);
    }

    @Test
    void what_was_restored_as_a_new_post_and_saved_is_not_offered_again() throws IOException {
        Files.delete(post);
        Path other = Files.writeString(post.resolveSibling("other.md"), "other\n");
        window = new OpenWindow(temp.resolve("kept"), Settings.inMemory())
                .open(other)
                .recover();
        window.choose("Restore");
        shows(TYPED);
        Fx.until("its draft is the only one", () -> drafts() == 1);
        window.press("Shortcut+S");
        Fx.until("no draft is left", () -> drafts() == 0);
    }

    @Test
    void what_was_restored_and_saved_at_once_is_not_offered_again() {
        start();
        window.choose("Restore");
        shows(TYPED);
        window.press("Shortcut+S");
        window.sees("Saved");
        Fx.until("no draft is left", () -> drafts() == 0);
        assertThat(post).hasContent(TYPED);
    }

    @Test
    void text_that_the_file_has_already_is_not_offered_again() throws IOException {
        Files.writeString(post, TYPED);
        start();
        window.choose("Restore");
        shows(TYPED);
        Fx.until("no draft is left", () -> drafts() == 0);
        window.sees("Saved");
    }

    @Test
    void text_whose_file_became_a_folder_comes_back_as_a_new_post() throws IOException {
        Path other = Files.writeString(post.resolveSibling("other.md"), "other\n");
        Files.delete(post);
        Files.createDirectory(post);
        window = new OpenWindow(temp.resolve("kept"), Settings.inMemory())
                .open(other)
                .recover();
        window.choose("Restore");
        window.sees("it is a folder. The unsaved text is a new post.");
        shows(TYPED);
    }

    private long drafts() {
        try (var files = Files.list(OpenWindow.dirs(temp.resolve("kept")).recovery())) {
            return files.filter(file -> file.toString().endsWith(".draft")).count();
        } catch (IOException none) {
            return -1;
        }
    }
}
