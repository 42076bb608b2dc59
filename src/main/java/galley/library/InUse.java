package galley.library;

import galley.post.Vocabulary;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which words of each vocabulary the posts of a folder use, the most used first. Immutable; any thread. */
public final class InUse {
    public static final InUse NOTHING = new InUse(List.of(), Map.of());

    private final Map<Vocabulary, List<String>> words = new EnumMap<>(Vocabulary.class);

    /** @param named words that the site has, used or not; they come after those in use */
    public InUse(List<Card> cards, Map<Vocabulary, List<String>> named) {
        for (Vocabulary vocabulary : Vocabulary.values()) {
            Set<String> all = new LinkedHashSet<>(byUse(cards.stream()
                    .flatMap(card -> card.words(vocabulary).stream())
                    .filter(word -> !word.isBlank())));
            all.addAll(named.getOrDefault(vocabulary, List.of()));
            words.put(vocabulary, List.copyOf(all));
        }
    }

    /** @param key of a header; one that is of no vocabulary has no words */
    public List<String> values(String key) {
        return Vocabulary.of(key).map(words::get).orElse(List.of());
    }

    /** Each of the things once, that which is there most often first; among equals the one that came first. */
    public static <T> List<T> byUse(Stream<T> things) {
        Map<T, Integer> uses = new LinkedHashMap<>();
        things.forEach(thing -> uses.merge(thing, 1, Integer::sum));
        return uses.entrySet().stream()
                .sorted(Map.Entry.<T, Integer>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
