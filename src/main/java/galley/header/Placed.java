package galley.header;

import galley.text.Span;
import galley.text.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * A value and where it stands.
 *
 * @param items where the items of a list stand; empty for anything else
 * @param fields of a map, as far as they stand there by their own name; empty for anything else
 */
record Placed(Value value, Span span, List<Span> items, Map<String, Placed> fields) {
    /** No header that a person wrote is deeper; what recurses over values stays small on every stack. */
    static final int DEEPEST = 64;

    /** Whether this is a map that would keep its keys, so that its values can be set one by one. */
    boolean keepsKeys(Value wanted) {
        return !fields.isEmpty()
                && wanted instanceof Value.Table table
                && fields.keySet().equals(table.entries().keySet());
    }

    /** The edits of those of its fields that have another value then. */
    List<Edit> changes(Value.Table wanted, BiFunction<Placed, Value, Edit> set) {
        List<Edit> edits = new ArrayList<>();
        fields.forEach((key, old) -> {
            Value next = wanted.entries().get(key);
            if (!Values.same(old.value(), next)) {
                edits.add(set.apply(old, next));
            }
        });
        return edits;
    }
}
