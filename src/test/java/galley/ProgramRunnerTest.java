package galley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import galley.window.Programs;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramRunnerTest {
    @TempDir
    Path temp;

    private final ProgramRunner runner = new ProgramRunner();
    private final List<String> said = new CopyOnWriteArrayList<>();

    @BeforeEach
    void where_there_is_a_shell() {
        assumeTrue(runner.find("sh", temp).isPresent(), "no sh here");
    }

    private Programs.Ended run(Duration limit, int asked, String script) {
        AtomicInteger polls = new AtomicInteger();
        return runner.run(
                List.of("sh", "-c", script),
                temp,
                Map.of("WORD", "fog"),
                limit,
                said::addAll,
                () -> polls.incrementAndGet() > asked);
    }

    @Test
    void what_it_says_is_told_by_lines_to_the_last_and_its_code_too() {
        Programs.Ended ended = run(
                Duration.ofSeconds(20), 999, "echo $WORD; printf '10%%\\r20%%\\r'; echo bad >&2; printf end; exit 3");
        assertThat(said).containsExactly("fog", "10%", "20%", "bad", "end");
        assertThat(ended).isEqualTo(new Programs.Ended(3, ""));
    }

    @Test
    void it_is_stopped_with_what_it_has_started_when_that_is_wished_or_it_takes_too_long() throws Exception {
        long begun = System.nanoTime();
        Programs.Ended stopped = run(Duration.ofSeconds(20), 4, "sleep 47 & echo $! > child; wait");
        assertThat(stopped.trouble()).isEqualTo("It was stopped.");
        long child = Long.parseLong(
                java.nio.file.Files.readString(temp.resolve("child")).strip());
        Fx.until(
                "its child has ended too",
                () -> ProcessHandle.of(child).filter(ProcessHandle::isAlive).isEmpty());
        assertThat(run(Duration.ofMillis(100), 999, "sleep 47").trouble())
                .startsWith("It was stopped, as it took over");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void a_program_that_is_not_there_is_said() {
        assertThat(runner.find("no-such-program-here", temp)).isEmpty();
        assertThat(runner.run(
                        List.of("no-such-program-here"),
                        temp,
                        Map.of(),
                        Duration.ofSeconds(1),
                        said::addAll,
                        () -> false))
                .isEqualTo(new Programs.Ended(-1, "“no-such-program-here” could not be started."));
    }
}
