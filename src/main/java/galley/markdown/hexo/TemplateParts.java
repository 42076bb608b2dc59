package galley.markdown.hexo;

import galley.markdown.Deadline;
import galley.markdown.Rewritten.Replacement;
import galley.markdown.marked.Chars;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes tags, outputs and comments out of a text before its Markdown is read; not from code in a line, unless they say
 * {@code raw}. A tag that has an end goes together with all that is before it.
 */
final class TemplateParts {
    private static final Pattern ANY = Pattern.compile("(?s)\\{\\{.+?\\}\\}|\\{#.+?#\\}|\\{%.+?%\\}");
    private static final Pattern RAW = Pattern.compile("\\{% *raw *%\\}");
    private static final Pattern END_OF_RAW = Pattern.compile("\\{% *endraw *%\\}");

    private final String text;
    private final Kept kept;
    private final Deadline deadline;
    private final List<Replacement> found = new ArrayList<>();
    /** Runs of backticks by their lengths. */
    private final Map<Integer, TreeSet<Integer>> backticks = new HashMap<>();

    private final Map<String, Boolean> ends = new HashMap<>();
    private int steps;

    private TemplateParts(String text, Kept kept, Deadline deadline) {
        this.text = text;
        this.kept = kept;
        this.deadline = deadline;
    }

    /** Whether there is anything that looks like a tag; where there is not, Hexo looks for nothing else either. */
    static boolean isAny(String text) {
        boolean ended = text.indexOf("}}") >= 0 || text.indexOf("#}") >= 0 || text.indexOf("%}") >= 0;
        return ended && text.indexOf('{') >= 0 && ANY.matcher(text).find();
    }

    static List<Replacement> in(String text, Kept kept, Deadline deadline) {
        TemplateParts parts = new TemplateParts(text, kept, deadline);
        parts.read();
        return parts.found;
    }

    private void read() {
        for (int i = text.indexOf('`'); i >= 0; ) {
            int run = run(i);
            backticks.computeIfAbsent(run, length -> new TreeSet<>()).add(i);
            i = text.indexOf('`', i + run);
        }
        for (int i = 0; i < text.length(); ) {
            step();
            i = next(i);
        }
    }

    private void step() {
        if ((++steps & 1023) == 0) {
            deadline.check();
        }
    }

    private int run(int at) {
        int i = at;
        while (i < text.length() && text.charAt(i) == '`') {
            i++;
        }
        return i - at;
    }

    private boolean is(int at, char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private int next(int at) {
        char c = text.charAt(at);
        if (c == '`' && !(at > 0 && is(at - 1, '\\'))) {
            return code(at);
        }
        if (c == '<' && text.startsWith("!--", at + 1)) {
            int end = text.indexOf("-->", at + 4);
            return keep(Kept.Kind.COMMENT, at, end < 0 ? text.length() : end + 3);
        }
        if (c != '{' || at + 1 == text.length()) {
            return at + 1;
        }
        return switch (text.charAt(at + 1)) {
            case '{' -> output(at);
            case '#' -> comment(at);
            case '%' -> tag(at);
            default -> at + 1;
        };
    }

    private int keep(Kept.Kind kind, int start, int end) {
        found.add(new Replacement(start, end, kept.keep(kind, text.substring(start, end))));
        return end;
    }

    /** Of code in a line: behind it, or behind its first marks where it does not end before a blank line. */
    private int code(int at) {
        int length = run(at);
        int start = at;
        int from = at + length;
        while (true) {
            int blank = text.indexOf("\n\n", from);
            Integer close = backticks.getOrDefault(length, new TreeSet<>()).ceiling(from);
            int end = close == null ? -1 : close;
            boolean closed = end >= 0 && (blank < 0 || end < blank);
            int raw = raw(from, closed ? end : blank < 0 ? text.length() : blank);
            if (raw < 0) {
                return closed ? end + length : start + length;
            }
            start = found.getLast().end();
            from = start;
        }
    }

    /** Keeps what is raw and begins between two places; -1 where nothing is. */
    private int raw(int from, int to) {
        int tag = text.indexOf("{%", from);
        if (tag < 0 || tag >= to) {
            return -1;
        }
        Matcher raw = RAW.matcher(text).region(from, text.length());
        if (!raw.find() || raw.start() >= to) {
            return -1;
        }
        Matcher end = END_OF_RAW.matcher(text).region(raw.start(), text.length());
        return end.find() ? keep(Kept.Kind.TAG, raw.start(), end.end()) : -1;
    }

    private int output(int at) {
        char quote = 0;
        for (int i = at + 2; i < text.length() && text.indexOf('}', i) >= 0; i++) {
            step();
            char c = text.charAt(i);
            if (c == '"' || c == '\'') {
                quote = quote == 0 ? c : quote == c ? 0 : quote;
            } else if (c == '}' && quote == 0) {
                return is(i + 1, '}') ? keep(Kept.Kind.TAG, at, i + 2) : i + 1;
            }
        }
        return at + 1;
    }

    private int comment(int at) {
        int end = text.indexOf("#}", at + 2);
        if (end < 0) {
            return at + 1;
        }
        found.add(new Replacement(at, end + 2, ""));
        return end + 2;
    }

    private int tag(int at) {
        int end = tagEnd(at);
        if (end < 0) {
            return at + 1;
        }
        int start = Chars.skipSpace(text, at + 2);
        int i = start;
        while (i < end - 2 && !Chars.isSpace(text.charAt(i))) {
            i++;
        }
        String closing = "end" + text.substring(Math.min(start, i), i);
        if (i <= start || !ends.computeIfAbsent(closing, text::contains)) {
            return keep(Kept.Kind.TAG, at, end);
        }
        for (int open = text.indexOf("{%", end); open >= 0; open = text.indexOf("{%", open + 1)) {
            step();
            int close = text.indexOf("%}", open + 2);
            if (close < 0) {
                break;
            }
            int mark = text.indexOf(closing, open + 2);
            if (mark < 0) {
                break;
            }
            if (mark + closing.length() <= close) {
                return keep(Kept.Kind.TAG, at, close + 2);
            }
        }
        return end - 1;
    }

    /** Behind a tag, in whose strings nothing counts; or -1. */
    private int tagEnd(int at) {
        if (text.indexOf("%}", at + 2) < 0) {
            return -1;
        }
        char quote = 0;
        for (int i = at + 2; i < text.length(); i++) {
            step();
            char c = text.charAt(i);
            if (c == '"' || c == '\'') {
                quote = quote == 0 ? c : quote == c ? 0 : quote;
            } else if (c == '%' && is(i + 1, '}') && quote == 0) {
                return i + 2;
            }
        }
        return -1;
    }
}
