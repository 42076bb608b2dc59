package galley.markdown.hugo;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Attributes in braces at the end of a line: {@code {#id .class key=value key="value"}}.
 *
 * <p>Rules: goldmark's {@code parser.ParseAttributes}. Lists are read and dropped: no element of Markdown has any.
 *
 * @param start where the brace stands
 * @param end behind the one that closes it
 * @param values by name; classes are joined by spaces
 */
record Attributes(int start, int end, Map<String, String> values) {
    private static final Pattern NAMED =
            Pattern.compile("[ \\t]*([#.])((?:[^\\s\\p{Punct}]|[_:.-])*+)[ \\t]*,?[ \\t]*");
    private static final Pattern PAIR = Pattern.compile("[ \\t]*([a-zA-Z_:][a-zA-Z0-9_:.-]*+)[ \\t]*=[ \\t]*"
            + "(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[a-zA-Z_:][a-zA-Z0-9_:.-]*+)|(\\[[^\\]]*+\\]))"
            + "[ \\t]*,?[ \\t]*");

    /** What the last brace of a line that is not escaped opens, if it closes and nothing follows. */
    static Optional<Attributes> atEnd(String line) {
        String words = line.stripTrailing();
        if (!words.endsWith("}")) {
            return Optional.empty();
        }
        for (int i = line.lastIndexOf('{'); i >= 0; i = line.lastIndexOf('{', i - 1)) {
            if (i == 0 || line.charAt(i - 1) != '\\') {
                return read(words, i).filter(read -> read.end() == words.length());
            }
        }
        return Optional.empty();
    }

    /** What is in the braces that open at a place, whatever follows them. */
    static Optional<Attributes> read(String line, int start) {
        Map<String, String> values = new LinkedHashMap<>();
        Matcher named = NAMED.matcher(line);
        Matcher pair = PAIR.matcher(line);
        int at = start + 1;
        while (at < line.length() && line.charAt(at) != '}') {
            if (named.region(at, line.length()).lookingAt()) {
                add(values, named.group(1).equals("#") ? "id" : "class", named.group(2));
                at = named.end();
            } else if (pair.region(at, line.length()).lookingAt()) {
                String quoted = pair.group(2);
                if (pair.group(4) == null) {
                    add(
                            values,
                            pair.group(1),
                            quoted == null ? pair.group(3) : quoted.replaceAll("\\\\([\"/\\\\])", "$1"));
                }
                at = pair.end();
            } else if (Character.isWhitespace(line.charAt(at))) {
                at++;
            } else {
                return Optional.empty();
            }
        }
        return at < line.length() ? Optional.of(new Attributes(start, at + 1, values)) : Optional.empty();
    }

    /** Those that Hugo writes: all but what would run. */
    static Map<String, String> harmless(Map<String, String> attributes) {
        Map<String, String> harmless = new LinkedHashMap<>(attributes);
        harmless.keySet().removeIf(name -> name.toLowerCase(Locale.ROOT).startsWith("on"));
        return harmless;
    }

    private static void add(Map<String, String> values, String name, String value) {
        values.merge(name, value, (old, more) -> name.equals("class") ? old + " " + more : old);
    }
}
