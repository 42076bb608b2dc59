package galley.header;

import galley.text.Span;
import java.util.List;

/**
 * A value and where it stands.
 *
 * @param items where the items of a list stand; empty for anything else
 */
record Placed(Value value, Span span, List<Span> items) {
    /** No header that a person wrote is deeper; what recurses over values stays small on every stack. */
    static final int DEEPEST = 64;
}
