package galley.store;

import static org.assertj.core.api.Assertions.assertThat;

import galley.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class RecoveryTest {
    /** No process has this number, so it counts as one that has ended. */
    private static final Owner DEAD =
            new Owner(99_999_999, "once", Owner.current().host());

    @TempDir
    Path temp;

    private final TickingClock clock = new TickingClock("2026-11-23T10:00:00Z");
    private Path folder;
    private Path post;

    @BeforeEach
    void name_the_files() {
        folder = temp.resolve("data/recovery");
        post = temp.resolve("pöst.md");
    }

    @Test
    void a_draft_of_a_program_that_died_is_offered_as_it_was() {
        Encoding encoding = new Encoding(StandardCharsets.UTF_16LE, true, LineEnds.CRLF);
        Draft draft = new Draft(Draft.key(post), post, Text.of("a\nü 👩‍👩‍👧\n"), encoding, new Stamp(3, 4, "ab"), 2);

        assertThat(of(DEAD).write(draft)).isEmpty();

        Offer offer = onlyOffer();
        assertThat(offer.draft()).isEqualTo(draft);
        assertThat(offer.owner()).isEqualTo(DEAD);
        assertThat(offer.written()).isEqualTo(clock.instant());
    }

    @Test
    void a_post_without_a_file_is_offered_too() {
        Draft draft = new Draft(Draft.unnamedKey("7"), null, Text.of("x"), Encoding.UTF_8, null, 1);

        of(DEAD).write(draft);

        assertThat(onlyOffer().draft()).isEqualTo(draft);
    }

    @Test
    void half_a_surrogate_pair_comes_back() {
        of(DEAD).write(draft("a\ud800b\udc00"));

        assertThat(onlyOffer().draft().text()).hasToString("a\ud800b\udc00");
    }

    @Test
    void the_draft_of_a_living_program_is_left_alone_and_known() {
        Recovery here = of(Owner.current());
        here.write(draft("typing"));

        assertThat(here.find().offers()).isEmpty();
        Recovery other = of(new Owner(1, "other", Owner.current().host()));
        assertThat(other.find().offers()).isEmpty();
        assertThat(other.heldByOthers()).containsExactly(Draft.key(post));
        assertThat(here.heldByOthers()).isEmpty();
    }

    @Test
    void a_process_number_that_is_in_use_again_is_not_the_old_owner() {
        Owner current = Owner.current();
        of(new Owner(current.pid(), "long ago", current.host())).write(draft("lost"));

        assertThat(onlyOffer().draft().text()).hasToString("lost");
    }

    @Test
    void a_draft_of_another_machine_is_offered_as_such() {
        of(new Owner(Owner.current().pid(), Owner.current().started(), "elsewhere"))
                .write(draft("x"));

        assertThat(onlyOffer().owner().elsewhere()).isTrue();
    }

    @Test
    void drafts_are_ordered_by_count_when_the_clock_is_set_back() {
        of(DEAD).write(draft("older"));
        clock.pass(Duration.ofDays(-1));
        Owner next = new Owner(99_999_998, "later", DEAD.host());
        of(next).write(draft("newer"));

        assertThat(of(Owner.current()).find().offers())
                .extracting(offer -> offer.draft().text().toString())
                .containsExactly("newer", "older");
    }

    @Test
    void a_saved_post_has_no_draft_any_more() {
        Recovery recovery = of(DEAD);
        recovery.write(draft("x"));

        assertThat(recovery.clear(Draft.key(post))).isEmpty();
        assertThat(recovery.clear("unknown")).isEmpty();

        assertThat(of(Owner.current()).find().offers()).isEmpty();
    }

    @Test
    void what_is_discarded_can_be_got_back_for_a_month() throws IOException {
        of(DEAD).write(draft("x"));
        Recovery recovery = of(Owner.current());
        Offer offer = onlyOffer();

        assertThat(recovery.discard(offer)).isEmpty();
        assertThat(recovery.find().offers()).isEmpty();
        recovery.tidy();
        assertThat(recovery.restore(offer)).isEmpty();
        assertThat(onlyOffer()).isEqualTo(offer);

        recovery.discard(offer);
        clock.pass(Duration.ofDays(36_500));
        recovery.tidy();
        assertThat(folder.resolve("discarded")).isEmptyDirectory();
    }

    @Test
    void an_adopted_draft_is_ours_and_goes_when_it_is_saved() throws IOException {
        of(DEAD).write(draft("x"));
        Recovery recovery = of(Owner.current());

        assertThat(recovery.adopt(onlyOffer())).isEmpty();

        assertThat(drafts()).hasSize(1);
        assertThat(recovery.find().offers()).isEmpty();
        recovery.clear(Draft.key(post));
        assertThat(drafts()).isEmpty();
    }

    @Test
    void a_draft_cut_anywhere_is_put_aside_and_never_deleted() throws IOException {
        of(DEAD).write(draft("some text that is long enough"));
        Path file = drafts().getFirst();
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            Files.write(file, cut);

            Recovery.Found found = of(Owner.current()).find();

            assertThat(found.offers()).isEmpty();
            assertThat(found.aside()).hasSize(1);
            assertThat(file).doesNotExist();
        }
        try (Stream<Path> aside = Files.list(folder.resolve("aside"))) {
            assertThat(aside).hasSize(whole.length);
        }
    }

    @Test
    void a_draft_with_any_byte_changed_is_put_aside() throws IOException {
        of(DEAD).write(draft("some text"));
        Path file = drafts().getFirst();
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(5);
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= (byte) (1 + random.nextInt(255));
            Files.write(file, changed);

            Recovery.Found found = of(Owner.current()).find();

            assertThat(found.offers()).as("byte " + at).isEmpty();
            assertThat(found.aside()).hasSize(1);
        }
    }

    @Test
    void foreign_files_do_not_hide_a_good_draft() throws IOException {
        of(DEAD).write(draft("good"));
        Files.write(folder.resolve("empty.draft"), new byte[0]);
        Files.write(folder.resolve("nuls.draft"), new byte[5000]);
        Files.writeString(folder.resolve("foreign.draft"), "b0VIM 9.0");
        Files.createDirectory(folder.resolve("folder.draft"));
        Files.createSymbolicLink(folder.resolve("loop.draft"), folder.resolve("loop.draft"));

        Recovery.Found found = of(Owner.current()).find();

        assertThat(found.offers())
                .extracting(offer -> offer.draft().text().toString())
                .containsExactly("good");
        assertThat(found.aside()).hasSize(5);
    }

    @Test
    void a_draft_of_a_newer_version_is_put_aside() throws IOException {
        of(DEAD).write(draft("x"));
        Path file = drafts().getFirst();
        byte[] bytes = Files.readString(file)
                .replace("# Galley recovery 1", "# Galley recovery 2")
                .getBytes(StandardCharsets.UTF_8);
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        crc.update(bytes, 0, bytes.length - 8);
        byte[] sum = java.util.HexFormat.of().toHexDigits((int) crc.getValue()).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(sum, 0, bytes, bytes.length - 8, 8);
        Files.write(file, bytes);

        assertThat(of(Owner.current()).find().aside())
                .singleElement()
                .asString()
                .contains("a newer Galley wrote it");
    }

    @Test
    void two_programs_with_the_same_post_never_write_the_same_file() throws IOException {
        of(DEAD).write(draft("one"));
        of(new Owner(99_999_998, "x", DEAD.host())).write(draft("two"));

        assertThat(drafts()).hasSize(2);
    }

    @Test
    void a_draft_that_cannot_be_written_is_said_by_name() {
        Disk full = new FaultDisk(new LocalDisk(), (call, path) -> call.equals("write"));

        assertThat(new Recovery(full, folder, DEAD, clock).write(draft("x")))
                .hasValueSatisfying(sentence -> assertThat(sentence).startsWith("What you type is not protected now."));
    }

    @Test
    void nobody_else_may_look() throws IOException {
        of(DEAD).write(draft("secret"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(drafts().getFirst())))
                .isEqualTo("rw-------");
    }

    private Recovery of(Owner owner) {
        return new Recovery(new LocalDisk(), folder, owner, clock);
    }

    private Draft draft(String text) {
        return new Draft(Draft.key(post), post, Text.of(text), Encoding.UTF_8, new Stamp(1, 2, "ff"), 0);
    }

    private Offer onlyOffer() {
        Recovery.Found found = of(Owner.current()).find();
        assertThat(found.aside()).isEmpty();
        assertThat(found.offers()).hasSize(1);
        return found.offers().getFirst();
    }

    private List<Path> drafts() throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(path -> path.toString().endsWith(".draft")).toList();
        }
    }
}
