package galley.library;

import galley.header.Entry;
import galley.post.Address;
import galley.post.Family;
import galley.post.Field;
import galley.post.PictureKeys;
import galley.post.Post;
import galley.store.PostEntry;
import galley.store.PostFolder;
import galley.text.Text;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** The posts of a folder as cards. What did not change since the last look is not read again. One thread. */
public final class Shelf {
    private record Known(long size, long modified, Card card) {}

    private final Map<Path, Known> known = new HashMap<>();

    /**
     * @param posts all of the folder's
     * @param family whose rules a post is read by, given its path and head
     */
    public List<Card> cards(List<PostEntry> posts, BiFunction<Path, Text, Family> family) {
        Map<Path, Known> now = new HashMap<>();
        for (PostEntry found : posts) {
            Known before = known.get(found.path());
            boolean same = before != null && before.size == found.size() && before.modified == found.modified();
            now.put(found.path(), same ? before : new Known(found.size(), found.modified(), read(found, family)));
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

    private static Card read(PostEntry found, BiFunction<Path, Text, Family> family) {
        Path path = found.path();
        PostFolder.Head head = PostFolder.head(found);
        if (head.problem() != null) {
            String name = path.getFileName().toString();
            return new Card(
                    path, name, "", found.modified(), false, List.of(), "", "", Optional.empty(), head.problem());
        }
        return card(Post.read(path, head.text(), family.apply(path, head.text())), found.modified());
    }

    private static Card card(Post post, long modified) {
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
                post.value(Field.CATEGORY).orElse(""),
                Address.of(post).orElse(""),
                PictureKeys.in(post.header()),
                problem);
    }

    private static boolean isDraft(Post post) {
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
