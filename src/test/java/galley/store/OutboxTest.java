package galley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
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
        Manifest.Entry plain = new Manifest.Entry(hash, hash, "../drafts/a b.md", false);
        Manifest.Entry merged = new Manifest.Entry(hash, Stamp.hash(bytes("y")), "", false);
        Manifest.Entry picture = new Manifest.Entry(hash, hash, "../drafts/a\tb\n.md", true);

        assertThat(manifest.add(site, Map.of("content/a b.md", plain))).isEmpty();
        assertThat(manifest.add(site, Map.of("b.md", merged, "p.png", picture))).isEmpty();

        assertThat(manifest.of(site))
                .containsOnly(
                        Map.entry("content/a b.md", plain), Map.entry("b.md", merged), Map.entry("p.png", picture));
        assertThat(manifest.change(site, Map.of("b.md", plain), Set.of("p.png")))
                .isEmpty();
        assertThat(manifest.of(site)).containsOnly(Map.entry("content/a b.md", plain), Map.entry("b.md", plain));
        assertThat(manifest.of(temp)).isEmpty();
    }

    @Test
    void a_file_goes_away_only_with_what_is_known_in_it() throws IOException {
        Path file = Files.writeString(site.resolve("a.md"), "ours");
        Outbox outbox = new Outbox(new LocalDisk(), site);

        assertThat(outbox.remove("a.md", Stamp.hash(bytes("other")))).isInstanceOf(Put.Conflict.class);
        assertThat(file).hasContent("ours");
        assertThat(outbox.remove("a.md", Stamp.hash(bytes("ours")))).isInstanceOf(Put.Done.class);
        assertThat(site).isEmptyDirectory();
        assertThat(outbox.remove("a.md", Stamp.hash(bytes("ours")))).isInstanceOf(Put.Done.class);
        assertThat(outbox.remove("none/a.md", Stamp.hash(bytes("ours")))).isInstanceOf(Put.Done.class);
        assertThat(site).isEmptyDirectory();
    }

    @Test
    void what_is_written_while_a_file_goes_away_stays() throws IOException {
        Path file = Files.writeString(site.resolve("a.md"), "ours");
        FaultDisk disk = new FaultDisk(new LocalDisk(), (call, path) -> {
            if (call.equals("moveNew") && path.endsWith("a.md")) {
                write(file, "theirs");
            }
            return false;
        });

        assertThat(new Outbox(disk, site).remove("a.md", Stamp.hash(bytes("ours"))))
                .isInstanceOf(Put.Conflict.class);
        assertThat(file).hasContent("theirs");
        assertThat(site).isDirectoryContaining(path -> path.equals(file));
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void the_manifest_does_not_leave_the_site_either() throws IOException {
        Path outside = Files.createDirectory(temp.resolve("outside"));
        Files.createSymbolicLink(site.resolve(".galley"), outside);

        assertThat(new Manifest(new LocalDisk()).add(site, Map.of("a.md", new Manifest.Entry("", "", "", false))))
                .isPresent();
        assertThat(outside).isEmptyDirectory();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
