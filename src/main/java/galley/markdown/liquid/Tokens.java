package galley.markdown.liquid;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds tags and outputs; between {@code raw} and {@code endraw} there are none. */
final class Tokens {
    private static final Pattern TAG = Pattern.compile("\\{%-?\\s*(\\w+|#)(.*?)-?%\\}", Pattern.DOTALL);
    private static final Pattern OUTPUT = Pattern.compile("\\{\\{-?(.*?)-?\\}\\}", Pattern.DOTALL);
    private static final Pattern END_OF_RAW = Pattern.compile("\\{%-?\\s*(endraw|endverbatim)()\\s*-?%\\}");

    private static final Pattern COMMENT = Pattern.compile("\\{#-?()(.*?)-?#\\}", Pattern.DOTALL);
    private static final Set<String> BLOCKS =
            Set.of("if", "unless", "case", "for", "tablerow", "capture", "comment", "highlight");

    private final String source;
    private final Flavour flavour;
    private final List<Token> tokens = new ArrayList<>();
    /** Per token the index of the tag that ends it, or -1. */
    private int[] ends;

    private int done;

    private Tokens(String source, Flavour flavour) {
        this.source = source;
        this.flavour = flavour;
    }

    static Tokens of(String source, Flavour flavour) {
        Tokens tokens = new Tokens(source, flavour);
        tokens.read();
        tokens.pair();
        return tokens;
    }

    int size() {
        return tokens.size();
    }

    Token get(int i) {
        return tokens.get(i);
    }

    /** The index of the tag that ends a block; -1 where none does. */
    int end(int i) {
        return ends[i];
    }

    private void pair() {
        ends = new int[tokens.size()];
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < ends.length; i++) {
            ends[i] = -1;
            String name = tokens.get(i).name();
            if (BLOCKS.contains(name)) {
                open.add(i);
            } else if (name.startsWith("end")) {
                close(open, name.substring(3), i);
            }
        }
    }

    private void close(List<Integer> open, String name, int end) {
        for (int k = open.size() - 1; k >= 0; k--) {
            if (tokens.get(open.get(k)).name().equals(name)) {
                ends[open.get(k)] = end;
                open.subList(k, open.size()).clear();
                return;
            }
        }
    }

    private void read() {
        int lastTagEnd = source.lastIndexOf("%}");
        int lastOutputEnd = source.lastIndexOf("}}");
        int lastRawEnd = lastRawEnd();
        Matcher tag = TAG.matcher(source);
        Matcher output = OUTPUT.matcher(source);
        Matcher end = END_OF_RAW.matcher(source);
        Matcher comment = COMMENT.matcher(source);
        int lastComment = flavour == Flavour.NUNJUCKS ? source.lastIndexOf("#}") : -1;
        int at = source.indexOf('{');
        while (at >= 0) {
            int next = at + 1;
            if (source.startsWith("{{", at) && at < lastOutputEnd && isAt(output, at)) {
                next = add(output, Token.OUTPUT);
            } else if (source.startsWith("{#", at) && at < lastComment && isAt(comment, at)) {
                next = add(comment, Token.COMMENT);
            } else if (source.startsWith("{%", at) && at < lastTagEnd && isAt(tag, at)) {
                if (!tag.group(1).equals("raw") && !tag.group(1).equals("verbatim")) {
                    next = add(tag, tag.group(1));
                } else if (tag.end() <= lastRawEnd && end.find(tag.end())) {
                    add(tag, "raw");
                    next = add(end, "endraw");
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

    private int add(Matcher found, String name) {
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
        tokens.add(new Token(start, end, name, found.group(found.groupCount()).strip()));
        done = end;
        return end;
    }
}
