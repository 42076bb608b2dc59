package galley.markdown.hexo;

import galley.markdown.Rewritten.Replacement;
import galley.markdown.marked.Chars;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Takes fenced code out of a body before its Markdown is read; a fence stands at the start of a line, behind a mark of a list
 * or up to three of quotes.
 *
 * <p>The rule is one expression that backtracks; here the lines that can close a fence are known beforehand.
 */
final class Fences {
    /** A fence, as often as it is repeated. */
    private record Mark(char mark, int length) {}

    private final String text;
    private final Highlighting highlighting;
    private final Kept kept;
    private final Map<Mark, TreeSet<Integer>> closings = new HashMap<>();
    private final List<int[]> comments = new ArrayList<>();
    private final List<Replacement> found = new ArrayList<>();

    private Fences(String text, Highlighting highlighting, Kept kept) {
        this.text = text;
        this.highlighting = highlighting;
        this.kept = kept;
    }

    static List<Replacement> in(String text, Highlighting highlighting, Kept kept) {
        if (!text.contains("```") && !text.contains("~~~")) {
            return List.of();
        }
        Fences fences = new Fences(text, highlighting, kept);
        fences.readComments();
        fences.readClosings();
        fences.read();
        return fences.found;
    }

    private void readComments() {
        int start = text.indexOf("<!--");
        while (start >= 0) {
            int end = text.indexOf("-->", start + 4);
            if (end < 0) {
                return;
            }
            comments.add(new int[] {start, end + 3});
            start = text.indexOf("<!--", end + 3);
        }
    }

    private int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private int skipBlanks(int at) {
        int i = at;
        while (i < text.length() && text.charAt(i) != '\n' && Chars.isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private int run(int at) {
        if (at >= text.length() || text.charAt(at) != '`' && text.charAt(at) != '~') {
            return 0;
        }
        int i = at;
        while (i < text.length() && text.charAt(i) == text.charAt(at)) {
            i++;
        }
        return i - at;
    }

    /** Behind at most three marks of a quote. */
    private int behindQuotes(int line) {
        int at = line;
        for (int marks = 0; marks < 3; marks++) {
            int mark = skipBlanks(at);
            if (!text.startsWith(">", mark)) {
                break;
            }
            at = mark + 1;
        }
        return at;
    }

    private void readClosings() {
        for (int line = 0; line < text.length(); line = lineEnd(line) + 1) {
            int at = skipBlanks(behindQuotes(line));
            int run = run(at);
            if (run >= 3) {
                int end = at + run;
                int blank = end < text.length() && text.charAt(end) != '\n' && Chars.isSpace(text.charAt(end)) ? 1 : 0;
                if (end + blank == lineEnd(line)) {
                    closings.computeIfAbsent(new Mark(text.charAt(at), run), mark -> new TreeSet<>())
                            .add(line);
                }
            }
        }
    }

    private void read() {
        int comment = 0;
        int line = 0;
        while (line < text.length()) {
            int end = readFence(line);
            if (end < 0) {
                line = lineEnd(line) + 1;
                continue;
            }
            while (comment < comments.size() && comments.get(comment)[1] <= line) {
                comment++;
            }
            if (comment < comments.size() && comments.get(comment)[0] < line && comments.get(comment)[1] > end) {
                found.removeLast();
                found.add(new Replacement(line, end, escaped(text.substring(line, end))));
            }
            line = end;
        }
    }

    /** Adds what is put for the fence whose first line this is; its end, or -1 if there is none. */
    private int readFence(int line) {
        int start = fenceStart(line);
        int run = start < 0 ? 0 : run(start);
        if (run < 3) {
            return -1;
        }
        int lineEnd = lineEnd(start);
        if (lineEnd == text.length()) {
            return -1;
        }
        for (int length = run; length >= 3; length--) {
            String words = Chars.trim(text.substring(start + length, lineEnd));
            TreeSet<Integer> lines = closings.get(new Mark(text.charAt(start), length));
            Integer close = words.endsWith("`") || lines == null ? null : closing(lines, lineEnd + 1);
            if (close != null) {
                return take(line, start, words, lineEnd + 1, close);
            }
        }
        return -1;
    }

    /** The first line that closes; the very next one, which leaves no code, only where there is no other. */
    private static Integer closing(TreeSet<Integer> lines, int from) {
        Integer later = lines.higher(from);
        return later != null ? later : lines.ceiling(from);
    }

    /** Where the marks of a fence begin, or -1: behind marks of quotes, a mark of a list, or nothing. */
    private int fenceStart(int line) {
        int i = line;
        char first = text.charAt(line);
        if (first == '-' || first == '*' || first == '+') {
            i = line + 1;
        } else if (first >= '0' && first <= '9') {
            while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                i++;
            }
            if (!text.startsWith(".", i)) {
                return -1;
            }
            i++;
        } else {
            i = behindQuotes(line);
        }
        return skipBlanks(i);
    }

    private int take(int line, int start, String words, int from, int close) {
        int end = lineEnd(close);
        String code = text.substring(from, Math.max(from, close - 1));
        String before = text.substring(line, start);
        int depth = (int) before.chars().filter(c -> c == '>').count();
        String figure = highlighting.fenced(words, depth > 0 ? unquoted(code, depth) : code);
        found.add(new Replacement(start, end, figure == null ? escaped(text.substring(start, end)) : keep(figure)));
        while (end < text.length() && text.charAt(end) == '\n') {
            end++;
        }
        return end;
    }

    private String keep(String figure) {
        return kept.keep(Kept.Kind.CODE, figure);
    }

    /** What a template would obey, as text. */
    static String escaped(String text) {
        return text.replace("{", "&#123;").replace("}", "&#125;");
    }

    private static String unquoted(String code, int depth) {
        String space = "[ \\t\\f\\x0B\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF]";
        return Pattern.compile("^(?:" + space + "*+>){0," + depth + "}(?:" + space + "|$)", Pattern.MULTILINE)
                .matcher(code)
                .replaceAll("");
    }
}
