package galley.post;

import galley.text.Text;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Something about a post that its author would want to know before it goes out.
 *
 * @param line from 1, in the post's file
 * @param column from 1, in UTF-16 units
 * @param code a short stable name for scripts, such as {@code title-missing}
 * @param message a sentence for a person: what is wrong and what to do
 * @param fix what surely mends it, in the text it was found in
 */
public record Problem(Severity severity, int line, int column, String code, String message, Optional<Fix> fix) {
    /** As they follow each other in a post. */
    public static final Comparator<Problem> BY_PLACE =
            Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column);

    /** Where something stands, counted as in a problem. */
    record Place(int line, int column) {
        static Place of(Text text, int offset) {
            int line = text.lineAt(offset);
            return new Place(line + 1, offset - text.lineStart(line) + 1);
        }

        Problem problem(Severity severity, String code, String message) {
            return new Problem(severity, line, column, code, message, Optional.empty());
        }
    }

    Problem as(Severity other) {
        return new Problem(other, line, column, code, message, fix);
    }

    /** How bad it is. */
    public enum Severity {
        ERROR,
        WARNING,
        /** Worth a look; no reason for a script to stop. */
        NOTE;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
