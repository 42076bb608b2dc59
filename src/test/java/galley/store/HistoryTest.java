package galley.store;

import static org.assertj.core.api.Assertions.assertThat;

import galley.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
class HistoryTest {
    @TempDir
    Path temp;

    private final TickingClock clock = new TickingClock("2026-03-29T00:30:00Z");
    private Path post;
    private History history;

    @BeforeEach
    void make_a_history() throws IOException {
        post = Files.writeString(temp.resolve("post.md"), "one\n");
        history = new History(new LocalDisk(), temp.resolve("data/history"), clock);
    }

    @Test
    void each_version_is_kept_once_and_read_back() throws IOException {
        keep("one\r\n");
        keep("one\r\n");
        keep("two\n");
        keep("one\r\n");

        List<Version> versions = history.list(post);
        assertThat(versions).extracting(Version::counter).containsExactly(3L, 2L, 1L);
        Loaded.Opened first = (Loaded.Opened) history.read(versions.getLast());
        assertThat(first.text()).hasToString("one\n");
        assertThat(first.encoding().ends()).isSameAs(LineEnds.CRLF);
        assertThat(history.bytes(versions.get(1))).asString().isEqualTo("two\n");
    }

    @Test
    void saving_keeps_what_was_there_and_what_is_there_now() {
        PostFile files = new PostFile(new LocalDisk(), history, clock);
        Loaded.Opened opened = (Loaded.Opened) files.load(post);

        Saved.Done done = (Saved.Done) files.save(post, Text.of("two\n"), opened.encoding(), opened.stamp());
        files.save(post, Text.of("three\n"), opened.encoding(), done.stamp());

        assertThat(texts()).containsExactly("three\n", "two\n", "one\n");
    }

    @Test
    void versions_are_ordered_by_count_when_the_clock_is_set_back() throws IOException {
        keep("one");
        clock.pass(Duration.ofDays(-1));
        keep("two");
        clock.pass(Duration.ofDays(3650));
        keep("three");
        clock.pass(Duration.ofDays(-3650));
        keep("four");
        history.thin();

        assertThat(texts()).containsExactly("four", "three", "two", "one");
    }

    @ParameterizedTest
    @ValueSource(longs = {-3650, -400, -1, 1, 29, 3650})
    void whatever_day_the_clock_says_the_newest_version_is_first_and_stays(long days) throws IOException {
        keep("one");
        clock.pass(Duration.ofDays(days));
        keep("two");
        history.thin();

        List<Version> versions = history.list(post);
        assertThat(((Loaded.Opened) history.read(versions.getFirst())).text()).hasToString("two");
        assertThat(versions).hasSize(days > 30 ? 1 : 2);

        clock.pass(Duration.ofDays(-days));
        keep("three");
        history.thin();
        assertThat(history.list(post)).extracting(Version::counter).startsWith(3L, 2L);
    }

    @Test
    void a_version_tells_what_made_it_and_one_without_a_word_was_saved() throws IOException {
        history.keep(post, bytes("one"), Version.Made.THEIRS);
        history.keep(post, bytes("two"), Version.Made.SAVED);
        Path old = history.list(post).getFirst().file();
        Files.move(old, old.resolveSibling(old.getFileName().toString().replace("-saved", "")));

        assertThat(history.list(post))
                .extracting(Version::made)
                .containsExactly(Version.Made.SAVED, Version.Made.THEIRS);
        assertThat(texts()).containsExactly("two", "one");
    }

    @Test
    void a_renamed_post_keeps_its_history_also_over_one_of_the_new_name() throws IOException {
        Path other = temp.resolve("other.md");
        history.keep(other, bytes("other"));
        keep("one");
        keep("two");

        assertThat(history.renamed(post, other)).isEmpty();

        assertThat(history.list(post)).isEmpty();
        assertThat(history.list(other)).hasSize(3).extracting(Version::counter).containsExactly(3L, 2L, 1L);
        assertThat(history.posts()).containsExactly(other);
    }

    @Test
    void a_deleted_post_keeps_its_history_until_it_is_forgotten() throws IOException {
        keep("one");
        Files.delete(post);

        assertThat(history.posts()).containsExactly(post);
        assertThat(history.forget(post)).isEmpty();
        assertThat(history.posts()).isEmpty();
    }

    @Test
    void old_versions_thin_out_with_age() throws IOException {
        for (int minute = 0; minute < 60 * 24 * 2; minute += 10) {
            keep("version at " + minute);
            clock.pass(Duration.ofMinutes(10));
        }
        history.thin();

        List<Version> versions = history.list(post);
        assertThat(within(versions, Duration.ofHours(1))).isEqualTo(6);
        assertThat(within(versions, Duration.ofDays(1))).isBetween(6L + 23, 6L + 24);
        assertThat(versions).hasSizeBetween(6 + 23 + 1, 6 + 24 + 2);

        clock.pass(Duration.ofDays(400));
        history.thin();
        assertThat(history.list(post)).containsExactly(versions.getFirst());
    }

