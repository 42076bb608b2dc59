package galley.markdown.edit;

import galley.markdown.edit.Begun.Notation;
import galley.text.Text;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value of the header that is being typed.
 *
 * @param key in small letters
 * @param typed so far, without a quotation mark before it
 */
record HeaderValue(String key, String typed, Quoting quoting) {
    private static final int LONGEST_LIST = 200;

    /** A key and what follows; of several on one line, as JSON may have them, the last. */
    private static final Pattern FIELD = Pattern.compile(
            "^\\s*(?:\\{(?:.*[{,])?\\s*|\".*,\\s*(?=\"))?([\"']?)([\\p{L}\\p{N}_-]+)\\1\\s*([:=])\\s*(.*)$");

    private static final Pattern ITEM = Pattern.compile("^\\s*-\\s+(.*)$");
    private static final Pattern LIST = Pattern.compile("^([\\p{L}\\p{N}_-]+):\\s*(?:#.*)?$");
    /** Which {@code Key: value} lines have several, with commas between them. */
    private static final Set<String> LISTS = Set.of("tags", "tag", "authors", "categories", "category", "keywords");

    /**
     * @param before the line up to the caret
     * @param known how the header is written; null to go by what the line looks like
     */
    static Optional<HeaderValue> at(Text text, int line, String before, Notation known) {
        Matcher item = ITEM.matcher(before);
        if (known != Notation.PLAIN && item.matches()) {
            return listKey(text, line).flatMap(key -> value(key, item.group(1), false, Notation.YAML));
        }
        Matcher field = FIELD.matcher(before);
        if (!field.matches()) {
            return known == Notation.PLAIN ? Optional.empty() : within(text, line, before, known);
        }
        String key = field.group(2).toLowerCase(Locale.ROOT);
        String value = field.group(4);
        if (known == Notation.PLAIN) {
            int last = LISTS.contains(key) ? Math.max(value.lastIndexOf(','), value.lastIndexOf(';')) + 1 : 0;
            return Optional.of(new HeaderValue(key, value.substring(last).stripLeading(), Quoting.PLAIN));
        }
        Notation notation = known == null ? notation(field) : known;
        boolean list = value.startsWith("[");
        return value(key, list ? value.substring(1) : value, list, notation);
    }

    private static Notation notation(Matcher field) {
        return field.group(3).equals("=") ? Notation.TOML : field.group(1).equals("\"") ? Notation.JSON : Notation.YAML;
    }

    /** In a list in brackets that a line above has begun. */
    private static Optional<HeaderValue> within(Text text, int line, String before, Notation known) {
        for (int above = line - 1; above >= Math.max(0, line - LONGEST_LIST); above--) {
            String words = text.line(above);
            Matcher field = FIELD.matcher(words);
            if (words.indexOf(']') >= 0 || words.isBlank()) {
                return Optional.empty();
            }
            if (field.matches()) {
                Notation notation = known == null ? notation(field) : known;
                String key = field.group(2).toLowerCase(Locale.ROOT);
                return field.group(4).startsWith("[") ? value(key, before, true, notation) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** @param list whether commas part it, as far as they stand in no quotation marks */
    private static Optional<HeaderValue> value(String key, String all, boolean list, Notation notation) {
        int start = 0;
        char open = Quoting.NONE;
        boolean ended = false;
        for (int i = 0; i < all.length(); i++) {
            char c = all.charAt(i);
            if (open != Quoting.NONE) {
                if (c == '\\' && open == '"') {
                    i++;
                } else if (c == open) {
                    open = Quoting.NONE;
                    ended = true;
                }
            } else if (list && c == ',') {
                start = i + 1;
                ended = false;
            } else if (list && c == ']') {
                return Optional.empty();
            } else if ((c == '"' || c == '\'') && all.substring(start, i).isBlank()) {
                open = c;
                start = i + 1;
            }
        }
        String typed = open == Quoting.NONE ? all.substring(start).stripLeading() : all.substring(start);
        return ended ? Optional.empty() : Optional.of(new HeaderValue(key, typed, new Quoting(notation, open)));
    }

    private static Optional<String> listKey(Text text, int line) {
        for (int above = line - 1; above >= Math.max(0, line - LONGEST_LIST); above--) {
            Matcher list = LIST.matcher(text.line(above));
            if (list.matches()) {
                return Optional.of(list.group(1).toLowerCase(Locale.ROOT));
            }
            if (!ITEM.matcher(text.line(above)).matches()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
