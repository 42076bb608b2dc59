package galley.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pathological files of {@code ../shared/hostile/markdown}, 100 KB each: every dialect makes its HTML or says why not.
 *
 * <p>What is counted is the time that the thread was given, not the time on the wall, which on a busy machine says nothing.
 */
@Tag("faults")
class HostileMarkdownTest {
    private static final Path SCRIPT = Path.of("../shared/hostile/markdown/make_pathological.py");
    private static final long STACK = 64L << 20;
    private static final Duration MOST = Duration.ofSeconds(2);

    @TempDir
    Path temp;

    private record Ended(Duration spent, Throwable thrown) {}

    @ParameterizedTest
    @ValueSource(strings = {"pelican", "jekyll", "hugo", "hexo", "eleventy", "commonmark"})
    void it_is_answered_or_refused_within_two_seconds(String name) throws Exception {
        assumeTrue(Files.exists(SCRIPT), "skipped: ../shared/hostile/markdown is not here");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")), "skipped: there is no /usr/bin/python3");
        Process made = new ProcessBuilder(
                        "/usr/bin/python3", SCRIPT.toAbsolutePath().toString(), temp.toString(), "--bytes", "100000")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(made.waitFor()).isZero();
        for (Path file : files()) {
            String body = Files.readString(file);
            Ended ended = rendered(Dialects.named(name, Map.of("boxes", "true"), Limits.PREVIEW), body);
            assertThat(ended.spent()).as("%s by %s", file.getFileName(), name).isLessThan(MOST);
            if (ended.thrown() != null) {
                assertThat(ended.thrown())
                        .as("%s by %s", file.getFileName(), name)
                        .isInstanceOf(TooComplex.class);
                assertThat(ended.thrown()).message().matches("(This text|A table) .*");
            }
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(temp)) {
            return files.filter(file -> !file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static Ended rendered(Dialect dialect, String body) throws InterruptedException {
        Ended[] ended = new Ended[1];
        Runnable work = () -> {
            Throwable thrown = null;
            try {
                dialect.render(body);
            } catch (Throwable e) {
                thrown = e;
            }
            long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            ended[0] = new Ended(Duration.ofNanos(spent), thrown);
        };
        Thread thread = new Thread(null, work, "render", STACK);
        thread.setDaemon(true);
        thread.start();
        thread.join(Duration.ofMinutes(1));
        assertThat(ended[0]).as("an answer").isNotNull();
        return ended[0];
    }
}
