package galley;

import static org.assertj.core.api.Assertions.assertThat;

import galley.store.Disk;
import galley.store.FaultDisk;
import galley.store.LocalDisk;
import galley.store.Owner;
import galley.store.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R15, R20: what becomes of a post whose file or folder is taken from under it: the text stays, and so do ways out. */
class WaysOutUiTest {
    private static final String POST = "title: Rain\n\nIt rains.\n";

    @TempDir
    Path temp;

    private Path post;
    private boolean full;
    private boolean locked;
    private OpenWindow window;

    @BeforeEach
    void open_a_post() throws IOException {
        Path drafts = Files.createDirectories(temp.toRealPath().resolve("drafts"));
        post = Files.writeString(drafts.resolve("rain.md"), POST);
        Disk disk = new FaultDisk(new LocalDisk(), new FaultDisk.When() {
            @Override
            public boolean fails(String call, Path path) {
                return full && call.equals("write") && path.startsWith(post.getParent());
            }

            @Override
            public boolean locks(Path path) {
                return locked;
            }
        });
        window = new OpenWindow(
                        temp.resolve("kept"), Settings.inMemory(), Owner.current(), disk, UnaryOperator.identity())
                .open(post);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void offers(String... ways) {
        for (String way : ways) {
            window.sees(way);
        }
    }

    private void copies(String text) {
        window.choose("Copy text");
        assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(text);
    }

    @Test
    void a_folder_in_its_place() throws IOException {
        window.type("Mine. ");
        Files.delete(post);
        Files.createDirectory(post);
        window.sees("it is a folder. Your text is still here.");
        offers("Look again", "Save as…", "Copy text", "Close");
        window.picture("way-folder");
        copies("Mine. " + POST);
        window.press("Shortcut+S");
        window.sees("could not be saved: it is a folder");
        offers("Retry", "Save as…", "Copy text");
        Files.delete(post);
        Files.writeString(post, POST);
        window.choose("Retry");
        window.sees("Saved");
        assertThat(post).hasContent("Mine. " + POST);
    }

    @Test
    void a_drive_that_is_gone_and_comes_back() throws IOException {
        window.type("Mine. ");
        Path away = Files.move(post.getParent(), post.getParent().resolveSibling("away"));
        window.sees("is no longer on the disk. Your text is still here.");
        offers("Save here again", "Save as…", "Copy text", "Close");
        window.picture("way-gone");
        window.choose("Save here again");
        window.sees("could not be saved");
        offers("Retry", "Save as…", "Copy text");
        window.picture("way-gone-saved");
        assertThat(post.getParent()).as("it is not made anew unasked").doesNotExist();
        copies("Mine. " + POST);
        Files.move(away, post.getParent());
        window.choose("Retry");
        window.sees("Saved");
        assertThat(post).hasContent("Mine. " + POST);
    }

    @Test
    void a_file_that_has_another_name_now() throws IOException {
        Path other = Files.move(post, post.resolveSibling("other.md"));
        window.sees("rain.md is no longer on the disk.");
        window.choose("Save here again");
        window.sees("Saved");
        assertThat(post).hasContent(POST);
        assertThat(other).hasContent(POST);
    }

    @Test
    void a_disk_that_is_full_until_there_is_room() {
        full = true;
        window.type("Mine. ");
        window.press("Shortcut+S");
        window.sees("could not be saved");
        offers("Retry", "Save as…", "Copy text");
        window.picture("way-full");
        assertThat(post).hasContent(POST);
        window.choose("Retry");
        window.sees("could not be saved");
        full = false;
        window.choose("Retry");
        window.sees("Saved");
        assertThat(window.sight()).doesNotContain("could not be saved");
        assertThat(post).hasContent("Mine. " + POST);
    }

    @Test
    void a_file_that_may_only_be_read_says_so_before_a_key_is_pressed() throws IOException {
        locked = true;
        Path other = Files.writeString(post.resolveSibling("other.md"), POST);
        window.open(other);
        window.sees("other.md can be read only.");
        offers("Save as…", "Read-only");
        window.picture("way-read-only");
    }

    @Test
    void a_file_that_a_power_cut_left_full_of_nuls_is_restored_from_its_history() throws IOException {
        window.type("Mine. ");
        window.press("Shortcut+S");
        window.sees("Saved");
        window.run("file.close");
        Files.write(post, new byte[4096]);
        window.open(post);
        window.sees("It looks damaged: it holds nothing but NUL bytes");
        window.picture("way-damaged");
        window.choose("History…");
        window.choose("Restore");
        Fx.until("it is back", () -> window.text().getText().equals("Mine. " + POST));
        window.press("Shortcut+S");
        window.sees("Saved");
        assertThat(post).hasContent("Mine. " + POST);
    }
}
