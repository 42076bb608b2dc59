package galley.session;

import static org.assertj.core.api.Assertions.assertThat;

import galley.Tally;
import galley.store.Disk;
import galley.store.Draft;
import galley.store.Encoding;
import galley.store.FaultDisk;
import galley.store.Faults;
import galley.store.HandClock;
import galley.store.History;
import galley.store.Loaded;
import galley.store.MemoryDisk;
import galley.store.Offer;
import galley.store.Owner;
import galley.store.PostFile;
import galley.store.Recovery;
import galley.store.Saved;
import galley.text.Edit;
import galley.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed is on the disk a second later, under one name or the other, until the file itself has it. */
@Execution(ExecutionMode.CONCURRENT)
class ProtectionTest {
    private static final Path POST = Path.of("/blog/post.md");
    private static final Path RECOVERY = Path.of("/data/recovery");
    private static final String OLD = "old words\n".repeat(20);
    private static final Owner DEAD =
            new Owner(99_999_999, "once", Owner.current().host());

    private final HandClock clock = new HandClock();
    private final List<Optional<String>> news = new ArrayList<>();

    /** What the disk has not come to, while it hangs. */
    private final List<Runnable> queue = new ArrayList<>();

    private boolean hangs;

    /** A post that somebody writes, on a disk that may fail. */
    private final class Desk {
        private final MemoryDisk memory;
        private final Session session;
        private final Saving saving;
        private final Protection protection;
        private final List<Saved> told = new ArrayList<>();

        private Desk(MemoryDisk memory, Disk disk, Session session) {
            this.memory = memory;
            this.session = session;
            InstantSource time = InstantSource.system();
            PostFile files = new PostFile(disk, new History(disk, Path.of("/data/history"), time), time);
            saving = new Saving(files, ProtectionTest.this::onDisk, Runnable::run);
            protection = new Protection(
                    session,
                    "unnamed:1",
                    new Recovery(disk, RECOVERY, DEAD, time),
                    ProtectionTest.this::onDisk,
                    Runnable::run,
                    clock,
                    news::add);
        }

        private void type(String words) {
            session.apply(Edit.insert(session.text().length(), words), Origin.EDITOR, null);
        }

        private List<Offer> drafts() {
            return new Recovery(memory, RECOVERY, Owner.current(), InstantSource.system())
                    .find()
                    .offers();
        }
    }

    private void onDisk(Runnable task) {
        if (hangs) {
            queue.add(task);
        } else {
            task.run();
        }
    }

    private void comeBack() {
        hangs = false;
        queue.forEach(Runnable::run);
        queue.clear();
    }

    private static MemoryDisk memory() {
        MemoryDisk memory = MemoryDisk.holding(Map.of(POST, OLD.getBytes(StandardCharsets.UTF_8)), true);
        memory.addFolders(RECOVERY);
        return memory;
    }

