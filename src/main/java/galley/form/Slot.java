package galley.form;

import galley.header.Entry;
import galley.header.Value;
import galley.post.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One row as it should stand.
 *
 * @param id the same for the same row as long as it is about the same thing
 * @param field of the table; null for any other key
 * @param key under which the header keeps it or would keep it
 * @param entry what the header says; null when it says nothing
 * @param items of a list, by the generator's own rule
 * @param raw the value's own characters in the file; empty when there is none
 * @param room names that a map is shown with though it does not have them
 * @param locked why a row of kind {@link RowKind#LOCKED} is, where that has to be said; else null
 */
record Slot(
        String id,
        Field field,
        String key,
        RowKind kind,
        Entry entry,
        List<String> items,
        String raw,
        List<String> room,
        String locked) {
    String label() {
        return field == null ? key : field.label();
    }

    Value value() {
        Value said = entry == null ? new Value.Nil() : entry.value();
        if (room.isEmpty() || entry != null && !(said instanceof Value.Table)) {
            return said;
        }
        Map<String, Value> entries =
                new LinkedHashMap<>(said instanceof Value.Table table ? table.entries() : Map.of());
        room.forEach(name -> entries.putIfAbsent(name, Value.of("")));
        return new Value.Table(entries);
    }

    /** The value as a text field shows it: numbers as they are written. */
    String shown() {
        return value() instanceof Value.Num ? raw : value().display();
    }

    boolean saysTheSame(Slot other) {
        return (entry == null) == (other.entry == null)
                && value().equals(other.value())
                && shown().equals(other.shown());
    }
}
