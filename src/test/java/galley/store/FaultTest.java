package galley.store;

import static org.assertj.core.api.Assertions.assertThat;

import galley.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R1 and R2: every call to the disk fails, once or from then on, for every operation of the store. */
@Execution(ExecutionMode.CONCURRENT)
class FaultTest {
    private static final Path POST = Path.of("/blog/post.md");
    private static final Path DATA = Path.of("/data");
    private static final byte[] OLD = "seq=1\n".repeat(40).getBytes(StandardCharsets.UTF_8);
    private static final byte[] NEW = "seq=2\n".repeat(70).getBytes(StandardCharsets.UTF_8);
    private static final Owner DEAD =
            new Owner(99_999_999, "once", Owner.current().host());

    private static Supplier<MemoryDisk> withPost(boolean exchanges) {
        return () -> {
            MemoryDisk disk = MemoryDisk.holding(Map.of(POST, OLD), exchanges);
            disk.addFolders(DATA);
            return disk;
        };
    }

    private static PostFile files(Disk disk) {
        History history = new History(disk, DATA.resolve("history"), InstantSource.system());
        return new PostFile(disk, history, InstantSource.system(), millis -> {});
    }

    private record Tried(Saved first, Saved again) {}

    /** Saves with faults, and once more when they are over. */
    private static Tried saveTwice(Disk bad, MemoryDisk good, Stamp base) {
        Faults.Healing healing = new Faults.Healing();
        PostFile files = files(healing.around(good, bad));
        Saved first = files.save(POST, text(NEW), Encoding.UTF_8, base);
        healing.heal();
        Stamp known = first instanceof Saved.Done done ? done.stamp() : base;
        return new Tried(first, files.save(POST, text(NEW), Encoding.UTF_8, known));
    }

    @ParameterizedTest
    @CsvSource({"true,false", "true,true", "false,false", "false,true"})
    void a_save_that_fails_leaves_the_old_file_or_the_new_one(boolean exchanges, boolean forEver) {
        int faults = Faults.each(
                "save",
                forEver,
                withPost(exchanges),
                disk -> files(disk).save(POST, text(NEW), Encoding.UTF_8, Stamp.of(OLD, 0)),
                (fault, disk, saved, failed) -> {
                    byte[] there = disk.files().get(POST);
                    assertThat(Arrays.equals(there, OLD) || Arrays.equals(there, NEW))
                            .as(fault)
                            .isTrue();
                    switch (saved) {
                        case Saved.Done done -> assertThat(there).as(fault).isEqualTo(NEW);
                        case Saved.Conflict conflict ->
                            assertThat(there).as(fault).isEqualTo(OLD);
                        case Saved.Failed no -> {
                            assertThat(no.reason()).as(fault).contains("“post.md”");
                            assertThat(failed).isTrue();
                            if (exchanges && !forEver) {
                                assertThat(there).as(fault).isEqualTo(OLD);
                            }
                        }
                    }
                    assertNothingStray(fault, disk);
                });
        assertThat(faults).isGreaterThan(50);
    }

