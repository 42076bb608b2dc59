package galley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Execution(ExecutionMode.CONCURRENT)
class InsideTest {
    @TempDir
    Path temp;

    private Path root;
    private Inside inside;

    @BeforeEach
    void make_a_site_and_things_outside() throws Exception {
        root = Files.createDirectories(temp.resolve("site"));
        Path outside = Files.createDirectories(temp.resolve("site-secret"));
        Files.writeString(outside.resolve("passwd"), "secret");
        Files.createDirectories(root.resolve("img"));
        for (String name :
                List.of("pic.png", "img/pic.png", "my pic.png", "日本.png", "a(b).png", "100%.png", "empty.png")) {
            Files.writeString(root.resolve(name), "x");
        }
        Files.writeString(root.resolve(".env"), "secret");
        Files.createSymbolicLink(root.resolve("link-to-etc-passwd.png"), outside.resolve("passwd"));
        Files.createSymbolicLink(root.resolve("linkdir"), outside);
        Files.createSymbolicLink(root.resolve("inner.png"), Path.of("img/pic.png"));
        Files.createSymbolicLink(root.resolve("loop.png"), root.resolve("loop.png"));
        Files.createSymbolicLink(root.resolve("dangling.md"), outside.resolve("new.md"));
        Files.createDirectory(root.resolve("dir.png"));
        new ProcessBuilder("mkfifo", root.resolve("fifo.png").toString())
                .start()
                .waitFor(5, TimeUnit.SECONDS);
        inside = new Inside(root);
    }

    static List<HostileNames.Case> references() throws IOException {
        return HostileNames.of("image");
    }

    static List<HostileNames.Case> slugs() throws IOException {
        return HostileNames.of("slug");
    }

    @ParameterizedTest
    @MethodSource("references")
    @Timeout(10)
    void no_reference_reads_anything_outside(HostileNames.Case one) throws IOException {
        Inside.Place place = inside.existing(one.inputs().getFirst());

        if (place instanceof Inside.Place.In in) {
            assertThat(in.path().startsWith(root.toRealPath())).isTrue();
            assertThat(one.expect()).isIn("ok", "inside-or-reject");
        }
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void no_slug_writes_anything_outside(HostileNames.Case one) throws IOException {
        Inside.Place place = inside.writable(one.inputs().getFirst() + ".md");

        if (place instanceof Inside.Place.In in) {
            assertThat(in.path().startsWith(root.toRealPath())).isTrue();
            assertThat(in.path().getFileName().toString()).isNotEqualTo(".md");
        }
    }

    @Test
    void what_is_inside_is_found() throws IOException {
        assertThat(inside.existing("img/pic.png")).isEqualTo(in("img/pic.png"));
        assertThat(inside.existing("my pic.png")).isEqualTo(in("my pic.png"));
        assertThat(inside.existing("inner.png")).isEqualTo(in("img/pic.png"));
        assertThat(inside.writable("new/deep/post.md")).isEqualTo(in("new/deep/post.md"));
        assertThat(inside.writable("pic.png")).isEqualTo(in("pic.png"));
    }

    @Test
    void what_leads_out_is_refused_with_a_reason() {
        assertThat(reason(inside.existing("../site-secret/passwd"))).contains("“..”");
        assertThat(reason(inside.existing("linkdir/passwd"))).isEqualTo("leads out of the folder");
        assertThat(reason(inside.existing("link-to-etc-passwd.png"))).isEqualTo("leads out of the folder");
        assertThat(reason(inside.existing("fifo.png"))).isEqualTo("is not a file");
        assertThat(reason(inside.existing(".env"))).contains(".env");
        assertThat(reason(inside.writable("linkdir/new.md"))).isEqualTo("leads out of the folder");
        assertThat(inside.writable("dangling.md")).isInstanceOf(Inside.Place.Out.class);
        assertThat(reason(inside.writable(temp.resolve("site-secret/x")))).isEqualTo("leads out of the folder");
    }

    @Test
    void a_root_that_is_a_link_is_followed() throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("link"), root);

        assertThat(new Inside(link).existing("pic.png")).isEqualTo(in("pic.png"));
        assertThat(new Inside(link).writable("new.md")).isEqualTo(in("new.md"));
    }

    private Inside.Place in(String path) throws IOException {
        return new Inside.Place.In(root.toRealPath().resolve(path));
    }

    private static String reason(Inside.Place place) {
        return ((Inside.Place.Out) place).reason();
    }
}
