package galley;

import static org.assertj.core.api.Assertions.assertThat;

import galley.store.LocalDisk;
import galley.store.Offer;
import galley.store.Owner;
import galley.store.Recovery;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * R30: the whole program is told by the system to end at a random moment of typing and saving; all posts' texts are
 * there to the last letter. A run is had again with {@code -Dlaws.seed}.
 */
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 15, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EndingTest {
    private static final int AT_ONCE = 3;

    /** Keys after the memory ran out that show that the window goes on, however slow the machine. */
    private static final int LATER_ON = 20;

    @TempDir
    Path temp;

    private final List<Run> runs = new ArrayList<>();

    @AfterEach
    void leave_none_running() {
        runs.forEach(run -> run.process.destroyForcibly());
    }

    @Test
    @Tag("faults")
    void ended_at_a_random_moment_every_letter_is_kept() throws Exception {
        List<End> ends = new ArrayList<>();
        for (int i = 0; i < Tally.times(50); i++) {
            ends.add(i % 2 == 0 && End.HUP.isHeard() ? End.HUP : End.TERM);
        }
        end(ends);
    }

    /** R29: for a moment, that is; every letter typed before it, in it and after it is kept, and the window goes on. */
    @Test
    @Tag("faults")
    void when_a_thread_takes_all_memory_the_window_lives_and_every_letter_is_kept() throws Exception {
        long seed = Seeds.of("memory runs out");
        Random random = new Random(seed);
        Tally.Row row = Tally.row("R29 memory runs out");
        long keys = 0;
        long after = 0;
        for (int i = 0; i < 8; i++) {
            long wait = random.nextInt(2500);
            Run run = new Run(
                    temp.toRealPath().resolve("bomb" + i), End.TERM, random.nextLong(), "-Dauthor.bomb=" + wait);
            runs.add(run);
            run.begin();
            run.until("BOMB");
            int before = run.lines.size();
            run.process.waitFor(2, TimeUnit.SECONDS);
            after += run.untilKeys(before, LATER_ON);
            run.end();
            keys += run.check(row, "seed " + seed + ", " + run.folder);
        }
        System.out.printf("memory runs out: 8 times, %d keys, %d of them later on, all kept%n", keys, after);
    }

    private enum End {
        TERM(15),
        HUP(1);

        private final int signal;

        End(int signal) {
            this.signal = signal;
        }

        /** Who is started by nohup is deaf to it, and so are its children. */
        private boolean isHeard() throws IOException {
            Path status = Path.of("/proc/self/status");
            return !Files.exists(status)
                    || Files.readAllLines(status).stream()
                            .filter(line -> line.startsWith("SigIgn:"))
                            .map(line ->
                                    Long.parseUnsignedLong(line.substring(7).strip(), 16))
                            .noneMatch(ignored -> (ignored >> (signal - 1) & 1) == 1);
        }
    }

    private void end(List<End> ends) throws Exception {
        long seed = Seeds.of("ends at random moments");
        Random random = new Random(seed);
        Tally.Row row = Tally.row("R30 ended at a random moment");
        long keys = 0;
        long slowest = 0;
        for (int done = 0; done < ends.size(); done += AT_ONCE) {
            List<Run> now = new ArrayList<>();
            for (int i = done; i < Math.min(ends.size(), done + AT_ONCE); i++) {
                now.add(new Run(temp.toRealPath().resolve("run" + i), ends.get(i), random.nextLong()));
            }
            runs.addAll(now);
            for (Run run : now) {
                run.begin();
            }
            for (Run run : now) {
                run.process.waitFor(random.nextInt(2500), TimeUnit.MILLISECONDS);
                long took = run.end();
                slowest = Math.max(slowest, took);
                keys += run.check(row, "seed " + seed + ", " + run.folder + ", by " + run.end + " in " + took + " ms");
            }
        }
        System.out.printf(
                "ends at random moments: %d after %d keys, each to its last letter, the slowest took %d ms%n",
                ends.size(), keys, slowest);
        assertThat(keys).isPositive();
    }

    private static final class Run {
        private static final int POSTS = 2;

        private final Path folder;
        private final Path home;
        private final End end;
        private final Process process;
        private final BufferedReader said;
        private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
        private final int[] promised = new int[POSTS + 1];
        private Thread reader;

        private Run(Path folder, End end, long seed, String... more) throws IOException {
            this.folder = Files.createDirectories(folder.resolve("posts"));
            this.home = folder.resolve("home");
            this.end = end;
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-XX:-UsePerfData",
                    "-Xmx256m",
                    "-Dglass.platform=Headless",
                    "-Dprism.order=sw",
                    "-Djava.awt.headless=true",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-cp",
                    System.getProperty("java.class.path")));
            command.addAll(List.of(more));
            command.addAll(List.of(Author.class.getName(), Long.toString(seed), "true"));
            for (int post = 0; post < POSTS; post++) {
                command.add(Files.writeString(post(post), "title: Post " + post + "\n\n")
                        .toString());
            }
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("GALLEY_HOME", home.toString());
            process = builder.start();
            said = process.inputReader();
        }

        private Path post(int number) {
            return folder.resolve("post" + number + ".md");
        }

        private void begin() throws IOException {
            List<String> before = new ArrayList<>();
            for (String line = said.readLine(); ; line = said.readLine()) {
                if (line == null) {
                    throw new AssertionError("it did not come up: " + before);
                }
                if (line.equals("READY")) {
                    break;
                }
                before.add(line);
            }
            reader = Thread.ofPlatform().daemon().start(() -> said.lines().forEach(lines::add));
        }

        private void until(String line) throws InterruptedException {
            until(() -> lines.contains(line));
        }

        /** @return how many keys there are behind that many lines, no fewer than wanted */
        private long untilKeys(int from, int wanted) throws InterruptedException {
            until(() -> keysAfter(from) >= wanted);
            return keysAfter(from);
        }

        private long keysAfter(int count) {
            return lines.stream()
                    .skip(count)
                    .filter(line -> line.startsWith("KEY"))
                    .count();
        }

        private void until(BooleanSupplier there) throws InterruptedException {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (!there.getAsBoolean()) {
                assertThat(process.isAlive() && System.nanoTime() < end)
                        .as(() -> String.join("\n", lines))
                        .isTrue();
                process.waitFor(20, TimeUnit.MILLISECONDS);
            }
        }

        /** @return how long it took, in milliseconds */
        private long end() throws IOException, InterruptedException {
            if (!lines.contains("BOMB")) {
                // Later on the threads are going.
                assertThat(said(line -> !line.matches("KEY \\d+ \\d+ \\d+"))).isEmpty();
            }
            lines.forEach(this::promise);
            long start = System.nanoTime();
            // By a program: the process' own way to end it would close its ears to us as well.
            new ProcessBuilder("kill", "-" + end, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("it does not end:\n" + threads());
            }
            reader.join();
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        }

        /** What it has said of that kind, a line each. */
        private String said(Predicate<String> kind) {
            return lines.stream().filter(kind).map(line -> "\n" + line).collect(Collectors.joining());
        }

        /** What its threads do. */
        private String threads() throws IOException {
            Process print = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(process.pid()),
                            "Thread.print")
                    .redirectErrorStream(true)
                    .start();
            return new String(print.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }

        private void promise(String line) {
            String[] words = line.split(" ");
            if (words.length == 4 && words[0].equals("KEY")) {
                promised[Integer.parseInt(words[1])] = Integer.parseInt(words[2]);
            }
        }

        /** @return how many keys were promised */
        private int check(Tally.Row row, String which) throws IOException {
            row.runs(1);
            row.faults(1);
            assertThat(process.exitValue())
                    .as(() -> which + said(line -> !line.startsWith("KEY")))
                    .isEqualTo(128 + end.signal);
            List<Offer> offers = new Recovery(
                            new LocalDisk(), home.resolve("data/recovery"), Owner.current(), InstantSource.system())
                    .find()
                    .offers();
            int[] found = new int[POSTS + 1];
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    best(found, file, Files.readString(file), row, which);
                }
            }
            for (Offer offer : offers) {
                best(found, offer.draft().path(), offer.draft().text().toString(), row, which);
            }
            for (int post = 0; post <= POSTS; post++) {
                int gone = promised[post] - found[post];
                row.kept(gone <= 0, gone, "%s, %s: post %d lacks its last %d keys".formatted(which, end, post, gone));
            }
            return IntStream.of(promised).sum();
        }

        /** @param path null for a post without a file; one that is made for it counts for the same */
        private void best(int[] found, Path path, String text, Tally.Row row, String which) {
            int post = IntStream.range(0, POSTS)
                    .filter(number -> post(number).equals(path))
                    .findFirst()
                    .orElse(POSTS);
            int keys = Author.keys(text);
            row.whole(keys >= 0, which + ": " + text);
            found[post] = Math.max(found[post], keys);
        }
    }
}