    @Test
    void the_cap_holds_and_the_newest_of_each_post_goes_last() throws IOException {
        History small = new History(new LocalDisk(), temp.resolve("small"), clock, 100_000);
        Random random = new Random(1);
        for (int i = 0; i < 40; i++) {
            byte[] noise = new byte[5000];
            random.nextBytes(noise);
            small.keep(temp.resolve("post" + i % 4 + ".md"), noise);
            clock.pass(Duration.ofSeconds(1));
        }
        assertThat(size(small)).as("without a new start").isLessThanOrEqualTo(110_000);
        Path early = temp.resolve("early.md");
        small.keep(early, bytes("early"));
        small.thin();

        assertThat(size(small)).isBetween(80_000L, 100_000L);
        assertThat(small.list(early)).hasSize(1);
        assertThat(small.list(temp.resolve("post3.md")).getFirst().counter()).isEqualTo(10);
    }

    private static long size(History history) throws IOException {
        long total = 0;
        for (Path kept : history.posts()) {
            for (Version version : history.list(kept)) {
                total += Files.size(version.file());
            }
        }
        return total;
    }

    @Test
    void a_folder_that_does_not_say_whose_it_is_hides_no_other() throws IOException {
        keep("one");
        for (String odd : List.of("0", "f")) {
            Files.createDirectories(temp.resolve("data/history").resolve(odd.repeat(32)));
        }
        Files.writeString(temp.resolve("data/history/stray"), "x");

        assertThat(history.posts()).containsExactly(post);
    }

    @Test
    void a_damaged_version_is_said_and_the_others_are_read() throws IOException {
        keep("one");
        keep("two");
        Version newest = history.list(post).getFirst();
        byte[] packed = Files.readAllBytes(newest.file());
        packed[packed.length / 2] ^= 0x55;
        Files.write(newest.file(), packed);

        assertThat(history.read(newest)).isInstanceOf(Loaded.Failed.class);
        assertThat(history.read(history.list(post).get(1))).isInstanceOf(Loaded.Opened.class);
    }

    @Test
    void nobody_else_may_look() throws IOException {
        keep("one");

        try (Stream<Path> all = Files.walk(temp.resolve("data"))) {
            for (Path path : all.toList()) {
                String expected = Files.isDirectory(path) ? "rwx------" : "rw-------";
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                        .as(path.toString())
                        .isEqualTo(expected);
            }
        }
    }

    /** R9: each as a power cut or a full disk has left it somewhere. */
    private enum Damage {
        EMPTY(""),
        NULS_OF_ITS_LENGTH("\0".repeat(600)),
        NULS_OF_A_BLOCK("\0".repeat(4096)),
        A_TAIL_OF_NULS("It rai" + "\0".repeat(594)),
        A_LINE_AND_A_TAIL_OF_NULS("It rains.\r\n" + "\0".repeat(4096)),
        A_MARK_AND_NULS("\ufeff" + "\0".repeat(600));

        private final String left;

        Damage(String left) {
            this.left = left;
        }
    }

    @ParameterizedTest
    @EnumSource(Damage.class)
    void a_file_found_damaged_is_opened_read_only_and_its_last_good_version_and_its_draft_are_there(Damage damage)
            throws IOException {
        String good = "It rains.\n".repeat(60);
        keep(good);
        Recovery recovery = new Recovery(
                new LocalDisk(), post.resolveSibling("drafts"), new Owner(99_999_999, "gone", "here"), clock);
        Draft draft =
                new Draft(Draft.key(post), post, Text.of(good + "More."), Encoding.UTF_8, Stamp.of(bytes(good), 0), 0);
        assertThat(recovery.write(draft)).isEmpty();
        Files.write(post, bytes(damage.left));

        PostFile files = new PostFile(new LocalDisk(), history, clock);
        assertThat(((Loaded.Opened) files.load(post)).readOnly()).contains("is in its history");
        assertThat(((Loaded.Opened) files.load(post, StandardCharsets.UTF_8)).readOnly())
                .as("when somebody insists")
                .isNull();
        assertThat(Files.readAllBytes(post)).isEqualTo(bytes(damage.left));
        assertThat(texts()).startsWith(good);
        assertThat(recovery.find().offers())
                .extracting(offer -> offer.draft().text().toString())
                .containsExactly(good + "More.");
    }

    @Test
    void a_file_that_was_saved_empty_is_opened_as_such() {
        PostFile files = new PostFile(new LocalDisk(), history, clock);
        Loaded.Opened opened = (Loaded.Opened) files.load(post);
        files.save(post, Text.EMPTY, opened.encoding(), opened.stamp());

        assertThat(((Loaded.Opened) files.load(post)).readOnly()).isNull();
        assertThat(texts()).containsExactly("", "one\n");
    }

    private long within(List<Version> versions, Duration age) {
        Instant since = clock.instant().minus(age);
        return versions.stream()
                .filter(version -> !version.when().isBefore(since))
                .count();
    }

    private List<String> texts() {
        return history.list(post).stream()
                .map(version -> ((Loaded.Opened) history.read(version)).text().toString())
                .toList();
    }

    private void keep(String text) throws IOException {
        history.keep(post, bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
