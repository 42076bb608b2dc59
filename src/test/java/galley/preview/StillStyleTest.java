package galley.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StillStyleTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            @keyframes a { to { top: 1px } }         | @media not all  a { to { top: 1px } }
            @-webkit-KeyFrames a {}                  | @media not all  a {}
            @\\6b eyframes a {}                      | @media not all  a {}
            @k\\65yframes a {}                       | @media not all  a {}
            @\\keyframes a {}                        | @media not all  a {}
            @media (min-width: 1px) { p { top: 0 } } | @media (min-width: 1px) { p { top: 0 } }
            @import "a\\5c b$1"; a@b\\.c {}          | @import "a\\5c b$1"; a@b\\.c {}
            """)
    void what_moves_is_for_no_medium(String css, String still) {
        assertThat(StillStyle.of(css)).isEqualTo(still);
    }

    @Tag("faults")
    @Test
    void an_animation_without_an_end_takes_less_than_a_fifth_of_a_core() throws InterruptedException {
        try (Pages pages = new Pages(800, 600)) {
            pages.look = new SiteLook.Look(false, """
                    @keyframes a { from { margin-left: 0; color: red } to { margin-left: 9em; color: blue } }
                    @k\\65yframes b { from { opacity: 0 } to { opacity: 1 } }
                    * { animation: a 1s infinite alternate, b 1s infinite !important; transition: all 60s }
                    """);
            String[] blocks = new String[200];
            Arrays.fill(blocks, "<p><b>one</b> <i>two</i> three</p>");
            pages.show(blocks);
            pages.frames(120);
            double share = 1;
            for (int second = 0;
                    second < 20 && share >= 0.2;
                    second++) { // the page itself is still being read at first
                long processor = drawing();
                long clock = System.nanoTime();
                Thread.sleep(1_000);
                share = (double) (drawing() - processor) / (System.nanoTime() - clock);
            }
            System.out.printf("share of a core: %.2f%n", share);
            assertThat(share).isLessThan(0.2);
        }
    }

    /** What WebKit and the toolkit's drawing have taken, in nanoseconds; what tests before have left running does not count. */
    private static long drawing() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread ->
                        thread != null && thread.getThreadName().matches("JavaFX Application Thread|QuantumRenderer.*"))
                .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()))
                .sum();
    }
}
