package galley;

import static org.assertj.core.api.Assertions.assertThat;

import galley.store.Instances;
import galley.store.LocalDisk;
import galley.store.Owner;
import galley.store.Settings;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the window does so that no text is lost, and asks where it cannot know. */
class SafetyUiTest {
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
    private final Settings settings = Settings.inMemory();
    private OpenWindow window;

    @BeforeEach
    void open_a_post() throws IOException {
        Path drafts = Files.createDirectories(temp.toRealPath().resolve("drafts"));
        post = Files.writeString(drafts.resolve("rain.md"), POST);
        // not the one that runs: that one is the other window of some tests
        window = new OpenWindow(
                        temp.resolve("kept"),
                        settings,
                        new Owner(1, "this", Owner.current().host()))
                .open(post);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void typeAfter(String words, String typed) {
        Fx.run(() -> window.text().moveTo(window.text().getText().indexOf(words) + words.length()));
        window.type(typed);
    }

    private void shows(String text) {
        Fx.until("the editor shows " + text, () -> window.text().getText().equals(text));
    }

    private void disk(String text) {
        Fx.until("the disk has " + text, () -> {
            try {
                return Files.readString(post).equals(text);
            } catch (IOException e) {
                return false;
            }
        });
    }

    @Test
    void both_sides_of_a_conflict_are_compared_and_merged_by_choice() throws IOException {
        typeAfter("pours", " hard");
        typeAfter("title: Rain", " and storm");
        Files.writeString(post, POST.replace("pours", "snows").replace("comes out", "hides"));
        window.press("Shortcut+S");
        window.choose("Compare…");
        window.sees("Mine, in the window");
        window.sees("3 differences");
        window.picture("compare");
        Fx.run(() -> window.find(ToggleButton.class, button -> "Merged".equals(button.getText()))
                .fire());
        window.sees("1 place was changed on both sides");
        window.sees("Use Merged Text, 1 Place Marked");
        window.picture("merge");
        Fx.run(() -> window.find(ToggleButton.class, button -> "Theirs".equals(button.getText()))
                .fire());
        window.sees("1 place decided");
        window.choose("Use Merged Text");
        shows(POST.replace("pours", "snows").replace("comes out", "hides").replace("Rain", "Rain and storm"));
        window.sees("Edited");
    }

    @Test
    void text_is_saved_after_a_pause_where_that_was_chosen() {
        window.press("Shortcut+Comma");
        window.sees("Save by itself");
        window.picture("preferences");
        Fx.run(() -> choice().setValue(Settings.Autosave.AFTER_A_PAUSE));
        window.choose("Done");
        typeAfter("rains", " hard");
        disk(POST.replace("rains", "rains hard"));
    }

    @SuppressWarnings("unchecked") // the row of that name
    private ComboBox<Settings.Autosave> choice() {
        return window.find(ComboBox.class, box -> "Save by itself".equals(Fx.name(box)));
    }

    @Test
    void saving_by_itself_never_writes_over_an_outside_change() throws IOException {
        settings.set(Settings.AUTOSAVE, Settings.Autosave.AFTER_A_PAUSE);
        Files.writeString(post, "theirs\n");
        typeAfter("rains", " hard");
        window.sees("was changed by another program");
        typeAfter("rains", " very");
        Fx.run(() -> window.stage().requestFocus());
        assertThat(post).hasContent("theirs");
    }

    @Test
    void an_emptied_post_is_not_saved_over_a_full_one_unasked() {
        Fx.run(() -> window.text().clear());
        window.press("Shortcut+S");
        window.sees("The text is empty, and rain.md on the disk is not.");
        assertThat(post).hasContent(POST);
        window.picture("empty");
        window.choose("Save it empty");
        disk("");
    }

    @Test
    void a_file_in_an_unknown_encoding_is_read_only_until_one_is_chosen() throws IOException {
        byte[] bytes = "title: Дождь\n\nЗа окном идёт дождь, и это очень хорошо.\n".getBytes(Charset.forName("KOI8-R"));
        Path old = Files.write(post.resolveSibling("old.md"), bytes);
        window.ask(old);
        window.sees("old.md can be read only.");
        window.choose("Choose encoding…");
        window.sees("KOI8-R");
        ListView<?> list = window.find(ListView.class, it -> "Encodings".equals(it.getAccessibleText()));
        Fx.run(() -> {
            for (Object each : list.getItems()) {
                if (each.toString().contains("KOI8-R")) {
                    list.getSelectionModel().select(list.getItems().indexOf(each));
                }
            }
        });
        Fx.until("the sample is right", () -> window.sampleText().contains("За окном идёт"));
        window.picture("encoding");
        window.choose("Read It Like This");
        Fx.until("it may be changed", () -> !window.sight().contains("can be read only"));
        Fx.run(() -> window.text().appendText("ё\n"));
        window.press("Shortcut+S");
        window.sees("Saved");
        assertThat(Files.readString(old, Charset.forName("KOI8-R"))).endsWith("хорошо.\nё\n");

        Fx.run(() -> window.text().appendText("\ud83c\udf27\n"));
        window.press("Shortcut+S");
        window.sees("line 5 has a character that KOI8-R does not have");
        assertThat(Files.readString(old, Charset.forName("KOI8-R"))).endsWith("ё\n");
        window.picture("unwritable");
        window.choose("Save in UTF-8");
        window.sees("Saved");
        assertThat(Files.readString(old)).endsWith("хорошо.\nё\n\ud83c\udf27\n");
    }

    @Test
    void a_post_that_another_window_has_open_is_opened_when_its_author_says_so() throws IOException {
        Path other = Files.writeString(post.resolveSibling("other.md"), "other\n");
        new Instances(new LocalDisk(), OpenWindow.dirs(temp.resolve("kept")).instances(), Owner.current())
                .tell(List.of(other));
        window.ask(other);
        window.sees("“other.md” is open in another Galley.");
        window.picture("elsewhere");
        window.choose("Open to read");
        window.sees("It is open in another Galley, and was opened here to read.");
        window.sees("Read-only");
    }

    @Test
    void a_second_window_says_what_the_first_has_open_in_the_folder() {
        new Instances(new LocalDisk(), OpenWindow.dirs(temp.resolve("kept")).instances(), Owner.current())
                .tell(List.of(post.resolveSibling("other.md")));
        Fx.run(() -> window.window().openFolder(post.getParent()));
        window.sees("Another Galley has this folder open too, and in it “other.md”.");
    }

    @Test
    void a_fault_is_told_once_with_a_report_that_quotes_nothing_and_the_text_is_safe() {
        typeAfter("rains", " hard");
        Path drafts = OpenWindow.dirs(temp.resolve("kept")).recovery();
        Fx.run(() -> {
            for (int i = 0; i < 500; i++) {
                window.window().unexpected("painting", new IllegalStateException("It rains hard"));
            }
        });
        window.sees("Something went wrong while painting (IllegalStateException)");
        window.picture("fault");
        Fx.until("the draft is written", () -> {
            try (var files = Files.list(drafts)) {
                return files.anyMatch(file -> file.toString().endsWith(".draft"));
            } catch (IOException none) {
                return false;
            }
        });
        window.choose("Copy report");
        String report = Fx.call(() -> Clipboard.getSystemClipboard().getString());
        assertThat(report)
                .contains("IllegalStateException")
                .contains("SafetyUiTest")
                .doesNotContain("rains");
        typeAfter("pours", " too");
        window.sees("Edited");
    }

    @Test
    void a_folder_that_vanished_leaves_the_text_and_every_way_out() throws IOException {
        typeAfter("rains", " hard");
        Path away = Files.move(post.getParent(), temp.toRealPath().resolve("away"));
        window.press("Shortcut+S");
        window.sees("Your text is still here.");
        window.sees("Save as…");
        window.sees("Copy text");
        window.picture("vanished");
        Files.move(away, post.getParent());
        window.press("Shortcut+S");
        disk(POST.replace("rains", "rains hard"));
    }

    @Test
    void a_save_that_fails_says_why_until_it_is_dealt_with() throws IOException {
        typeAfter("rains", " hard");
        Files.delete(post);
        Files.createDirectory(post);
        window.press("Shortcut+S");
        window.sees("Copy text");
        window.picture("failed");
        window.choose("Copy text");
        assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString())).contains("rains hard");
        window.sees("Save as…");
        shows(POST.replace("rains", "rains hard"));
    }
}
