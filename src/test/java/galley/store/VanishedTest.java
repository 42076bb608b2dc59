package galley.store;

import static org.assertj.core.api.Assertions.assertThat;

import galley.Tally;
import galley.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R20: the folder of posts goes away while they are open, and comes back. */
class VanishedTest {
    private static final Text MINE = Text.of("mine\n");

    @TempDir
    Path temp;

    private final LocalDisk disk = new LocalDisk();
    private final Tally.Row row = Tally.row("R20 the folder vanishes");
    private PostFile files;
    private Recovery recovery;
    private Path folder;
    private Path post;
    private Loaded.Opened opened;

    @BeforeEach
    void open_a_post() throws IOException {
        History history = new History(disk, temp.resolve("history"), InstantSource.system());
        files = new PostFile(disk, history, InstantSource.system());
        Owner dead = new Owner(99_999_999, "once", Owner.current().host());
        recovery = new Recovery(disk, temp.resolve("recovery"), dead, InstantSource.system());
        folder = Files.createDirectories(temp.toRealPath().resolve("posts"));
        post = Files.writeString(folder.resolve("post.md"), "old\n");
        opened = (Loaded.Opened) files.load(post);
        row.runs(1);
        row.faults(1);
    }

    private Saved save() {
        return files.save(post, MINE, opened.encoding(), opened.stamp());
    }

    /** The text is safe elsewhere, the save says why not, and nothing is made where the folder was. */
    private void assertSaid() {
        assertThat(recovery.write(new Draft("post", post, MINE, opened.encoding(), opened.stamp(), 0)))
                .isEmpty();
        assertThat(save())
                .isInstanceOfSatisfying(
                        Saved.Failed.class,
                        failed -> assertThat(failed.reason())
                                .startsWith("“post.md” could not be saved: its folder “" + folder
                                        + "” is not there any more."));
        assertThat(folder).doesNotExist();
        assertThat(files.look(post, opened.stamp())).isInstanceOf(Seen.Gone.class);
        List<Offer> offers = new Recovery(disk, temp.resolve("recovery"), Owner.current(), InstantSource.system())
                .find()
                .offers();
        row.kept(offers.getFirst().draft().text().equals(MINE), MINE.length(), "the draft");
    }

    private void assertSaved() throws IOException {
        assertThat(files.look(post, opened.stamp())).isInstanceOf(Seen.Same.class);
        assertThat(save()).isInstanceOf(Saved.Done.class);
        row.whole(Files.readString(post).equals("mine\n"), "the post");
    }

    @Test
    void a_folder_that_was_renamed_is_said_and_when_it_is_back_all_is_as_before() throws IOException {
        Path elsewhere = temp.resolve("elsewhere");
        Files.move(folder, elsewhere);
        assertSaid();

        Files.move(elsewhere, folder);
        assertSaved();
    }

    @Test
    void a_folder_that_was_deleted_is_not_made_anew_unasked() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
        assertSaid();

        Files.createDirectories(folder);
        assertThat(save()).isEqualTo(new Saved.Conflict(post, null));
        assertThat(files.save(post, MINE, opened.encoding(), null)).isInstanceOf(Saved.Done.class);
    }

    @Test
    void a_drive_that_is_unplugged_and_plugged_in_again() throws Exception {
        try (Mounted drive = Mounted.tmpfs(temp.resolve("drive"), "size=1m")) {
            folder = Files.createDirectories(drive.folder.toRealPath().resolve("posts"));
            post = Files.writeString(folder.resolve("post.md"), "old\n");
            opened = (Loaded.Opened) files.load(post);
            Path held = temp.resolve("held");
            Files.createDirectories(held);
            assertThat(Mounted.run("mount", "--bind", drive.folder.toString(), held.toString()))
                    .isTrue();
            try {
                drive.close();
                assertSaid();

                assertThat(Mounted.run("mount", "--bind", held.toString(), drive.folder.toString()))
                        .isTrue();
                assertSaved();
            } finally {
                Mounted.run("umount", "-l", held.toString());
            }
        }
    }

    @Test
    void a_drive_that_cannot_be_written_any_more_is_said() throws Exception {
        Path view = temp.toRealPath().resolve("view");
        try (Mounted locked = Mounted.readOnly(folder, view)) {
            Path seen = locked.folder.resolve("post.md");
            Loaded.Opened found = (Loaded.Opened) files.load(seen);
            assertThat(found.readOnly()).contains("not allowed");

            assertThat(files.save(seen, MINE, found.encoding(), found.stamp())).isInstanceOf(Saved.Failed.class);
            assertThat(files.save(view.resolve("new.md"), MINE, found.encoding(), null))
                    .isInstanceOfSatisfying(
                            Saved.Failed.class,
                            failed -> assertThat(failed.reason()).contains("the disk can only be read"));
            row.whole(Files.readString(post).equals("old\n"), "the post");
        }
    }

    @Test
    void a_folder_in_the_place_of_the_post_is_said() throws IOException {
        Files.delete(post);
        Files.createDirectory(post);
        Files.writeString(post.resolve("inside.md"), "theirs\n");

        assertThat(save())
                .isInstanceOfSatisfying(
                        Saved.Failed.class,
                        failed -> assertThat(failed.reason()).contains("it is a folder"));
        assertThat(files.look(post, opened.stamp())).isInstanceOf(Seen.Unreadable.class);
        row.whole(Files.readString(post.resolve("inside.md")).equals("theirs\n"), "the folder");
    }
}
