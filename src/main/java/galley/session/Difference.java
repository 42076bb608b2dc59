package galley.session;

import galley.text.Span;

/**
 * A stretch in which two texts differ; one of the two spans may be empty, never both.
 *
 * @param before where it stands in the first text
 * @param after where it stands in the second
 */
public record Difference(Span before, Span after) {
    Difference shifted(int before, int after) {
        return new Difference(this.before.shifted(before), this.after.shifted(after));
    }
}
