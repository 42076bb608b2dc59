package galley.store;

import static org.assertj.core.api.Assertions.assertThat;

import galley.text.Edit;
import galley.text.Text;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostFileTest {
    @TempDir
    Path folder;

    private final PostFile files = new PostFile();

    @Test
    void a_file_is_opened_as_text_with_plain_line_ends() throws IOException {
        Path file = write("a\r\nb\r\n");

        Loaded.Opened opened = open(file);

        assertThat(opened.text()).hasToString("a\nb\n");
        assertThat(opened.encoding().ends()).isSameAs(LineEnds.CRLF);
        assertThat(opened.readOnly()).isNull();
    }

    @Test
    void an_edit_changes_its_own_bytes_and_no_others() throws IOException {
        Path file = write("\ufeffa\r\nb\nc\rlast");
        Loaded.Opened opened = open(file);

        Saved saved = save(opened, opened.text().with(Edit.insert(2, "x")));

        assertThat(saved).isInstanceOf(Saved.Done.class);
        assertThat(Files.readString(file)).isEqualTo("\ufeffa\r\nxb\nc\rlast");
        assertThat(names()).containsExactly("post.md");
    }

    @Test
    void what_was_not_changed_is_not_written() throws IOException {
        Path file = write("a\n");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
        Loaded.Opened opened = open(file);

        assertThat(save(opened, opened.text())).isInstanceOf(Saved.Done.class);

        assertThat(Files.getLastModifiedTime(file).toMillis()).isEqualTo(1_000_000_000_000L);
    }

    @Test
    void the_stamp_of_a_save_is_the_base_of_the_next() throws IOException {
        Path file = write("a\n");
        Loaded.Opened opened = open(file);

        Saved.Done first = (Saved.Done) save(opened, Text.of("b\n"));
        Saved second = files.save(file, Text.of("c\n"), opened.encoding(), first.stamp());

        assertThat(second).isInstanceOf(Saved.Done.class);
        assertThat(Files.readString(file)).isEqualTo("c\n");
    }

    @Test
    void a_file_that_changed_meanwhile_is_a_conflict_and_stays() throws IOException {
        Path file = write("mine\n");
        Loaded.Opened opened = open(file);
        Files.writeString(file, "thei\n");
        Files.setLastModifiedTime(file, FileTime.fromMillis(opened.stamp().modified()));

        Saved saved = save(opened, Text.of("mine too\n"));

        assertThat(saved)
                .isInstanceOfSatisfying(
                        Saved.Conflict.class,
                        conflict -> assertThat(conflict.theirs().text()).hasToString("thei\n"));
        assertThat(Files.readString(file)).isEqualTo("thei\n");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1_000_000_000_000L, 4_102_444_800_000L})
    void a_file_that_was_only_touched_is_no_conflict(long modified) throws IOException {
        Path file = write("mine\n");
        Loaded.Opened opened = open(file);
        Files.setLastModifiedTime(file, FileTime.fromMillis(modified));

        assertThat(files.look(file, opened.stamp())).isInstanceOf(Seen.Same.class);
        assertThat(save(opened, Text.of("mine too\n"))).isInstanceOf(Saved.Done.class);
    }

    @Test
    void a_file_that_is_gone_is_a_conflict_with_nothing() throws IOException {
        Path file = write("mine\n");
        Loaded.Opened opened = open(file);
        Files.delete(file);

        assertThat(save(opened, Text.of("x"))).isEqualTo(new Saved.Conflict(file, null));
        assertThat(files.look(file, opened.stamp())).isEqualTo(new Seen.Gone(file));
        assertThat(file).doesNotExist();
    }

    @Test
    void a_new_file_never_takes_the_place_of_another() throws IOException {
        Path file = write("there\n");

        Saved saved = files.save(file, Text.of("new\n"), Encoding.UTF_8, null);

        assertThat(saved).isInstanceOf(Saved.Conflict.class);
        assertThat(Files.readString(file)).isEqualTo("there\n");
    }

    @Test
    void a_new_file_is_made() throws IOException {
        Path file = folder.resolve("new.md");

        Saved saved = files.save(file, Text.of("é\n"), Encoding.UTF_8, null);

        assertThat(saved).isInstanceOf(Saved.Done.class);
        assertThat(Files.readString(file)).isEqualTo("é\n");
        assertThat(names()).containsExactly("new.md");
    }

    @Test
    void permissions_and_attributes_stay() throws IOException {
        Path file = write("a\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-xr--"));
        UserDefinedFileAttributeView attributes = Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
        attributes.write("note", StandardCharsets.UTF_8.encode("kept"));

        save(open(file), Text.of("b\n"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-xr--");
        assertThat(attributes.size("note")).isEqualTo(4);
    }

    @Test
    void a_new_file_has_the_permissions_that_the_system_gives_new_files() throws IOException {
        Path made = Files.createFile(folder.resolve("by-hand.md"));
        Path file = folder.resolve("new.md");

        files.save(file, Text.of("x"), Encoding.UTF_8, null);

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(made));
    }

    @Test
    void a_symbolic_link_stays_one_and_its_target_is_written() throws IOException {
        Path file = write("a\n");
        Path near = Files.createSymbolicLink(folder.resolve("near.md"), Path.of("post.md"));
        Path far = Files.createSymbolicLink(folder.resolve("far.md"), near);

        Saved saved = save(open(far), Text.of("b\n"));

        assertThat(saved)
                .isInstanceOfSatisfying(
                        Saved.Done.class, done -> assertThat(done.path()).isEqualTo(far));
        assertThat(far).isSymbolicLink();
        assertThat(near).isSymbolicLink();
        assertThat(Files.readString(file)).isEqualTo("b\n");
    }

    @Test
    void a_dangling_link_gets_its_target() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.md"), Path.of("target.md"));

        assertThat(files.save(link, Text.of("x"), Encoding.UTF_8, null)).isInstanceOf(Saved.Done.class);

        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(folder.resolve("target.md"))).isEqualTo("x");
    }

    @Test
    void both_names_of_a_hard_linked_file_get_the_new_text() throws IOException {
        Path file = write("a longer text\n");
        Path twin = Files.createLink(folder.resolve("twin.md"), file);

        assertThat(save(open(file), Text.of("b\n"))).isInstanceOf(Saved.Done.class);

        assertThat(Files.readString(twin)).isEqualTo("b\n");
        assertThat(Files.isSameFile(file, twin)).isTrue();
        assertThat(names()).containsExactly("post.md", "twin.md");
    }

    @Test
    void a_link_to_itself_is_refused_by_name() throws IOException {
        Path loop = folder.resolve("loop.md");
        Files.createSymbolicLink(loop, loop);

        assertThat(refusal(files.load(loop))).isEqualTo("“loop.md” could not be opened: its link leads in a circle.");
        assertThat(files.save(loop, Text.of("x"), Encoding.UTF_8, null)).isInstanceOf(Saved.Failed.class);
    }

    @Test
    @Timeout(10)
    void a_pipe_a_device_and_a_folder_are_refused_without_hanging() throws Exception {
        Path pipe = folder.resolve("pipe.md");
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor(5, TimeUnit.SECONDS);
        Path zero = Files.createSymbolicLink(folder.resolve("zero.md"), Path.of("/dev/zero"));
        Path inner = Files.createDirectory(folder.resolve("folder.md"));

        assertThat(refusal(files.load(pipe)))
                .isEqualTo("“pipe.md” could not be opened: it is not a file but a pipe or a device.");
        assertThat(refusal(files.load(zero)))
                .isEqualTo("“zero.md” could not be opened: it is not a file but a pipe or a device.");
        assertThat(refusal(files.load(inner))).isEqualTo("“folder.md” could not be opened: it is a folder.");
    }

    @Test
    void a_file_that_is_too_large_is_refused_with_its_size() throws IOException {
        Path file = folder.resolve("big.md");
        try (var out = Files.newByteChannel(
                file, java.nio.file.StandardOpenOption.CREATE_NEW, java.nio.file.StandardOpenOption.WRITE)) {
            out.position(3L << 30);
            out.write(StandardCharsets.UTF_8.encode("x"));
        }

        assertThat(refusal(files.load(file)))
                .isEqualTo("“big.md” could not be opened: it is too large, 3072.0 MB of 20.0 MB at most.");
    }

    @Test
    void a_file_that_is_not_there_is_refused_by_name() {
        assertThat(refusal(files.load(folder.resolve("no.md"))))
                .isEqualTo("“no.md” could not be opened: it is not there.");
    }

    @Test
    void a_legacy_file_is_read_only_until_its_encoding_is_chosen() throws IOException {
        Path file = folder.resolve("post.md");
        byte[] bytes = "Crème brûlée à la façon\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(file, bytes);

        Loaded.Opened shown = open(file);
        assertThat(shown.text()).hasToString("Crème brûlée à la façon\n");
        assertThat(shown.readOnly()).contains("windows-1252");
        assertThat(files.guesses(file))
                .extracting(Guess::charset)
                .startsWith(Charset.forName("windows-1252"))
                .contains(Charset.forName("ISO-8859-15"));

        Loaded.Opened chosen = (Loaded.Opened) files.load(file, Charset.forName("windows-1252"));
        assertThat(chosen.readOnly()).isNull();
        assertThat(save(chosen, chosen.text().with(Edit.insert(0, "é")))).isInstanceOf(Saved.Done.class);
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).isEqualTo("éCrème brûlée à la façon\n");
    }

    @Test
    void a_character_that_the_encoding_has_not_is_named_and_nothing_is_written() throws IOException {
        Path file = write("a\n");
        Encoding latin = new Encoding(StandardCharsets.ISO_8859_1, false, LineEnds.LF);

        Saved saved = files.save(file, Text.of("a\nb 日本\n"), latin, open(file).stamp());

        assertThat(saved)
                .isInstanceOfSatisfying(
                        Saved.Failed.class,
                        failed -> assertThat(failed.reason()).contains("“post.md”", "line 2", "ISO-8859-1"));
        assertThat(Files.readString(file)).isEqualTo("a\n");
    }

    @Test
    void bytes_that_the_encoding_does_not_read_exactly_are_never_written_over() throws IOException {
        Path file = folder.resolve("post.md");
        byte[] bytes = {'a', (byte) 0xff, '\n'};
        Files.write(file, bytes);
        Stamp stamp = open(file).stamp();

        assertThat(files.save(file, Text.of("a\ufffd\nb"), Encoding.UTF_8, stamp))
                .isInstanceOf(Saved.Failed.class);

        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("post.md"), text);
    }

    private Loaded.Opened open(Path file) {
        return (Loaded.Opened) files.load(file);
    }

    private Saved save(Loaded.Opened opened, Text text) {
        return files.save(opened.path(), text, opened.encoding(), opened.stamp());
    }

    private static String refusal(Loaded loaded) {
        return ((Loaded.Failed) loaded).reason();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
