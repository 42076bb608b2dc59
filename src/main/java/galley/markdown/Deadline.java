package galley.markdown;

/**
 * The moment after which one rendering gives up. Made when the rendering starts and confined to its thread.
 *
 * <p>Reading the clock takes some 25 ns: check once in about a thousand steps, not in every one.
 */
public final class Deadline {
    private final Limits limits;
    private final long start = System.nanoTime();

    public Deadline(Limits limits) {
        this.limits = limits;
    }

    /** @throws TooComplex when the time is over */
    public void check() {
        if (System.nanoTime() - start > limits.time().toNanos()) {
            throw new TooComplex("This text takes longer to render than "
                    + limits.time().toMillis() + " ms; it nests or repeats its marks too much");
        }
    }

    /** @throws TooComplex when the HTML is longer than the limit */
    public void checkOutput(long characters) {
        if (characters > limits.output()) {
            throw new TooComplex("This text makes more than " + limits.output() + " characters of HTML");
        }
    }
}
