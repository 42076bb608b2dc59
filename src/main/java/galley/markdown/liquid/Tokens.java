package galley.markdown.liquid;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds tags and outputs; between {@code raw} and {@code endraw} there are none. */
final class Tokens {
    private static final Pattern TAG = Pattern.compile("\\{%-?\\s*(\\w+)(.*?)-?%\\}", Pattern.DOTALL);
    private static final Pattern OUTPUT = Pattern.compile("\\{\\{-?(.*?)-?\\}\\}", Pattern.DOTALL);
    private static final Pattern END_OF_RAW = Pattern.compile("\\{%-?\\s*(endraw)()\\s*-?%\\}");

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int done;

    private Tokens(String source) {
        this.source = source;
    }

    static List<Token> of(String source) {
        Tokens tokens = new Tokens(source);
        tokens.read();
        return tokens.tokens;
    }

    private void read() {
        int lastTagEnd = source.lastIndexOf("%}");
        int lastOutputEnd = source.lastIndexOf("}}");
        int lastRawEnd = lastRawEnd();
        Matcher tag = TAG.matcher(source);
        Matcher output = OUTPUT.matcher(source);
        Matcher end = END_OF_RAW.matcher(source);
        int at = source.indexOf('{');
        while (at >= 0) {
            int next = at + 1;
            if (source.startsWith("{{", at) && at < lastOutputEnd && isAt(output, at)) {
                next = add(output, true);
            } else if (source.startsWith("{%", at) && at < lastTagEnd && isAt(tag, at)) {
                if (!tag.group(1).equals("raw")) {
                    next = add(tag, false);
                } else if (tag.end() <= lastRawEnd && end.find(tag.end())) {
                    add(tag, false);
                    next = add(end, false);
                }
            }
            at = source.indexOf('{', next);
        }
    }

    /** Where none is behind, looking for one at each {@code raw} would take the square of the length. */
    private int lastRawEnd() {
        Matcher end = END_OF_RAW.matcher(source);
        int last = -1;
        while (end.find()) {
            last = end.start();
        }
        return last;
    }

    private boolean isAt(Matcher matcher, int at) {
        return matcher.region(at, source.length()).lookingAt();
    }

    private int add(Matcher found, boolean output) {
        int start = found.start();
        int end = found.end();
        if (source.charAt(start + 2) == '-') {
            while (start > done && Character.isWhitespace(source.charAt(start - 1))) {
                start--;
            }
        }
        if (source.charAt(end - 3) == '-') {
            while (end < source.length() && Character.isWhitespace(source.charAt(end))) {
                end++;
            }
        }
        tokens.add(
                output
                        ? new Token(start, end, Token.OUTPUT, found.group(1).strip())
                        : new Token(start, end, found.group(1), found.group(2).strip()));
        done = end;
        return end;
    }
}
