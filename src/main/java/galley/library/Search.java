package galley.library;

import galley.header.Entry;
import galley.post.Post;
import galley.post.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A query over posts: every word must stand in the post, {@code key:value} in that field of its header, or under another key
 * of the same {@link Vocabulary}. {@code draft} is by the generator's own mark where no field says it. What stands between
 * double quotation marks is one word. Letter case does not matter. A word in the title counts most, then in the tags, then
 * in the body.
 */
public final class Search {
    public static final Comparator<Hit> BEST_FIRST = Comparator.comparingInt(Hit::score)
            .reversed()
            .thenComparing(hit -> hit.path().toString());

    private static final int TITLE = 20;
    private static final int TAG = 8;
    private static final int MOST_FOR_BODY = 10;

    private static final Pattern PART =
            Pattern.compile("(?:([\\p{L}_][\\p{L}\\p{N}_.-]*):(?!//))?(?:\"([^\"]*)(\"?)|(\\S+))");

    private final List<String> words = new ArrayList<>();
    private final List<Wanted> fields = new ArrayList<>();

    /** @param begun whether it may be typed on */
    private record Wanted(List<String> keys, String value, boolean begun) {
        boolean is(String text) {
            return text.equalsIgnoreCase(value);
        }

        boolean fits(String text) {
            return begun ? text.regionMatches(true, 0, value, 0, value.length()) : is(text);
        }

        boolean asksFor(String key) {
            return keys.contains(key);
        }
    }

    /**
     * @param line where the first word is found, from 1
     * @param excerpt of that line
     */
    public record Hit(Path path, String title, int line, String excerpt, int score) {}

    private Search() {}

    public static Search of(String query) {
        Search search = new Search();
        Matcher part = PART.matcher(query.toLowerCase(Locale.ROOT));
        while (part.find()) {
            String key = part.group(1);
            String value = part.group(2) != null ? part.group(2) : part.group(4);
            boolean begun = part.end() == query.length()
                    && (part.group(2) == null || part.group(3).isEmpty());
            if (value.isBlank()) {
                continue;
            }
            if (key == null) {
                search.words.add(value);
            } else {
                List<String> keys = Vocabulary.of(key).map(Vocabulary::keys).orElse(List.of(key));
                search.fields.add(new Wanted(keys, value, begun));
            }
        }
        return search;
    }

    /**
     * Whether a post's card answers the query, while it is being typed: its words in title or tags, its fields as far as the
     * card has them; what the query ends with may be the beginning of a value.
     */
    public boolean fits(Card card) {
        String title = card.title().toLowerCase(Locale.ROOT);
        return words.stream()
                        .allMatch(word -> title.contains(word)
                                || card.tags().stream()
                                        .anyMatch(tag ->
                                                tag.toLowerCase(Locale.ROOT).contains(word)))
                && fields.stream().allMatch(field -> values(card, field).anyMatch(field::fits));
    }

    private static Stream<String> values(Card card, Wanted field) {
        if (field.asksFor("title")) {
            return Stream.of(card.title());
        }
        if (field.asksFor("date")) {
            return Stream.of(card.date());
        }
        List<String> said = field.keys().stream()
                .flatMap(key -> card.fields().getOrDefault(key, List.of()).stream())
                .toList();
        return Stream.concat(
                field.asksFor("tags") ? card.tags().stream() : Stream.of(),
                said.isEmpty() && field.asksFor("draft") ? Stream.of(Boolean.toString(card.draft())) : said.stream());
    }

    /** What of this post answers the query; nothing if it does not. */
    public Optional<Hit> in(Post post) {
        for (Wanted field : fields) {
            if (values(post, field).noneMatch(field::is)) {
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

    private static Stream<String> values(Post post, Wanted field) {
        List<String> keys = post.header().entries().stream()
                .map(Entry::key)
                .filter(key -> field.asksFor(key.toLowerCase(Locale.ROOT)))
                .toList();
        return keys.isEmpty() && field.asksFor("draft")
                ? Stream.of(Boolean.toString(Shelf.isDraft(post)))
                : keys.stream().flatMap(key -> post.header().items(key).stream());
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
