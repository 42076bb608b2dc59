package galley.site;

import static org.assertj.core.api.Assertions.assertThat;

import galley.Tally;
import galley.store.FaultDisk;
import galley.store.LocalDisk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * R26: while an export runs, one of its folders becomes a symbolic link to another place. Nothing is written or deleted
 * there, and nothing of it is read into the site. Only Linux lets us hold a folder so that this is sure.
 */
@EnabledOnOs(OS.LINUX)
class ExportLinksTest {
    /** What may become a link, and whether it is one of the folders written to. */
    private static final List<String> FOLDERS =
            List.of("site/content", "site/content/images", "site/.galley", "site", "drafts/images", "drafts");

    @TempDir
    Path temp;

    @Test
    void a_folder_that_becomes_a_link_before_any_call_leads_no_export_away() throws IOException {
        swapEach(29);
    }

    @Test
    @Tag("faults")
    void nor_before_any_single_one_of_them() throws IOException {
        swapEach(1);
    }

    /** @param step 1 for a swap before each call to the disk, n for each n-th of them */
    private void swapEach(int step) throws IOException {
        Tally.Row row = Tally.row("R26 folders become links during an export");
        for (String folder : FOLDERS) {
            boolean swapped = true;
            for (int at = 1; swapped; at += step) {
                World world = new World(temp.toRealPath().resolve("w"));
                swapped = world.exportSwapping(folder, at);
                row.runs(1);
                row.faults(swapped ? 1 : 0);
                String which = folder + " at call " + at;
                row.holds(() -> world.isUnharmed(which));
                world.remove();
            }
        }
    }

    @Test
    @Tag("faults")
    void nor_does_one_that_another_program_swaps_all_the_time() throws Exception {
        Tally.Row row = Tally.row("R26 folders swapped by a racing thread");
        int rounds = Tally.times(400);
        for (int round = 0; round < rounds; round++) {
            World world = new World(temp.toRealPath().resolve("w"));
            String folder = FOLDERS.get(round % FOLDERS.size());
            int swaps = world.exportRacing(folder);
            row.runs(1);
            row.faults(swaps);
            row.holds(() -> world.isUnharmed(folder));
            world.remove();
        }
    }

    /** Drafts, a site that has an older version of some of them, and a place that is nobody's business. */
    private static final class World {
        private final Path base;
        private final Path site;
        private final Path outside;
        private final Map<String, String> before;
        private final ExportPlan plan;

        private World(Path base) throws IOException {
            this.base = base;
            this.site = base.resolve("site");
            this.outside = base.resolve("outside");
            put("drafts/images/puddle.png", "puddle");
            put("drafts/rain.md", "title: Rain\ndate: 2020-01-02\n\n![A puddle]({static}/images/puddle.png)\n");
            put("drafts/sun.md", "title: Sun\ndate: 2020-01-03\n\n![Light]({static}/images/light.png)\n");
            put("site/pelicanconf.py", "PATH = 'content'\n");
            Files.createDirectories(site.resolve("content"));
            new Export(new LocalDisk()).run(plan("rain"), item -> true);
            put("drafts/rain.md", "title: Rain\ndate: 2020-01-02\n\nMore. ![A puddle]({static}/images/puddle.png)\n");
            put("drafts/images/light.png", "light");
            // Here an export would find the very files that it may replace, whichever of its folders leads here.
            for (String at : List.of("", "content/", "images/", "content/images/", ".galley/")) {
                put("outside/" + at + "rain.md", Files.readString(site.resolve("content/rain.md")));
                put("outside/" + at + "exports", Files.readString(site.resolve(".galley/exports")));
                put("outside/" + at + "puddle.png", "secret");
                put("outside/" + at + "light.png", "secret");
            }
            put("outside/pelicanconf.py", "PATH = 'content'\n");
            before = files(outside);
            plan = plan("rain", "sun");
        }

        private void put(String path, String text) throws IOException {
            Path file = base.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }

        private ExportPlan plan(String... names) {
            List<Path> posts = Stream.of(names)
                    .map(name -> base.resolve("drafts").resolve(name + ".md"))
                    .toList();
            return new Export(new LocalDisk()).plan(posts, Generators.site(site).orElseThrow());
        }

        /** @return whether there were that many calls */
        private boolean exportSwapping(String folder, int call) {
            AtomicInteger calls = new AtomicInteger();
            FaultDisk.When swap = (name, path) -> {
                if (calls.incrementAndGet() == call) {
                    swap(base.resolve(folder));
                }
                return false;
            };
            new Export(new FaultDisk(new LocalDisk(), swap)).run(plan, item -> true);
            return calls.get() >= call;
        }

        /** @return how often the folder was a link */
        private int exportRacing(String folder) throws InterruptedException {
            AtomicBoolean over = new AtomicBoolean();
            AtomicInteger swaps = new AtomicInteger();
            Path real = base.resolve(folder);
            Thread rival = Thread.ofPlatform().start(() -> {
                try {
                    while (!over.get()) {
                        swap(real);
                        swaps.incrementAndGet();
                        restore(real);
                    }
                } catch (UncheckedIOException madeAnew) {
                    // The export has made the folder in the moment in which there was none: this race is over.
                }
            });
            new Export(new LocalDisk()).run(plan, item -> true);
            over.set(true);
            rival.join();
            return swaps.get();
        }

        private static Path away(Path folder) {
            return folder.resolveSibling(folder.getFileName() + "-away");
        }

        private void swap(Path folder) {
            try {
                if (Files.exists(folder)) {
                    Files.move(folder, away(folder));
                }
                Files.createSymbolicLink(folder, outside);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void restore(Path folder) {
            try {
                Files.delete(folder);
                Files.move(away(folder), folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void isUnharmed(String which) {
            try {
                assertThat(files(outside)).as(which).isEqualTo(before);
                for (String root : List.of("site", "site-away")) {
                    assertThat(files(base.resolve(root)).values()).as(which).doesNotContain("secret");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void remove() throws IOException {
            Files.walkFileTree(base, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes found) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, IOException trouble) throws IOException {
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        }

        /** What lies in a folder, without following a link; also the folders, which an export might make. */
        private static Map<String, String> files(Path root) throws IOException {
            Map<String, String> files = new TreeMap<>();
            if (Files.isSymbolicLink(root) || !Files.exists(root)) {
                return files;
            }
            try (Stream<Path> all = Files.walk(root)) {
                for (Path file : all.toList()) {
                    files.put(
                            root.relativize(file).toString(),
                            Files.isRegularFile(file) && !Files.isSymbolicLink(file) ? Files.readString(file) : "");
                }
            }
            return files;
        }
    }
}
