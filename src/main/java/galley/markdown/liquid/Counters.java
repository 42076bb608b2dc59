package galley.markdown.liquid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What {@code increment}, {@code decrement} and {@code cycle} remember through one run. */
final class Counters {
    private final Map<String, Long> numbers = new HashMap<>();
    private final Map<String, Integer> turns = new HashMap<>();

    /** The number, and one more from now on. */
    String incremented(String name, Variables variables) {
        long number = numbers.getOrDefault(name, 0L);
        keep(name, number + 1, variables);
        return String.valueOf(number);
    }

    /** One less than the number, which it is from now on. */
    String decremented(String name, Variables variables) {
        long number = numbers.getOrDefault(name, 0L) - 1;
        keep(name, number, variables);
        return String.valueOf(number);
    }

    /** A value that was assigned to the name hides its number. */
    private void keep(String name, long number, Variables variables) {
        boolean own = numbers.put(name, number) != null;
        if (own || !variables.has(name)) {
            variables.set(name, number);
        }
    }

    /** The next of {@code "a", "b"}; cycles of one name, or else of the same values, go on together. */
    String cycled(String markup, Variables variables) {
        List<String> words = new ArrayList<>(Expression.words(markup));
        boolean named = words.size() > 2 && words.get(1).equals(":");
        String key = named ? Variables.text(variables.value(words.getFirst())) : markup;
        List<String> values = words.subList(named ? 2 : 0, words.size()).stream()
                .filter(word -> !word.equals(","))
                .toList();
        if (values.isEmpty()) {
            return "";
        }
        int turn = turns.merge(key, 1, (before, one) -> before + one) - 1;
        return Variables.text(variables.value(values.get(turn % values.size())));
    }
}
