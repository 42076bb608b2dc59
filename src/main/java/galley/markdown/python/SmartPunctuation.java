package galley.markdown.python;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Curly quotes, dashes and ellipses in the text of a finished page, as the program <a
 * href="https://github.com/leohemsted/smartypants.py">smartypants</a> 2.0 makes them.
 *
 * @param dashes what becomes of hyphens, in this order
 */
record SmartPunctuation(List<Change> dashes) {
    /** @param sign without which the pattern cannot be found */
    record Change(char sign, Pattern pattern, String replacement) {
        Change(char sign, String pattern, String replacement) {
            this(sign, Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS), replacement);
        }

        String apply(String text) {
            return text.indexOf(sign) < 0 ? text : pattern.matcher(text).replaceAll(replacement);
        }
    }

    private static final Pattern LEFT_ALONE =
            Pattern.compile("<(/)?(pre|samp|code|tt|kbd|script|style|math)[^>]*>", Pattern.CASE_INSENSITIVE);

    private static final List<Change> ESCAPES = List.of(
            new Change('\\', "\\\\\\\\", "&#92;"),
            new Change('\\', "\\\\\"", "&#34;"),
            new Change('\\', "\\\\'", "&#39;"),
            new Change('\\', "\\\\\\.", "&#46;"),
            new Change('\\', "\\\\-", "&#45;"),
            new Change('\\', "\\\\`", "&#96;"),
            new Change('&', "&quot;", "\""));

    private static final List<Change> ELLIPSES_AND_TICKS = List.of(
            new Change('.', "\\.\\.\\.", "&#8230;"),
            new Change('.', "\\. \\. \\.", "&#8230;"),
            new Change('`', "``", "&#8220;"),
            new Change('\'', "''", "&#8221;"));

    private static final String OPENS_AFTER = "(\\s|&nbsp;|--|&[mn]dash;)";
    private static final String CLOSES_AFTER = "([^ \\t\\r\\n\\[{(\\-])";

    private static final List<Change> QUOTES = List.of(
            new Change('"', "\"'(?=\\w)", "&#8220;&#8216;"),
            new Change('\'', "'\"(?=\\w)", "&#8216;&#8220;"),
            new Change('\'', "\\b'(?=\\d{2}s)", "&#8217;"),
            new Change('\'', OPENS_AFTER + "'(?=\\w)", "$1&#8216;"),
            new Change('\'', CLOSES_AFTER + "'(?!\\s|s\\b|\\d)", "$1&#8217;"),
            new Change('\'', CLOSES_AFTER + "'(\\s|s\\b)", "$1&#8217;$2"),
            new Change('\'', "'", "&#8216;"),
            new Change('"', OPENS_AFTER + "\"(?=\\w)", "$1&#8220;"),
            new Change('"', "\"(?=\\s)", "&#8221;"),
            new Change('"', CLOSES_AFTER + "\"", "$1&#8221;"),
            new Change('"', "\"", "&#8220;"));

    /** @param dashes as in Pelican's {@code TYPOGRIFY_DASHES}: default, oldschool or oldschool_inverted */
    static SmartPunctuation withDashes(String dashes) {
        return new SmartPunctuation(
                switch (dashes) {
                    case "oldschool" -> List.of(new Change('-', "---", "&#8212;"), new Change('-', "--", "&#8211;"));
                    case "oldschool_inverted" ->
                        List.of(new Change('-', "---", "&#8211;"), new Change('-', "--", "&#8212;"));
                    default -> List.of(new Change('-', "--", "&#8212;"));
                });
    }

    String apply(String html) {
        StringBuilder done = new StringBuilder(html.length() + html.length() / 8);
        Deque<String> open = new ArrayDeque<>();
        char before = ' ';
        for (HtmlToken token : HtmlToken.of(html)) {
            if (token.isTag()) {
                note(token.text(), open);
                done.append(token.text());
            } else {
                done.append(open.isEmpty() ? educated(token.text(), before) : token.text());
                before = token.text().charAt(token.text().length() - 1);
            }
        }
        return done.toString();
    }

    private static void note(String tag, Deque<String> open) {
        Matcher matcher = LEFT_ALONE.matcher(tag);
        if (!matcher.lookingAt()) {
            return;
        }
        String name = matcher.group(2).toLowerCase(Locale.ROOT);
        if (matcher.group(1) == null) {
            open.push(name);
        } else if (name.equals(open.peek())) {
            open.pop();
        }
    }

    private String educated(String words, char before) {
        String text = words;
        text = applied(ESCAPES, text);
        text = applied(dashes, text);
        text = applied(ELLIPSES_AND_TICKS, text);
        boolean closes = !Chars.isSpace(before);
        return switch (text) {
            case "'" -> closes ? "&#8217;" : "&#8216;";
            case "\"" -> closes ? "&#8221;" : "&#8220;";
            default -> applied(QUOTES, text);
        };
    }

    private static String applied(List<Change> changes, String text) {
        String changed = text;
        for (Change change : changes) {
            changed = change.apply(changed);
        }
        return changed;
    }
}
