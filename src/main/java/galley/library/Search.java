package galley.library;

import galley.header.Entry;
import galley.post.Post;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A query over posts: every word must stand in the post, {@code key:value} in that field of its header. Letter case does
 * not matter. A word in the title counts most, then in the tags, then in the body.
 */
public final class Search {
    public static final Comparator<Hit> BEST_FIRST = Comparator.comparingInt(Hit::score)
            .reversed()
            .thenComparing(hit -> hit.path().toString());

    private static final int TITLE = 20;
    private static final int TAG = 8;
    private static final int MOST_FOR_BODY = 10;

    private final List<String> words = new ArrayList<>();
    private final List<String[]> fields = new ArrayList<>();

    /**
     * @param line where the first word is found, from 1
     * @param excerpt of that line
     */
    public record Hit(Path path, String title, int line, String excerpt, int score) {}

    private Search() {}

    public static Search of(String query) {
        Search search = new Search();
        for (String word : query.toLowerCase(Locale.ROOT).split("\\s+")) {
            int colon = word.indexOf(':');
            if (colon > 0 && colon < word.length() - 1) {
                search.fields.add(new String[] {word.substring(0, colon), word.substring(colon + 1)});
            } else if (!word.isBlank()) {
                search.words.add(word);
            }
        }
        return search;
    }

    /** What of this post answers the query; nothing if it does not. */
    public Optional<Hit> in(Post post) {
        for (String[] field : fields) {
            if (!has(post, field[0], field[1])) {
                return Optional.empty();
            }
        }
        String title = post.title().orElse(post.path().getFileName().toString());
        String text = post.text().toString();
        String lower = text.toLowerCase(Locale.ROOT);
        String lowerTitle = title.toLowerCase(Locale.ROOT);
        int score = 1;
        int first = post.header().bodyStart();
        for (String word : words) {
            int count = count(lower, word);
            if (count == 0 && !lowerTitle.contains(word)) {
                return Optional.empty();
            }
            score += Math.min(count, MOST_FOR_BODY) + (lowerTitle.contains(word) ? TITLE : 0);
            score += post.tags().stream().anyMatch(tag -> tag.equalsIgnoreCase(word)) ? TAG : 0;
            if (word.equals(words.getFirst())) {
                int inBody = lower.indexOf(word, Math.min(first, lower.length()));
                first = inBody >= 0 ? inBody : Math.max(0, lower.indexOf(word));
            }
        }
        int at = Math.min(first, post.text().length());
        int line = post.text().lineAt(at);
        return Optional.of(
                new Hit(post.path(), title, line + 1, excerpt(post.text().line(line)), score));
    }

    private static boolean has(Post post, String key, String value) {
        String name = key.equals("tag") ? "tags" : key;
        return post.header().entries().stream()
                .filter(entry -> entry.key().equalsIgnoreCase(name))
                .map(Entry::value)
                .anyMatch(found -> found.texts().stream().anyMatch(text -> text.equalsIgnoreCase(value)));
    }

    private static int count(String text, String word) {
        int count = 0;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
            count++;
        }
        return count;
    }

    private static String excerpt(String line) {
        String bare = line.strip();
        return bare.length() > 160 ? bare.substring(0, 159) + "…" : bare;
    }
}
