package galley.form;

import galley.post.Family;
import galley.post.PostDate;
import java.time.Clock;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.Set;

/** What an author would want to know about a date while typing it. The checks of the whole post say more, a moment later. */
final class DateRemark {
    /** Eleventy takes these in place of a date. */
    private static final Set<String> WORDS = Set.of("Last Modified", "Created", "git Last Modified", "git Created");

    private DateRemark() {}

    /** @return null when there is nothing to say */
    static Note on(String text, Family family, Clock clock) {
        if (text.isEmpty() || family == Family.ELEVENTY && WORDS.contains(text)) {
            return null;
        }
        Optional<PostDate> date = read(text, family);
        if (date.isEmpty()) {
            return Note.warning(family.title() + " does not read this as a date.");
        }
        if (!date.get().at(clock.getZone()).isAfter(clock.instant())) {
            return null;
        }
        return family == Family.HUGO || family == Family.JEKYLL
                ? Note.warning("In the future: " + family.title() + " leaves the post out until then.")
                : new Note(Note.Tone.QUIET, "In the future.");
    }

    private static Optional<PostDate> read(String text, Family family) {
        try {
            return PostDate.read(text, family);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