    @ParameterizedTest
    @CsvSource({"true,false", "true,true", "false,false", "false,true"})
    void the_next_save_works(boolean exchanges, boolean forEver) {
        MemoryDisk[] memory = {null};
        Faults.each(
                "the next save",
                forEver,
                () -> memory[0] = withPost(exchanges).get(),
                disk -> saveTwice(disk, memory[0], Stamp.of(OLD, 0)),
                (fault, disk, tried, failed) -> {
                    assertThat(tried.again).as(fault).isInstanceOf(Saved.Done.class);
                    assertThat(disk.files().get(POST)).as(fault).isEqualTo(NEW);
                });
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_new_post_is_whole_or_not_there(boolean forEver) {
        MemoryDisk[] memory = {null};
        Faults.each(
                "new post",
                forEver,
                () -> {
                    memory[0] = MemoryDisk.holding(Map.of(Path.of("/blog/other.md"), OLD), true);
                    memory[0].addFolders(DATA);
                    return memory[0];
                },
                disk -> saveTwice(disk, memory[0], null),
                (fault, disk, tried, failed) -> {
                    assertThat(tried.again).as(fault).isInstanceOf(Saved.Done.class);
                    assertThat(disk.files().get(POST)).as(fault).isEqualTo(NEW);
                    assertThat(disk.files().get(Path.of("/blog/other.md"))).isEqualTo(OLD);
                });
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_post_written_in_place_is_old_or_new_or_both_are_in_its_history(boolean forEver) {
        Path twin = Path.of("/blog/twin.md");
        int[] torn = {0};
        Faults.each(
                "save in place",
                forEver,
                () -> {
                    MemoryDisk disk = withPost(true).get();
                    disk.link(POST, twin);
                    return disk;
                },
                disk -> files(disk).save(POST, text(NEW), Encoding.UTF_8, Stamp.of(OLD, 0)),
                (fault, disk, saved, failed) -> {
                    byte[] there = disk.files().get(POST);
                    assertThat(disk.files().get(twin)).as(fault).isEqualTo(there);
                    if (!Arrays.equals(there, OLD) && !Arrays.equals(there, NEW)) {
                        torn[0]++;
                        assertThat(forEver)
                                .as(fault + ": a single fault is mended")
                                .isTrue();
                        History history = new History(disk, DATA.resolve("history"), InstantSource.system());
                        assertThat(history.list(POST))
                                .extracting(Version::sha256)
                                .contains(Stamp.hash(NEW), Stamp.hash(OLD));
                        assertThat(((Saved.Failed) saved).reason()).contains("what it held is in its history");
                    }
                });
        System.out.printf(
                "save in place, for ever %s: torn %d times, both versions in the history each time%n",
                forEver, torn[0]);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_post_that_is_renamed_or_deleted_is_somewhere(boolean forEver) {
        Path to = Path.of("/blog/new.md");
        Path bin = Path.of("/data/trash");
        Faults.each(
                "rename",
                forEver,
                withPost(true),
                disk -> files(disk).move(POST, to),
                (fault, disk, placed, failed) -> {
                    boolean moved = placed instanceof Placed.Done;
                    assertThat(disk.files().get(moved ? to : POST)).as(fault).isEqualTo(OLD);
                });
        Faults.each(
                "trash",
                forEver,
                withPost(true),
                disk -> new Trash(disk, List.of(Path.of("/home/Trash"), bin), InstantSource.system()).take(POST),
                (fault, disk, placed, failed) -> {
                    Path where = placed instanceof Placed.Done done ? done.path() : POST;
                    assertThat(disk.files().get(where)).as(fault).isEqualTo(OLD);
                });
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void what_is_put_into_a_site_is_whole_or_not_there(boolean forEver, @TempDir Path temp) throws IOException {
        Path site = temp.toRealPath();
        Path ours = Files.write(site.resolve("ours.md"), OLD);
        Path theirs = site.resolve("theirs.md");
        Supplier<MemoryDisk> start = () -> MemoryDisk.holding(Map.of(ours, OLD, theirs, OLD), true);

        Faults.each(
                "export, replacing",
                forEver,
                start,
                disk -> new Outbox(disk, site).write("ours.md", NEW, Stamp.hash(OLD)),
                (f, d, p, x) -> {
                    byte[] there = d.files().get(ours);
                    assertThat(Arrays.equals(there, p instanceof Put.Done ? NEW : OLD)
                                    || forEver && Arrays.equals(there, NEW))
                            .as(f)
                            .isTrue();
                    assertThat(d.files().get(theirs)).as(f).isEqualTo(OLD);
                });
        Faults.each(
                "export, new",
                forEver,
                start,
                disk -> new Outbox(disk, site).write("a/new.md", NEW, null),
                (f, d, p, x) -> {
                    byte[] there = d.files().get(site.resolve("a/new.md"));
                    assertThat(there == null || Arrays.equals(there, NEW)).as(f).isTrue();
                    assertThat(there != null || !(p instanceof Put.Done)).as(f).isTrue();
                });
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void settings_are_the_old_ones_or_the_new_ones(boolean forEver) {
        Path file = Path.of("/config/settings");
        byte[] old = NamedLines.write("settings", Map.of("text-size", List.of("20")));
        Faults.each(
                "settings",
                forEver,
                () -> MemoryDisk.holding(Map.of(file, old), true),
                disk -> {
                    HandClock clock = new HandClock();
                    Settings settings = new Settings(disk, file, clock, Runnable::run, notice -> {});
                    settings.set(Settings.TEXT_SIZE, 30);
                    settings.flush();
                    return settings.value(Settings.TEXT_SIZE);
                },
                (fault, disk, value, failed) -> {
                    assertThat(value).as(fault).isEqualTo(30);
                    Settings next = new Settings(disk, file, new HandClock(), Runnable::run, notice -> {
                        throw new AssertionError(fault + ": " + notice);
                    });
                    assertThat(next.value(Settings.TEXT_SIZE)).as(fault).isIn(20, 30);
                });
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_draft_is_the_last_one_that_was_acknowledged_or_newer(boolean forEver) {
        Supplier<MemoryDisk> start = () -> {
            MemoryDisk disk = withPost(true).get();
            recovery(disk, DEAD).write(draft(OLD));
            return disk;
        };
        Faults.each(
                "draft",
                forEver,
                start,
                disk -> recovery(disk, DEAD).write(draft(NEW)),
                (fault, disk, trouble, failed) -> {
                    List<Offer> offers = recovery(disk, Owner.current()).find().offers();
                    assertThat(offers).as(fault).hasSize(1);
                    String text = offers.getFirst().draft().text().toString();
                    assertThat(text.getBytes(StandardCharsets.UTF_8))
                            .as(fault)
                            .isIn(trouble.isEmpty() ? List.of(NEW) : List.of(OLD, NEW));
                    trouble.ifPresent(sentence -> assertThat(sentence).contains("not protected"));
                });
        Faults.each(
                "adopting a draft",
                forEver,
                start,
                disk -> offered(disk)
                        .map(offer -> recovery(disk, Owner.current()).adopt(offer)),
                (fault, disk, trouble, failed) -> assertDraftIsKept(fault, disk));
        Faults.each(
                "discarding a draft",
                forEver,
                start,
                disk -> offered(disk)
                        .map(offer -> recovery(disk, Owner.current()).discard(offer)),
                (fault, disk, trouble, failed) -> assertDraftIsKept(fault, disk));
    }

    private static Optional<Offer> offered(Disk disk) {
        return recovery(disk, Owner.current()).find().offers().stream().findFirst();
    }

    private static void assertDraftIsKept(String fault, MemoryDisk disk) {
        assertThat(disk.files().entrySet())
                .as(fault)
                .anyMatch(file -> file.getKey().toString().endsWith(".draft")
                        && new String(file.getValue(), StandardCharsets.UTF_8).contains("seq=1\nseq=1"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void versions_that_were_kept_stay_readable(boolean forEver) {
        Supplier<MemoryDisk> start = () -> {
            MemoryDisk disk = withPost(true).get();
            try {
                new History(disk, DATA.resolve("history"), InstantSource.system()).keep(POST, OLD);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            return disk;
        };
        Path to = Path.of("/blog/new.md");
        Faults.each(
                "history",
                forEver,
                start,
                disk -> {
                    History history = new History(disk, DATA.resolve("history"), InstantSource.system());
                    try {
                        history.keep(POST, NEW);
                    } catch (IOException | LinkageError e) {
                        // the caller's to tell
                    }
                    return history.renamed(POST, to);
                },
                (fault, disk, trouble, failed) -> {
                    History history = new History(disk, DATA.resolve("history"), InstantSource.system());
                    List<Version> all = new ArrayList<>(history.list(to));
                    all.addAll(history.list(POST));
                    assertThat(all).as(fault).extracting(Version::sha256).contains(Stamp.hash(OLD));
                    assertThat(all).as(fault).allMatch(version -> history.read(version) instanceof Loaded.Opened);
                });
    }

    @Test
    void emptying_a_post_needs_its_history() {
        MemoryDisk disk = withPost(true).get();
        Disk noHistory = new FaultDisk(disk, (call, path) -> path.startsWith(DATA) && call.equals("create"));

        Saved saved = files(noHistory).save(POST, Text.EMPTY, Encoding.UTF_8, Stamp.of(OLD, 0));

        assertThat(saved).isInstanceOf(Saved.Failed.class);
        assertThat(disk.files().get(POST)).isEqualTo(OLD);
    }

    @Test
    void a_file_that_a_scanner_holds_is_tried_again_five_times_within_a_second() {
        for (int busy = 0; busy <= 6; busy++) {
            MemoryDisk disk = withPost(false).get();
            int held = busy;
            int[] calls = {0};
            long[] waited = {0};
            Disk scanned = new FaultDisk(
                    disk,
                    (call, path) -> call.equals("replace") && calls[0]++ < held,
                    () -> new AccessDeniedException("x"),
                    false);
            PostFile files = new PostFile(scanned, null, InstantSource.system(), millis -> waited[0] += millis);

            Saved saved = files.save(POST, text(NEW), Encoding.UTF_8, Stamp.of(OLD, 0));

            assertThat(saved instanceof Saved.Done)
                    .as("held " + held + " times")
                    .isEqualTo(held <= 5);
            assertThat(disk.files().get(POST)).isEqualTo(held <= 5 ? NEW : OLD);
            assertThat(waited[0]).isLessThan(1000);
        }
    }

    private static void assertNothingStray(String fault, MemoryDisk disk) {
        assertThat(disk.files().keySet())
                .as(fault)
                .allMatch(path -> path.equals(POST) || Leftovers.isOne(path) || path.startsWith(DATA));
    }

    private static Recovery recovery(Disk disk, Owner owner) {
        return new Recovery(disk, DATA.resolve("recovery"), owner, InstantSource.system());
    }

    private static Draft draft(byte[] text) {
        return new Draft("post", POST, text(text), Encoding.UTF_8, null, 0);
    }

    private static Text text(byte[] bytes) {
        return Text.of(new String(bytes, StandardCharsets.UTF_8));
    }
}
