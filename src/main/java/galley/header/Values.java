package galley.header;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Values compared. */
final class Values {
    private Values() {}

    /** Whether a reader could not tell them apart: {@code 1} and {@code 1.0} are the same number. */
    static boolean same(Value one, Value other) {
        return switch (one) {
            case Value.Num a when other instanceof Value.Num b -> same(a.number(), b.number());
            case Value.Items a when other instanceof Value.Items b -> same(a.items(), b.items());
            case Value.Table a when other instanceof Value.Table b -> same(a.entries(), b.entries());
            default -> one.equals(other);
        };
    }

    private static boolean same(Number a, Number b) {
        return a.equals(b)
                || (!isSpecial(a)
                        && !isSpecial(b)
                        && new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString())) == 0);
    }

    private static boolean isSpecial(Number number) {
        return number instanceof Double value && (value.isNaN() || value.isInfinite());
    }

    private static boolean same(List<Value> a, List<Value> b) {
        Iterator<Value> others = b.iterator();
        return a.size() == b.size() && a.stream().allMatch(item -> same(item, others.next()));
    }

    private static boolean same(Map<String, Value> a, Map<String, Value> b) {
        return a.size() == b.size()
                && a.entrySet().stream()
                        .allMatch(entry ->
                                b.containsKey(entry.getKey()) && same(entry.getValue(), b.get(entry.getKey())));
    }
}