    private Desk desk(MemoryDisk memory, Disk disk) {
        Loaded.Opened opened = (Loaded.Opened) new PostFile(memory, null, InstantSource.system()).load(POST);
        return new Desk(memory, disk, new Session(opened, clock::now));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatever_fails_from_the_first_key_to_the_clean_up_the_text_is_dirty_or_on_the_disk(boolean forEver) {
        Tally.Row row = Tally.row(forEver ? "R2 typing and saving" : "R1 typing and saving");
        MemoryDisk[] memory = {null};
        Text[] wanted = {null};
        Desk[] desk = {null};
        int faults = Faults.each(
                "typing and saving",
                forEver,
                () -> memory[0] = memory(),
                disk -> {
                    Faults.Healing healing = new Faults.Healing();
                    desk[0] = desk(memory[0], healing.around(memory[0], disk));
                    news.clear();
                    desk[0].type("new words");
                    clock.turn(1000);
                    desk[0].saving.save(desk[0].session, desk[0].told::add);
                    wanted[0] = desk[0].session.text();
                    return healing;
                },
                (fault, disk, healing, failed) -> {
                    Desk now = desk[0];
                    byte[] file = disk.files().get(POST);
                    Saved saved = now.told.getFirst();
                    boolean inFile = new String(file, StandardCharsets.UTF_8).contentEquals(wanted[0]);
                    row.whole(inFile || new String(file, StandardCharsets.UTF_8).equals(OLD), fault + ": the file");
                    assertThat(now.session.text()).as(fault).isEqualTo(wanted[0]);
                    assertThat(now.session.dirty()).as(fault).isEqualTo(!(saved instanceof Saved.Done));
                    if (saved instanceof Saved.Done) {
                        row.whole(inFile, fault + ": was said to be saved");
                    } else {
                        boolean drafted = now.drafts().stream()
                                .anyMatch(offer -> offer.draft().text().equals(wanted[0]));
                        boolean told = news.stream().anyMatch(Optional::isPresent);
                        row.kept(drafted || told || inFile, wanted[0].length(), fault + ": not safe and not said");
                    }
                    healing.heal();
                    now.type("!");
                    clock.turn(1000);
                    now.saving.save(now.session, now.told::add);
                    assertThat(now.told.getLast()).as(fault).isInstanceOf(Saved.Done.class);
                    assertThat(now.session.dirty()).as(fault).isFalse();
                    assertThat(disk.files().get(POST))
                            .as(fault)
                            .isEqualTo((wanted[0] + "!").getBytes(StandardCharsets.UTF_8));
                });
        assertThat(faults).isGreaterThan(100);
    }

    @Test
    void text_that_is_not_wanted_is_not_written_again_when_the_program_has_to_end() {
        MemoryDisk memory = memory();
        Desk desk = desk(memory, memory);
        desk.type("new words");
        clock.turn(1000);
        assertThat(desk.drafts()).hasSize(1);
        desk.protection.drop();
        desk.protection.now();
        assertThat(desk.drafts()).isEmpty();
        desk.type(" and more, since the window stayed");
        desk.protection.now();
        assertThat(desk.drafts()).hasSize(1);
    }

    @Test
    void text_that_could_not_be_protected_is_tried_again_by_itself() {
        MemoryDisk memory = memory();
        boolean[] full = {true};
        Desk desk = desk(
                memory,
                new FaultDisk(
                        memory,
                        (call, path) -> full[0] && call.equals("write"),
                        () -> new IOException("No space left on device"),
                        false));
        desk.type("words");
        clock.turn(1000);
        assertThat(news.getLast()).get().asString().contains("not protected", "the disk is full");
        assertThat(desk.drafts()).isEmpty();

        full[0] = false;
        clock.turn(6000);

        assertThat(news.getLast()).isEmpty();
        assertThat(desk.drafts()).hasSize(1);
    }

    @Test
    void a_post_that_gets_a_name_while_it_is_typed_has_one_draft_under_that_name() {
        MemoryDisk memory = memory();
        Desk desk = new Desk(memory, memory, new Session(Text.EMPTY, Encoding.UTF_8, clock::now));
        desk.type("first");
        clock.turn(1000);
        assertThat(desk.drafts()).extracting(offer -> offer.draft().key()).containsExactly("unnamed:1");
        Path named = Path.of("/blog/new.md");
        Text first = desk.session.text();
        desk.type(" second");
        Saved.Done done = (Saved.Done)
                new PostFile(memory, null, InstantSource.system()).save(named, first, Encoding.UTF_8, null);
        desk.session.saved(named, first, Encoding.UTF_8, done.stamp());
        clock.turn(1000);

        assertThat(desk.drafts())
                .extracting(offer -> offer.draft().key() + " " + offer.draft().text())
                .containsExactly(Draft.key(named) + " first second");
        desk.saving.save(desk.session, desk.told::add);
        assertThat(desk.drafts()).isEmpty();
    }

    @Test
    void writing_now_does_not_wait_for_the_second_to_pass() {
        MemoryDisk memory = memory();
        Desk desk = desk(memory, memory);
        desk.type("x");

        desk.protection.now();

        assertThat(desk.drafts()).hasSize(1);
    }

    @Test
    void typing_without_a_pause_is_never_more_than_a_second_ahead() {
        MemoryDisk memory = memory();
        Desk desk = desk(memory, memory);
        for (int key = 0; key < 500; key++) {
            desk.type("k");
            clock.turn(20);
            if (key > 50) {
                int behind = desk.session.text().length()
                        - desk.drafts().getFirst().draft().text().length();
                assertThat(behind).isLessThanOrEqualTo(50);
            }
        }
    }

    @Test
    void a_disk_that_is_slower_than_its_author_has_one_draft_waiting_and_it_is_the_newest() {
        MemoryDisk memory = memory();
        Desk desk = desk(memory, memory);
        hangs = true;
        for (int key = 0; key < 500; key++) {
            desk.type("k");
            clock.turn(20);
        }
        assertThat(queue).hasSize(1);
        desk.protection.now();
        comeBack();

        assertThat(desk.drafts()).extracting(offer -> offer.draft().text()).containsExactly(desk.session.text());
    }

    @Test
    void what_is_typed_after_a_save_is_not_cleared_away_with_what_was_saved() {
        MemoryDisk memory = memory();
        Desk desk = desk(memory, memory);
        desk.type("first");
        clock.turn(1000);
        desk.type(" second");
        hangs = true;
        clock.turn(1000);
        Saved.Done done = (Saved.Done) new PostFile(memory, null, InstantSource.system())
                .save(POST, desk.session.text(), Encoding.UTF_8, desk.session.stamp());
        desk.session.saved(POST, desk.session.text(), Encoding.UTF_8, done.stamp());
        desk.type(" third");
        clock.turn(1000);
        comeBack();

        assertThat(desk.drafts()).extracting(offer -> offer.draft().text()).containsExactly(desk.session.text());
    }
}
