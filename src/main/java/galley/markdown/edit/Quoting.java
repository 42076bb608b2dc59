package galley.markdown.edit;

import galley.text.Edit;
import galley.text.Text;
import java.util.regex.Pattern;

/**
 * How a value of a header is written where it stands.
 *
 * @param quote the quotation mark that is open before it; a blank for none
 */
public record Quoting(Begun.Notation notation, char quote) {
    static final char NONE = ' ';
    static final Quoting PLAIN = new Quoting(Begun.Notation.PLAIN, NONE);

    private static final Pattern NEEDS_QUOTES = Pattern.compile("^[\\s\\-?:,\\[\\]{}#&*!|>'\"%@`].*|.*: .*|.* #.*"
            + "|.*[,\\[\\]{}].*|.*[\\s:]|(?i:true|false|yes|no|on|off|null|~|\\d[\\d.:-]*)|");

    /**
     * @param edit puts the value in
     * @param caret behind it, in the text after
     */
    record Written(Edit edit, int caret) {
        private static Written of(int start, int end, String words) {
            return new Written(new Edit(start, end, words), start + words.length());
        }
    }

    /** In place of what stands there; a quotation mark that nothing closes on its line is closed. */
    Written write(String value, Text text, int start, int end) {
        if (quote == NONE) {
            return Written.of(start, end, isQuoted(value) ? quoted(value) : value);
        }
        String behind = text.slice(end, text.lineEnd(text.lineAt(end)));
        boolean closed = behind.chars().filter(c -> c == quote).count() % 2 == 1;
        if (quote == '\''
                && notation == Begun.Notation.TOML
                && value.indexOf('\'') >= 0) { // which cannot be said there
            boolean next = closed && behind.charAt(0) == quote;
            return Written.of(start - 1, next ? end + 1 : end, quoted(value));
        }
        return Written.of(start, end, escaped(value) + (closed ? "" : quote));
    }

    private boolean isQuoted(String value) {
        boolean isSwitch = value.equals("true") || value.equals("false");
        return !isSwitch
                && switch (notation) {
                    case PLAIN -> false;
                    case YAML -> NEEDS_QUOTES.matcher(value).matches();
                    case TOML, JSON -> true;
                };
    }

    private static String quoted(String value) {
        return '"' + doubly(value) + '"';
    }

    private static String doubly(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private String escaped(String value) {
        return quote == '"' ? doubly(value) : notation == Begun.Notation.YAML ? value.replace("'", "''") : value;
    }
}
