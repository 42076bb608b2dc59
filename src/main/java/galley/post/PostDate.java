package galley.post;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A date as a generator reads the text of a header. The text itself is what is kept and edited; this is only for
 * comparing and for saying what is wrong. Source: the section on dates of {@code generators.md}, seen on real runs.
 *
 * @param local midnight where no time is given
 * @param offset null where the text names none and the site's zone counts
 */
public record PostDate(LocalDateTime local, ZoneOffset offset) {
    /** What the family's generator makes of the text; nothing when it cannot read it. */
    public static Optional<PostDate> read(String text, Family family) {
        String date = text.strip();
        return switch (family) {
            case HUGO -> StrictDate.hugo(date);
            case ELEVENTY -> StrictDate.eleventy(date);
            case JEKYLL -> LooseDate.read(date, true);
            case PELICAN, HEXO, COMMONMARK -> LooseDate.read(date, false);
        };
    }

    /** @param site the zone of a site that a date without an offset is meant for */
    public Instant at(ZoneId site) {
        return offset == null ? local.atZone(site).toInstant() : local.toInstant(offset);
    }
}
