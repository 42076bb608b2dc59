package galley.markdown.kramdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text and a place in it. A pattern sees nothing of what lies before the place: {@code ^} always matches there. */
final class Scan {
    final String text;
    int at;
    private Matcher found;

    Scan(String text) {
        this.text = text;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    private Matcher from(Pattern pattern) {
        return pattern.matcher(text).region(at, text.length());
    }

    /** Whether it matches here; the groups are kept only if it does. */
    boolean sees(Pattern pattern) {
        Matcher matcher = from(pattern);
        if (matcher.lookingAt()) {
            found = matcher;
            return true;
        }
        return false;
    }

    boolean take(Pattern pattern) {
        boolean seen = sees(pattern);
        if (seen) {
            skip();
        }
        return seen;
    }

    /** Moves behind the next match; gives the text up to its end, or null. */
    String takeUntil(Pattern pattern) {
        Matcher matcher = from(pattern);
        if (!matcher.find()) {
            return null;
        }
        found = matcher;
        String taken = text.substring(at, matcher.end());
        at = matcher.end();
        return taken;
    }

    /** Moves behind the last match. */
    void skip() {
        at = found.end();
    }

    String group(int number) {
        return found.group(number);
    }

    String matched() {
        return found.group();
    }

    int matchStart() {
        return found.start();
    }

    /** The rest of the line with its line feed, and moves behind it. */
    String takeLine() {
        int end = text.indexOf('\n', at);
        String line = text.substring(at, end < 0 ? text.length() : end + 1);
        at += line.length();
        return line;
    }

    String takeRest() {
        String rest = text.substring(at);
        at = text.length();
        return rest;
    }

    /** One character, of one or two units. */
    String takeCharacter() {
        int end = text.offsetByCodePoints(at, 1);
        String character = text.substring(at, end);
        at = end;
        return character;
    }
}
