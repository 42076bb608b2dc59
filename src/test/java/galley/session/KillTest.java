package galley.session;

import static org.assertj.core.api.Assertions.assertThat;

import galley.Seeds;
import galley.Tally;
import galley.store.History;
import galley.store.Leftovers;
import galley.store.LocalDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * R4 to R7: Galley is killed at any moment of typing, saving and recovering; what it promised is there. A run of random
 * moments is had again with {@code -Dlaws.seed}.
 */
@Execution(ExecutionMode.CONCURRENT)
class KillTest {
    private static final int AT_ONCE = 6;

    @TempDir
    Path temp;

    private final List<Victim> all = new ArrayList<>();

    @AfterEach
    void leave_none_running() {
        all.forEach(Victim::close);
    }

    @Test
    void killed_while_saving_the_post_is_whole() throws Exception {
        killSaving(9);
    }

    @Test
    @Tag("faults")
    void killed_while_saving_many_times_the_post_is_whole() throws Exception {
        killSaving(Tally.times(1000));
    }

    @Test
    void killed_while_typing_no_more_than_the_last_moment_is_gone() throws Exception {
        killTyping(6);
    }

    @Test
    @Tag("faults")
    void killed_while_typing_many_times_no_more_than_the_last_moment_is_gone() throws Exception {
        killTyping(Tally.times(300));
    }

    private void killSaving(int kills) throws Exception {
        long seed = Seeds.of("kill -9 while saving");
        Tally.Row row = Tally.row("R5 kill -9 at a random moment of saving");
        Random random = new Random(seed);
        int[] sizes = {100, 20_000, 2_000_000};
        long saves = 0;
        int between = 0;
        for (int done = 0; done < kills; done += AT_ONCE) {
            List<Victim> victims = start(done, Math.min(AT_ONCE, kills - done), random, sizes);
            for (int i = 0; i < victims.size(); i++) {
                try (Victim victim = victims.get(i)) {
                    if (i % 2 == 1) {
                        victim.untilSaid("SAVED"); // on a slow machine none of them might come so far
                    }
                    victim.live(1 + random.nextInt(300 / AT_ONCE));
                    victim.kill();
                    saves += victim.last("SAVED", 0);
                    String which = "seed " + seed + ", kill " + (done + i);
                    between += checkSaved(row, victim, sizes[(done + i) % sizes.length], which);
                }
            }
        }
        System.out.printf("kill -9 while saving: %d kills after %d saves, %d within a save%n", kills, saves, between);
        assertThat(saves).isPositive();
    }

    /** @return 1 if it was killed within a save */
    static int checkSaved(Tally.Row row, Victim victim, int size, String which) throws IOException {
        row.runs(1);
        row.faults(1);
        assertThat(victim.complaints()).as(which).isEmpty();
        int promised = victim.last("SAVED", 0);
        int drafted = victim.last("DRAFT", 0);
        String found = Files.readString(Typist.post(victim.folder, 0));
        boolean next = found.equals(Typist.version(promised + 1, size));
        row.whole(
                next || found.equals(Typist.version(promised, size)),
                which + ": " + promised + " was promised, there is "
                        + found.substring(0, Math.min(40, found.length())));
        List<String> aside = new ArrayList<>();
        String draft = victim.draft(victim.drafts(aside), 0);
        assertThat(aside).as(which).isEmpty();
        row.kept(
                found.equals(Typist.version(drafted, size))
                        || Typist.version(drafted, size).equals(draft)
                        || next
                        || Typist.version(drafted + 1, size).equals(draft),
                size,
                which + ": draft " + drafted + " is nowhere");
        boolean left = victim.files().size() > Typist.POSTS - 1;
        assertThat(victim.files()).as(which).hasSizeLessThanOrEqualTo(Typist.POSTS);
        sweep(victim);
        assertThat(victim.files()).as(which).hasSize(Typist.POSTS - 1);
        return left || next ? 1 : 0;
    }

    private static void sweep(Victim victim) throws IOException {
        LocalDisk disk = new LocalDisk();
        History history = new History(disk, victim.data.resolve("history"), InstantSource.system());
        new Leftovers(disk, history, victim.data.resolve("aside")).sweep(victim.files());
    }

    private void killTyping(int kills) throws Exception {
        long seed = Seeds.of("kill -9 while typing");
        Tally.Row row = Tally.row("R6 kill -9 while typing");
        Random random = new Random(seed);
        long keys = 0;
        int worst = 0;
        for (int done = 0; done < kills; done += AT_ONCE) {
            List<Victim> victims = start(done, Math.min(AT_ONCE, kills - done), random, new int[] {Typist.TYPING});
            for (int i = 0; i < victims.size(); i++) {
                try (Victim victim = victims.get(i)) {
                    victim.live(random.nextInt(3000 / AT_ONCE));
                    victim.kill();
                    String which = "seed " + seed + ", kill " + (done + i);
                    assertThat(victim.complaints()).as(which).isEmpty();
                    List<String> aside = new ArrayList<>();
                    Map<String, String> drafts = victim.drafts(aside);
                    row.runs(1);
                    row.faults(1);
                    assertThat(aside).as(which).isEmpty();
                    for (int post = 0; post < Typist.POSTS; post++) {
                        keys += victim.last("KEY", post);
                        worst = Math.max(worst, victim.lost(row, drafts, post, which));
                    }
                }
            }
        }
        System.out.printf(
                "kill -9 while typing: %d kills after %d keys in %d posts each, at most the last %d of 25 keys a second gone%n",
                kills, keys, Typist.POSTS, worst);
        assertThat(keys).isPositive();
    }

    private List<Victim> start(int first, int count, Random random, int[] sizes) throws IOException {
        List<Victim> victims = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Path home = temp.resolve("victim" + (first + i));
            victims.add(Victim.start(home, random.nextLong(), sizes[(first + i) % sizes.length], List.of()));
        }
        all.addAll(victims);
        for (Victim victim : victims) {
            assertThat(victim.ready()).as("came up: " + victim.complaints()).isTrue();
        }
        return victims;
    }
}
