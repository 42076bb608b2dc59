package galley.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R29: work that fails in any way is told once, and the next wish is worked on. */
class LatestTest {
    private final Queue<Runnable> worker = new ArrayDeque<>();
    private final Queue<Runnable> home = new ArrayDeque<>();
    private final List<Integer> done = new ArrayList<>();
    private final List<Throwable> failed = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            classes = {
                OutOfMemoryError.class,
                StackOverflowError.class,
                LinkageError.class,
                AssertionError.class,
                IllegalStateException.class
            })
    void work_that_fails_leaves_the_worker_in_order(Class<? extends Throwable> how) {
        Latest<Integer, Integer> latest = new Latest<>(
                worker::add,
                home::add,
                wish -> {
                    if (wish == 1) {
                        throw thrown(how);
                    }
                    return 10 * wish;
                },
                done::add,
                failed::add);

        latest.ask(1);
        crank();
        assertThat(latest.busy()).isFalse();
        latest.ask(2);
        crank();

        assertThat(failed).singleElement().isInstanceOf(how);
        assertThat(done).containsExactly(20);
    }

    /** The memory really runs out, and the worker is there for the next text. */
    @Test
    void a_text_that_no_memory_holds_is_told_and_the_next_is_worked_on() {
        Latest<Integer, Integer> latest =
                new Latest<>(worker::add, home::add, wish -> wish == 1 ? hoard() : wish, done::add, failed::add);

        latest.ask(1);
        crank();
        latest.ask(2);
        crank();

        assertThat(failed).singleElement().isInstanceOf(OutOfMemoryError.class);
        assertThat(done).containsExactly(2);
    }

    private static int hoard() {
        return new long[Integer.MAX_VALUE]
                .length; // longer than any array can be, which is told without a look for room
    }

    private void crank() {
        while (!worker.isEmpty() || !home.isEmpty()) {
            (worker.isEmpty() ? home : worker).remove().run();
        }
    }

    /** Thrown as it is, whatever the compiler knows of it. */
    private static RuntimeException thrown(Class<? extends Throwable> how) {
        try {
            Throwable made = how.getDeclaredConstructor().newInstance();
            if (made instanceof Error error) {
                throw error;
            }
            return (RuntimeException) made;
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
