package galley;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Which thread hands over the texts when the program has to end. */
@Execution(ExecutionMode.CONCURRENT)
class EndingOnceTest {
    private static final Duration AT_ONCE = Duration.ofMillis(10);

    private final List<Thread> left = new CopyOnWriteArrayList<>();
    private final Runnable leave = () -> left.add(Thread.currentThread());

    @Test
    void the_windows_thread_does_it_where_it_can() throws InterruptedException {
        Thread[] window = new Thread[1];
        Ending.once(
                leave,
                task -> {
                    window[0] = new Thread(task);
                    window[0].start();
                },
                Duration.ofMinutes(1));
        assertThat(left).containsExactly(window[0]);
    }

    @Test
    void where_it_hangs_another_does_it_and_it_does_not_when_it_comes_to_it() throws InterruptedException {
        List<Runnable> late = new ArrayList<>();
        Ending.once(leave, late::add, AT_ONCE);
        assertThat(left).containsExactly(Thread.currentThread());
        late.forEach(Runnable::run);
        assertThat(left).hasSize(1);
    }

    @Test
    void what_it_began_is_waited_for() throws InterruptedException {
        Thread here = Thread.currentThread();
        CountDownLatch begun = new CountDownLatch(1);
        Runnable slow = () -> {
            begun.countDown();
            // longer than AT_ONCE, and until the other thread waits
            for (int i = 0; i < 50 || here.getState() != Thread.State.TIMED_WAITING; i++) {
                LockSupport.parkNanos(1_000_000);
            }
            leave.run();
        };
        Ending.once(
                slow,
                task -> {
                    new Thread(task).start();
                    try {
                        begun.await();
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                },
                AT_ONCE);
        assertThat(left).hasSize(1).doesNotContain(here);
    }
}
