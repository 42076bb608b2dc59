package galley.post;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a check goes by beside the post itself.
 *
 * @param now null when it does not matter whether a date lies in the future
 * @param zone the site's, for dates that name no offset
 * @param options the site's settings, as they are given to the dialect; empty for the generator's own
 * @param files what the post's links are looked up in
 * @param unread what of the site's settings could not be read, a line for each; the post may look other for it
 * @param neighbours the posts that are published beside it, as far as they are known
 * @param severities how bad the site takes what is found
 * @param pictureKeys under which names the site wants pictures and whose they are; empty where nobody has said so
 */
public record Surroundings(
        Instant now,
        ZoneId zone,
        Map<String, String> options,
        Files files,
        List<String> unread,
        Neighbours neighbours,
        Severities severities,
        Optional<PictureKeys> pictureKeys) {
    /** Bytes of a picture beyond which a page with it is slow to come. */
    public static final long LARGE_PICTURE = 1_000_000;

    /** The files of the site around a post. */
    @FunctionalInterface
    public interface Files {
        /**
         * Reads the disk.
         *
         * @return the place where a file should be that a link asks for and is not; nothing when it is there, or none is
         *     asked for
         */
        Optional<String> missing(Link link);

        /** How many bytes a picture of the site has, as it is delivered; 0 where it is none or is not there. Reads the disk. */
        default long size(Link link) {
            return 0;
        }
    }

    public static final Surroundings NONE = new Surroundings(null, ZoneOffset.UTC, Map.of());

    public Surroundings {
        options = Map.copyOf(options);
        unread = List.copyOf(unread);
    }

    /** Where all settings could be read. */
    public Surroundings(Instant now, ZoneId zone, Map<String, String> options, Files files) {
        this(now, zone, options, files, List.of(), Neighbours.NONE, Severities.USUAL, Optional.empty());
    }

    public Surroundings with(Neighbours others) {
        return new Surroundings(now, zone, options, files, unread, others, severities, pictureKeys);
    }

    /** Where no link is looked up. */
    public Surroundings(Instant now, ZoneId zone, Map<String, String> options) {
        this(now, zone, options, link -> Optional.empty());
    }

    boolean on(String option) {
        return "true".equals(options.get(option));
    }
}
