package galley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
@Execution(ExecutionMode.CONCURRENT)
class FolderWatchTest {
    @TempDir
    Path folder;

    private final BlockingQueue<Set<Path>> hints = new LinkedBlockingQueue<>();
    private final List<String> notices = new ArrayList<>();
    private FolderWatch watch;
    private Thread thread;

    @BeforeEach
    void start() throws Exception {
        Files.createDirectories(folder.resolve("posts"));
        watch = new FolderWatch(folder, hints::add, notices::add);
        thread = new Thread(watch);
        thread.start();
        // The folders are watched once a first change is heard of; until then it is made again and again.
        for (int i = 0; hints.poll(300, TimeUnit.MILLISECONDS) == null; i++) {
            Files.writeString(folder.resolve("posts/probe.md"), "probe " + i);
        }
        hints.clear();
    }

    @AfterEach
    void stop() throws Exception {
        watch.close();
        thread.join(5000);
        assertThat(thread.isAlive()).isFalse();
    }

    @Test
    void a_change_is_hinted_at() throws Exception {
        Path post = Files.writeString(folder.resolve("posts/a.md"), "x");

        assertThat(heardOf(post)).isTrue();
    }

    @Test
    void a_file_written_like_vim_or_code_or_a_sync_tool_gives_a_hint() throws Exception {
        Path post = Files.writeString(folder.resolve("posts/a.md"), "x");
        assertThat(heardOf(post)).isTrue();

        Files.move(post, folder.resolve("posts/a.md~"));
        Files.writeString(post, "vim");
        assertThat(heardOf(post)).isTrue();
        Files.writeString(post, "code");
        assertThat(heardOf(post)).isTrue();
        Files.writeString(folder.resolve("posts/tmp"), "sync");
        Files.move(folder.resolve("posts/tmp"), post, StandardCopyOption.ATOMIC_MOVE);
        assertThat(heardOf(post)).isTrue();
    }

    @Test
    void a_new_folder_is_watched_too() throws Exception {
        Path inner = Files.createDirectories(folder.resolve("posts/new"));
        assertThat(heardOf(inner)).isTrue();

        assertThat(heardOf(Files.writeString(inner.resolve("b.md"), "x"))).isTrue();
    }

    @Test
    void a_folder_that_vanishes_is_a_hint_and_no_exception() throws Exception {
        Files.move(folder.resolve("posts"), folder.resolve("elsewhere"));

        assertThat(heardOf(folder.resolve("posts"))).isTrue();
        assertThat(thread.isAlive()).isTrue();
    }

    @Test
    void our_own_hidden_files_are_not_hinted_at() throws Exception {
        Files.writeString(folder.resolve("posts/.a.md.galley-1-x"), "x");
        Path post = Files.writeString(folder.resolve("posts/z.md"), "x");

        Set<Path> heard = new HashSet<>();
        while (!heard.contains(post)) {
            heard.addAll(hints.poll(5, TimeUnit.SECONDS));
        }
        assertThat(heard).noneMatch(path -> path.toString().contains("galley-1"));
    }

    @Test
    @Timeout(120)
    void twenty_thousand_changes_at_once_end_in_a_hint_for_the_last_of_them() throws Exception {
        Path last = folder.resolve("posts/last.md");
        try (OutputStream a = Files.newOutputStream(folder.resolve("posts/a.md"));
                OutputStream b = Files.newOutputStream(folder.resolve("posts/b.md"))) {
            for (int i = 0; i < 10_000; i++) {
                a.write(i);
                b.write(i);
            }
        }
        Files.writeString(last, "x");

        assertThat(heardOf(last)).isTrue();
        assertThat(thread.isAlive()).isTrue();
        assertThat(notices).isEmpty();
    }

    /** The system watches no more than so many folders of one account. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void where_not_all_can_be_watched_it_is_said_once_and_nothing_breaks(int most) throws Exception {
        String limit = "/proc/sys/user/max_inotify_watches";
        assumeTrue(
                Mounted.run("unshare", "-Ur", "sh", "-c", "echo " + most + " > " + limit),
                "skipped: this account may not set limits of its own");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith(".jar"))
                .reduce((a, b) -> a + File.pathSeparator + b)
                .orElseThrow();
        Process process = new ProcessBuilder(
                        "unshare",
                        "-Ur",
                        "sh",
                        "-c",
                        "echo " + most + " > " + limit + " && exec \"$@\"",
                        "sh",
                        java,
                        "-Xmx64m",
                        "-Dstdout.encoding=UTF-8",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classes,
                        WatchOnce.class.getName(),
                        folder.resolve("limited").toString())
                .redirectErrorStream(true)
                .start();

        List<String> said = process.inputReader(StandardCharsets.UTF_8).lines().toList();

        assertThat(said).hasSize(2).endsWith("END");
        assertThat(said.getFirst()).startsWith("NOTICE Not every change that other programs make in “limited”");
    }

    private boolean heardOf(Path path) throws InterruptedException, IOException {
        Set<Path> hint;
        while ((hint = hints.poll(5, TimeUnit.SECONDS)) != null) {
            if (hint.contains(path) || hint.contains(folder)) {
                return true;
            }
        }
        return false;
    }
}
