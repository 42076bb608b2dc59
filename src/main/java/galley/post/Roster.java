package galley.post;

import galley.post.Problem.Place;
import galley.post.Problem.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What only shows in the posts of one site together: two that get the same page, tags that differ in case. Keeps of each
 * post its name, address and tags. One thread.
 */
public final class Roster {
    /** @param tagsAt where the tags stand; without any, where the post begins */
    private record Row(Path path, String address, Place addressAt, List<String> tags, Place tagsAt) {}

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Path> addresses = new HashMap<>();

    /** How many posts use each spelling of a tag, by the tag in lower case. */
    private final Map<String, Map<String, Integer>> spellings = new HashMap<>();

    public void add(Post post) {
        String address = Address.of(post).orElse(null);
        List<String> tags = post.tags().stream().distinct().toList();
        rows.add(new Row(post.path(), address, place(post, Field.SLUG, Field.TITLE), tags, place(post, Field.TAGS)));
        if (address != null) {
            addresses.putIfAbsent(address, post.path());
        }
        tags.forEach(tag ->
                spellings.computeIfAbsent(folded(tag), key -> new HashMap<>()).merge(tag, 1, Integer::sum));
    }

    private static Place place(Post post, Field... fields) {
        int offset = Stream.of(fields)
                .flatMap(field -> Field.keys(field, post.family()).stream())
                .flatMap(key -> post.header().entry(key).stream())
                .map(entry -> entry.valueSpan().start())
                .findFirst()
                .orElse(0);
        return Place.of(post.text(), offset);
    }

    private static String folded(String tag) {
        return tag.toLowerCase(Locale.ROOT);
    }

    /** By post; those with nothing to say about them are left out. Of two posts with one address the later is told. */
    public Map<Path, List<Problem>> problems() {
        Map<Path, List<Problem>> problems = new HashMap<>();
        for (Row row : rows) {
            List<Problem> found = new ArrayList<>();
            if (row.address() != null && !addresses.get(row.address()).equals(row.path())) {
                found.add(row.addressAt()
                        .problem(
                                Severity.ERROR, "address-duplicate", SiteRules.samePage(addresses.get(row.address()))));
            }
            for (String tag : row.tags()) {
                String usual = usual(tag);
                if (!usual.equals(tag)) {
                    found.add(row.tagsAt().problem(Severity.WARNING, "tag-case", SiteRules.otherwise(tag, usual)));
                }
            }
            if (!found.isEmpty()) {
                problems.put(row.path(), found);
            }
        }
        return problems;
    }

    /** As most posts write it; of two that are as frequent the one with the smaller letters, which sorts later. */
    private String usual(String tag) {
        return spellings.get(folded(tag)).entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .orElseThrow()
                .getKey();
    }
}
