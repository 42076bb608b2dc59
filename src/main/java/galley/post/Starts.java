package galley.post;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a pattern matches that can begin at few places: it is tried at these alone, not at each character of a large text. */
final class Starts {
    private Starts() {}

    /** Tried once for each line from an offset on, where the line begins with one of these characters. */
    static List<MatchResult> ofLines(Pattern pattern, String text, int from, String firsts) {
        List<MatchResult> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        int next;
        for (int at = from; at < text.length(); at = next) {
            int feed = text.indexOf('\n', at);
            next = feed < 0 ? text.length() : feed + 1;
            if (firsts.indexOf(text.charAt(at)) >= 0
                    && matcher.region(at, text.length()).lookingAt()) {
                found.add(matcher.toMatchResult());
            }
        }
        return found;
    }

    /** Tried wherever this character stands, but not within a match. */
    static List<MatchResult> at(char first, Pattern pattern, String text) {
        List<MatchResult> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        int next;
        for (int at = text.indexOf(first); at >= 0; at = text.indexOf(first, next)) {
            next = at + 1;
            if (matcher.region(at, text.length()).lookingAt()) {
                found.add(matcher.toMatchResult());
                next = matcher.end();
            }
        }
        return found;
    }
}
