package galley.markdown.kramdown;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text and attributes as HTML. References that are there already stay. */
final class HtmlText {
    private static final Pattern REFERENCE = Pattern.compile("&(?:[\\w:][-\\w.:]*|#\\d+|#x[0-9a-fA-F]+);");

    private HtmlText() {}

    static String text(String text) {
        return escaped(text, true, false);
    }

    /** Every character for itself. */
    static String code(String code) {
        return escaped(code, false, false);
    }

    static String attributes(Map<String, String> attributes) {
        StringBuilder out = new StringBuilder();
        attributes.forEach((name, value) -> {
            if (!name.equals("id") || !value.isBlank()) {
                out.append(' ').append(name).append("=\"");
                out.append(escaped(value, true, true)).append('"');
            }
        });
        return out.toString();
    }

    private static String escaped(String text, boolean references, boolean quotes) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        Matcher reference = REFERENCE.matcher(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> {
                    if (references && reference.region(i, text.length()).lookingAt()) {
                        out.append(reference.group());
                        i = reference.end() - 1;
                    } else {
                        out.append("&amp;");
                    }
                }
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(quotes ? "&quot;" : "\"");
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
