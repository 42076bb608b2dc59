package galley.header;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a field of a header holds, as the generator reads it. Dates are {@link Str}: the text that stands in the file. */
public sealed interface Value {
    record Str(String text) implements Value {}

    /** @param number a Long, BigInteger or Double */
    record Num(Number number) implements Value {}

    record Bool(boolean on) implements Value {}

    record Nil() implements Value {}

    record Items(List<Value> items) implements Value {
        public Items {
            items = List.copyOf(items);
        }

        /** Whether no item is a list or a map itself. */
        public boolean isFlat() {
            return items.stream().noneMatch(item -> item instanceof Items || item instanceof Table);
        }
    }

    /** @param entries in the order of the file */
    record Table(Map<String, Value> entries) implements Value {
        public Table {
            entries = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        /** The same with this under a name, in its place if it is there, else behind the others. */
        public Table with(String name, Value value) {
            Map<String, Value> other = new LinkedHashMap<>(entries);
            other.put(name, value);
            return new Table(other);
        }
    }

    static Value of(String text) {
        return new Str(text);
    }

    static Value of(boolean on) {
        return new Bool(on);
    }

    /** A list of texts, such as tags. */
    static Value of(List<String> texts) {
        return new Items(texts.stream().map(Value::of).toList());
    }

    /** As one line for a person or a form row: a text as it is, a list with commas between. */
    default String display() {
        return switch (this) {
            case Str str -> str.text();
            case Num num -> num.number().toString();
            case Bool bool -> Boolean.toString(bool.on());
            case Nil nil -> "";
            case Items items ->
                items.items().stream().map(Value::display).collect(java.util.stream.Collectors.joining(", "));
            case Table table ->
                table.entries().entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + entry.getValue().display())
                        .collect(java.util.stream.Collectors.joining(", "));
        };
    }

    /** As Java's own text, Long, Double, Boolean, List or Map; null for an empty value. */
    default Object plain() {
        return switch (this) {
            case Str str -> str.text();
            case Num num -> num.number() instanceof Long || num.number() instanceof Double ? num.number() : display();
            case Bool bool -> bool.on();
            case Nil nil -> null;
            case Items items -> items.items().stream().map(Value::plain).toList();
            case Table table -> {
                Map<String, Object> map = new LinkedHashMap<>();
                table.entries().forEach((key, value) -> map.put(key, value.plain()));
                yield map;
            }
        };
    }

    /** As a list of texts: the items of a list, or the one text; nothing for an empty value. */
    default List<String> texts() {
        return switch (this) {
            case Items items -> items.items().stream().map(Value::display).toList();
            case Nil nil -> List.of();
            case Str str when str.text().isBlank() -> List.of();
            default -> List.of(display());
        };
    }
}
