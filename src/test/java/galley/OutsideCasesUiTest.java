package galley;

import static org.assertj.core.api.Assertions.assertThat;

import galley.store.LocalDisk;
import galley.store.Owner;
import galley.store.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * R15 and R17: whatever another program does to the file of an open post, with and without a watcher that tells of it. A
 * window of its own for each watcher, a post of its own for each case.
 */
class OutsideCasesUiTest {
    private static final String POST =
            "title: Rain\ndate: 2020-01-02\n\nIt rains.\n\nIt pours.\n\nThe sun comes out.\n";

    /** A second look and the look every two seconds come sooner, so that the test need not wait for them. */
    private static final int FASTER = 4;

    @TempDir
    Path temp;

    private final Tally.Row row = Tally.row("R15 outside changes");
    private OpenWindow window;
    private Path post;

    private interface Case {
        void run() throws Exception;
    }

    @TestFactory
    @Tag("faults")
    Stream<DynamicTest> with_a_watcher() throws IOException {
        return all(watch -> watch);
    }

    @TestFactory
    @Tag("faults")
    Stream<DynamicTest> without_one() throws IOException {
        return all(watch -> nothing -> {});
    }

    private Stream<DynamicTest> all(UnaryOperator<Executor> watcher) throws IOException {
        Path drafts = Files.createDirectories(temp.toRealPath().resolve("drafts"));
        window = new OpenWindow(
                temp.resolve("kept"),
                Settings.inMemory(),
                Owner.current(),
                new LocalDisk(),
                later -> (millis, task) -> later.after(millis / FASTER, task),
                watcher);
        Map<String, Case> cases = new LinkedHashMap<>();
        cases.put("clean, other words", this::clean_other_words);
        cases.put("clean, only the header", this::clean_only_the_header);
        cases.put("clean, a word and all line ends", this::clean_a_word_and_all_line_ends);
        cases.put("clean, only touched", this::clean_only_touched);
        cases.put("clean, taken away and brought back", this::clean_taken_away);
        cases.put("clean, empty for a moment", this::clean_empty_for_a_moment);
        cases.put("edited, other lines", this::edited_other_lines);
        cases.put("edited, the same line", this::edited_the_same_line);
        cases.put("edited, only line ends", this::edited_only_line_ends);
        cases.put("edited, older than before", this::edited_older_than_before);
        cases.put("edited, deleted", this::edited_deleted);
        cases.put("edited, replaced by a folder", this::edited_replaced_by_a_folder);
        return cases.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    post = Files.writeString(drafts.resolve(each.getKey().replaceAll("[ ,]+", "-") + ".md"), POST);
                    window.open(post);
                    each.getValue().run();
                    row.runs(1);
                    row.faults(1);
                    window.press(
                            "Shortcut+S"); // whatever is left to ask is asked of this post, which goes with its file
                }));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void shows(String text) {
        Fx.until(
                "the editor shows " + text, () -> window.textInFront().getText().equals(text));
    }

    private void type(String after, String words) {
        Fx.run(() -> {
            var area = window.textInFront();
            area.moveTo(area.getText().indexOf(after) + after.length());
            area.replaceSelection(words);
        });
        window.sees("Edited");
    }

    private void undo() {
        Fx.run(() -> window.textInFront().requestFocus());
        window.press("Shortcut+Z");
    }

    private void clean_other_words() throws IOException {
        Fx.run(() -> window.textInFront().moveTo(POST.indexOf("comes")));
        Files.writeString(post, POST.replace("It pours.\n\n", ""));
        shows(POST.replace("It pours.\n\n", ""));
        assertThat(Fx.call(() -> window.textInFront().getCaretPosition()))
                .as("the caret stays at its word")
                .isEqualTo(POST.replace("It pours.\n\n", "").indexOf("comes"));
        undo();
        shows(POST);
    }

    private void clean_only_the_header() throws IOException {
        Files.writeString(post, POST.replace("Rain", "Snow"));
        shows(POST.replace("Rain", "Snow"));
    }

    private void clean_a_word_and_all_line_ends() throws IOException {
        Files.writeString(post, POST.replace("pours", "snows").replace("\n", "\r\n"));
        shows(POST.replace("pours", "snows"));
        type("rains", " hard");
        window.press("Shortcut+S");
        disk(POST.replace("pours", "snows").replace("rains", "rains hard").replace("\n", "\r\n"));
    }

    private void clean_only_touched() throws IOException {
        Files.setLastModifiedTime(post, FileTime.from(Instant.EPOCH));
        type("rains", " hard");
        window.press("Shortcut+S");
        disk(POST.replace("rains", "rains hard"));
    }

    private void clean_taken_away() throws IOException {
        Path away = Files.move(post, post.resolveSibling("away"));
        window.sees(post.getFileName() + " is no longer on the disk");
        shows(POST);
        Files.move(away, post);
        Fx.until(
                "it is not said any more",
                () -> !window.sight().contains(post.getFileName() + " is no longer on the disk"));
        shows(POST);
    }

    private void clean_empty_for_a_moment() throws IOException {
        Files.writeString(post, "");
        Files.writeString(post, POST.replace("pours", "snows"));
        shows(POST.replace("pours", "snows"));
        undo();
        shows(POST); // one step: the emptiness was no news
    }

    private void edited_other_lines() throws IOException {
        type("rains", " hard");
        Files.writeString(post, POST.replace("comes out", "hides"));
        window.sees(post.getFileName() + " was changed by another program");
        window.choose("Merge");
        shows(POST.replace("rains", "rains hard").replace("comes out", "hides"));
        undo();
        shows(POST.replace("rains", "rains hard"));
    }

    private void edited_the_same_line() throws IOException {
        type("pours", " hard");
        Files.writeString(post, POST.replace("pours", "snows"));
        window.sees(post.getFileName() + " was changed by another program");
        window.choose("Merge");
        shows(POST.replace("It pours.\n", "<<<<<<< mine\nIt pours hard.\n=======\nIt snows.\n>>>>>>> theirs\n"));
        assertThat(post).hasContent(POST.replace("pours", "snows"));
    }

    private void edited_only_line_ends() throws IOException {
        type("rains", " hard");
        Files.writeString(post, POST.replace("\n", "\r\n"));
        window.sees(post.getFileName() + " was changed by another program");
        window.choose("Merge");
        shows(POST.replace("rains", "rains hard"));
        window.press("Shortcut+S");
        disk(POST.replace("rains", "rains hard").replace("\n", "\r\n"));
    }

    private void edited_older_than_before() throws IOException {
        type("rains", " hard");
        Files.writeString(post, POST.replace("pours", "snows"));
        Files.setLastModifiedTime(post, FileTime.from(Instant.EPOCH));
        window.sees(post.getFileName() + " was changed by another program");
        window.choose("Take theirs");
        shows(POST.replace("pours", "snows"));
        undo();
        shows(POST.replace("rains", "rains hard"));
    }

    private void edited_deleted() throws IOException {
        type("rains", " hard");
        Files.delete(post);
        window.sees(post.getFileName() + " is no longer on the disk");
        shows(POST.replace("rains", "rains hard"));
        window.choose("Save here again");
        disk(POST.replace("rains", "rains hard"));
    }

    private void edited_replaced_by_a_folder() throws IOException {
        type("rains", " hard");
        Files.delete(post);
        Files.createDirectory(post);
        window.sees("it is a folder. Your text is still here.");
        shows(POST.replace("rains", "rains hard"));
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
}
