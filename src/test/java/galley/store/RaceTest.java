package galley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import galley.Tally;
import galley.text.Text;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * R14: another program writes the post that is being saved, again and again, also in the middle of a save. Every version
 * of either side is in the file, beside it, in the history, or has come back to who replaced it.
 */
class RaceTest {
    private static final int ROUNDS_OF_A_POST = 100;

    /** On a slow disk there are fewer races. */
    private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(2);

    @TempDir
    Path temp;

    private final LocalDisk disk = new LocalDisk();
    private final Set<String> there = new HashSet<>();
    private History history;
    private PostFile files;
    private int saves;
    private int conflicts;
    private int beside;

    @Test
    void of_two_hundred_races_nobody_loses_a_version() throws Exception {
        race(200);
    }

    @Test
    @Tag("faults")
    void of_three_thousand_races_or_those_of_two_minutes_nobody_loses_a_version() throws Exception {
        race(3000);
    }

    private void race(int rounds) throws Exception {
        Path folder = Files.createDirectories(temp.toRealPath().resolve("posts"));
        assumeTrue(exchanges(folder), "skipped: this file system cannot exchange files");
        history = new History(disk, temp.resolve("history"), InstantSource.system());
        files = new PostFile(disk, history, InstantSource.system());
        Tally.Row row = Tally.row("R14 another program races a save");
        aim(folder, 0);
        Path said = temp.resolve("said");
        Process rival = start(folder, said);
        Set<String> put = new HashSet<>();
        try {
            long start = System.nanoTime();
            for (int i = 1; i <= rounds && System.nanoTime() - start < LONGEST_NANOS; i++) {
                if (i % ROUNDS_OF_A_POST == 0) {
                    aim(folder, i);
                }
                save(Files.readSymbolicLink(folder.resolve("now")), i, put);
                saves = i;
            }
            rival.getOutputStream().write('\n');
            rival.getOutputStream().flush();
            assertThat(rival.waitFor(60, TimeUnit.SECONDS)).isTrue();
            listen(Files.readAllLines(said), put);
        } finally {
            rival.destroyForcibly();
        }
        collect(folder);
        row.runs(saves);
        row.faults(put.stream().filter(name -> name.startsWith("theirs")).count());
        row.whole(there.stream().noneMatch(name -> name.startsWith("damaged")), "damaged: " + there);
        put.removeAll(there);
        row.kept(put.isEmpty(), put.size() * 2000L, "gone: " + put);
        System.out.printf(
                "races: %d saves, %d found a change before, %d in the middle; both sides' versions all there%n",
                saves, conflicts, beside);
        assertThat(conflicts).isPositive();
    }

    /** Saves as the window does when somebody keeps his own version: what the other side has goes to the history. */
    private void save(Path post, int version, Set<String> put) {
        Text text = Text.of(Rival.text("ours", version));
        Stamp base = ((Loaded.Opened) files.load(post)).stamp();
        while (true) {
            switch (files.save(post, text, Encoding.UTF_8, base)) {
                case Saved.Done done -> {
                    put.add("ours-" + version);
                    beside += done.other() == null ? 0 : 1;
                    return;
                }
                case Saved.Conflict conflict -> {
                    conflicts++;
                    Loaded.Opened theirs = conflict.theirs();
                    assertThat(history.keep(post, theirs.text(), theirs.encoding(), Version.Made.THEIRS))
                            .isEmpty();
                    base = theirs.stamp();
                }
                case Saved.Failed failed -> throw new AssertionError(failed.reason());
            }
        }
    }

    /** Both go on with another post. */
    private void aim(Path folder, int number) throws IOException {
        Path post = Files.writeString(folder.resolve("post" + number + ".md"), Rival.text("start", number));
        Files.createSymbolicLink(folder.resolve("next"), post);
        Files.move(folder.resolve("next"), folder.resolve("now"), StandardCopyOption.ATOMIC_MOVE);
    }

    private void listen(List<String> said, Set<String> put) {
        assertThat(said).startsWith("READY").endsWith("END");
        for (String line : said.subList(1, said.size() - 1)) {
            if (line.startsWith("PUT ")) {
                put.add("theirs-" + line.substring(4));
            } else {
                assertThat(line).startsWith("SAW ");
                there.add(line.substring(4));
            }
        }
    }

    /** All that is in the folder or in a history. */
    private void collect(Path folder) throws IOException {
        List<Path> posts;
        try (Stream<Path> all = Files.list(folder)) {
            posts = new ArrayList<>(
                    all.filter(path -> !Files.isSymbolicLink(path)).toList());
        }
        for (Path post : posts) {
            there.add(Rival.name(Files.readAllBytes(post)));
            for (Version version : history.list(post)) {
                there.add(Rival.name(history.bytes(version)));
            }
        }
    }

    private boolean exchanges(Path folder) throws IOException {
        Path a = Files.writeString(folder.resolve("a"), "a");
        Path b = Files.writeString(folder.resolve("b"), "b");
        try {
            disk.exchange(a, b);
            return true;
        } catch (UnsupportedOperationException no) {
            return false;
        } finally {
            Files.delete(a);
            Files.delete(b);
        }
    }

    private static Process start(Path folder, Path said) throws IOException {
        String classes = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith(".jar"))
                .reduce((a, b) -> a + File.pathSeparator + b)
                .orElseThrow();
        long seed = new Random().nextLong();
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx64m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classes,
                        Rival.class.getName(),
                        folder.toString(),
                        Long.toString(seed))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
    }
}
