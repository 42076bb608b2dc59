package galley.markdown.marked;

import java.util.Locale;
import java.util.Set;

/** What a line may begin with, asked by rules that end where something else begins. */
final class LineStarts {
    private static final Set<String> BLOCK_NAMES =
            Set.of(("address article aside base basefont blockquote body caption center col colgroup dd details dialog"
                            + " dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head"
                            + " header hr html iframe legend li link main menu menuitem meta nav noframes ol optgroup"
                            + " option p param search section summary table tbody td tfoot th thead title tr track ul")
                    .split(" "));
    private static final String[] RAW_NAMES = {"script", "pre", "style", "textarea"};

    private LineStarts() {}

    /** Behind at most that many spaces, or -1 where there are more. */
    static int indented(String text, int at, int most) {
        int i = Chars.skip(text, at, ' ');
        return i - at <= most ? i : -1;
    }

    static boolean indentedBy(String text, int at, char c) {
        int i = indented(text, at, 3);
        return i >= 0 && Chars.is(text, i, c);
    }

    /** Where the line of a thematic break ends, or -1. */
    static int ruleEnd(String text, int at, int most, boolean tabs) {
        int i = indented(text, at, most);
        if (i < 0 || i >= text.length()) {
            return -1;
        }
        char mark = text.charAt(i);
        if (mark != '-' && mark != '_' && mark != '*') {
            return -1;
        }
        int count = 0;
        for (; i < text.length() && text.charAt(i) != '\n'; i++) {
            char c = text.charAt(i);
            if (c == mark) {
                count++;
            } else if (c != ' ' && !(c == '\t' && tabs)) {
                return -1;
            }
        }
        return count >= 3 ? i : -1;
    }

    static boolean isRule(String text, int at) {
        return ruleEnd(text, at, 3, true) >= 0;
    }

    /** How many number signs begin a heading here, or 0. */
    static int headingLevel(String text, int at) {
        int i = indented(text, at, 3);
        if (i < 0) {
            return 0;
        }
        int end = Chars.skip(text, i, '#');
        boolean ends = end >= text.length() || Chars.isSpace(text.charAt(end));
        return ends && end - i <= 6 ? end - i : 0;
    }

    static boolean isQuote(String text, int at) {
        return indentedBy(text, at, '>');
    }

    static boolean isCode(String text, int at) {
        int i = codeStart(text, at);
        return i >= 0 && !Chars.atLineEnd(text, i);
    }

    /** Behind the four spaces, or up to three and a tab, that begin a line of code; or -1. */
    static int codeStart(String text, int at) {
        int i = at;
        while (i < text.length() && i - at < 4 && text.charAt(i) == ' ') {
            i++;
        }
        if (i - at == 4) {
            return i;
        }
        return Chars.is(text, i, '\t') ? i + 1 : -1;
    }

    /** How long a run of marks of a fence stands here, or 0. */
    static int fenceLength(String text, int at) {
        if (at >= text.length() || text.charAt(at) != '`' && text.charAt(at) != '~') {
            return 0;
        }
        int length = Chars.skip(text, at, text.charAt(at)) - at;
        return length >= 3 ? length : 0;
    }

    /** A fence that ends a paragraph: with a line behind it. */
    private static boolean isFence(String text, int at) {
        int i = indented(text, at, 3);
        int length = i < 0 ? 0 : fenceLength(text, i);
        if (length == 0) {
            return false;
        }
        int end = text.indexOf('\n', i);
        return end >= 0 && (text.charAt(i) == '~' || !has(text, '`', i + length, end));
    }

    static boolean has(String text, char c, int from, int to) {
        int found = text.indexOf(c, from);
        return found >= 0 && found < to;
    }

    /** A list that ends a paragraph: it begins with one if it has numbers. */
    private static boolean isList(String text, int at) {
        int i = indented(text, at, 3);
        if (i < 0 || i + 1 >= text.length()) {
            return false;
        }
        char c = text.charAt(i);
        if (c == '*' || c == '+' || c == '-') {
            return text.charAt(i + 1) == ' ';
        }
        return c == '1' && (text.charAt(i + 1) == '.' || text.charAt(i + 1) == ')') && Chars.is(text, i + 2, ' ');
    }

    /** Behind the mark of an item, or -1. */
    static int bulletEnd(String text, int at) {
        if (at >= text.length()) {
            return -1;
        }
        char c = text.charAt(at);
        if (c == '*' || c == '+' || c == '-') {
            return at + 1;
        }
        int i = at;
        while (i < text.length() && i - at < 9 && Chars.isDigit(text.charAt(i))) {
            i++;
        }
        return i > at && (Chars.is(text, i, '.') || Chars.is(text, i, ')')) ? i + 1 : -1;
    }

    /** HTML that ends a paragraph; here the case of its names counts. */
    private static boolean isHtml(String text, int at) {
        if (!Chars.is(text, at, '<')) {
            return false;
        }
        if (text.startsWith("!--", at + 1)) {
            return true;
        }
        for (String name : RAW_NAMES) {
            if (text.startsWith(name, at + 1)) {
                return true;
            }
        }
        return blockTagStart(text, at, false) >= 0;
    }

    /** Behind the name of an element of blocks and the white space or bracket that ends it, or -1. */
    static int blockTagStart(String text, int at, boolean anyCase) {
        int name = Chars.is(text, at + 1, '/') ? at + 2 : at + 1;
        int end = name;
        while (end < text.length() && end - name < 12 && Chars.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        String found = text.substring(Math.min(name, text.length()), end);
        if (!BLOCK_NAMES.contains(anyCase ? found.toLowerCase(Locale.ROOT) : found)) {
            return -1;
        }
        if (Chars.is(text, end, ' ')) {
            return Chars.skip(text, end, ' ');
        }
        if (Chars.is(text, end, '\n') || Chars.is(text, end, '>')) {
            return end + 1;
        }
        return text.startsWith("/>", end) ? end + 2 : -1;
    }

    static boolean startsRaw(String text, int at) {
        for (String name : RAW_NAMES) {
            if (text.regionMatches(true, at, name, 0, name.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a line of a paragraph can not stand here. */
    static boolean endsParagraph(String text, int at, boolean tables) {
        return isRule(text, at)
                || headingLevel(text, at) > 0
                || isQuote(text, at)
                || isFence(text, at)
                || isList(text, at)
                || isHtml(text, at)
                || tables && TableRule.matches(text, at)
                || isSpacesLine(text, at);
    }

    private static boolean isSpacesLine(String text, int at) {
        int i = Chars.skip(text, at, ' ');
        return i > at && Chars.is(text, i, '\n');
    }

    /** Whether a row of a table can not stand here. */
    static boolean endsTable(String text, int at) {
        return Chars.is(text, Chars.skip(text, at, ' '), '\n')
                || isRule(text, at)
                || headingLevel(text, at) > 0
                || isQuote(text, at)
                || isCode(text, at)
                || isFence(text, at)
                || isList(text, at)
                || isHtml(text, at);
    }
}
