package galley.text;

/**
 * Where a text differs from the one that it was: what is outside has only moved.
 *
 * @param start first offset of the difference, in both
 * @param end where it ended in the text as it was
 * @param delta how much longer the text is now
 */
public record Extent(int start, int end, int delta) {
    public static Extent of(Edit edit) {
        return new Extent(edit.start(), edit.end(), edit.delta());
    }

    /** @throws java.util.NoSuchElementException for a step without edits */
    public static Extent of(Step step) {
        Extent all = of(step.edits().getFirst());
        for (Edit edit : step.edits().subList(1, step.edits().size())) {
            all = all.then(edit);
        }
        return all;
    }

    /** Where it ends in the text as it is now. */
    public int nowEnd() {
        return end + delta;
    }

    /** Where something is now; what was within the difference, at most at its end. */
    public int now(int was) {
        return was < start ? was : was < end ? Math.min(was, nowEnd()) : was + delta;
    }

    /** Where something was; what is within the difference now, at most at its end. */
    public int was(int now) {
        return now <= start ? now : now < nowEnd() ? Math.min(now, end) : now - delta;
    }

    /** The difference after one more edit of the text as it is now. */
    public Extent then(Edit edit) {
        int last = Math.max(nowEnd(), edit.end());
        return new Extent(Math.min(start, edit.start()), last - delta, delta + edit.delta());
    }

    public Extent then(Step step) {
        Extent all = this;
        for (Edit edit : step.edits()) {
            all = all.then(edit);
        }
        return all;
    }
}
