package galley.markdown.kramdown;

import java.util.regex.Pattern;

/**
 * Code between fences; a fence without an end is none. On GitHub fences are of ticks too, and may be indented.
 *
 * <p>An end may be shorter than the beginning. The beginning then has fewer marks, and the others are its language, as
 * long as that is one word.
 */
final class FencedCode {
    private static final int SHORTEST = 3;
    private static final Pattern START = Marks.compile("^~{3,}");
    private static final Pattern FIRST_LINE =
            Marks.compile("^ *+([~`]{3,}+)([ \\t\\r\\f\\x0b]*+)(\\S*+)[ \\t\\r\\f\\x0b]*+\\n");

    private FencedCode() {}

    static BlockRule of(Settings settings) {
        return settings.isGithub()
                ? BlockRule.of(Marks.FENCE_START_OF_GITHUB, in -> parse(in, 3))
                : BlockRule.of(START, in -> parse(in, 0));
    }

    private static boolean parse(Blocks in, int indent) {
        Scan source = in.source;
        if (!source.sees(FIRST_LINE)) {
            return false;
        }
        String run = source.group(1);
        boolean oneWord = source.group(2).isEmpty() || source.group(3).isEmpty();
        int from = source.at + source.matched().length();
        int marks =
                oneWord ? Math.min(run.length(), longestEnd(source.text, from, run.charAt(0), indent)) : run.length();
        if (marks < SHORTEST) {
            return false;
        }
        String fence = run.substring(0, marks);
        for (int line = from; line < source.text.length(); line = nextLine(source.text, line)) {
            if (isEnd(source.text, line, fence, indent)) {
                String language = run.substring(marks) + source.group(3);
                add(in, language, source.text.substring(from, line));
                source.at = nextLine(source.text, line);
                return true;
            }
        }
        return false;
    }

    private static void add(Blocks in, String language, String text) {
        Node code = in.node(Kind.CODE_BLOCK, text);
        int options = language.indexOf('?', 1);
        if (!language.isEmpty()) {
            code.attributes.put("class", "language-" + (options < 0 ? language : language.substring(0, options)));
        }
        in.add(code);
    }

    private static int nextLine(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }

    private static int afterIndent(String text, int line, int indent) {
        int at = line;
        while (at < line + indent && at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private static boolean isEnd(String text, int line, String fence, int indent) {
        int at = afterIndent(text, line, indent);
        if (!text.startsWith(fence, at)) {
            return false;
        }
        int end = afterRun(text, at + fence.length(), fence.charAt(fence.length() - 1));
        return Text.isBlank(text.substring(end, nextLine(text, end)));
    }

    private static int afterRun(String text, int from, char mark) {
        int at = from;
        while (at < text.length() && text.charAt(at) == mark) {
            at++;
        }
        return at;
    }

    /** Of the lines that have nothing but this mark: how many the longest has. */
    private static int longestEnd(String text, int from, char mark, int indent) {
        int longest = 0;
        for (int line = from; line < text.length(); line = nextLine(text, line)) {
            int start = afterIndent(text, line, indent);
            int end = afterRun(text, start, mark);
            if (end - start > longest && Text.isBlank(text.substring(end, nextLine(text, end)))) {
                longest = end - start;
            }
        }
        return longest;
    }
}
