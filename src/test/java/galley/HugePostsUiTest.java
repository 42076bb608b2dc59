package galley;

import galley.store.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R28: posts that are far too long for a post are opened, typed into, kept and saved to the byte. */
@Tag("faults")
class HugePostsUiTest {
    @TempDir
    Path temp;

    private OpenWindow window;

    @AfterEach
    void close() {
        window.close();
    }

    @ParameterizedTest
    @CsvSource({"200000, 5", "20000, 500", "20, 50000", "1, 1000000"})
    void a_key_in_it_is_kept_and_saved_and_no_other_byte_is_changed(int lines, int length) throws IOException {
        Tally.Row row = Tally.row("R28 huge posts");
        String body = ("word ".repeat((length + 4) / 5).substring(0, length) + "\n").repeat(lines);
        String before = "title: Huge\n\n" + body;
        Path post = Files.writeString(
                Files.createDirectories(temp.toRealPath().resolve("drafts")).resolve("huge.md"), before);
        window = new OpenWindow(temp.resolve("kept"), Settings.inMemory()).open(post);
        Fx.run(() -> window.text().moveTo(13));
        window.type("Z");
        Fx.until("it is kept", this::kept);
        window.press("Shortcut+S");
        window.sees("Saved");
        String wanted = "title: Huge\n\nZ" + body;
        Fx.until("it is saved", () -> saved(post, wanted.length()));
        row.runs(1);
        row.whole(Files.readString(post).equals(wanted), "another byte was changed");
    }

    private boolean kept() {
        try (var files = Files.list(OpenWindow.dirs(temp.resolve("kept")).recovery())) {
            return files.anyMatch(file -> file.toString().endsWith(".draft"));
        } catch (IOException none) {
            return false;
        }
    }

    private static boolean saved(Path post, long size) {
        try {
            return Files.size(post) == size;
        } catch (IOException none) {
            return false;
        }
    }
}
