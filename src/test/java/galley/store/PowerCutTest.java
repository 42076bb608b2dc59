package galley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import galley.Tally;
import galley.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R3: the power goes between any two changes of a save, a recovery write, a version kept or an export. */
class PowerCutTest {
    private static final Path POST = Path.of("/blog/post.md");
    private static final Path OURS = Path.of("/data");
    private static final byte[] OLD = described(1, 900);
    private static final byte[] NEW = described(2, 1400);
    private static final byte[] NEWER = described(3, 300);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_saved_post_is_the_old_one_or_the_new_one(boolean exchanges) {
        int states = saves(exchanges, disk -> disk, Tally.row("R3 power cut, saves"));

        assertThat(states).isGreaterThan(30);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void without_forcing_the_file_the_same_check_fails(boolean exchanges) {
        assertThatThrownBy(() -> saves(exchanges, Forgetful::ofFiles, new Tally.Row()))
                .isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void without_forcing_the_folder_the_same_check_fails(boolean exchanges) {
        assertThatThrownBy(() -> saves(exchanges, Forgetful::ofFolders, new Tally.Row()))
                .isInstanceOf(AssertionError.class);
    }

    private interface Wrap {
        Disk around(Disk disk);
    }

    private static int saves(boolean exchanges, Wrap wrap, Tally.Row row) {
        MemoryDisk memory = MemoryDisk.holding(Map.of(POST, OLD), exchanges);
        PostFile files = new PostFile(wrap.around(memory), null, InstantSource.system());
        PowerCut power = PowerCut.from(memory);
        Encoding encoding = Encoding.UTF_8;

        Saved.Done first = (Saved.Done) files.save(POST, text(NEW), encoding, Stamp.of(OLD, 0));
        int acknowledged = memory.events.size();
        files.save(POST, text(NEWER), encoding, first.stamp());
        int again = memory.events.size();

        return power.check(row, memory, (changes, found) -> {
            List<byte[]> allowed =
                    changes < acknowledged ? List.of(OLD, NEW) : changes < again ? List.of(NEW, NEWER) : List.of(NEWER);
            assertOneOf(found.get(POST), allowed, changes);
            assertThat(found.keySet()).allMatch(path -> path.equals(POST) || Leftovers.isOne(path));
        });
    }

    @Test
    void a_post_with_two_names_is_old_or_new_or_both_are_in_its_history() {
        MemoryDisk memory = MemoryDisk.holding(Map.of(POST, OLD), true);
        memory.link(POST, Path.of("/blog/twin.md"));
        memory.addFolders(OURS);
        History history = new History(memory, OURS.resolve("history"), InstantSource.system());
        PostFile files = new PostFile(memory, history, InstantSource.system());
        PowerCut power = PowerCut.from(memory);

        assertThat(files.save(POST, text(NEW), Encoding.UTF_8, Stamp.of(OLD, 0)))
                .isInstanceOf(Saved.Done.class);

        List<Integer> mixed = new ArrayList<>();
        power.check(Tally.row("R3 power cut, save in place"), memory, (changes, found) -> {
            byte[] there = found.get(POST);
            if (!Arrays.equals(there, OLD) && !Arrays.equals(there, NEW)) {
                mixed.add(changes);
                History left =
                        new History(MemoryDisk.holding(found, true), OURS.resolve("history"), InstantSource.system());
                assertThat(left.list(POST))
                        .extracting(Version::sha256)
                        .containsExactly(Stamp.hash(NEW), Stamp.hash(OLD));
                assertThat(left.list(POST)).allMatch(version -> left.read(version) instanceof Loaded.Opened);
            }
        });
        assertThat(mixed).as("states in which the file was torn").isNotEmpty();
    }

    @Test
    void a_new_post_is_absent_or_whole() {
        MemoryDisk memory = MemoryDisk.holding(Map.of(Path.of("/blog/other.md"), OLD), true);
        PostFile files = new PostFile(memory, null, InstantSource.system());
        PowerCut power = PowerCut.from(memory);
        files.save(POST, text(NEW), Encoding.UTF_8, null);
        int acknowledged = memory.events.size();

        power.check(Tally.row("R3 power cut, new post"), memory, (changes, found) -> {
            if (found.containsKey(POST) || changes >= acknowledged) {
                assertOneOf(found.get(POST), List.of(NEW), changes);
            }
            assertOneOf(found.get(Path.of("/blog/other.md")), List.of(OLD), changes);
        });
    }

    @Test
    void a_draft_is_the_last_one_or_the_one_before() {
        assertThat(drafts(disk -> disk, Tally.row("R3 power cut, drafts"))).isGreaterThan(30);
        assertThatThrownBy(() -> drafts(Forgetful::ofFiles, new Tally.Row())).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> drafts(Forgetful::ofFolders, new Tally.Row())).isInstanceOf(AssertionError.class);
    }

    private static int drafts(Wrap wrap, Tally.Row row) {
        MemoryDisk memory = MemoryDisk.holding(Map.of(POST, OLD), true);
        memory.addFolders(OURS.resolve("recovery"));
        Owner dead = new Owner(99_999_999, "once", Owner.current().host());
        Recovery recovery = new Recovery(wrap.around(memory), OURS.resolve("recovery"), dead, InstantSource.system());
        PowerCut power = PowerCut.from(memory);
        List<Integer> acknowledged = new ArrayList<>();
        for (byte[] typed : List.of(OLD, NEW, NEWER)) {
            assertThat(recovery.write(new Draft("post", POST, text(typed), Encoding.UTF_8, null, 0)))
                    .isEmpty();
            acknowledged.add(memory.events.size());
        }
        List<byte[]> all = List.of(OLD, NEW, NEWER);

        return power.check(row, memory, (changes, found) -> {
            Recovery next = new Recovery(
                    MemoryDisk.holding(found, true), OURS.resolve("recovery"), Owner.current(), InstantSource.system());
            Recovery.Found left = next.find();
            assertThat(left.aside()).as("after " + changes).isEmpty();
            int safe = (int) acknowledged.stream().filter(at -> at <= changes).count();
            if (safe > 0 || !left.offers().isEmpty()) {
                assertThat(left.offers()).as("after " + changes).hasSize(1);
                List<byte[]> allowed = all.subList(Math.max(0, safe - 1), Math.min(3, safe + 1));
                assertOneOf(
                        left.offers().getFirst().draft().text().toString().getBytes(StandardCharsets.UTF_8),
                        allowed,
                        changes);
            }
        });
    }

    @Test
    void saving_and_then_clearing_the_draft_leaves_the_text_in_one_of_them_at_every_moment() {
        MemoryDisk memory = MemoryDisk.holding(Map.of(POST, OLD), true);
        memory.addFolders(OURS.resolve("recovery"));
        Owner dead = new Owner(99_999_999, "once", Owner.current().host());
        Recovery recovery = new Recovery(memory, OURS.resolve("recovery"), dead, InstantSource.system());
        recovery.write(new Draft("post", POST, text(NEW), Encoding.UTF_8, Stamp.of(OLD, 0), 0));
        PowerCut power = PowerCut.from(memory);

        new PostFile(memory, null, InstantSource.system()).save(POST, text(NEW), Encoding.UTF_8, Stamp.of(OLD, 0));
        recovery.clear("post");

        power.check(Tally.row("R7 power cut, save and clear the draft"), memory, (changes, found) -> {
            Recovery next = new Recovery(
                    MemoryDisk.holding(found, true), OURS.resolve("recovery"), Owner.current(), InstantSource.system());
            boolean inFile = Arrays.equals(found.get(POST), NEW);
            boolean inDraft = next.find().offers().stream()
                    .anyMatch(offer -> offer.draft().text().equals(text(NEW)));
            assertThat(inFile || inDraft).as("after " + changes).isTrue();
        });
    }

    @Test
    void an_export_never_has_a_post_without_its_picture() throws IOException {
        Path site = Files.createTempDirectory("galley-site").toRealPath();
        try {
            Path picture = site.resolve("images/p.png");
            Path post = site.resolve("post.md");
            MemoryDisk memory = MemoryDisk.holding(Map.of(site.resolve("theirs.txt"), OLD), true);
            Outbox outbox = new Outbox(memory, site);
            PowerCut power = PowerCut.from(memory);

            assertThat(outbox.write("images/p.png", OLD, null)).isInstanceOf(Put.Done.class);
            assertThat(outbox.write("post.md", NEW, null)).isInstanceOf(Put.Done.class);
            int acknowledged = memory.events.size();

            power.check(Tally.row("R25 power cut, export"), memory, (changes, found) -> {
                assertOneOf(found.get(site.resolve("theirs.txt")), List.of(OLD), changes);
                if (found.containsKey(picture)) {
                    assertOneOf(found.get(picture), List.of(OLD), changes);
                }
                if (found.containsKey(post) || changes >= acknowledged) {
                    assertOneOf(found.get(post), List.of(NEW), changes);
                    assertThat(found.containsKey(picture))
                            .as("after " + changes)
                            .isTrue();
                }
            });
        } finally {
            try (Stream<Path> all = Files.walk(site)) {
                all.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        }
    }

    private static void assertOneOf(byte[] found, List<byte[]> allowed, int changes) {
        assertThat(allowed.stream().anyMatch(bytes -> Arrays.equals(bytes, found)))
                .as(() -> "after " + changes + " changes: " + summary(found))
                .isTrue();
    }

    private static String summary(byte[] bytes) {
        return bytes == null
                ? "missing"
                : bytes.length + " bytes beginning "
                        + new String(bytes, 0, Math.min(20, bytes.length), StandardCharsets.ISO_8859_1);
    }

    private static byte[] described(int version, int length) {
        return "seq=%d len=%d\n".formatted(version, length).repeat(length / 12).getBytes(StandardCharsets.UTF_8);
    }

    private static Text text(byte[] bytes) {
        return Text.of(new String(bytes, StandardCharsets.UTF_8));
    }
}
