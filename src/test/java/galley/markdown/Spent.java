package galley.markdown;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** How long a thread worked on something: other processes on a busy machine do not count. */
public final class Spent {
    private Spent() {}

    public static Duration on(Runnable work) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
    }
}
