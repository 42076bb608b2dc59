package galley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import galley.Tally;
import galley.text.Text;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * R11 and R13: whose a file is, what may be done with it and where it lies stay as they were; what may not be written is
 * refused before and after. Where another account is needed and this one may not act as it, the test is skipped.
 */
@Execution(ExecutionMode.CONCURRENT)
class OwnershipTest {
    private static final int SOMEBODY = 4321;
    private static final int A_GROUP = 4322;

    @TempDir
    Path temp;

    private final PostFile files = new PostFile();
    private final Tally.Row row = Tally.row("R11 owners, permissions, links");
    private Path folder;
    private Path post;

    @BeforeEach
    void make_a_post() throws IOException {
        folder = Files.createDirectories(temp.toRealPath().resolve("posts"));
        post = Files.writeString(folder.resolve("post.md"), "old text\n");
        row.runs(1);
    }

    private Saved save(Path path, String text) {
        Loaded.Opened opened = (Loaded.Opened) files.load(path);
        return files.save(path, Text.of(text), opened.encoding(), opened.stamp());
    }

    private static String look(Path path) throws IOException {
        return Files.getAttribute(path, "unix:uid") + " " + Files.getAttribute(path, "unix:gid") + " "
                + PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private void own(Path path, int user, int group, String permissions) throws IOException {
        try {
            Files.setAttribute(path, "unix:gid", group);
            Files.setAttribute(path, "unix:uid", user);
        } catch (IOException notAllowed) {
            assumeTrue(false, "skipped: this account may not give files away");
        }
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    @Test
    void owner_group_and_permissions_stay() throws IOException {
        own(post, SOMEBODY, A_GROUP, "rw-rw-r-x");

        assertThat(save(post, "new\n")).isInstanceOf(Saved.Done.class);

        assertThat(look(post)).isEqualTo(SOMEBODY + " " + A_GROUP + " rw-rw-r-x");
        row.whole(Files.readString(post).equals("new\n"), "the post");
    }

    @Test
    void a_new_post_has_the_group_of_a_folder_that_hands_it_on() throws Exception {
        own(folder, SOMEBODY, A_GROUP, "rwxrwxrwx");
        assumeTrue(Mounted.run("chmod", "g+s", folder.toString()), "skipped: chmod is not here");

        assertThat(files.save(folder.resolve("new.md"), Text.of("x"), Encoding.UTF_8, null))
                .isInstanceOf(Saved.Done.class);
        assertThat(save(post, "new\n")).isInstanceOf(Saved.Done.class);

        assertThat(Files.getAttribute(folder.resolve("new.md"), "unix:gid")).isEqualTo(A_GROUP);
        assertThat(Files.getAttribute(post, "unix:gid")).isNotEqualTo(A_GROUP);
    }

    @Test
    void what_was_not_changed_keeps_its_time_and_its_place_on_the_disk() throws IOException {
        Files.setLastModifiedTime(post, FileTime.fromMillis(1_000_000_000_000L));
        Object key = Files.getAttribute(post, "unix:ino");

        assertThat(save(post, "old text\n")).isInstanceOf(Saved.Done.class);

        assertThat(Files.getLastModifiedTime(post).toMillis()).isEqualTo(1_000_000_000_000L);
        assertThat(Files.getAttribute(post, "unix:ino")).isEqualTo(key);
    }

    @Test
    void extended_attributes_stay_whatever_their_bytes() throws IOException {
        byte[] odd = {0, 1, (byte) 0xff, 10, 13};
        UserDefinedFileAttributeView view = Files.getFileAttributeView(post, UserDefinedFileAttributeView.class);
        try {
            view.write("galley.test", ByteBuffer.wrap(odd));
            view.write("empty", ByteBuffer.wrap(new byte[0]));
        } catch (IOException none) {
            assumeTrue(false, "skipped: this file system keeps no attributes");
        }

        assertThat(save(post, "new\n")).isInstanceOf(Saved.Done.class);

        assertThat(view.list()).containsExactlyInAnyOrder("galley.test", "empty");
        ByteBuffer read = ByteBuffer.allocate(odd.length);
        view.read("galley.test", read);
        assertThat(read.array()).isEqualTo(odd);
    }

    @Test
    void an_access_list_stays() throws Exception {
        String list = "0200000001000600ffffffff020007003412000004000400ffffffff10000700ffffffff20000400ffffffff";
        String set = "import os,sys; os.setxattr(sys.argv[1], 'system.posix_acl_access', bytes.fromhex(sys.argv[2]))";
        assumeTrue(
                Mounted.run("python3", "-c", set, post.toString(), list),
                "skipped: no python3, or this file system keeps no access lists");

        assertThat(save(post, "new\n")).isInstanceOf(Saved.Done.class);

        String check = "import os,sys; assert os.getxattr(sys.argv[1], 'system.posix_acl_access').hex() == sys.argv[2]";
        assertThat(Mounted.run("python3", "-c", check, post.toString(), list)).isTrue();
    }

    @Test
    void a_link_to_another_disk_stays_one_and_its_target_is_written_there() throws Exception {
        try (Mounted other = Mounted.tmpfs(temp.resolve("other"), "size=1m")) {
            Path target = Files.writeString(other.folder.resolve("far.md"), "old\n");
            Path link = Files.createSymbolicLink(folder.resolve("link.md"), target);

            assertThat(save(link, "new\n")).isInstanceOf(Saved.Done.class);

            assertThat(link).isSymbolicLink();
            row.whole(Files.readString(target).equals("new\n"), "the target");
            assertThat(names(other.folder)).containsExactly("far.md");
        }
    }

    @Test
    void a_post_in_a_linked_folder_is_saved_where_it_is() throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("link"), Path.of("posts"));

        assertThat(save(link.resolve("post.md"), "new\n"))
                .isInstanceOfSatisfying(
                        Saved.Done.class, done -> assertThat(done.path()).isEqualTo(link.resolve("post.md")));

        row.whole(Files.readString(post).equals("new\n"), "the post");
        assertThat(link).isSymbolicLink();
    }

