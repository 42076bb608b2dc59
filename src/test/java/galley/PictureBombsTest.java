package galley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import galley.store.Settings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** S8: what hostile pictures cost the window in memory, as pictures of the body and as the featured one. */
@Tag("faults")
class PictureBombsTest {
    private static final Path MAKER = Path.of("../shared/hostile/images/make_images.py");
    private static final int MOST = 300;

    @TempDir
    Path temp;

    /** Opens a post for each picture of a folder, in little memory, and says what the heap held at most. */
    static final class Opens {
        public static void main(String[] arguments) throws IOException {
            Path folder = Path.of(arguments[0]);
            OpenWindow window = new OpenWindow(folder.resolveSibling("kept"), Settings.inMemory());
            window.open(Files.writeString(folder.resolve("plain.md"), "---\ntitle: Plain\n---\n\nNo picture.\n"));
            window.settle();
            System.out.println("before " + peak());
            List<Path> pictures = pictures(folder);
            StringBuilder all = new StringBuilder("---\ntitle: All\n---\n\n");
            for (Path picture : pictures) {
                String name = picture.getFileName().toString();
                all.append("![](").append(name).append(")\n\n");
                window.open(Files.writeString(
                        folder.resolve(name + ".md"),
                        "---\ntitle: " + name + "\nimage: " + name + "\nfeatured_image: " + name + "\n---\n\n![]("
                                + name + ")\n"));
                window.settle();
                window.type("x");
                System.out.println(name + " " + peak());
            }
            window.open(Files.writeString(folder.resolve("all.md"), all));
            window.settle();
            window.type("typed on");
            window.sees("All");
            System.out.println("after " + peak());
            System.exit(0);
        }

        private static List<Path> pictures(Path folder) throws IOException {
            try (Stream<Path> files = Files.list(folder)) {
                return files.filter(file -> !file.toString().matches(".*\\.(json|md)"))
                        .sorted()
                        .toList();
            }
        }

        /** MiB. */
        private static long peak() {
            return ManagementFactory.getMemoryPoolMXBeans().stream()
                            .filter(pool -> pool.getType() == MemoryType.HEAP)
                            .map(MemoryPoolMXBean::getPeakUsage)
                            .mapToLong(usage -> usage.getUsed())
                            .sum()
                    >> 20;
        }
    }

    @Test
    void the_heap_of_a_small_process_is_enough_for_all_of_them() throws Exception {
        assumeTrue(Files.exists(MAKER), "skipped: " + MAKER + " is not there");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")), "skipped: /usr/bin/python3 is not there");
        Path folder = Files.createDirectory(temp.resolve("posts"));
        run(List.of("/usr/bin/python3", MAKER.toAbsolutePath().toString(), folder.toString()));
        List<String> said = run(Child.java(List.of(), Opens.class, folder));
        said.forEach(System.out::println);
        assertThat(said).noneMatch(line -> line.contains("OutOfMemory"));
        assertThat(megabytes(said, "after ") - megabytes(said, "before ")).isLessThan(MOST);
    }

    private static long megabytes(List<String> said, String when) {
        return said.stream()
                .filter(line -> line.startsWith(when))
                .mapToLong(line -> Long.parseLong(line.substring(when.length())))
                .findFirst()
                .orElseThrow();
    }

    private List<String> run(List<String> command) throws IOException, InterruptedException {
        return Child.run(command, temp.resolve("said"), 240);
    }
}
