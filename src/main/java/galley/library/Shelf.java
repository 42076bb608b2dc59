package galley.library;

import galley.header.Entry;
import galley.header.Header;
import galley.header.Value;
import galley.post.Address;
import galley.post.Family;
import galley.post.PictureKeys;
import galley.post.Post;
import galley.store.PostEntry;
import galley.store.PostFolder;
import galley.text.Text;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** The posts of a folder as cards. What did not change since the last look is not read again. One thread. */
public final class Shelf {
    /** More of a header, or longer words, are not kept of each of ten thousand posts. */
    private static final int MOST_FIELDS = 40;

    private static final int MOST_WORDS = 20;
    private static final int LONGEST = 80;
    /** What a card has by itself. */
    private static final Set<String> APART = Set.of("title", "date", "tags");

    private record Known(long size, long modified, Card card) {}

    private final Map<Path, Known> known = new HashMap<>();

    /**
     * @param posts all of the folder's
     * @param family whose rules a post is read by, given its path and head
     */
    public List<Card> cards(List<PostEntry> posts, BiFunction<Path, Text, Family> family) {
        Map<Path, Known> now = new HashMap<>();
        Map<List<String>, List<String>> alike = new HashMap<>(); // most posts say the same: one list for all of them
        for (PostEntry found : posts) {
            Known before = known.get(found.path());
            boolean same = before != null && before.size == found.size() && before.modified == found.modified();
            now.put(
                    found.path(),
                    same ? before : new Known(found.size(), found.modified(), read(found, family, alike)));
        }
        known.clear();
        known.putAll(now);
        return now.values().stream()
                .map(Known::card)
                .sorted(Comparator.comparingLong(Card::sortKey)
                        .reversed()
                        .thenComparing(card -> card.path().toString()))
                .toList();
    }

    private static Card read(
            PostEntry found, BiFunction<Path, Text, Family> family, Map<List<String>, List<String>> alike) {
        Path path = found.path();
        PostFolder.Head head = PostFolder.head(found);
        if (head.problem() != null) {
            String name = path.getFileName().toString();
            return new Card(
                    path, name, "", found.modified(), false, List.of(), "", Optional.empty(), Map.of(), head.problem());
        }
        return card(Post.read(path, head.text(), family.apply(path, head.text())), found.modified(), alike);
    }

    private static Card card(Post post, long modified, Map<List<String>, List<String>> alike) {
        String date = post.date().orElse("");
        String problem = post.header().problems().stream()
                .findFirst()
                .map(found -> "Line " + found.line() + ": " + found.message())
                .orElse(null);
        return new Card(
                post.path(),
                post.title().orElse(post.path().getFileName().toString()),
                date,
                DateOrder.key(date, modified),
                isDraft(post),
                post.tags(),
                Address.of(post).orElse(""),
                PictureKeys.in(post.header()),
                fields(post.header(), alike),
                problem);
    }

    private static Map<String, List<String>> fields(Header header, Map<List<String>, List<String>> alike) {
        Map<String, List<String>> fields = new HashMap<>();
        for (Entry entry : header.entries()) {
            String key = entry.key().toLowerCase(Locale.ROOT);
            if (APART.contains(key) || fields.size() == MOST_FIELDS || entry.value() instanceof Value.Table) {
                continue;
            }
            List<String> words = header.items(entry.key()).stream()
                    .filter(word -> word.length() <= LONGEST)
                    .limit(MOST_WORDS)
                    .toList();
            if (!words.isEmpty()) {
                fields.put(key.intern(), alike.computeIfAbsent(words, List::copyOf));
            }
        }
        return fields;
    }

    static boolean isDraft(Post post) {
        boolean draftsFolder = post.path().getParent() != null
                && post.path().getParent().getFileName() != null
                && post.path().getParent().getFileName().toString().equals("_drafts");
        boolean marked = switch (post.family()) {
            case PELICAN -> says(post, "status", "draft");
            case JEKYLL, HEXO -> says(post, "published", "false");
            case HUGO -> says(post, "draft", "true") || says(post, "published", "false");
            case ELEVENTY, COMMONMARK -> says(post, "draft", "true") || says(post, "status", "draft");
        };
        return draftsFolder || marked;
    }

    private static boolean says(Post post, String key, String value) {
        return post.header()
                .entry(key)
                .map(Entry::value)
                .filter(found -> found.display().strip().equalsIgnoreCase(value))
                .isPresent();
    }
}
