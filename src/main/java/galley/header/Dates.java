package galley.header;

import java.util.Locale;
import java.util.Set;

/** Which fields hold a date, by their names. */
final class Dates {
    private static final Set<String> NAMES =
            Set.of("modified", "lastmod", "last_modified_at", "last-modified", "created", "created_at", "published_at");

    private Dates() {}

    /** {@code date}, {@code updated}, {@code pubDate}, {@code expirydate} and the like. */
    static boolean isDateKey(String key) {
        String name = key.toLowerCase(Locale.ROOT);
        return name.contains("date") || NAMES.contains(name);
    }
}