    @Test
    void a_file_that_is_locked_for_good_is_refused_and_stays() throws Exception {
        assumeTrue(Mounted.run("chattr", "+i", post.toString()), "skipped: no file can be made immutable here");
        try {
            row.faults(1);
            Saved saved = save(post, "new\n");

            assertThat(saved)
                    .isInstanceOfSatisfying(
                            Saved.Failed.class,
                            failed -> assertThat(failed.reason())
                                    .contains("“post.md” could not be saved")
                                    .endsWith("The file is as it was; your text is still here."));
            row.whole(Files.readString(post).equals("old text\n"), "the post");
            assertThat(names(folder)).containsExactly("post.md");
        } finally {
            Mounted.run("chattr", "-i", post.toString());
        }
    }

    @Test
    void an_account_that_may_not_write_a_file_reads_it_and_is_told_so() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.setPosixFilePermissions(post, PosixFilePermissions.fromString("rw-r--r--"));
        row.faults(1);

        assertThat(asSomebody(post))
                .containsExactly(
                        "READ-ONLY This account is not allowed to change the file.",
                        "FAILED “post.md” could not be saved: this account is not allowed to change it."
                                + " The file is as it was; your text is still here.");
        row.whole(Files.readString(post).equals("old text\n"), "the post");
    }

    @Test
    void a_file_of_another_owner_stays_his_and_is_written_where_it_lies() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.setPosixFilePermissions(post, PosixFilePermissions.fromString("rw-rw-rw-"));
        String before = look(post);
        row.faults(1);

        assertThat(asSomebody(post)).containsExactly("READ-ONLY null", "DONE");

        row.whole(Files.readString(post).equals("by somebody"), "the post");
        assertThat(look(post)).isEqualTo(before);
        assertThat(names(folder)).containsExactly("post.md");
    }

    @Test
    void a_file_in_a_folder_where_none_can_be_made_is_written_where_it_lies() throws Exception {
        own(post, SOMEBODY, A_GROUP, "rw-------");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        row.faults(1);

        assertThat(asSomebody(post)).containsExactly("READ-ONLY null", "DONE");

        row.whole(Files.readString(post).equals("by somebody"), "the post");
        assertThat(look(post)).isEqualTo(SOMEBODY + " " + A_GROUP + " rw-------");
    }

    /** Saves as another account. */
    private List<String> asSomebody(Path path) throws Exception {
        assumeTrue(
                Mounted.run("setpriv", "--reuid=" + SOMEBODY, "--regid=" + A_GROUP, "--clear-groups", "true"),
                "skipped: this account may not act as another");
        Path home = Files.createDirectories(temp.resolve("home"));
        own(home, SOMEBODY, A_GROUP, "rwx------");
        Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwxr-xr-x"));
        String classes = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith(".jar"))
                .reduce((a, b) -> a + File.pathSeparator + b)
                .orElseThrow();
        assumeTrue(
                Mounted.run("setpriv", "--reuid=" + SOMEBODY, "--clear-groups", "ls", classes.split(":")[0]),
                "skipped: another account may not read these classes");
        List<String> command =
                new ArrayList<>(List.of("setpriv", "--reuid=" + SOMEBODY, "--regid=" + A_GROUP, "--clear-groups"));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-Dstdout.encoding=UTF-8",
                "-Xmx64m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classes,
                SaveOnce.class.getName(),
                path.toString(),
                home.resolve("history").toString(),
                "by somebody"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> said = process.inputReader(StandardCharsets.UTF_8).lines().toList();
        process.waitFor();
        return said;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
