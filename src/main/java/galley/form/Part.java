package galley.form;

import galley.header.Header;
import galley.header.Outcome;
import galley.header.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One value inside a map, however deep.
 *
 * @param path the keys that lead to it
 */
record Part(List<String> path, Value value) {
    /** More than this is better read as text. */
    static final int MOST = 12;

    /** In a map without these nothing keeps a value from being set by itself; trying costs reading the header anew. */
    private static final String RISKY = "&*!#<?|>";

    /** What a map holds in the end, in the order of the file. */
    static List<Part> of(Value.Table table) {
        List<Part> parts = new ArrayList<>();
        collect(table, List.of(), parts);
        return parts;
    }

    private static void collect(Value.Table table, List<String> path, List<Part> parts) {
        table.entries().forEach((key, value) -> {
            List<String> here = new ArrayList<>(path);
            here.add(key);
            if (value instanceof Value.Table inner && !inner.entries().isEmpty()) {
                collect(inner, here, parts);
            } else {
                parts.add(new Part(List.copyOf(here), value));
            }
        });
    }

    /** The same map with another value where the path leads; unchanged where it leads nowhere any more. */
    static Value.Table with(Value.Table table, List<String> path, Value value) {
        String first = path.getFirst();
        Value there = table.entries().get(first);
        if (path.size() == 1) {
            return there == null ? table : table.with(first, value);
        }
        return there instanceof Value.Table inner
                ? table.with(first, with(inner, path.subList(1, path.size()), value))
                : table;
    }

    /** How it is edited. */
    enum Kind {
        TEXT,
        NUMBER,
        SWITCH,
        /** In the text only. */
        OTHER
    }

    Kind kind() {
        return switch (value) {
            case Value.Str str -> str.text().indexOf('\n') < 0 ? Kind.TEXT : Kind.OTHER;
            case Value.Nil nil -> Kind.TEXT;
            case Value.Num num -> Digits.isNumber(num.display()) ? Kind.NUMBER : Kind.OTHER;
            case Value.Bool bool -> Kind.SWITCH;
            case Value.Items items -> Kind.OTHER;
            case Value.Table map -> Kind.OTHER;
        };
    }

    /**
     * Whether the header can be given other values of this map without a guess. A map that shares nothing with others
     * and has no comments inside can; of another one it is tried, with all values at once.
     *
     * @param raw the map as it is written
     * @return why not
     */
    static Optional<String> refusal(Header header, String key, Value.Table table, String raw) {
        if (raw.chars().noneMatch(c -> RISKY.indexOf(c) >= 0)) {
            return Optional.empty();
        }
        Value.Table other = table;
        for (Part part : of(table)) {
            Value value = switch (part.kind()) {
                case TEXT -> Value.of(part.value().display() + "x");
                case NUMBER -> new Value.Num(7_000_000_007L);
                case SWITCH -> Value.of(!part.value().equals(Value.of(true)));
                case OTHER -> part.value();
            };
            other = with(other, part.path(), value);
        }
        return header.set(key, other) instanceof Outcome.Refused refused
                ? Optional.of(refused.reason())
                : Optional.empty();
    }

    String label() {
        return String.join(" › ", path);
    }
}
