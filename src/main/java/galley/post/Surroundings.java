package galley.post;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * What a check goes by beside the post itself.
 *
 * @param now null when it does not matter whether a date lies in the future
 * @param zone the site's, for dates that name no offset
 * @param options the site's settings, as they are given to the dialect; empty for the generator's own
 */
public record Surroundings(Instant now, ZoneId zone, Map<String, String> options) {
    public static final Surroundings NONE = new Surroundings(null, ZoneOffset.UTC, Map.of());

    public Surroundings {
        options = Map.copyOf(options);
    }

    public static Surroundings at(Instant now) {
        return new Surroundings(now, ZoneId.systemDefault(), Map.of());
    }

    boolean on(String option) {
        return "true".equals(options.get(option));
    }
}
