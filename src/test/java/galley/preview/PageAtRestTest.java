package galley.preview;

import static org.assertj.core.api.Assertions.assertThat;

import galley.Fx;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A site's style may set everything in motion; the preview's page rests. */
class PageAtRestTest {
    private static final String MOVING = """
            @keyframes a { from { margin-left: 0; color: red } to { margin-left: 9em; color: blue } }
            @k\\65yframes b { from { opacity: 0 } to { opacity: 1 } }
            * { animation: a 1s infinite alternate, b 1s infinite !important; transition: all 60s !important }
            p.galley-none, ::before, ::after { animation: b 1s infinite !important; transition: all 60s !important }
            p::before { content: '·' }
            """;

    @Tag("faults")
    @Test
    void what_never_rests_costs_what_a_page_without_it_does() throws InterruptedException {
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
                        for (var p of document.querySelectorAll('p')) // their own declarations are above all layers
                            p.style.setProperty('animation', 'a 1s infinite alternate', 'important');
                        """.formatted(MOVING.replace("\\", "\\\\"))));
            }
            Thread.sleep(2_000); // while the page is read
            Fx.run(() -> pages.pane.textSize(24)); // which every letter would take a minute to get to
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
