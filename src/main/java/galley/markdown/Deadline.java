package galley.markdown;

/**
 * What one rendering has left of its {@link Limits}: the moment after which it gives up, and how much it may still write.
 * Made when the rendering starts and confined to its thread.
 *
 * <p>Reading the clock takes some 25 ns: check once in about a thousand steps, not in every one.
 */
public final class Deadline {
    /** So many characters take about as long to write as a thousand steps. */
    private static final int STRIDE = 1 << 14;

    private final Limits limits;
    private final long start = System.nanoTime();
    private final Spent spent = new Spent();

    public Deadline(Limits limits) {
        this.limits = limits;
    }

    /** Tells which block is rendered from now on, by its offset in the body. */
    public void at(int offset) {
        spent.place = offset;
    }

    /** @throws TooComplex when the time is over */
    public void check() {
        if (System.nanoTime() - start > limits.time().toNanos()) {
            throw new TooComplex(
                    "This text takes longer to render than " + limits.time().toMillis()
                            + " ms; it nests or repeats its marks too much",
                    spent.place);
        }
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
        private int place = TooComplex.NOWHERE;
        private long written;
        private long checked;
    }
}
