package galley.text.find;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What to look for.
 *
 * @param words as typed; a regular expression of Java's where {@code regex} says so
 * @param matchCase whether letter case counts
 * @param wholeWords whether no letter, digit or underscore may stand right beside a match
 */
public record Query(String words, boolean matchCase, boolean wholeWords, boolean regex) {
    /** Letter case does not count, parts of words do. */
    public static Query of(String words) {
        return new Query(words, false, false, false);
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** In a regular expression {@code ^} and {@code $} stand for the ends of a line. */
    Pattern pattern() {
        String wanted = regex ? words : Pattern.quote(words);
        int flags = Pattern.MULTILINE | (matchCase ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        Pattern alone = compile(wanted, flags); // so that what is wrong is told of what was typed
        return wholeWords ? compile("(?<![\\p{L}\\p{N}_])(?:" + wanted + ")(?![\\p{L}\\p{N}_])", flags) : alone;
    }

    private static Pattern compile(String expression, int flags) {
        try {
            return Pattern.compile(expression, flags);
        } catch (PatternSyntaxException wrong) {
            throw new CannotFind(
                    wrong.getDescription() + (wrong.getIndex() < 0 ? "" : " at character " + (wrong.getIndex() + 1)));
        } catch (StackOverflowError deep) {
            throw new CannotFind("The expression is nested too deeply");
        }
    }
}
