package galley.library;

import galley.post.Neighbours;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The posts of a folder as each other's neighbours. Immutable once made; any thread. */
public final class Beside implements Neighbours {
    private final Map<String, List<Path>> addresses = new HashMap<>();
    private final Map<String, String> usual = new HashMap<>();

    public Beside(List<Card> cards) {
        Map<String, Map<String, Integer>> spellings = new HashMap<>();
        for (Card card : cards) {
            if (!card.address().isEmpty()) {
                addresses
                        .computeIfAbsent(card.address(), address -> new ArrayList<>())
                        .add(card.path());
            }
            card.tags().stream()
                    .distinct()
                    .forEach(tag -> spellings
                            .computeIfAbsent(tag.toLowerCase(Locale.ROOT), folded -> new HashMap<>())
                            .merge(tag, 1, Integer::sum));
        }
        spellings.forEach((folded, uses) -> usual.put(
                folded,
                uses.entrySet().stream()
                        .max(Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                        .orElseThrow()
                        .getKey()));
    }

    @Override
    public Optional<Path> sharing(String address, Path post) {
        return post == null
                ? Optional.empty()
                : addresses.getOrDefault(address, List.of()).stream()
                        .filter(other -> !other.equals(post.toAbsolutePath().normalize()))
                        .filter(other -> addresses
                                .get(address)
                                .contains(post.toAbsolutePath().normalize()))
                        .findFirst();
    }

    @Override
    public String usual(String tag) {
        return usual.getOrDefault(tag.toLowerCase(Locale.ROOT), tag);
    }
}
