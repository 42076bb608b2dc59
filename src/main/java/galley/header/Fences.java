package galley.header;

import galley.header.Region.Notation;
import galley.text.Span;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a header by its fences, exactly as each generator does, and reads no further into the post than that takes.
 * Sources: Jekyll's {@code YAML_FRONT_MATTER_REGEXP}, Hugo's {@code pagelexer_intro.go}, hexo-front-matter's
 * {@code split}, gray-matter's {@code parseMatter}, Python-Markdown's meta extension.
 */
final class Fences {
    /** A header longer than this is none: the slowest reader would take more than a second. */
    private static final int LONGEST = 1 << 22;

    private static final int FIRST_LOOK = 1 << 13;
    private static final int NOT_HERE = -1;

    private static final Pattern KEY = Pattern.compile("\\s*[\"']?[^\\s#:\\-\"'][^:\\n]{0,80}:(\\s|$)");
    /** What may stand in a header that is never closed, before its text begins. */
    private static final Pattern FIELD_LINE =
            Pattern.compile("[ \\t]+\\S|[#\\-\\]}]|[\"']?[^\\s:]{1,80}(?: [^\\s:]{1,80}){0,3}[\"']?\\s*[:=]");

    private static final Pattern OBJECT = Pattern.compile("\\{\\s*[\"}]");

    /** A region and the part of the post that was looked at, from its start. */
    record Found(Region region, String head) {}

    private final String head;
    private final boolean whole;
    private final Rules rules;

    private Fences(String head, boolean whole, Rules rules) {
        this.head = head;
        this.whole = whole;
        this.rules = rules;
    }

    static Found find(CharSequence text, Rules rules) {
        for (int look = FIRST_LOOK; ; look *= 8) {
            int size = Math.min(look, Math.min(text.length(), LONGEST));
            boolean whole = size == text.length() || size == LONGEST;
            String head = text.subSequence(0, size).toString();
            Region region = new Fences(head, whole, rules).region();
            if (region != null) {
                return new Found(region, head);
            }
        }
    }

    /** Null when more of the post is needed to tell. */
    private Region region() {
        if (!whole && head.isBlank()) {
            return null;
        }
        Region own = byRules();
        boolean none = own != null && own.notation() == Notation.NONE && rules != Rules.PLAIN;
        return none ? foreignOr(own) : own;
    }

    /** No header to this reader; but a second one on top of another generator's would be a guess. */
    private Region foreignOr(Region none) {
        Region other = new Fences(head, whole, Rules.PLAIN).region();
        if (other == null || other.format() == Format.NONE) {
            return other == null ? null : none;
        }
        String name = other.format() == Format.META
                ? "`Key: value` lines"
                : other.format().name();
        return Region.none(new HeaderProblem(
                1, "This looks like a header in " + name + ", which this generator takes for text: convert it."));
    }

    private Region byRules() {
        return switch (rules) {
            case PELICAN -> meta(MetaLines.read(head, rules));
            case JEKYLL -> firstLineIsDashes() ? dashed() : noneUnlessBelowBlankLines();
            case HUGO -> hugo();
            case HEXO -> hexo();
            case ELEVENTY -> grayMatter();
            case PLAIN -> plain();
        };
    }

    private Region plain() {
        if (firstLineIsDashes()) {
            return dashed();
        }
        if (head.startsWith("---")) {
            return grayMatter();
        }
        int start = afterWhiteSpace();
        if (head.startsWith("+++", start)) {
            return delimited(start, "+++", Format.TOML, Notation.TOML);
        }
        if (OBJECT.matcher(head).region(start, head.length()).lookingAt()) {
            return object(start);
        }
        MetaLines lines = MetaLines.read(head, rules);
        return lines.end() == MetaLines.End.TEXT && lines.plausible() ? yamlWithoutFirstFence(lines) : meta(lines);
    }

    /** Lines that are no plain {@code Key: value} ones down to a line of dashes: Hexo's old form, else Pelican's. */
    private Region yamlWithoutFirstFence(MetaLines lines) {
        for (int line = 0; line >= 0 && !head.substring(line, lineEnd(line)).isBlank(); line = nextLine(line)) {
            if (head.startsWith("---", line)) {
                int after = afterFence(line, "---");
                Span content = new Span(0, line);
                return new Region(Format.HEXO, Notation.YAML, content, new Span(0, after), after, null);
            }
        }
        return meta(lines);
    }

