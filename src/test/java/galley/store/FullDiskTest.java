package galley.store;

import static org.assertj.core.api.Assertions.assertThat;

import galley.Tally;
import galley.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R10: a real disk that is full, of bytes or of names. */
class FullDiskTest {
    private static final byte[] OLD = "seq=1\n".repeat(1500).getBytes(StandardCharsets.UTF_8);
    private static final byte[] NEW = "seq=2 and longer\n".repeat(1500).getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path temp;

    private final LocalDisk disk = new LocalDisk();
    private final Tally.Row row = Tally.row("R10 full disk");

    private PostFile files() {
        History history = new History(disk, temp.resolve("history"), InstantSource.system());
        return new PostFile(disk, history, InstantSource.system());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, Mounted.PAGE, 2 * Mounted.PAGE, 5 * Mounted.PAGE})
    void a_save_that_does_not_fit_leaves_the_old_bytes_and_works_once_there_is_room(int free) throws Exception {
        try (Mounted mounted = Mounted.tmpfs(temp.resolve("disk"), "size=1m")) {
            Path post = Files.write(mounted.folder.resolve("post.md"), OLD);
            Loaded.Opened opened = (Loaded.Opened) files().load(post);
            Path filler = mounted.fill(free);
            fault();

            Saved saved = files().save(post, text(NEW), Encoding.UTF_8, opened.stamp());

            assertFull(saved);
            row.whole(same(post, OLD), "with " + free + " bytes free");
            assertThat(names(mounted.folder)).containsExactly("filler", "post.md");

            Files.delete(filler);
            assertThat(files().save(post, text(NEW), Encoding.UTF_8, opened.stamp()))
                    .isInstanceOf(Saved.Done.class);
            row.whole(same(post, NEW), "after there was room");
        }
    }

    @Test
    void a_post_with_two_names_keeps_its_old_bytes_too() throws Exception {
        try (Mounted mounted = Mounted.tmpfs(temp.resolve("disk"), "size=1m")) {
            Path post = Files.write(mounted.folder.resolve("post.md"), OLD);
            Files.createLink(mounted.folder.resolve("twin.md"), post);
            Loaded.Opened opened = (Loaded.Opened) files().load(post);
            mounted.fill(0);
            fault();

            assertFull(files().save(post, text(NEW), Encoding.UTF_8, opened.stamp()));

            row.whole(same(post, OLD), "written in place");
        }
    }

    @Test
    void a_disk_without_room_for_another_name_leaves_the_old_bytes() throws Exception {
        try (Mounted mounted = Mounted.tmpfs(temp.resolve("disk"), "size=1m,nr_inodes=2")) {
            Path post = Files.write(mounted.folder.resolve("post.md"), OLD);
            Loaded.Opened opened = (Loaded.Opened) files().load(post);
            fault();

            assertFull(files().save(post, text(NEW), Encoding.UTF_8, opened.stamp()));
            assertFull(files().save(mounted.folder.resolve("new.md"), text(NEW), Encoding.UTF_8, null));

            row.whole(same(post, OLD), "no names left");
            assertThat(names(mounted.folder)).containsExactly("post.md");
        }
    }

    @Test
    void a_history_that_is_full_does_not_keep_a_post_from_being_saved_but_from_being_emptied() throws Exception {
        try (Mounted mounted = Mounted.tmpfs(temp.resolve("history"), "size=1m")) {
            Path post = Files.write(temp.resolve("post.md"), OLD);
            Loaded.Opened opened = (Loaded.Opened) files().load(post);
            mounted.fill(0);
            fault();

            Saved saved = files().save(post, text(NEW), Encoding.UTF_8, opened.stamp());
            assertThat(saved).isInstanceOf(Saved.Done.class);
            row.whole(same(post, NEW), "the history was full");

            Stamp stamp = ((Saved.Done) saved).stamp();
            assertFull(files().save(post, Text.EMPTY, Encoding.UTF_8, stamp));
            row.whole(same(post, NEW), "emptied without a history");
        }
    }

    @Test
    void a_draft_that_has_no_room_is_said_and_the_one_before_stays() throws Exception {
        try (Mounted mounted = Mounted.tmpfs(temp.resolve("disk"), "size=1m")) {
            Owner dead = new Owner(99_999_999, "once", Owner.current().host());
            Path folder = mounted.folder.resolve("recovery");
            Recovery recovery = new Recovery(disk, folder, dead, InstantSource.system());
            assertThat(recovery.write(draft(OLD))).isEmpty();
            Path filler = mounted.fill(0);
            fault();

            assertThat(recovery.write(draft(NEW)))
                    .hasValueSatisfying(sentence ->
                            assertThat(sentence).contains("not protected now").contains("the disk is full"));
            row.kept(offered(folder).equals(text(OLD)), OLD.length, "the draft before");

            Files.delete(filler);
            assertThat(recovery.write(draft(NEW))).isEmpty();
            row.kept(offered(folder).equals(text(NEW)), NEW.length, "the draft after");
        }
    }

    @Test
    void settings_that_have_no_room_are_said_and_the_old_ones_stay() throws Exception {
        try (Mounted mounted = Mounted.tmpfs(temp.resolve("disk"), "size=1m")) {
            Path file = mounted.folder.resolve("settings");
            List<String> notices = new ArrayList<>();
            Settings settings = new Settings(disk, file, new HandClock(), Runnable::run, notices::add);
            settings.set(Settings.TEXT_SIZE, 20);
            settings.flush();
            byte[] old = Files.readAllBytes(file);
            mounted.fill(0);
            fault();

            settings.set(Settings.TEXT_SIZE, 30);
            settings.flush();

            assertThat(settings.value(Settings.TEXT_SIZE)).isEqualTo(30);
            assertThat(notices).singleElement().asString().contains("the disk is full");
            row.whole(same(file, old), "the settings");
        }
    }

    private void fault() {
        row.runs(1);
        row.faults(1);
    }

    private static void assertFull(Saved saved) {
        assertThat(saved)
                .isInstanceOfSatisfying(
                        Saved.Failed.class,
                        failed -> assertThat(failed.reason()).contains("the disk is full"));
    }

    private Text offered(Path folder) {
        return new Recovery(disk, folder, Owner.current(), InstantSource.system())
                .find()
                .offers()
                .getFirst()
                .draft()
                .text();
    }

    private static Draft draft(byte[] bytes) {
        return new Draft("post", null, text(bytes), Encoding.UTF_8, null, 0);
    }

    private static boolean same(Path file, byte[] bytes) throws IOException {
        return Arrays.equals(Files.readAllBytes(file), bytes);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private static Text text(byte[] bytes) {
        return Text.of(new String(bytes, StandardCharsets.UTF_8));
    }
}
