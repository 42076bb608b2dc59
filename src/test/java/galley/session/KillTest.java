package galley.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R4 to R7: Galley is killed at any moment of typing and saving; what it promised is there. */
class KillTest {
    private static final int AT_ONCE = 6;
    private static final long BEHIND_MILLIS = 1500;
    private static final int BEHIND_KEYS = 200;

    @TempDir
    Path temp;

    private final List<Victim> all = new ArrayList<>();

    @AfterEach
    void leave_none_running() {
        all.forEach(Victim::close);
    }

    @Test
    void killed_while_saving_the_post_is_whole() throws Exception {
        killSaving(18);
    }

    @Test
    @Tag("faults")
    void killed_while_saving_a_thousand_times_the_post_is_whole() throws Exception {
        killSaving(1000);
    }

    @Test
    void killed_while_typing_no_more_than_the_last_moment_is_gone() throws Exception {
        killTyping(6);
    }

    @Test
    @Tag("faults")
    void killed_while_typing_three_hundred_times_no_more_than_the_last_moment_is_gone() throws Exception {
        killTyping(300);
    }

    @Test
    void killed_at_a_system_call_the_post_is_whole() throws Exception {
        killAtCalls(List.of(1, 2, 3));
    }

    @Test
    @Tag("faults")
    void killed_at_each_of_forty_system_calls_of_each_kind_the_post_is_whole() throws Exception {
        List<Integer> all = new ArrayList<>();
        for (int n = 1; n <= 40; n++) {
            all.add(n);
        }
        killAtCalls(all);
    }

    private void killSaving(int kills) throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        int[] sizes = {100, 20_000, 2_000_000};
        long saves = 0;
        int between = 0;
        for (int done = 0; done < kills; done += AT_ONCE) {
            List<Victim> victims = start(done, Math.min(AT_ONCE, kills - done), random, sizes);
            for (int i = 0; i < victims.size(); i++) {
                try (Victim victim = victims.get(i)) {
                    victim.live(1 + random.nextInt(300 / AT_ONCE));
                    victim.kill();
                    saves += victim.last("SAVED", 0);
                    between += checkSaved(
                            victim, sizes[(done + i) % sizes.length], "seed " + seed + ", kill " + (done + i));
                }
            }
        }
        System.out.printf(
                "kill -9 while saving: %d kills (seed %d) after %d saves, %d of them within a save; 0 files damaged, 0 saves lost%n",
                kills, seed, saves, between);
        assertThat(saves).isPositive();
    }

    /** @return 1 if it was killed within a save */
    private static int checkSaved(Victim victim, int size, String which) throws IOException {
        assertThat(victim.complaints()).as(which).isEmpty();
        int promised = victim.last("SAVED", 0);
        int drafted = victim.last("DRAFT", 0);
        String found = Files.readString(Typist.post(victim.folder, 0));
        boolean next = found.equals(Typist.version(promised + 1, size));
        assertThat(next || found.equals(Typist.version(promised, size)))
                .as(which + ": " + promised + " was promised, there is "
                        + found.substring(0, Math.min(40, found.length())))
                .isTrue();
        List<String> aside = new ArrayList<>();
        String draft = victim.draft(victim.drafts(aside), 0);
        assertThat(aside).as(which).isEmpty();
        assertThat(found.equals(Typist.version(drafted, size))
                        || Typist.version(drafted, size).equals(draft)
                        || next
                        || Typist.version(drafted + 1, size).equals(draft))
                .as(which + ": draft " + drafted + " is nowhere")
                .isTrue();
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
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        long keys = 0;
        int worst = 0;
        for (int done = 0; done < kills; done += AT_ONCE) {
            List<Victim> victims = start(done, Math.min(AT_ONCE, kills - done), random, new int[] {0});
            for (int i = 0; i < victims.size(); i++) {
                try (Victim victim = victims.get(i)) {
                    victim.live(random.nextInt(3000 / AT_ONCE));
                    victim.kill();
                    String which = "seed " + seed + ", kill " + (done + i);
                    assertThat(victim.complaints()).as(which).isEmpty();
                    List<String> aside = new ArrayList<>();
                    Map<String, String> drafts = victim.drafts(aside);
                    assertThat(aside).as(which).isEmpty();
                    for (int post = 0; post < Typist.POSTS; post++) {
                        keys += victim.last("KEY", post);
                        worst = Math.max(worst, lost(victim, drafts, post, which));
                    }
                }
            }
        }
        System.out.printf(
                "kill -9 while typing: %d kills (seed %d) after %d keys in %d posts each; 0 files damaged, at most the last %d keys of a post (25 a second) gone%n",
                kills, seed, keys, Typist.POSTS, worst);
        assertThat(keys).isPositive();
    }

    /** How many of a post's last keys are gone. */
    private static int lost(Victim victim, Map<String, String> drafts, int post, String which) throws IOException {
        List<String[]> keys = victim.promises("KEY", post);
        int best = 0;
        if (post < Typist.POSTS - 1) {
            String file = Files.readString(Typist.post(victim.folder, post));
            assertThat(file).as(which).isEqualTo(Typist.typed(post, 0, file.length()));
            assertThat(file.length()).as(which).isGreaterThanOrEqualTo(victim.last("SAVED", post));
            best = file.length();
        }
        String draft = victim.draft(drafts, post);
        if (draft != null) {
            assertThat(draft).as(which).isEqualTo(Typist.typed(post, 0, draft.length()));
            best = Math.max(best, draft.length());
        }
        if (keys.isEmpty()) {
            return 0;
        }
        int typed = victim.last("KEY", post);
        long end = Long.parseLong(keys.getLast()[3]);
        long old = keys.stream()
                .filter(key -> Long.parseLong(key[3]) < end - BEHIND_MILLIS)
                .count();
        assertThat(best)
                .as(which + ", post " + post + ": " + typed + " keys typed")
                .isGreaterThanOrEqualTo((int) Math.min(old, typed - BEHIND_KEYS));
        return Math.max(0, typed - best);
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

    private void killAtCalls(List<Integer> counts) throws Exception {
        assumeTrue(canTrace(), "skipped: strace is not here or may not trace");
        int kills = 0;
        for (String call : List.of("fsync", "renameat2", "unlink", "write", "openat")) {
            for (int n : counts) {
                // Its own start opens and writes things too: those of the save come later.
                int when = call.equals("openat") ? 40 + n : n;
                List<String> tracer = List.of(
                        "strace",
                        "-f",
                        "--seccomp-bpf",
                        "-qq",
                        "-o",
                        "/dev/null",
                        "-e",
                        "trace=" + call,
                        "-e",
                        "inject=" + call + ":signal=KILL:when=" + when);
                try (Victim victim = Victim.start(temp.resolve(call + n), 0, 100, tracer)) {
                    if (victim.ready()) {
                        victim.live(3000);
                    }
                    victim.kill();
                    checkSaved(victim, 100, "killed at " + call + " " + when);
                    kills++;
                }
            }
        }
        System.out.printf("kill -9 at a system call: %d kills; 0 files damaged, 0 saves lost%n", kills);
    }

    private static boolean canTrace() throws InterruptedException {
        try {
            Process tried = new ProcessBuilder("strace", "-f", "--seccomp-bpf", "-o", "/dev/null", "true")
                    .redirectErrorStream(true)
                    .start();
            return tried.waitFor(10, TimeUnit.SECONDS) && tried.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
