package galley.site;

import static org.assertj.core.api.Assertions.assertThat;

import galley.Seeds;
import galley.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * R25: an export of 50 posts and 60 pictures is killed at a random moment. Each file is whole or not there, no post is
 * there without its pictures, nothing of the site's own is touched, and the next export finishes the work.
 */
@Execution(ExecutionMode.CONCURRENT)
class ExportKillTest {
    private static final int AT_ONCE = 4;

    @TempDir
    Path temp;

    private Path drafts;
    private Map<String, String> whole;

    @BeforeEach
    void export_once_undisturbed() throws IOException {
        drafts = temp.toRealPath().resolve("drafts");
        Exporter.write(drafts);
        Path root = Exporter.site(temp.toRealPath().resolve("whole"));
        Exporter.export(Exporter.posts(drafts), root);
        whole = files(root);
        assertThat(whole.keySet().stream().filter(name -> name.endsWith(".md"))).hasSize(Exporter.POSTS + 1);
        assertThat(whole.keySet().stream().filter(name -> name.endsWith(".png")))
                .hasSize(Exporter.PICTURES + 1);
    }

    @Test
    void a_killed_export_leaves_whole_files_and_is_finished_by_the_next() throws Exception {
        kill(2);
    }

    @Test
    @Tag("faults")
    void so_does_one_that_is_killed_many_times() throws Exception {
        kill(Tally.times(200));
    }

    private void kill(int kills) throws Exception {
        long seed = Seeds.of("kill -9 while exporting");
        Random random = new Random(seed);
        Tally.Row row = Tally.row("R25 kill -9 while exporting");
        int between = 0;
        for (int done = 0; done < kills; done += AT_ONCE) {
            List<Process> processes = new ArrayList<>();
            for (int i = done; i < Math.min(kills, done + AT_ONCE); i++) {
                processes.add(start(temp.toRealPath().resolve("sites" + i)));
            }
            for (int i = 0; i < processes.size(); i++) {
                Process process = processes.get(i);
                try (var said = process.inputReader()) {
                    assertThat(said.readLine()).isEqualTo("READY");
                    process.waitFor(random.nextInt(400), TimeUnit.MILLISECONDS);
                    process.toHandle().destroyForcibly();
                    process.waitFor();
                    List<String> rest = said.lines()
                            .filter(line -> line.startsWith("BEGIN "))
                            .toList();
                    if (!rest.isEmpty()) {
                        Path root = temp.toRealPath()
                                .resolve("sites" + (done + i))
                                .resolve("site" + rest.getLast().substring(6));
                        between += check(row, root, "seed " + seed + ", kill " + (done + i));
                    }
                } finally {
                    process.destroyForcibly();
                }
            }
        }
        System.out.printf("kill -9 while exporting: %d kills, %d within an export%n", kills, between);
    }

    /** @return 1 if the export was not at its end */
    private int check(Tally.Row row, Path root, String which) throws IOException {
        row.runs(1);
        row.faults(1);
        Map<String, String> found = files(root);
        found.forEach((name, text) ->
                row.whole(text.equals(whole.get(name)), which + ": " + name + " is not what was exported"));
        found.keySet().stream().filter(name -> name.matches(".*post\\d+\\.md")).forEach(name -> {
            int number = Integer.parseInt(name.replaceFirst(".*post(\\d+)\\.md", "$1"));
            row.whole(hasPicture(found, number), which + ": " + name + " lacks its picture");
            boolean second = number + Exporter.POSTS < Exporter.PICTURES;
            row.whole(
                    !second || hasPicture(found, number + Exporter.POSTS),
                    which + ": " + name + " lacks its second picture");
        });
        for (String theirs : List.of("pelicanconf.py", "content/theirs.md", "content/images/theirs.png")) {
            row.whole(found.containsKey(theirs), which + ": " + theirs + " is gone");
        }

        assertThat(Exporter.export(Exporter.posts(drafts), root))
                .allMatch(result -> result.trouble().isEmpty());
        row.whole(files(root).equals(whole), which + ": the next export did not finish the work");
        return found.size() < whole.size() ? 1 : 0;
    }

    private static boolean hasPicture(Map<String, String> found, int number) {
        return found.keySet().stream().anyMatch(name -> name.endsWith("/p" + number + ".png"));
    }

    /** What a generator would find: all but hidden files. */
    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (!name.matches("(.*/)?\\..*")) {
                    files.put(name, Files.readString(file));
                }
            }
        }
        return files;
    }

    private Process start(Path sites) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-XX:-UsePerfData",
                        "-Xmx128m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Exporter.class.getName(),
                        drafts.toString(),
                        sites.toString())
                .redirectErrorStream(true)
                .start();
    }
}
