package galley.session;

import static org.assertj.core.api.Assertions.assertThat;

import galley.Tally;
import galley.header.Rules;
import galley.store.HandClock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** An hour of writing, of which the clock knows and nobody waits for; a few minutes of it in the short run. */
@Execution(ExecutionMode.CONCURRENT)
class SoakTest {
    private static final long MINUTE = 60_000;

    @TempDir
    Path temp;

    @Test
    void window_session_and_disk_agree_through_minutes_of_writing() throws Exception {
        soak(2);
    }

    @Test
    @Tag("faults")
    void window_session_and_disk_agree_through_an_hour_of_writing_and_the_heap_stays_flat() throws Exception {
        soak(60);
    }

    private void soak(int minutes) throws Exception {
        long seed = Long.getLong("soak.seed", new Random().nextLong());
        System.out.println("soak: seed " + seed + ", again with -Dsoak.seed=" + seed);
        HandClock clock = new HandClock();
        Tally.Row row = Tally.row("R0 soak, " + minutes + " virtual minutes");
        List<Soak> writers = List.of(
                new Soak(
                        temp,
                        "utf8.md",
                        Soak.start("---\ntitle: A\ntags: [x]\n---\n\n", "\n", StandardCharsets.UTF_8, false),
                        Rules.HUGO,
                        seed,
                        clock,
                        row),
                new Soak(
                        temp,
                        "crlf.md",
                        Soak.start("Title: B\nTags: x, y\n\n", "\r\n", StandardCharsets.UTF_8, true),
                        Rules.PELICAN,
                        seed + 1,
                        clock,
                        row),
                new Soak(
                        temp,
                        "wide.md",
                        Soak.start("---\ntitle: 'C'\n---\n", "\n", StandardCharsets.UTF_16LE, true),
                        Rules.JEKYLL,
                        seed + 2,
                        clock,
                        row));
        long before = 0;
        long nextCheck = MINUTE / 4;
        while (clock.now() < minutes * MINUTE) {
            for (Soak writer : writers) {
                writer.act();
            }
            if (clock.now() >= nextCheck) {
                for (Soak writer : writers) {
                    if (nextCheck % MINUTE == 0) {
                        writer.check();
                    } else {
                        writer.checkDraft();
                    }
                }
                nextCheck += MINUTE / 4;
            }
            if (before == 0 && clock.now() > minutes * MINUTE / 4) {
                before = heap();
            }
        }
        for (Soak writer : writers) {
            writer.check();
        }
        long after = heap();
        System.out.printf(
                "soak: %d virtual minutes (seed %d): %d keys, %d form edits, %d saves, %d outside changes, %d of them"
                        + " decided, %d undone or redone, %d checks; heap %.1f MB after a quarter, %.1f MB at the end%n",
                minutes,
                seed,
                writers.stream().mapToInt(writer -> writer.keys).sum(),
                writers.stream().mapToInt(writer -> writer.formEdits).sum(),
                writers.stream().mapToInt(writer -> writer.saves).sum(),
                writers.stream().mapToInt(writer -> writer.outside).sum(),
                writers.stream().mapToInt(writer -> writer.merges).sum(),
                writers.stream().mapToInt(writer -> writer.undone).sum(),
                writers.stream().mapToInt(writer -> writer.checks).sum(),
                before / 1048576.0,
                after / 1048576.0);
        assertThat(after).as("heap").isLessThan(before + (24 << 20));
    }

    private static long heap() throws InterruptedException {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
