package galley.window;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Work on one thing after the other on another thread, each told of before the next begins, so that it can be stopped
 * between two and other work goes in between. Belongs to the FX thread.
 */
final class Series {
    private final Executor aside;
    private final Executor fx;
    private boolean stopped;

    Series(Executor aside, Executor fx) {
        this.aside = aside;
        this.fx = fx;
    }

    /** Begins no other; the one in work is finished and told of. */
    void stop() {
        stopped = true;
    }

    boolean stopped() {
        return stopped;
    }

    /**
     * @param does on the other thread
     * @param ended runs at once where there is nothing to do
     */
    <A, B> void run(List<A> things, Function<A, B> does, Consumer<B> told, Runnable ended) {
        run(things, thing -> thing, does, told, ended);
    }

    /** @param first looks at each when its turn has come, here; what it returns is worked on */
    <A, B> void run(List<A> things, UnaryOperator<A> first, Function<A, B> does, Consumer<B> told, Runnable ended) {
        if (stopped || things.isEmpty()) {
            ended.run();
            return;
        }
        A next = first.apply(things.getFirst());
        aside.execute(() -> {
            B result = does.apply(next);
            fx.execute(() -> {
                told.accept(result);
                run(things.subList(1, things.size()), first, does, told, ended);
            });
        });
    }
}
