package galley.markdown;

import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;

/**
 * What one rendering has left of its {@link Limits}: the moment after which it gives up, and how much it may still write.
 * Made when the rendering starts and confined to its thread.
 *
 * <p>What counts is the time that the thread was given: on a machine that is busy with something else, a short post may wait
 * for longer than a hostile one takes. That clock is dear, so the first half of the time is the wall's and only the second is
 * the thread's own; reading the wall's takes some 25 ns: check once in about a thousand steps, not in every one.
 */
public final class Deadline {
    /** So many characters take about as long to write as a thousand steps. */
    private static final int STRIDE = 1 << 14;

    /** So many times the limit on the wall is the end whatever the thread was given: somebody may be waiting. */
    private static final int PATIENCE = 8;

    private final Limits limits;
    private final LongSupplier wall;
    private final LongSupplier own;
    private final long start;
    private final Spent spent = new Spent();

    public Deadline(Limits limits) {
        this(limits, System::nanoTime, Deadline::threadTime);
    }

    /**
     * @param wall nanoseconds
     * @param own nanoseconds that the thread was given
     */
    Deadline(Limits limits, LongSupplier wall, LongSupplier own) {
        this.limits = limits;
        this.wall = wall;
        this.own = own;
        this.start = wall.getAsLong();
    }

    private static long threadTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Tells which block is rendered from now on, by its offset in the body. */
    public void at(int offset) {
        spent.place = offset;
    }

    /** @throws TooComplex when the time is over */
    public void check() {
        if (isOver()) {
            throw new TooComplex(
                    "This text takes longer to render than " + limits.time().toMillis()
                            + " ms; it is too long, or nests or repeats its marks too much",
                    spent.place);
        }
    }

    private boolean isOver() {
        long half = limits.time().toNanos() / 2;
        long passed = wall.getAsLong() - start;
        if (passed <= half) {
            return false;
        }
        if (spent.half == Spent.NOT_YET) {
            spent.half = own.getAsLong();
        }
        return own.getAsLong() - spent.half > half
                || passed / PATIENCE > limits.time().toNanos();
    }

    /** @throws TooComplex when the HTML is longer than the limit */
    public void checkOutput(long characters) {
        if (characters > limits.output()) {
            throw new TooComplex("This text makes more than " + limits.output() + " characters of HTML", spent.place);
        }
    }

    /**
     * Counts what was, or will be, written. What a text names once and uses often is counted before it is made, each time.
     *
     * @throws TooComplex when all of it is longer than the limit, or the time is over
     */
    public void wrote(long more) {
        spent.written += more;
        checkOutput(spent.written);
        if (spent.written - spent.checked >= STRIDE) {
            spent.checked = spent.written;
            check();
        }
    }

    /** How far the rendering has come, in characters. */
    private static final class Spent {
        private static final long NOT_YET = -1;

        private int place = TooComplex.NOWHERE;
        /** The thread's own time when the first half was over. */
        private long half = NOT_YET;

        private long written;
        private long checked;
    }
}
