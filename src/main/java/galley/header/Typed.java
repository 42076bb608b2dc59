package galley.header;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What somebody means who types a value, from the kind of value that the field has or by its name would have. */
final class Typed {
    /** New fields of these names are switches. */
    private static final Set<String> SWITCHES = Set.of(
            "draft", "published", "comments", "toc", "hidden", "featured", "math", "mathjax", "pinned", "sitemap");

    private static final Set<String> NUMBERS = Set.of("weight", "order", "nav_order", "top", "sticky", "priority");

    private Typed() {}

    static Value value(Header header, String key, String typed) {
        Rules rules = header.rules();
        boolean textOnly = header.format() == Format.META || (header.format() == Format.NONE && rules == Rules.PELICAN);
        String text = textOnly ? Blank.strip(typed) : typed;
        Value now = header.entry(key).map(Entry::value).orElse(null);
        String name = key.toLowerCase(Locale.ROOT);
        return switch (now) {
            case Value.Table map -> throw new Refusal("`" + key + "` is a map: edit it in the text.");
            case Value.Items items -> items(key, items, split(text));
            case Value.Bool bool -> switchOr(text);
            case Value.Num number -> numberOr(text);
            case Value.Str str -> Value.of(text);
            case null, default -> {
                if (ListRules.isList(key, rules)) {
                    yield Value.of(split(text));
                }
                yield textOnly
                        ? Value.of(text)
                        : SWITCHES.contains(name)
                                ? switchOr(text)
                                : NUMBERS.contains(name) ? numberOr(text) : Value.of(text);
            }
        };
    }

    /** What was there before stays what it was, be it a number; new ones are of the kind that all others have. */
    private static Value items(String key, Value.Items now, List<String> typed) {
        List<Value> old = now.items();
        if (!now.isFlat()) {
            throw new Refusal("`" + key + "` is a list of lists or maps: edit it in the text.");
        }
        boolean numbers = !old.isEmpty() && old.stream().allMatch(Value.Num.class::isInstance);
        return new Value.Items(typed.stream()
                .map(item -> old.stream()
                        .filter(ListRules.named(item))
                        .findFirst()
                        .orElseGet(() -> numbers ? numberOr(item) : Value.of(item)))
                .toList());
    }

    private static List<String> split(String text) {
        return Arrays.stream(text.split(text.indexOf(';') >= 0 ? ";" : ","))
                .map(Blank::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private static Value switchOr(String text) {
        return text.equals("true") || text.equals("false") ? Value.of(text.equals("true")) : Value.of(text);
    }

    private static Value numberOr(String text) {
        boolean canonical = text.matches("-?(0|[1-9][0-9]{0,15})(\\.[0-9]{1,15})?");
        return canonical ? YamlScalars.read(text, Rules.PLAIN) : Value.of(text);
    }
}
