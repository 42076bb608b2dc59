package galley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {
    @TempDir
    Path temp;

    private Path site;
    private Outbox outbox;

    @BeforeEach
    void make_a_site() throws IOException {
        site = Files.createDirectories(temp.resolve("site")).toRealPath();
        outbox = new Outbox(new LocalDisk(), site);
    }

    @Test
    void a_file_is_put_with_its_folders() {
        Put put = outbox.write("content/images/pic.png", bytes("x"), null);

        assertThat(put).isInstanceOf(Put.Done.class);
        assertThat(site.resolve("content/images/pic.png")).hasContent("x");
    }

    @Test
    void what_is_there_already_is_not_written_again() {
        outbox.write("post.md", bytes("x"), null);

        assertThat(outbox.write("post.md", bytes("x"), null)).isInstanceOf(Put.Same.class);
    }

    @Test
    void what_somebody_else_put_there_stays() throws IOException {
        Files.writeString(site.resolve("post.md"), "theirs");

        assertThat(outbox.plan("post.md", bytes("ours"), null)).isInstanceOf(Put.Conflict.class);
        assertThat(outbox.write("post.md", bytes("ours"), Stamp.hash(bytes("older"))))
                .isInstanceOf(Put.Conflict.class);
        assertThat(site.resolve("post.md")).hasContent("theirs");
    }

    @Test
    void what_we_put_there_is_replaced() {
        Put.Done first = (Put.Done) outbox.write("post.md", bytes("one"), null);

        assertThat(outbox.write("post.md", bytes("two"), first.stamp().sha256()))
                .isInstanceOf(Put.Done.class);
        assertThat(site.resolve("post.md")).hasContent("two");
        assertThat(site.toFile().list()).containsExactly("post.md");
    }

    @Test
    void a_plan_says_what_writing_would_do_and_writes_nothing() {
        assertThat(outbox.plan("new.md", bytes("x"), null)).isInstanceOf(Put.Done.class);
        assertThat(site).isEmptyDirectory();
    }

    @Test
    void nothing_is_written_outside() throws IOException {
        Path outside = Files.createDirectory(temp.resolve("outside"));
        Files.createSymbolicLink(site.resolve("images"), outside);

        for (String reference :
                new String[] {"../outside/x.md", "images/x.png", "/tmp/x", "a/../../x", ".git/config"}) {
            assertThat(outbox.write(reference, bytes("x"), null)).as(reference).isInstanceOf(Put.Failed.class);
        }
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void a_picture_is_copied_and_a_folder_is_not() throws IOException {
        Path picture = Files.writeString(temp.resolve("p.png"), "png");

        assertThat(outbox.copy(picture, "p.png", null)).isInstanceOf(Put.Done.class);
        assertThat(outbox.copy(temp, "q.png", null)).isInstanceOf(Put.Failed.class);
        assertThat(outbox.copy(temp.resolve("none.png"), "q.png", null))
                .isEqualTo(
                        new Put.Failed(temp.resolve("none.png"), "“none.png” could not be copied: it is not there."));
    }

    @Test
    void the_manifest_remembers_what_was_put_where() {
        Manifest manifest = new Manifest(new LocalDisk());
        String hash = Stamp.hash(bytes("x"));

        assertThat(manifest.add(site, Map.of("content/a b.md", hash))).isEmpty();
        assertThat(manifest.add(site, Map.of("b.md", hash))).isEmpty();

        assertThat(manifest.of(site)).containsOnly(Map.entry("content/a b.md", hash), Map.entry("b.md", hash));
        assertThat(manifest.of(temp)).isEmpty();
    }

    @Test
    void the_manifest_does_not_leave_the_site_either() throws IOException {
        Path outside = Files.createDirectory(temp.resolve("outside"));
        Files.createSymbolicLink(site.resolve(".galley"), outside);

        assertThat(new Manifest(new LocalDisk()).add(site, Map.of("a.md", Stamp.hash(bytes("x")))))
                .isPresent();
        assertThat(outside).isEmptyDirectory();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