    private Region hugo() {
        int start = afterWhiteSpace();
        if (head.startsWith("---", start)) {
            return delimited(start, "---", Format.YAML, Notation.YAML);
        }
        if (head.startsWith("+++", start)) {
            return delimited(start, "+++", Format.TOML, Notation.TOML);
        }
        return head.startsWith("{", start) ? object(start) : Region.none(null);
    }

    private Region meta(MetaLines lines) {
        if (!whole && lines.bodyStart() == head.length()) {
            return null;
        }
        if (!lines.fenced() && (lines.fields().isEmpty() || (rules == Rules.PLAIN && !lines.plausible()))) {
            return noneUnlessBelowBlankLines();
        }
        Span content = new Span(lines.contentStart(), lines.contentEnd());
        Span span = new Span(0, lines.bodyStart());
        return new Region(Format.META, Notation.META, content, span, lines.bodyStart(), null);
    }

    /** A first line of three dashes, a last one of three dashes or dots, blanks after them allowed. */
    private Region dashed() {
        int open = head.indexOf('\n') + 1;
        return close(0, open, Format.YAML, Notation.YAML, line -> {
            if (!head.startsWith("---", line) && !head.startsWith("...", line)) {
                return NOT_HERE;
            }
            int end = lineEnd(line);
            String fence = head.substring(line, end).stripTrailing();
            return fence.equals("---") || fence.equals("...") ? Math.min(end + 1, head.length()) : NOT_HERE;
        });
    }

    /** Whatever begins with the delimiter closes it, as in Hugo and gray-matter. */
    private Region delimited(int start, String delimiter, Format format, Notation notation) {
        int open = start + delimiter.length();
        return close(start, atLineFeed(open) ? open + 1 : open, format, notation, line -> afterFence(line, delimiter));
    }

    private Region grayMatter() {
        if (!head.startsWith("---") || head.startsWith("----")) {
            return noneUnlessBelowBlankLines();
        }
        int end = lineEnd(0);
        if (end == head.length() && !whole) {
            return null;
        }
        String language = head.substring(3, end).strip();
        int open = Math.min(end + 1, head.length());
        IntUnaryOperator fence = line -> afterFence(line, "---");
        return switch (language) {
            case "", "yaml", "yml" -> close(0, open, Format.YAML, Notation.YAML, fence);
            case "json" -> close(0, open, Format.JSON, Notation.JSON, fence);
            case "toml" -> close(0, open, Format.TOML, Notation.TOML, fence);
            default -> {
                boolean language_ = rules == Rules.ELEVENTY && language.matches("[A-Za-z]+");
                yield language_
                        ? Region.none(new HeaderProblem(
                                1, "A header in `" + language + "` is a program: edit it in the text."))
                        : Region.none(null);
            }
        };
    }

    private Region hexo() {
        char mark = head.isEmpty() ? ' ' : head.charAt(0);
        if (head.startsWith("---") || head.startsWith(";;;")) {
            int marks = run(0, mark);
            if (!atLineFeed(marks)) {
                return unclosed(0, lineEnd(0), "Hexo allows nothing after the first line of dashes, not even a space.");
            }
            String fence = head.substring(0, marks);
            boolean json = mark == ';';
            int oneCharacterOn = marks + 2;
            return close(
                    0,
                    marks + 1,
                    json ? Format.HEXO : Format.YAML,
                    json ? Notation.JSON_MEMBERS : Notation.YAML,
                    line -> line < oneCharacterOn ? NOT_HERE : afterFence(line, fence));
        }
        boolean members = mark == '"';
        if (!members && !looksLikeKeys(0)) {
            return noneUnlessBelowBlankLines();
        }
        for (int line = nextLine(0); line > 0; line = nextLine(line)) {
            if (head.startsWith("---", line) || head.startsWith(";;;", line)) {
                boolean json = head.charAt(line) == ';';
                int after = run(line, head.charAt(line));
                int end = atLineFeed(after) ? after + 1 : after;
                Notation notation = json ? Notation.JSON_MEMBERS : Notation.YAML;
                return new Region(Format.HEXO, notation, new Span(0, line), new Span(0, end), end, null);
            }
        }
        return whole ? Region.none(null) : null;
    }

