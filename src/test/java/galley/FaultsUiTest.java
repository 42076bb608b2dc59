package galley;

import static org.assertj.core.api.Assertions.assertThat;

import galley.store.LocalDisk;
import galley.store.Owner;
import galley.store.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What nobody foresaw goes wrong, on any thread, in a window where nothing is written but what a fault makes it write. */
class FaultsUiTest {
    private static final String POST = "title: Rain\n\nIt rains.\n";

    @TempDir
    Path temp;

    private Path post;
    private OpenWindow window;
    private Thread.UncaughtExceptionHandler before;
    private final Logger logger = Logger.getLogger("galley.window.Troubles");
    private final List<LogRecord> log = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord record) {
            log.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void open_a_post() throws IOException {
        post = Files.writeString(
                Files.createDirectories(temp.toRealPath().resolve("drafts")).resolve("rain.md"), POST);
        before = Thread.getDefaultUncaughtExceptionHandler();
        logger.addHandler(listener);
        window = new OpenWindow(
                temp.resolve("kept"),
                Settings.inMemory(),
                Owner.current(),
                new LocalDisk(),
                never -> (millis, task) -> () -> {}); // the second after a key never comes
        Fx.run(() -> GalleyApp.faultsTo(window.window()));
        window.open(post);
    }

    @AfterEach
    void close() {
        logger.removeHandler(listener);
        Thread.setDefaultUncaughtExceptionHandler(before);
        window.close();
    }

    @Test
    void a_fault_in_the_background_is_told_and_what_is_not_saved_is_kept() {
        window.type("It pours, secretly. ");
        assertThat(drafts()).isEmpty();
        Thread thread = new Thread(() -> {
            throw new IllegalStateException("It pours, secretly. ");
        });
        thread.start();
        isToldAndKept("at work in the background (IllegalStateException)");
    }

    @Test
    void so_is_one_in_the_window_itself() {
        window.type("It pours, secretly. ");
        javafx.application.Platform.runLater(() -> {
            throw new StackOverflowError("It pours, secretly. ");
        });
        isToldAndKept("at work (StackOverflowError)");
    }

    private void isToldAndKept(String words) {
        window.sees("Something went wrong while " + words);
        Fx.until("a draft holds the text", () -> drafts().contains("It pours, secretly. "));
        assertThat(log).hasSize(1);
        assertThat(log.getFirst().getMessage()).contains("FaultsUiTest").doesNotContain("secretly");
        assertThat(log.getFirst().getThrown()).isNull();
        assertThat(post).hasContent(POST);

        window.type("Still. ");
        window.press("Shortcut+S");
        window.sees("Saved");
        assertThat(post).content().contains("It pours, secretly. Still. ");
    }

    private String drafts() {
        StringBuilder all = new StringBuilder();
        try (var files = Files.list(OpenWindow.dirs(temp.resolve("kept")).recovery())) {
            for (Path file : files.toList()) {
                all.append(Files.readString(file));
            }
        } catch (IOException none) {
            return "";
        }
        return all.toString();
    }
}
