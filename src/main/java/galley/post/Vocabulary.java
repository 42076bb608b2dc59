package galley.post;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Words that the posts of a site have in common, with the keys of headers that keep them: one post's {@code author} is
 * among another's {@code authors}.
 */
public enum Vocabulary {
    TAGS("tags", "tag", "keywords"),
    CATEGORIES("categories", "category"),
    AUTHORS("author", "authors"),
    SERIES("series"),
    LAYOUT("layout"),
    TEMPLATE("template"),
    TYPE("type"),
    LANGUAGE("lang", "language", "locale");

    private final List<String> keys;

    Vocabulary(String... keys) {
        this.keys = List.of(keys);
    }

    /** In small letters. */
    public List<String> keys() {
        return keys;
    }

    /** The one that a key keeps words of, whatever its letter case; nothing for a key whose values are a post's own. */
    public static Optional<Vocabulary> of(String key) {
        String name = key.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(one -> one.keys.contains(name)).findFirst();
    }
}
