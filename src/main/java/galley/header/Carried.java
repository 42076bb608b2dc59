package galley.header;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A field on its way from one header to another.
 *
 * @param index of the entry that it comes from
 * @param value as who reads the old header understands it
 */
record Carried(int index, String key, Value value) {
    /**
     * The fields of a header as its reader understands them: of repeated ones what counts, merged maps opened, a text a
     * list where it is one to either reader.
     *
     * @param rules who is to read the new header
     * @param losses where a field that is left behind is told of
     */
    static List<Carried> of(Header header, Rules rules, List<String> losses) {
        List<Entry> entries = header.entries();
        Map<String, List<Integer>> places = new LinkedHashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            places.computeIfAbsent(name(entries.get(i).key(), header, rules), name -> new ArrayList<>())
                    .add(i);
        }
        List<Carried> fields = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            List<Integer> same = places.get(name(entry.key(), header, rules));
            boolean first = same.getFirst() == i;
            if (entry.key().equals("<<") && !entry.editable()) {
                continue; // what it brings in is there already
            }
            if (header.format() == Format.META && first) {
                fields.add(new Carried(i, entry.key().toLowerCase(Locale.ROOT), lines(header, same, rules)));
            } else if (header.format() != Format.META && same.getLast() == i) {
                fields.add(new Carried(i, entry.key(), listed(entry, header.rules(), rules)));
            } else if (header.format() != Format.META || !MetaHeader.joinsRepeats(entry.key(), header.rules())) {
                losses.add("“" + entry.key() + "” in line " + entry.line()
                        + " is left out: the field stands there more than once.");
            }
        }
        return fields;
    }

    /** Keys that differ by case alone are one to some. */
    static String name(String key, Header header, Rules rules) {
        boolean blind = header.format() == Format.META
                || Stream.of(header.rules(), rules).anyMatch(each -> each == Rules.HUGO || each == Rules.PELICAN);
        return blind ? key.toLowerCase(Locale.ROOT) : key;
    }

    private static Value lines(Header header, List<Integer> same, Rules rules) {
        Entry first = header.entries().get(same.getFirst());
        if (same.size() == 1 || !MetaHeader.joinsRepeats(first.key(), header.rules())) {
            return listed(first, header.rules(), rules);
        }
        List<Value> items = same.stream()
                .map(header.entries()::get)
                .flatMap(entry -> entry.value().texts().stream())
                .map(Value::of)
                .map(Value.class::cast)
                .toList();
        return new Value.Items(items);
    }

    /** A text that one of its readers makes a list of, and the other none or another one, becomes a list. */
    private static Value listed(Entry entry, Rules now, Rules then) {
        if (!(entry.value() instanceof Value.Str str) || str.text().isBlank()) {
            return entry.value();
        }
        List<String> items = ListRules.items(entry, now);
        return items.size() > 1 || !items.equals(ListRules.items(entry, then)) ? Value.of(items) : entry.value();
    }
}