    /** Hugo's JSON: up to the brace that closes the first one. */
    private Region object(int start) {
        boolean quoted = false;
        int depth = 0;
        for (int at = start; at < head.length(); at++) {
            char c = head.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == '\n') {
                quoted = false; // a quote left open spoils its own line only
            } else if (!quoted && c == '{') {
                depth++;
            } else if (!quoted && c == '}' && --depth == 0) {
                int end = atLineFeed(at + 1) ? at + 2 : at + 1;
                Span content = new Span(start, at + 1);
                return new Region(Format.JSON, Notation.JSON, content, new Span(start, end), end, null);
            }
        }
        return whole ? unclosed(start, start, "The header's brace `{` is never closed.") : null;
    }

    /** @param afterFence of a line's start: where the body begins if that line closes the header, else NOT_HERE */
    private Region close(int start, int open, Format format, Notation notation, IntUnaryOperator afterFence) {
        for (int line = open; line >= 0 && line <= head.length(); line = nextLine(line)) {
            int after = afterFence.applyAsInt(line);
            if (after != NOT_HERE) {
                boolean sure = whole || after < head.length();
                return sure
                        ? new Region(format, notation, new Span(open, line), new Span(start, after), after, null)
                        : null;
            }
        }
        return whole ? unclosed(start, open, neverClosed(head.substring(start, lineEnd(start)))) : null;
    }

    private String neverClosed(String fence) {
        String same =
                "The header is opened by `" + fence.strip() + "` and never closed: add that line below its fields.";
        return switch (rules) {
            case HUGO -> same + " Hugo stops there.";
            case ELEVENTY -> same + " Eleventy takes the whole post for header.";
            default -> same;
        };
    }

    /** A header that is opened and not closed, with the lines that look like its fields; or just a rule in the text. */
    private Region unclosed(int start, int open, String message) {
        boolean certain = rules == Rules.HUGO || rules == Rules.ELEVENTY;
        int first = open < head.length() && head.charAt(open) == '\n' ? open + 1 : open;
        if (!certain && !looksLikeKeys(first)) {
            return Region.none(null);
        }
        int end = first;
        while (end < head.length()
                && end != NOT_HERE
                && !head.substring(end, lineEnd(end)).isBlank()) {
            end = Math.min(lineEnd(end) + 1, head.length());
        }
        boolean dashes = head.startsWith("---", start);
        return new Region(
                dashes ? Format.YAML : head.startsWith("+++", start) ? Format.TOML : Format.NONE,
                dashes ? Notation.YAML : Notation.CLOSED,
                new Span(first, end),
                new Span(start, end),
                rules == Rules.ELEVENTY ? head.length() : 0,
                new HeaderProblem(lineNumber(start), message));
    }

    private Region noneUnlessBelowBlankLines() {
        int start = afterWhiteSpace();
        boolean below = start > 0 && head.lastIndexOf('\n', start) >= 0;
        boolean fenced = head.startsWith("---\n", start) && looksLikeKeys(start + 4);
        if (below
                && (fenced
                        || (rules == Rules.PELICAN
                                && MetaLines.read(head.substring(start), rules).plausible()))) {
            return Region.none(new HeaderProblem(
                    1, "The header must begin on the first line; with a blank line above it, it is text."));
        }
        return Region.none(null);
    }

    private boolean firstLineIsDashes() {
        int end = head.indexOf('\n');
        return end >= 3 && head.startsWith("---") && head.substring(3, end).isBlank();
    }

    private boolean looksLikeKeys(int line) {
        for (int at = line; at < head.length(); at = Math.min(lineEnd(at) + 1, head.length())) {
            String here = head.substring(at, lineEnd(at));
            if (!here.isBlank() && !here.stripLeading().startsWith("#")) {
                Matcher key = KEY.matcher(here);
                return key.lookingAt();
            }
        }
        return false;
    }

    private int afterFence(int line, String fence) {
        if (!head.startsWith(fence, line)) {
            return NOT_HERE;
        }
        int after = line + fence.length();
        return atLineFeed(after) ? after + 1 : after;
    }

    private int run(int start, char mark) {
        int end = start;
        while (end < head.length() && head.charAt(end) == mark) {
            end++;
        }
        return end;
    }

    private int afterWhiteSpace() {
        int at = 0;
        while (at < head.length() && Character.isWhitespace(head.charAt(at))) {
            at++;
        }
        return at;
    }

    private boolean atLineFeed(int offset) {
        return offset < head.length() && head.charAt(offset) == '\n';
    }

    private int lineEnd(int offset) {
        int end = head.indexOf('\n', offset);
        return end < 0 ? head.length() : end;
    }

    /** The start of the next line, or NOT_HERE. */
    private int nextLine(int offset) {
        int end = head.indexOf('\n', offset);
        return end < 0 ? NOT_HERE : end + 1;
    }

    private int lineNumber(int offset) {
        return 1
                + (int) head.substring(0, offset).chars().filter(c -> c == '\n').count();
    }
}
