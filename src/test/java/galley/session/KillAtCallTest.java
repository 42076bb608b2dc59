package galley.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import galley.Tally;
import galley.store.Draft;
import galley.store.Encoding;
import galley.store.LocalDisk;
import galley.store.Owner;
import galley.store.Recovery;
import galley.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * R4 and R7: Galley is killed at the first, second, third… call of each kind that changes the disk, before the call does
 * anything.
 */
@Execution(ExecutionMode.CONCURRENT)
class KillAtCallTest {
    private static final List<String> CALLS = List.of("fsync", "rename", "renameat2", "unlink", "write");
    private static final int SIZE = 100;
    private static final int DRAFTS = 60;
    private static final int AT_ONCE = 2;

    @TempDir
    Path temp;

    @Test
    void killed_at_a_call_of_saving_the_post_is_whole() throws Exception {
        killSaving(2);
    }

    @Test
    @Tag("faults")
    void killed_at_many_calls_of_saving_the_post_is_whole() throws Exception {
        killSaving(Tally.times(40));
    }

    @Test
    void killed_at_a_call_of_recovering_no_draft_is_gone() throws Exception {
        killRecovering(1);
    }

    @Test
    @Tag("faults")
    void killed_at_many_calls_of_recovering_no_draft_is_gone() throws Exception {
        killRecovering(Tally.times(40));
    }

    private void killSaving(int most) throws Exception {
        Tally.Row row = Tally.row("R4 kill -9 at a call of saving");
        killAtCalls(most, SIZE, home -> {}, (which, victim) -> KillTest.checkSaved(row, victim, SIZE, which));
    }

    private void killRecovering(int most) throws Exception {
        Tally.Row row = Tally.row("R7 kill -9 at a call of recovering");
        killAtCalls(
                most,
                Typist.RECOVERING,
                KillAtCallTest::leaveDrafts,
                (which, victim) -> checkDrafts(row, victim, which));
    }

    private interface Before {
        void make(Path home) throws IOException;
    }

    private interface After {
        void check(String which, Victim victim) throws IOException;
    }

    private void killAtCalls(int most, int size, Before before, After after) throws Exception {
        assumeTrue(canTrace(), "skipped: strace is not here or may not trace");
        for (String call : CALLS) {
            for (int first = 1; first <= most; first += AT_ONCE) {
                Map<String, Victim> victims = new LinkedHashMap<>();
                try {
                    for (int n = first; n < Math.min(first + AT_ONCE, most + 1); n++) {
                        Path home = temp.resolve(call + n);
                        before.make(home);
                        victims.put("killed at " + call + " " + n, Victim.start(home, 0, size, tracer(call, n)));
                    }
                    for (Map.Entry<String, Victim> each : victims.entrySet()) {
                        assertThat(each.getValue().killed()).as(each.getKey()).isTrue();
                        after.check(each.getKey(), each.getValue());
                    }
                } finally {
                    victims.values().forEach(Victim::close);
                }
            }
        }
    }

    private static void leaveDrafts(Path home) throws IOException {
        Path posts = Files.createDirectories(home.resolve("posts"));
        Owner dead = new Owner(99_999_999, "once", Owner.current().host());
        Recovery recovery = new Recovery(new LocalDisk(), home.resolve("data/recovery"), dead, InstantSource.system());
        for (int i = 0; i < DRAFTS; i++) {
            Path post = posts.resolve("draft" + i + ".md");
            Draft draft = new Draft(Draft.key(post), post, Text.of(text(i)), Encoding.UTF_8, null, 0);
            assertThat(recovery.write(draft)).isEmpty();
        }
    }

    private static String text(int draft) {
        return Typist.version(1000 + draft, SIZE);
    }

    /** Each is offered, or among the discarded, or in its file. */
    private static void checkDrafts(Tally.Row row, Victim victim, String which) throws IOException {
        row.runs(1);
        row.faults(1);
        assertThat(victim.complaints()).as(which).isEmpty();
        List<String> aside = new ArrayList<>();
        List<String> found = new ArrayList<>(victim.drafts(aside).values());
        row.whole(aside.isEmpty(), which + ": " + aside);
        found.addAll(contents(victim.data.resolve("recovery/discarded")));
        found.addAll(contents(victim.folder));
        for (int i = 0; i < DRAFTS; i++) {
            String text = text(i);
            row.kept(found.stream().anyMatch(one -> one.contains(text)), SIZE, which + ": draft " + i + " is nowhere");
        }
    }

    private static List<String> contents(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(KillAtCallTest::content).toList();
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> tracer(String call, int n) {
        return List.of(("strace -f -qq -o /dev/null -e trace=" + call + " -e inject=" + call + ":signal=KILL:when=" + n)
                .split(" "));
    }

    /** Whether a tracer is here and kills as it is told: with some options some versions do not. */
    private static boolean canTrace() throws InterruptedException {
        try {
            List<String> command = new ArrayList<>(tracer("write", 1));
            command.addAll(List.of("sh", "-c", "echo"));
            Process tried =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return tried.waitFor(10, TimeUnit.SECONDS) && tried.exitValue() == 137;
        } catch (IOException absent) {
            return false;
        }
    }
}
