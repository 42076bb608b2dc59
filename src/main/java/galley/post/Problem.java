package galley.post;

import java.util.Locale;

/**
 * Something about a post that its author would want to know before it goes out.
 *
 * @param line from 1, in the post's file
 * @param column from 1, in UTF-16 units
 * @param code a short stable name for scripts, such as {@code title-missing}
 * @param message a sentence for a person: what is wrong and what to do
 */
public record Problem(Severity severity, int line, int column, String code, String message) {
    /** How bad it is. */
    public enum Severity {
        ERROR,
        WARNING;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
