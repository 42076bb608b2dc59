package galley.store;

import static org.assertj.core.api.Assertions.assertThat;

import galley.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** S18: somebody knows every name that Galley is about to make, and has laid a link to another file under it. */
class LaidLinksTest {
    private static final String PRECIOUS = "precious\n";

    @TempDir
    Path temp;

    private final List<Path> laid = new ArrayList<>();
    private Path canary;
    private Path post;
    private Disk disk;

    @BeforeEach
    void lay() throws IOException {
        canary = Files.writeString(temp.resolve("canary"), PRECIOUS);
        Files.setPosixFilePermissions(canary, PosixFilePermissions.fromString("rw-r--r--"));
        post = Files.writeString(Files.createDirectory(temp.resolve("blog")).resolve("post.md"), "old\n");
        disk = new FaultDisk(new LocalDisk(), (call, path) -> {
            if (call.equals("create")) {
                link(path);
            }
            return false;
        });
    }

    private void link(Path name) {
        try {
            laid.add(Files.createSymbolicLink(name, laid.size() % 2 == 0 ? canary : temp.resolve("nowhere")));
        } catch (IOException notLaid) {
            throw new UncheckedIOException(notLaid);
        }
    }

    private PostFile files() {
        History history = new History(disk, temp.resolve("data/history"), InstantSource.system());
        return new PostFile(disk, history, InstantSource.system(), millis -> {});
    }

    @Test
    void a_save_fails_and_says_so_and_nothing_was_written_through_a_link() throws IOException {
        Saved saved = files().save(post, Text.of("new\n"), Encoding.UTF_8, Stamp.of("old\n".getBytes(), 0));

        assertThat(saved).isInstanceOf(Saved.Failed.class);
        assertThat(post).hasContent("old\n");
        assertUntouched();
    }

    @Test
    void so_does_one_of_a_new_post() throws IOException {
        Path fresh = post.resolveSibling("fresh.md");

        assertThat(files().save(fresh, Text.of("new\n"), Encoding.UTF_8, null)).isInstanceOf(Saved.Failed.class);
        assertThat(fresh).doesNotExist();
        assertUntouched();
    }

    @Test
    void so_does_a_draft() throws IOException {
        Recovery recovery = new Recovery(disk, temp.resolve("data/recovery"), Owner.current(), InstantSource.system());
        Draft draft = new Draft(Draft.key(post), post, Text.of("typed\n"), Encoding.UTF_8, null, 1);

        assertThat(recovery.write(draft))
                .hasValueSatisfying(words -> assertThat(words).startsWith("What you type is not protected now."));
        assertUntouched();
    }

    @Test
    void a_link_under_the_name_of_a_draft_is_replaced_and_not_followed() throws IOException {
        Disk plain = new LocalDisk();
        Path folder = temp.resolve("data/recovery");
        Draft draft = new Draft(Draft.key(post), post, Text.of("typed\n"), Encoding.UTF_8, null, 1);
        new Recovery(plain, folder, Owner.current(), InstantSource.system()).write(draft);
        Path file = plain.list(folder).getFirst();
        Files.delete(file);
        link(file);

        assertThat(new Recovery(plain, folder, Owner.current(), InstantSource.system()).write(draft))
                .isEmpty();
        assertThat(file)
                .isRegularFile()
                .satisfies(one -> assertThat(Files.isSymbolicLink(one)).isFalse());
        assertUntouched();
    }

    private void assertUntouched() throws IOException {
        assertThat(laid).isNotEmpty();
        assertThat(canary).hasContent(PRECIOUS);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(canary)))
                .isEqualTo("rw-r--r--");
        assertThat(temp.resolve("nowhere")).doesNotExist();
    }
}
