package galley.markdown.liquid;

import galley.markdown.TooComplex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a {@code for} goes over.
 *
 * @param name of the item
 * @param columns of a table, if it is one
 */
record Loop(String name, List<?> items, long columns) {
    private static final int LONGEST = 100_000;

    /** By {@code item in items reversed limit:2 offset:1}. */
    static Loop of(String markup, Variables variables) {
        List<String> words = Expression.words(markup);
        if (words.size() < 3 || !words.get(1).equals("in")) {
            return new Loop("", List.of(), 0);
        }
        List<?> items = items(variables.value(words.get(2)));
        int from = (int) Math.clamp(option("offset", words, variables, 0), 0, items.size());
        int to = (int) Math.clamp(from + option("limit", words, variables, items.size()), from, items.size());
        List<?> some = items.subList(from, to);
        List<?> ordered = words.contains("reversed") ? some.reversed() : some;
        return new Loop(words.get(0), ordered, option("cols", words, variables, ordered.size()));
    }

    private static long option(String name, List<String> words, Variables variables, long otherwise) {
        int at = words.indexOf(name);
        return at > 2 && at + 2 < words.size() && variables.value(words.get(at + 2)) instanceof Number number
                ? number.longValue()
                : otherwise;
    }

    private static List<?> items(Object value) {
        return switch (value) {
            case List<?> list -> list;
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> Arrays.asList(entry.getKey(), entry.getValue()))
                        .toList();
            case String text when !text.isEmpty() -> List.of(text);
            case null, default -> List.of();
        };
    }

    /** {@code (1..5)}; a value that is none counts as 0. */
    static List<Long> range(Object first, Object last) {
        long from = first instanceof Number number ? number.longValue() : 0;
        long to = last instanceof Number number ? number.longValue() : 0;
        if (to - from > LONGEST) {
            throw new TooComplex("This text has a loop in a template that is longer than " + LONGEST);
        }
        List<Long> range = new ArrayList<>();
        for (long i = from; i <= to; i++) {
            range.add(i);
        }
        return range;
    }

    List<String> names() {
        return List.of(name, "forloop", "loop");
    }

    void set(int i, Object around, Variables variables) {
        int size = items.size();
        Map<String, Object> at = new HashMap<>();
        at.put("index", (long) i + 1);
        at.put("index0", (long) i);
        at.put("rindex", (long) size - i);
        at.put("rindex0", (long) size - i - 1);
        at.put("first", i == 0);
        at.put("last", i == size - 1);
        at.put("length", (long) size);
        String own = variables.flavour() == Flavour.NUNJUCKS ? "loop" : "forloop";
        at.put("parentloop", around);
        variables.set(name, items.get(i));
        variables.set(own, at);
    }
}
