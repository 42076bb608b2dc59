package galley;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import galley.store.Settings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R18: programs that save in ways of their own beside an open post; what they lay beside it is no post. */
@Tag("faults")
class EditorsSaveUiTest {
    private static final String POST = "title: Rain\ndate: 2020-01-02\n\nIt rains.\n";
    private static final int STEP = 4096;

    @TempDir
    Path temp;

    private Path drafts;
    private Path post;
    private OpenWindow window;

    private interface Save {
        void save(byte[] text) throws IOException, InterruptedException;
    }

    @BeforeEach
    void open_a_post() throws IOException {
        drafts = Files.createDirectories(temp.toRealPath().resolve("drafts"));
        post = Files.writeString(drafts.resolve("rain.md"), POST);
        window = new OpenWindow(temp.resolve("kept"), Settings.inMemory()).open(post);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void whatever_program_saves_the_text_follows_and_its_files_are_no_posts() throws Exception {
        Tally.Row row = Tally.row("R18 saves of other programs");
        List<Save> ways = List.of(
                this::vim,
                this::code,
                this::emacs,
                this::word,
                this::kate,
                this::syncthing,
                this::grows,
                this::shrinks);
        String last = POST;
        for (int way = 0; way < ways.size(); way++) {
            String text = POST + "\n" + ("Way " + way + " says so. ").repeat(2_000) + "\n";
            ways.get(way).save(text.getBytes(StandardCharsets.UTF_8));
            Fx.until(
                    "the editor shows what was written",
                    () -> window.text().getText().equals(text));
            window.settle();
            assertThat(post).hasContent(text);
            assertThat(listed()).as("way " + way).containsExactly("Rain");
            last = text;
            row.runs(1);
            row.faults(1);
        }
        Fx.run(() -> window.text().moveTo(window.text().getLength()));
        window.type("Ours.");
        window.press("Shortcut+S");
        window.sees("Saved");
        assertThat(post).hasContent(last + "Ours.");
    }

    private List<String> listed() {
        return Fx.call(() -> OpenWindow.all(window.stage().getScene().getRoot())
                .filter(node -> node instanceof ListCell<?> cell
                        && cell.getGraphic() != null
                        && "Posts".equals(cell.getListView().getAccessibleText()))
                .flatMap(cell -> OpenWindow.all(cell)
                        .filter(Label.class::isInstance)
                        .map(label -> ((Label) label).getText())
                        .limit(1))
                .toList());
    }

    /** Renames the old file to a backup, writes the new one, takes the backup and its swap file away. */
    private void vim(byte[] text) throws IOException {
        Path swap = Files.write(drafts.resolve(".rain.md.swp"), new byte[4096]);
        Path probe = Files.createFile(drafts.resolve("4913"));
        Files.delete(probe);
        Path backup = drafts.resolve("rain.md~");
        Files.move(post, backup);
        Files.write(post, text);
        Files.delete(backup);
        Files.delete(swap);
    }

    /** Empties the file and writes into it. */
    private void code(byte[] text) throws IOException, InterruptedException {
        Files.write(post, new byte[0]);
        Thread.sleep(50);
        Files.write(post, text, APPEND);
    }

    /** Lays a link that leads nowhere beside it as a lock, keeps a copy and an autosave, writes in place. */
    private void emacs(byte[] text) throws IOException {
        Path lock = Files.createSymbolicLink(drafts.resolve(".#rain.md"), Path.of("ann@host.123:456"));
        Files.write(drafts.resolve("#rain.md#"), text);
        Files.copy(post, drafts.resolve("rain.md~"), REPLACE_EXISTING);
        Files.write(post, text);
        Files.delete(lock);
        Files.delete(drafts.resolve("#rain.md#"));
    }

    /** Writes another file, deletes the old one, and gives the other its name; a lock file lies beside it. */
    private void word(byte[] text) throws IOException, InterruptedException {
        Path lock = Files.write(drafts.resolve("~$rain.md"), new byte[162]);
        Path other = Files.write(drafts.resolve("~WRD0001.tmp"), text);
        Files.delete(post);
        Thread.sleep(100);
        Files.move(other, post);
        Files.delete(lock);
    }

    /** A temporary file with a name of its own, moved over the old one. */
    private void kate(byte[] text) throws IOException {
        Path other = Files.write(drafts.resolve("rain.md.AbCdEf"), text);
        Files.move(other, post, ATOMIC_MOVE, REPLACE_EXISTING);
    }

    private void syncthing(byte[] text) throws IOException, InterruptedException {
        Path other = drafts.resolve(".syncthing.rain.md.tmp");
        Files.write(other, Arrays.copyOf(text, text.length / 2));
        Thread.sleep(50);
        Files.write(other, Arrays.copyOfRange(text, text.length / 2, text.length), APPEND);
        Files.move(other, post, ATOMIC_MOVE, REPLACE_EXISTING);
    }

    /** As a download that writes into the file itself. */
    private void grows(byte[] text) throws IOException, InterruptedException {
        Files.write(post, new byte[0]);
        for (int start = 0; start < text.length; start += STEP) {
            Files.write(post, Arrays.copyOfRange(text, start, Math.min(text.length, start + STEP)), APPEND);
            Thread.sleep(40);
        }
    }

    /** A longer text first, cut to length afterwards. */
    private void shrinks(byte[] text) throws IOException {
        try (var channel = Files.newByteChannel(post, WRITE)) {
            channel.write(ByteBuffer.wrap(text));
            channel.truncate(text.length);
        }
    }
}
