package galley.header;

import galley.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that makes one field of a TOML header: its line, or the sections of its name, or both.
 *
 * @param lines at the top, above all sections
 */
record TomlRow(String key, List<Line> lines, List<Section> sections) {
    TomlRow(String key) {
        this(key, new ArrayList<>(), new ArrayList<>());
    }

    /** {@code key = value}; the key may be dotted. */
    record Line(List<String> key, Span keySpan, Placed value) {
        int end() {
            return value.span().end();
        }
    }

    /**
     * The lines below a {@code [name]}.
     *
     * @param list whether it is {@code [[name]]}, one of a list
     * @param start its opening bracket
     * @param headerEnd after its closing bracket
     */
    record Section(List<String> name, Span nameSpan, boolean list, int start, int headerEnd, List<Line> lines) {
        int end() {
            return lines.isEmpty() ? headerEnd : lines.getLast().end();
        }
    }

    /** Why it cannot be edited in one place; null when it can. */
    String locked() {
        if (lines.size() == 1 && sections.isEmpty()) {
            return lines.getFirst().key().size() == 1 ? null : "It is a dotted key: edit it in the text.";
        }
        if (lines.isEmpty() && sections.size() == 1) {
            Section only = sections.getFirst();
            boolean plain = !only.list()
                    && only.name().size() == 1
                    && only.lines().stream().allMatch(line -> line.key().size() == 1);
            return plain ? null : "It is a section with parts of its own: edit it in the text.";
        }
        return "It is written in several places: edit it in the text.";
    }

    /** @throws Unreadable where a name stands for two things */
    Value value() {
        Map<String, Value> holder = new LinkedHashMap<>();
        for (Line line : lines) {
            put(holder, line.key(), line.value().value(), line.keySpan());
        }
        for (Section section : sections) {
            Map<String, Value> own = new LinkedHashMap<>();
            for (Line line : section.lines()) {
                put(own, line.key(), line.value().value(), line.keySpan());
            }
            if (!join(holder, section.name(), new Value.Table(own), section.list())) {
                throw new Unreadable(section.start(), twice(section.name()));
            }
        }
        return holder.get(key);
    }

    private static void put(Map<String, Value> holder, List<String> key, Value value, Span place) {
        if (!TomlReader.put(holder, key, value)) {
            throw new Unreadable(place.start(), twice(key));
        }
    }

    private static String twice(List<String> name) {
        return "`" + String.join(".", name) + "` stands there twice.";
    }

    /** Puts a section where its name says: in the table of that name, or in the last item of a list of tables. */
    private static boolean join(Map<String, Value> holder, List<String> name, Value.Table section, boolean list) {
        String first = name.getFirst();
        Value old = holder.get(first);
        if (name.size() == 1) {
            Value joined = list ? appended(old, section) : merged(old, section);
            holder.put(first, joined == null ? old : joined);
            return joined != null;
        }
        List<String> rest = name.subList(1, name.size());
        if (old instanceof Value.Items items && !items.items().isEmpty()) {
            List<Value> all = new ArrayList<>(items.items());
            if (!(all.removeLast() instanceof Value.Table last)) {
                return false;
            }
            Map<String, Value> inner = new LinkedHashMap<>(last.entries());
            boolean fits = join(inner, rest, section, list);
            all.add(new Value.Table(inner));
            holder.put(first, new Value.Items(all));
            return fits;
        }
        if (old != null && !(old instanceof Value.Table)) {
            return false;
        }
        Map<String, Value> inner = new LinkedHashMap<>(old instanceof Value.Table table ? table.entries() : Map.of());
        boolean fits = name.size() <= Placed.DEEPEST && join(inner, rest, section, list);
        holder.put(first, new Value.Table(inner));
        return fits;
    }

    private static Value appended(Value old, Value.Table item) {
        if (old != null && !(old instanceof Value.Items)) {
            return null;
        }
        List<Value> all = new ArrayList<>(old instanceof Value.Items items ? items.items() : List.of());
        all.add(item);
        return new Value.Items(all);
    }

    private static Value merged(Value old, Value.Table section) {
        if (old == null) {
            return section;
        }
        if (!(old instanceof Value.Table table)) {
            return null;
        }
        Map<String, Value> both = new LinkedHashMap<>(table.entries());
        for (Map.Entry<String, Value> entry : section.entries().entrySet()) {
            if (both.putIfAbsent(entry.getKey(), entry.getValue()) != null) {
                return null;
            }
        }
        return new Value.Table(both);
    }
}
