package galley;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import sun.misc.Signal;

/**
 * What happens when the system wants the program to end. JavaFX has a shutdown hook of its own, which takes the toolkit
 * apart beside ours; WebKit then crashes the process while texts are being written. So the signals by which systems ask
 * are answered before any hook runs, and no hook runs at all.
 */
final class Ending {
    private static final List<String> ASKED_BY = List.of("TERM", "HUP", "INT");
    private static final int BY_SIGNAL = 128; // what a shell adds to the number of a signal

    private static final long LONGEST_SECONDS = 30;

    private Ending() {}

    /**
     * @param protect makes safe what is not saved, on a thread that may wait for it
     * @param ended once it is done, the program ends by itself
     */
    static void whenToldTo(Runnable protect, CompletableFuture<?> ended) {
        for (String name : ASKED_BY) {
            try {
                Signal.handle(new Signal(name), signal -> end(protect, BY_SIGNAL + signal.getNumber()));
            } catch (IllegalArgumentException none) {
                // not a signal of this system, or one that the virtual machine was told to leave alone
            }
        }
        Thread hook = new Thread(protect); // for all other ways, such as the end of a session on Windows
        Runtime.getRuntime().addShutdownHook(hook);
        ended.whenComplete((result, trouble) -> Runtime.getRuntime().removeShutdownHook(hook));
    }

    /**
     * Does this on the window's thread, and where that hangs or is gone, on this one; a text is never half one. It is
     * not done again when the window's thread comes to it after all, for the disk takes nothing more then.
     *
     * @param window as {@link javafx.application.Platform#runLater}
     * @param hangs how long the window's thread may take to begin and end it; once it has begun, half a minute
     */
    static void once(Runnable leave, Consumer<Runnable> window, Duration hangs) throws InterruptedException {
        AtomicBoolean begun = new AtomicBoolean();
        CountDownLatch done = new CountDownLatch(1);
        Runnable first = () -> {
            if (begun.compareAndSet(false, true)) {
                try {
                    leave.run();
                } finally {
                    done.countDown();
                }
            }
        };
        window.accept(first);
        if (!done.await(hangs.toMillis(), TimeUnit.MILLISECONDS)) {
            first.run();
            done.await(LONGEST_SECONDS, TimeUnit.SECONDS);
        }
    }

    private static void end(Runnable protect, int code) {
        try {
            protect.run();
        } finally {
            atOnce(code);
        }
    }

    /**
     * Java's own halt still lets the C library run what libraries want run at the end, beside WebKit's threads, and now
     * and then that aborts the process.
     */
    private static void atOnce(int code) {
        try {
            Linker linker = Linker.nativeLinker();
            Optional<MemorySegment> exit = linker.defaultLookup().find("_exit");
            if (exit.isPresent()) {
                linker.downcallHandle(exit.get(), FunctionDescriptor.ofVoid(ValueLayout.JAVA_INT))
                        .invokeExact(code);
            }
        } catch (Throwable unsupported) {
            // the way below then
        } finally {
            Runtime.getRuntime().halt(code);
        }
    }
}
