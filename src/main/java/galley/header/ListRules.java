package galley.header;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How a generator makes a list of a field that is one text. Sources: Jekyll's {@code pluralized_array_from_hash},
 * Eleventy's tags, what Hugo's {@code page__meta.go} reads by {@code ToStringSlice} (seen on a real run); the others take the text for one item.
 */
final class ListRules {
    private static final Set<String> JEKYLL = Set.of("tags", "categories");
    private static final Set<String> HUGO = Set.of("keywords", "aliases", "outputs");
    private static final Set<String> LISTS = Set.of(
            "tags", "categories", "authors", "keywords", "aliases", "topics", "redirect_from", "images", "photos");

    private ListRules() {}

    static List<String> items(Entry entry, Rules rules) {
        if (!(entry.value() instanceof Value.Str str)) {
            return entry.value().texts();
        }
        if (splitsAtSpaces(entry.key(), rules)) {
            return Arrays.stream(str.text().split("\\s+"))
                    .filter(item -> !item.isEmpty())
                    .toList();
        }
        if (rules == Rules.ELEVENTY && entry.key().equals("tags")) {
            return Arrays.stream(str.text().split(","))
                    .filter(item -> !item.isEmpty())
                    .toList();
        }
        return str.texts();
    }

    /**
     * The same as values: in a list, what is no text stays what it is.
     *
     * @throws Refusal of a map
     */
    static List<Value> values(Optional<Entry> entry, Rules rules) {
        return switch (entry.map(Entry::value).orElse(new Value.Nil())) {
            case Value.Items list -> list.items();
            case Value.Str text ->
                items(entry.orElseThrow(), rules).stream().map(Value::of).toList();
            case Value.Nil nil -> List.of();
            case Value.Table map ->
                throw new Refusal("`" + entry.orElseThrow().key() + "` is a map: edit it in the text.");
            case Value.Num number -> List.of(number);
            case Value.Bool bool -> List.of(bool);
        };
    }

    /** The items that a person would call by this name; a list or a map among the items has none. */
    static Predicate<Value> named(String name) {
        return item -> switch (item) {
            case Value.Str text -> text.text().equals(name);
            case Value.Num number -> number.display().equals(name);
            case Value.Bool bool -> bool.display().equals(name);
            case Value.Nil nil -> false;
            case Value.Items list -> false;
            case Value.Table map -> false;
        };
    }

    /** The items as the field's kind of value: a text stays one where it can hold them. */
    static Value value(Optional<Entry> entry, List<Value> items, Rules rules) {
        boolean text = entry.isPresent()
                && entry.get().value() instanceof Value.Str str
                && !str.text().isBlank();
        if (text && splitsAtSpaces(entry.get().key(), rules)) {
            List<String> words = items.stream().map(Value::display).toList();
            boolean spaced = words.stream()
                    .anyMatch(word -> word.isEmpty() || word.chars().anyMatch(Character::isWhitespace));
            return spaced ? Value.of(words) : Value.of(String.join(" ", words));
        }
        return new Value.Items(items);
    }

    /** Whether a field of this name is a list of texts. */
    static boolean isList(String key, Rules rules) {
        String name = key.toLowerCase(Locale.ROOT);
        return rules == Rules.PELICAN ? name.equals("tags") || name.equals("authors") : LISTS.contains(name);
    }

    private static boolean splitsAtSpaces(String key, Rules rules) {
        return (rules == Rules.JEKYLL && JEKYLL.contains(key))
                || (rules == Rules.HUGO && HUGO.contains(key.toLowerCase(Locale.ROOT)));
    }
}
