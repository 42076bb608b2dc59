package galley.form;

import galley.post.Family;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** What an author would want to know about a date before the generator reads it. */
final class DateRemark {
    /** Eleventy takes these in place of a date. */
    private static final Set<String> WORDS = Set.of("Last Modified", "Created", "git Last Modified", "git Created");

    private DateRemark() {}

    /**
     * The rules were seen on real runs: Hugo takes a date that it cannot read for the year 1, Eleventy and Jekyll stop the
     * build, Jekyll and Hugo leave out posts of the future.
     *
     * @return null when there is nothing to say
     */
    static Note on(String text, Family family, Clock clock) {
        if (text.isEmpty() || family == Family.ELEVENTY && WORDS.contains(text)) {
            return null;
        }
        Optional<DateText> date = DateText.read(text);
        if (date.isEmpty()) {
            return Note.warning("This does not read as a date.");
        }
        boolean strict = family == Family.HUGO || family == Family.ELEVENTY;
        if (strict && text.matches(".*[ T]\\d{1,2}:\\d{2}")) {
            return Note.warning(family.title() + " needs the seconds, too.");
        }
        if (strict && text.matches("\\d{4}[/.].*")) {
            return Note.warning(
                    family.title() + " reads only dates such as " + date.get().day() + ".");
        }
        if (!date.get().isAfterNow(clock)) {
            return null;
        }
        return family == Family.HUGO || family == Family.JEKYLL
                ? Note.warning("In the future: " + family.title() + " leaves the post out until then.")
                : new Note(Note.Tone.QUIET, "In the future.");
    }
}
