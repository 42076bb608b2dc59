package galley.session;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Work where only the newest wish counts: one in flight, at most one waiting, the ones between dropped.
 *
 * @param <I> what to work on
 * @param <O> what comes of it
 */
public final class Latest<I, O> {
    private final Executor worker;
    private final Executor home;
    private final Function<I, O> work;
    private final Consumer<O> done;
    private final Consumer<Throwable> failed;
    private final AtomicReference<I> waiting = new AtomicReference<>();
    private boolean busy;

    /**
     * @param worker where the work is done
     * @param home where it is asked for and where its results are told
     */
    public Latest(Executor worker, Executor home, Function<I, O> work, Consumer<O> done, Consumer<Throwable> failed) {
        this.worker = worker;
        this.home = home;
        this.work = work;
        this.done = done;
        this.failed = failed;
    }

    /** Asks for work on this, instead of whatever is still waiting. Call it on {@code home}. */
    public void ask(I input) {
        waiting.set(input);
        if (!busy) {
            busy = true;
            worker.execute(this::run);
        }
    }

    /** Whether something is waiting or under way. Call it on {@code home}. */
    public boolean busy() {
        return busy;
    }

    private void run() {
        I input = waiting.getAndSet(null);
        O output = null;
        Throwable trouble = null;
        try {
            output = work.apply(input);
        } catch (RuntimeException | Error caught) {
            trouble = caught;
        }
        O result = output;
        Throwable cause = trouble;
        home.execute(() -> finish(result, cause));
    }

    private void finish(O output, Throwable trouble) {
        if (waiting.get() == null) {
            busy = false;
        } else {
            worker.execute(this::run);
        }
        if (trouble != null) {
            failed.accept(trouble);
        } else {
            done.accept(output);
        }
    }
}
