package galley.store;

import static org.assertj.core.api.Assertions.assertThat;

import galley.text.Text;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * R34: what every version of the formats has written is read by this one. The files of {@code written-by-1} were written
 * once, by the first version, and stay as they are: a change of a format adds a folder, and never changes one.
 */
class UpgradeTest {
    private static final Path POST = Path.of("/blog/post.md");

    @TempDir
    Path temp;

    @BeforeEach
    void copy_the_files() throws IOException, URISyntaxException {
        Path from = Path.of(UpgradeTest.class.getResource("written-by-1").toURI());
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path to = temp.resolve(from.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    @Test
    void a_draft() {
        Recovery.Found found =
                new Recovery(new LocalDisk(), temp.resolve("recovery"), Owner.current(), InstantSource.system()).find();

        assertThat(found.aside()).isEmpty();
        Offer offer = found.offers().getFirst();
        assertThat(offer.counter()).isEqualTo(7);
        assertThat(offer.written()).isEqualTo(Instant.ofEpochMilli(1_790_000_000_000L));
        assertThat(offer.draft())
                .isEqualTo(new Draft(
                        Draft.key(POST),
                        POST,
                        Text.of("Ünsaved 日本\nsecond line\n"),
                        new Encoding(StandardCharsets.UTF_16LE, true, LineEnds.of(LineEnds.End.CRLF)),
                        new Stamp(12, 1_789_000_000_000L, "ab".repeat(32)),
                        5));
    }

    @Test
    void a_history() {
        History history = new History(new LocalDisk(), temp.resolve("history"), InstantSource.system());

        assertThat(history.posts()).containsExactly(POST);
        List<Version> versions = history.list(POST);
        assertThat(versions).extracting(Version::counter).containsExactly(2L, 1L);
        assertThat(versions.getFirst().when()).isEqualTo(Instant.ofEpochMilli(1_790_000_060_000L));
        assertThat(versions)
                .extracting(version ->
                        ((Loaded.Opened) history.read(version)).text().toString())
                .containsExactly("second é\n", "first\n");
    }

    @Test
    void settings() {
        Settings settings =
                new Settings(new LocalDisk(), temp.resolve("settings"), new HandClock(), Runnable::run, notice -> {
                    throw new AssertionError(notice);
                });

        assertThat(settings.value(Settings.THEME)).isEqualTo(Settings.Theme.DARK);
        assertThat(settings.value(Settings.TEXT_SIZE)).isEqualTo(21);
        assertThat(settings.value(Settings.RECENT_FOLDERS)).containsExactly("/a b\\c", "/d\ne");
    }

    @Test
    void a_record_of_what_was_exported() {
        assertThat(new Manifest(new LocalDisk()).of(temp.resolve("site")))
                .isEqualTo(Map.of(
                        "content/post.md", new Manifest.Entry("ab".repeat(32), "ab".repeat(32), "", false),
                        "content/images/a b.png", new Manifest.Entry("cd".repeat(32), "cd".repeat(32), "", false)));
    }
}
