package galley.markdown.hugo;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What chroma makes of YAML as a text: it writes the indentation of a block of text (behind {@code |} or {@code >}) once more
 * at the block's end.
 *
 * <p>The rule: {@code lexers/embedded/yaml.xml} of chroma 2.5, whose third group of the first {@code value} stands within the
 * second.
 */
final class YamlText {
    private static final Pattern START = Pattern.compile("(?: *(?:- +)*| *[^# \\n][^\\n]*: +)[|>][+-]?");

    private YamlText() {}

    static boolean isNamed(String language) {
        String name = language.toLowerCase(Locale.ROOT);
        return name.equals("yaml") || name.equals("yml");
    }

    static String written(String words) {
        StringBuilder out = new StringBuilder(words.length() + 64);
        String[] lines = words.split("\n", -1);
        Matcher start = START.matcher("");
        int last = -1;
        int indent = 0;
        for (int i = 0; i < lines.length; i++) {
            out.append(lines[i]);
            if (i > last && i + 1 < lines.length && start.reset(lines[i]).matches()) {
                indent = indent(lines[i + 1]);
                last = indent == 0 ? i : lastLine(lines, i + 1, indent);
            } else if (i == last) {
                out.repeat(' ', indent);
            }
            out.append(i + 1 < lines.length ? "\n" : "");
        }
        return out.toString();
    }

    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') {
            indent++;
        }
        return indent;
    }

    /** Empty lines belong to a block when more of it follows. */
    private static int lastLine(String[] lines, int first, int indent) {
        int last = first;
        for (int i = first + 1; i < lines.length && (lines[i].isEmpty() || indent(lines[i]) >= indent); i++) {
            last = lines[i].isEmpty() ? last : i;
        }
        return last;
    }
}
