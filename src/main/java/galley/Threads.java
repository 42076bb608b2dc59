package galley;

import galley.store.Later;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * All threads of the program but JavaFX's own.
 *
 * @param work reads posts; its stack is deep because Markdown nests as deep as its author likes
 * @param soon reads the one block that is written, which does not wait for the reading of the whole; as deep
 * @param disk loads and saves: one thread, so writes happen in the order they were asked for
 * @param scan reads the folder's other posts, so that neither of the above waits for thousands of files
 * @param timer starts what is to happen later; does no work itself
 */
record Threads(
        ExecutorService work,
        ExecutorService soon,
        ExecutorService disk,
        ExecutorService scan,
        ScheduledExecutorService timer)
        implements AutoCloseable {
    private static final long STACK = 64L << 20;

    static Threads start() {
        // What is asked for while the window closes is dropped, but for writing: who asks for that too late must hear
        // of it.
        RejectedExecutionHandler dropped = new ThreadPoolExecutor.DiscardPolicy();
        return new Threads(
                single("galley-work", STACK, dropped),
                single("galley-soon", STACK, dropped),
                single("galley-disk", 0, new ThreadPoolExecutor.AbortPolicy()),
                single("galley-scan", STACK, dropped),
                new ScheduledThreadPoolExecutor(1, factory("galley-timer", 0), dropped));
    }

    private static ExecutorService single(String name, long stack, RejectedExecutionHandler late) {
        return new ThreadPoolExecutor(
                1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory(name, stack), late);
    }

    /** Daemons: what must be finished before the program ends is waited for in {@link #close}. */
    private static ThreadFactory factory(String name, long stack) {
        return task -> {
            Thread thread = new Thread(null, task, name, stack);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** For what blocks as long as it lives: each gets a thread of its own. */
    Executor watch() {
        return task -> factory("galley-watch", 0).newThread(task).start();
    }

    /** Waiting, for the store: what is waited for runs on {@code home}. */
    Later later(Executor home) {
        return (millis, task) -> {
            AtomicBoolean wanted = new AtomicBoolean(true);
            Runnable unlessCancelled = () -> {
                if (wanted.get()) {
                    task.run();
                }
            };
            Future<?> alarm = timer.schedule(() -> home.execute(unlessCancelled), millis, TimeUnit.MILLISECONDS);
            return () -> {
                wanted.set(false);
                alarm.cancel(false);
            };
        };
    }

    /** Lets the disk finish what it was asked to do, half a minute at most; the rest is dropped. */
    @Override
    public void close() {
        timer.shutdownNow();
        work.shutdownNow();
        soon.shutdownNow();
        scan.shutdownNow();
        disk.shutdown();
        try {
            disk.awaitTermination(30, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
