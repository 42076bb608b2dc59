package galley;

import static org.assertj.core.api.Assertions.assertThat;

import galley.store.FaultDisk;
import galley.store.Gate;
import galley.store.LocalDisk;
import galley.store.Owner;
import galley.store.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R21: the drive answers late or never. Writing goes on, and nothing of it waits on the window's own thread. */
class SlowUiTest {
    private static final String POST = "title: Rain\n\nIt rains.\n";

    @TempDir
    Path temp;

    private final Gate drive = new Gate("JavaFX Application Thread");
    private Path post;
    private OpenWindow window;

    @BeforeEach
    void open_a_post() throws IOException {
        Path drafts = Files.createDirectories(temp.toRealPath().resolve("drafts"));
        post = Files.writeString(drafts.resolve("rain.md"), POST);
        Files.writeString(drafts.resolve("sun.md"), "title: Sun\n");
        window = new OpenWindow(
                temp.resolve("kept"),
                Settings.inMemory(),
                Owner.current(),
                new FaultDisk(new LocalDisk(), drive),
                later -> (millis, task) -> later.after(Math.min(millis, 400), task)); // impatient
        window.open(post);
    }

    @AfterEach
    void close() {
        drive.answer();
        window.close();
        Tally.row("R21 a drive that hangs")
                .holds(() -> assertThat(drive.forbidden())
                        .as("calls on the window's own thread")
                        .isEmpty());
    }

    /** From now on each call waits; one does already. */
    private void hang(Runnable asks) {
        Tally.row("R21 a drive that hangs").runs(1);
        Tally.row("R21 a drive that hangs").faults(1);
        drive.hang();
        asks.run();
        Fx.until("the drive hangs", drive::holds);
    }

    @Test
    void a_post_that_does_not_come_can_be_given_up_while_another_is_written() {
        hang(() -> window.ask(post.resolveSibling("sun.md")));
        window.sees("“sun.md” is being opened. Its disk has not answered yet.");
        window.type("Still. ");
        assertThat(window.text().getText()).contains("Still. ");
        window.sees("What you type is not protected now: the disk has not answered");
        window.picture("slow");
        window.choose("Cancel");
        assertThat(window.sight()).doesNotContain("is being opened");
        drive.answer();
        Fx.until("it is protected", () -> !window.sight().contains("is not protected now"));
        window.press("Shortcut+S");
        window.sees("Saved");
        assertThat(post).content().contains("Still. ");
        assertThat(window.texts())
                .as("what was given up does not come after all")
                .hasSize(1);
    }

    @Test
    void a_save_that_hangs_is_said_and_what_is_typed_meanwhile_is_none_of_it() {
        window.type("One. ");
        hang(() -> window.press("Shortcut+S"));
        window.sees("“rain.md” is being saved. Its disk has not answered yet.");
        window.type("Two. ");
        window.choose("Copy text");
        assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString())).contains("One. Two. ");
        drive.answer();
        Fx.until("it is done", () -> !window.sight().contains("is being saved"));
        window.sees("Edited");
        assertThat(post).content().contains("One. ").doesNotContain("Two. ");
        window.press("Shortcut+S");
        window.sees("Saved");
        assertThat(post).content().contains("One. Two. ");
    }

    @Test
    void what_is_being_saved_while_the_window_is_closed_needs_no_question() {
        window.type("One. ");
        hang(() -> window.press("Shortcut+S"));
        Fx.run(() -> window.window().quit());
        assertThat(Fx.call(window.stage()::isShowing)).isTrue();
        drive.answer();
        Fx.until("it is closed", () -> !window.stage().isShowing());
        assertThat(post).content().contains("One. ");
    }

    @Test
    void who_asks_again_while_a_save_hangs_is_asked() {
        window.type("One. ");
        hang(() -> window.press("Shortcut+S"));
        Fx.run(() -> window.window().quit());
        window.answer(() -> window.window().quit(), "Cancel");
        drive.answer();
        Fx.until("it is done", () -> !window.sight().contains("is being saved"));
        assertThat(Fx.call(window.stage()::isShowing)).isTrue();
    }

    @Test
    void the_window_that_is_closed_waits_for_its_text_to_be_saved() {
        window.type("One. ");
        hang(() -> window.answer(() -> window.window().quit(), "Save"));
        window.sees("is being saved");
        assertThat(Fx.call(window.stage()::isShowing)).isTrue();
        drive.answer();
        Fx.until("it is closed", () -> !window.stage().isShowing());
        assertThat(post).content().contains("One. ");
    }

    @Test
    void what_the_commands_ask_of_the_disk_they_ask_elsewhere() {
        for (String command : new String[] {
            "file.new", "post.history", "post.duplicate", "post.rename", "file.encoding", "file.deleted", "post.trash"
        }) {
            window.open(post);
            hang(() -> {
                window.type("More. "); // kept soon, which hangs
                window.run(command);
            });
            drive.answer();
            if (command.equals("file.new") || command.equals("post.duplicate")) { // else it may come between later
                Fx.until(
                        "another post is in front",
                        () -> !window.stage().getTitle().startsWith("rain.md"));
            }
            window.settle();
            window.press("Esc");
            window.press("Shortcut+S");
        }
    }
}
