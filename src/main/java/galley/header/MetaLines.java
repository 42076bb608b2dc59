package galley.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code Key: value} lines, read as Python-Markdown's meta extension does: a blank line ends them, so does a line of
 * dashes or dots, or any line that is neither a field nor the continuation of one.
 *
 * @param fenced whether the first line is one of dashes
 * @param contentStart where the first field may stand
 * @param contentEnd after the line feed of the last field
 * @param bodyStart after what ends the fields
 * @param end what ends the fields
 */
record MetaLines(boolean fenced, List<Field> fields, int contentStart, int contentEnd, int bodyStart, End end) {
    /** What ends the fields. */
    enum End {
        FENCE,
        BLANK_LINE,
        POST,
        /** A line that is no field. */
        TEXT
    }

    private static final Pattern KEY = Pattern.compile("[ ]{0,3}([A-Za-z0-9_-]+):");
    /** MultiMarkdown allows spaces in a key; Python-Markdown does not. */
    private static final Pattern KEY_WITH_SPACES =
            Pattern.compile("[ ]{0,3}([A-Za-z0-9](?:[A-Za-z0-9_ -]*[A-Za-z0-9_-])?):");

    private static final int TAB = 4;

    /** One of these must be there before unfenced lines at the top of a post are taken for its header. */
    private static final Set<String> TELLING = Set.of(
            "title",
            "date",
            "tags",
            "category",
            "slug",
            "author",
            "authors",
            "status",
            "summary",
            "modified",
            "keywords",
            "subtitle",
            "description",
            "lang",
            "template",
            "layout",
            "permalink",
            "categories");

    /**
     * A key and its lines.
     *
     * @param keyEnd the colon is there
     * @param values one for the key's line and one for each continuation line
     */
    record Field(int keyStart, int keyEnd, String key, List<Part> values) {
        int end() {
            return values.getLast().end();
        }
    }

    /**
     * The value on one line.
     *
     * @param start its first character; the end of the line if there is none
     * @param text as Python-Markdown sees it: tabs expanded, white space at both ends taken off
     */
    record Part(int start, int end, String text) {}

    static MetaLines read(String head, Rules rules) {
        Pattern keys = rules == Rules.PLAIN ? KEY_WITH_SPACES : KEY;
        List<Field> fields = new ArrayList<>();
        boolean fenced = head.startsWith("---");
        int at = fenced ? lineEnd(head, 0) + 1 : 0;
        int contentStart = Math.min(at, head.length());
        int contentEnd = contentStart;
        while (at < head.length()) {
            int end = lineEnd(head, at);
            int next = Math.min(end + 1, head.length());
            String line = head.substring(at, end);
            if (line.startsWith("---") || line.startsWith("...")) {
                return new MetaLines(fenced, fields, contentStart, contentEnd, next, End.FENCE);
            }
            if (Blank.strip(line).isEmpty()) {
                return new MetaLines(fenced, fields, contentStart, contentEnd, next, End.BLANK_LINE);
            }
            Matcher key = keys.matcher(expanded(line));
            int indent = indent(line);
            if (key.lookingAt()) {
                int keyStart = at + indent;
                int keyEnd = at + line.indexOf(':');
                List<Part> values = new ArrayList<>();
                values.add(part(head, at, keyEnd + 1, end));
                fields.add(new Field(keyStart, keyEnd, key.group(1), values));
            } else if (!fields.isEmpty() && expanded(line).startsWith("    ")) {
                fields.getLast().values().add(part(head, at, at, end));
            } else {
                return new MetaLines(fenced, fields, contentStart, contentEnd, at, End.TEXT);
            }
            contentEnd = next;
            at = next;
        }
        return new MetaLines(fenced, fields, contentStart, contentEnd, head.length(), End.POST);
    }

    /** Whether unfenced lines look like a header rather than like a text that begins with a colon or two. */
    boolean plausible() {
        return (end != End.TEXT || fields.size() > 1)
                && fields.stream()
                        .anyMatch(field -> TELLING.contains(field.key().toLowerCase(Locale.ROOT)));
    }

    static boolean isKey(String key, Rules rules) {
        Matcher matcher = (rules == Rules.PLAIN ? KEY_WITH_SPACES : KEY).matcher(key + ":");
        return !key.startsWith(" ") && matcher.matches();
    }

    /** Where the header goes on, by its look, behind the line that ends it by mistake; -1 where it does not. */
    int goesOnAt(String head) {
        int at = bodyStart;
        while (fenced && at < head.length() && Blank.is(head.charAt(at))) {
            at++;
        }
        for (int line = at; line < head.length(); line = lineEnd(head, line) + 1) {
            String here = head.substring(line, lineEnd(head, line));
            if (here.isBlank()) {
                return -1;
            }
            if (KEY.matcher(here).lookingAt() || (fenced && here.startsWith("---"))) {
                return at;
            }
        }
        return -1;
    }

    private static Part part(String head, int line, int from, int end) {
        int start = from;
        while (start < end && Blank.is(head.charAt(start))) {
            start++;
        }
        int stop = end;
        while (stop > start && Blank.is(head.charAt(stop - 1))) {
            stop--;
        }
        String value = head.substring(start, stop);
        if (value.indexOf('\t') >= 0) {
            String expanded = expanded(head.substring(line, stop));
            value = expanded.substring(expanded(head.substring(line, start)).length());
        }
        return new Part(start, stop, value);
    }

    /** Python-Markdown ends lines at carriage returns too. */
    private static int lineEnd(String head, int from) {
        int end = from;
        while (end < head.length() && head.charAt(end) != '\n' && head.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static int indent(String line) {
        int at = 0;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    private static String expanded(String line) {
        if (line.indexOf('\t') < 0) {
            return line;
        }
        StringBuilder out = new StringBuilder();
        int column = 0;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '\t') {
                int stop = TAB - column % TAB;
                out.repeat(' ', stop);
                column += stop;
            } else {
                out.append(c);
                column += Character.isLowSurrogate(c) ? 0 : 1;
            }
        }
        return out.toString();
    }
}
