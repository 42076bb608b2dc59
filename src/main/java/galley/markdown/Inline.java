package galley.markdown;

/**
 * Colours what stands inside a line of text. One pass from left to right; nothing nests but what stands in a heading.
 * Each look ahead is bounded, so that the whole is linear in the line.
 */
final class Inline {
    /** How far the end of a piece is looked for, in units. */
    private static final int REACH = 600;

    private final String line;
    private final int end;

    private Inline(String line, int end) {
        this.line = line;
        this.end = end;
    }

    /** @param around the style of what is not coloured otherwise; null for plain */
    static void paint(String line, int start, int end, Style around, Pieces out) {
        Inline inline = new Inline(line, end);
        int plain = start;
        int at = start;
        while (at < end) {
            int after = inline.piece(at, plain, around, out);
            if (after > at) {
                plain = after;
                at = after;
            } else {
                at = inline.skip(at);
            }
        }
        out.add(Math.min(plain, end), end, around);
    }

    /** Past a character that begins nothing: with what it escapes, and a run of backticks as one. */
    private int skip(int at) {
        char c = line.charAt(at);
        int next = at + (c == '\\' ? 2 : 1);
        while (c == '`' && next < end && line.charAt(next) == c) {
            next++;
        }
        return next;
    }

    /** Adds the piece that begins here, and the plain text in front of it; {@code at} if none begins. */
    private int piece(int at, int plain, Style around, Pieces out) {
        return switch (line.charAt(at)) {
            case '`' -> one(at, code(at), Style.CODE, plain, around, out);
            case '*' -> emphasis(at, plain, around, out);
            case '_' ->
                at > 0 && Character.isLetterOrDigit(line.charAt(at - 1)) ? at : emphasis(at, plain, around, out);
            case '~' -> one(at, marked(at, "~~"), Style.STRIKE, plain, around, out);
            case '<' -> html(at, plain, around, out);
            case '{' -> braces(at, plain, around, out);
            case '[' -> brackets(at, at, plain, around, out);
            case '!' -> starts(at + 1, "[") ? brackets(at, at + 1, plain, around, out) : at;
            case 'h' -> one(at, address(at), Style.LINK_TARGET, plain, around, out);
            default -> at;
        };
    }

    private int one(int start, int after, Style style, int plain, Style around, Pieces out) {
        if (after > start) {
            out.add(plain, start, around);
            out.add(start, after, style);
        }
        return after;
    }

    private int code(int start) {
        int ticks = start;
        while (ticks < end && line.charAt(ticks) == '`') {
            ticks++;
        }
        String mark = line.substring(start, ticks);
        int close = find(mark, ticks);
        while (close >= 0 && starts(close + mark.length(), "`")) {
            int run = close;
            while (run < end && line.charAt(run) == '`') {
                run++;
            }
            close = find(mark, run);
        }
        return close < 0 ? start : close + mark.length();
    }

    private int emphasis(int at, int plain, Style around, Pieces out) {
        String single = line.substring(at, at + 1);
        boolean strong = starts(at + 1, single);
        int after = marked(at, strong ? single + single : single);
        return one(at, after, strong ? Style.STRONG : Style.EMPHASIS, plain, around, out);
    }

    /** The end of a piece between two equal marks that touch what they enclose. */
    private int marked(int start, String mark) {
        int inner = start + mark.length();
        if (!starts(start, mark) || inner >= end || Character.isWhitespace(line.charAt(inner))) {
            return start;
        }
        for (int close = find(mark, inner + 1); close >= 0; close = find(mark, close + 1)) {
            boolean touches = !Character.isWhitespace(line.charAt(close - 1)) && line.charAt(close - 1) != '\\';
            int after = close + mark.length();
            boolean doubled = mark.length() == 1 && (starts(after, mark) || line.startsWith(mark, close - 1));
            boolean inWord = mark.startsWith("_") && after < end && Character.isLetterOrDigit(line.charAt(after));
            if (touches && !doubled && !inWord) {
                return after;
            }
            if (close - start > REACH) {
                break;
            }
        }
        return start;
    }

    private int html(int at, int plain, Style around, Pieces out) {
        if (starts(at, "<!--")) {
            int close = line.indexOf("-->", at + 4);
            return one(at, close < 0 || close > end ? end : close + 3, Style.COMMENT, plain, around, out);
        }
        int next = at + 1;
        boolean tag = next < end && (Character.isLetter(line.charAt(next)) || starts(next, "/"));
        int close = find(">", next);
        if (!tag || close < 0 || line.substring(next, close).indexOf('<') >= 0) {
            return at;
        }
        String inside = line.substring(next, close);
        boolean link = inside.indexOf(':') > 0 && inside.indexOf(' ') < 0;
        return one(at, close + 1, link ? Style.LINK_TARGET : Style.HTML, plain, around, out);
    }

    private int braces(int at, int plain, Style around, Pieces out) {
        for (String[] pair : new String[][] {{"{{", "}}"}, {"{%", "%}"}}) {
            int close = starts(at, pair[0]) ? find(pair[1], at + 2) : -1;
            if (close >= 0) {
                return one(at, close + 2, Style.TEMPLATE, plain, around, out);
            }
        }
        boolean list = starts(at, "{:") || starts(at, "{#") || starts(at, "{.");
        int close = list ? find("}", at) : -1;
        return one(at, close < 0 ? at : close + 1, Style.ATTRIBUTES, plain, around, out);
    }

    /** A link, an image, a footnote's mark. */
    private int brackets(int start, int open, int plain, Style around, Pieces out) {
        int close = closing(open, '[', ']');
        if (close < 0) {
            return start;
        }
        if (starts(open, "[^")) {
            return one(start, close + 1, Style.FOOTNOTE, plain, around, out);
        }
        boolean inline = starts(close + 1, "(");
        int target = inline ? closing(close + 1, '(', ')') : starts(close + 1, "[") ? closing(close + 1, '[', ']') : -1;
        if (target < 0) {
            return start;
        }
        out.add(plain, start, around);
        out.add(start, close + 1, Style.LINK_TEXT);
        out.add(close + 1, target + 1, Style.LINK_TARGET);
        return target + 1;
    }

    private int closing(int open, char opens, char closes) {
        int depth = 0;
        int most = Math.min(end, open + 2 * REACH);
        for (int i = open; i < most; i++) {
            char c = line.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == opens) {
                depth++;
            } else if (c == closes && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private int address(int at) {
        boolean begins = at == 0 || !Character.isLetterOrDigit(line.charAt(at - 1));
        if (!begins || !starts(at, "http://") && !starts(at, "https://")) {
            return at;
        }
        int stop = at;
        while (stop < end && " \t<>()[]\"".indexOf(line.charAt(stop)) < 0) {
            stop++;
        }
        return stop;
    }

    private boolean starts(int at, String what) {
        return at + what.length() <= end && line.startsWith(what, at);
    }

    /** Where {@code what} stands next, within reach; -1 if nowhere. */
    private int find(String what, int from) {
        int most = Math.min(end, from + REACH) - what.length();
        for (int i = from; i <= most; i++) {
            if (line.startsWith(what, i)) {
                return i;
            }
        }
        return -1;
    }
}
