package galley.preview;

import static org.assertj.core.api.Assertions.assertThat;

import galley.Fx;
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

    private static final String MOVING = """
            @keyframes a { from { margin-left: 0; color: red } to { margin-left: 9em; color: blue } }
            @k\\65yframes b { from { opacity: 0 } to { opacity: 1 } }
            * { animation: a 1s infinite alternate, b 1s infinite !important; transition: all 60s }
            """;

    @Tag("faults")
    @Test
    void an_animation_without_an_end_costs_what_a_page_without_one_does() throws InterruptedException {
        double plain = share("", false);
        double moving = share("", true);
        double still = share(MOVING, false);
        System.out.printf("share of a core: %.2f, without animations %.2f, with them %.2f%n", still, plain, moving);
        assertThat(still).isLessThan(plain + (moving - plain) / 5);
    }

    /** How much of a core a page takes that was read; the least of some seconds, for others may take it too. */
    private static double share(String css, boolean moving) throws InterruptedException {
        try (Pages pages = new Pages(800, 600)) {
            pages.look = new SiteLook.Look(false, css);
            String[] blocks = new String[40];
            Arrays.fill(blocks, "<p><b>one</b> <i>two</i> three</p>");
            pages.show(blocks);
            if (moving) {
                Fx.run(() -> pages.script("""
                        var style = document.createElement('style');
                        style.textContent = `%s`;
                        document.head.appendChild(style);
                        """.formatted(MOVING.replace("\\", "\\\\"))));
            }
            Thread.sleep(2_000); // while the page is read
            double least = 1;
            for (int second = 0; second < 3; second++) {
                long processor = drawing();
                long clock = System.nanoTime();
                Thread.sleep(1_000);
                double share = (double) (drawing() - processor) / (System.nanoTime() - clock);
                least = Math.min(least, share);
            }
            return least;
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
