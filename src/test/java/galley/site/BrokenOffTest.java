package galley.site;

import static org.assertj.core.api.Assertions.assertThat;

import galley.Tally;
import galley.store.FaultDisk;
import galley.store.LocalDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * R25: taking an export back, removing old files, publishing in place and its undo, broken off at each operation of the disk: each
 * file is as before or as after, nothing of anybody else's is touched, the next try finishes, and one more writes nothing.
 */
class BrokenOffTest {
    private static final Set<String> WRITES = Set.of(
            "create", "rewrite", "write", "cut", "exchange", "moveNew", "replace", "delete", "makeFolder", "dress");

    private static final Map<String, Supplier<Throwable>> KINDS = kinds();

    @TempDir
    Path temp;

    private Path home;

    @BeforeEach
    void find_the_folder() throws IOException {
        home = temp.toRealPath().resolve("home");
    }

    private static Map<String, Supplier<Throwable>> kinds() {
        Map<String, Supplier<Throwable>> kinds = new LinkedHashMap<>();
        kinds.put("i/o error", () -> new IOException("Input/output error"));
        kinds.put("half a write", () -> new IOException("No space left on device"));
        kinds.put("an Error", () -> new LinkageError("injected"));
        return kinds;
    }

    @ParameterizedTest
    @EnumSource(SiteWork.class)
    void a_disk_that_fails_half_way_leaves_old_or_new(SiteWork work) throws IOException {
        Scene scene = new Scene(work);
        int half = scene.operations() / 2;
        assertThat(fail(scene, List.of("i/o error"), true, half, half)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(SiteWork.class)
    @Tag("faults")
    void a_disk_that_fails_at_any_operation_leaves_old_or_new(SiteWork work) throws IOException {
        List<String> all = List.copyOf(KINDS.keySet());
        Scene scene = new Scene(work);
        int most = Integer.MAX_VALUE;
        int faults = fail(scene, all, false, 1, most) + fail(scene, all, true, 1, most);
        System.out.printf("%s: %d faults%n", work, faults);
        assertThat(faults).isGreaterThan(60);
    }

    @ParameterizedTest
    @EnumSource(SiteWork.class)
    @Tag("faults")
    void killed_at_any_operation_it_leaves_old_or_new(SiteWork work) throws Exception {
        Scene scene = new Scene(work);
        int operations = scene.operations();
        Tally.Row row = Tally.row("R25 kill -9 at " + name(work));
        int step = Math.max(1, operations / Math.max(1, Tally.times(operations)));
        int kills = 0;
        for (int n = 1; n <= operations; n += step) {
            scene.reset();
            Process process = start(work, n);
            String said = new String(process.getInputStream().readAllBytes());
            assertThat(process.waitFor()).as(said).isEqualTo(137);
            row.faults(1);
            scene.check(row, "killed at operation " + n);
            kills++;
        }
        System.out.printf("%s: %d kills at %d operations%n", work, kills, operations);
    }

    /** @return how many faults */
    private int fail(Scene scene, List<String> kinds, boolean forEver, int first, int last) throws IOException {
        SiteWork work = scene.work;
        Tally.Row row = Tally.row("R25 " + (forEver ? "every call from one on" : "a call") + " of " + name(work));
        int faults = 0;
        for (String kind : kinds) {
            for (int n = first; n <= last; n++) {
                scene.reset();
                boolean[] failed = {false};
                FaultDisk.When at = FaultDisk.at(n, forEver);
                StringBuilder where = new StringBuilder();
                work.act(
                        new FaultDisk(
                                new LocalDisk(),
                                (call, path) -> {
                                    boolean now = at.fails(call, path);
                                    if (now && !failed[0]) {
                                        where.append(call).append(' ').append(path);
                                    }
                                    failed[0] |= now;
                                    return now;
                                },
                                KINDS.get(kind),
                                kind.equals("half a write")),
                        home);
                if (!failed[0]) {
                    break;
                }
                faults++;
                row.faults(1);
                scene.check(row, "%s: %s at operation %d, %s".formatted(work, kind, n, where));
            }
        }
        return faults;
    }

    private static String name(SiteWork work) {
        return work.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    /** What there is before the work, and what after. */
    private final class Scene {
        private final SiteWork work;
        private final Map<String, byte[]> start;
        private final Map<String, String> before;
        private final Map<String, String> after;

        Scene(SiteWork work) throws IOException {
            this.work = work;
            Files.createDirectories(home);
            work.prepare(home);
            start = all();
            before = shown();
            work.act(new LocalDisk(), home);
            after = shown();
            assertThat(after).as("what it does").isNotEqualTo(before);
        }

        void reset() throws IOException {
            try (Stream<Path> files = Files.walk(home)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    if (!Files.isDirectory(file) || isEmpty(file) && !file.equals(home)) {
                        Files.delete(file);
                    }
                }
            }
            for (Map.Entry<String, byte[]> file : start.entrySet()) {
                Path place = home.resolve(file.getKey());
                Files.createDirectories(place.getParent());
                Files.write(place, file.getValue());
            }
        }

        /** How many operations the whole work takes. */
        int operations() throws IOException {
            reset();
            List<String> calls = new ArrayList<>();
            work.act(new FaultDisk(new LocalDisk(), (call, path) -> !calls.add(call)), home);
            return calls.size();
        }

        void check(Tally.Row row, String which) throws IOException {
            row.runs(1);
            Map<String, String> found = shown();
            found.forEach((name, text) -> row.whole(isWhole(name, text), which + ": " + name + " is neither"));
            before.forEach((name, text) -> row.whole(
                    !text.equals(after.get(name)) || text.equals(found.get(name)),
                    which + ": " + name + " was touched"));
            row.whole(isComplete(found), which + ": a post lacks its picture, or is nowhere");

            work.act(new LocalDisk(), home);
            row.whole(shown().equals(after), which + ": the next try did not finish: " + shown().keySet());
            List<String> writes = new ArrayList<>();
            work.act(
                    new FaultDisk(new LocalDisk(), (call, path) -> {
                        if (WRITES.contains(call)) {
                            writes.add(call + " " + path);
                        }
                        return false;
                    }),
                    home);
            row.whole(writes.isEmpty(), which + ": the third try wrote " + writes);
        }

        /** A draft may have the words of the published post already or still; what is published has no others. */
        private boolean isWhole(String name, String text) {
            return text.equals(before.get(name))
                    || text.equals(after.get(name))
                    || name.endsWith("_drafts/rain.md")
                            && Stream.of(before, after).anyMatch(there -> there.containsValue(text));
        }

        /** Each post shows pictures that are there, and the one that is published is somewhere. */
        private boolean isComplete(Map<String, String> found) {
            boolean pictures = found.entrySet().stream()
                    .filter(file -> file.getKey().matches("site/.*\\.md"))
                    .allMatch(post -> Stream.of(post.getValue().split("\n"))
                            .filter(line -> line.startsWith("![a]"))
                            .map(line -> line.replaceFirst(".*\\((.*)\\)", "site$1"))
                            .map(line -> line.replace("site{static}", "site/content"))
                            .allMatch(found::containsKey));
            boolean rain = before.keySet().stream().noneMatch(name -> name.endsWith("rain.md"))
                    || found.keySet().stream().anyMatch(name -> name.endsWith("rain.md"));
            boolean nothingLost = before.values().stream()
                    .filter(text -> text.startsWith("picture ") && after.containsValue(text))
                    .allMatch(found::containsValue);
            boolean folder = found.keySet().stream().noneMatch(name -> name.endsWith("source/_posts/rain.md"))
                    || found.containsKey("site/source/_posts/rain/a.png");
            return pictures && rain && nothingLost && folder;
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(home)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(home.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    /** What a generator and an author see: all but hidden files and Galley's own. */
    private Map<String, String> shown() throws IOException {
        Map<String, String> shown = new TreeMap<>();
        all().forEach((name, bytes) -> {
            if (!name.startsWith("exports/") && !name.matches("(.*/)?\\..*")) {
                shown.put(name, new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
            }
        });
        return shown;
    }

    private Process start(SiteWork work, int n) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SiteWork.class.getName(),
                        work.name(),
                        home.toString(),
                        "" + n)
                .redirectErrorStream(true)
                .start();
    }
}
