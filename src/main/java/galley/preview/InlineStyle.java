package galley.preview;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What remains of a {@code style} attribute: properties from a list, with values that can neither fetch, nor leave the
 * post's box, nor make it enormous.
 */
final class InlineStyle {
    private static final Set<String> PROPERTIES = Set.of(
            ("background-color border border-bottom border-collapse border-color border-left border-radius border-right"
                            + " border-spacing border-style border-top border-width clear color display float font-family"
                            + " font-size font-style font-variant font-weight height letter-spacing line-height"
                            + " list-style-type margin margin-bottom margin-left margin-right margin-top max-height"
                            + " max-width min-width padding padding-bottom padding-left padding-right padding-top"
                            + " text-align text-decoration text-indent text-transform vertical-align white-space width"
                            + " word-break")
                    .split(" "));

    /** Words, numbers of at most four digits, colours; of the functions only those that make colours. No minus before a number. */
    private static final Pattern VALUE = Pattern.compile("(?:\\s|,"
            + "|#[0-9a-f]{3,8}\\b"
            + "|(?:rgb|hsl)a?\\([0-9.,%\\s/]{1,40}\\)"
            + "|(?:\\d{1,4}(?:\\.\\d{1,6})?|\\.\\d{1,6})(?:%|px|em|rem|ex|ch|pt|pc|cm|mm|in|deg)?(?![\\w.(])"
            + "|[a-z][a-z-]{0,40}+(?!\\()"
            + "|'[\\p{L}\\p{N} -]{1,40}'|\"[\\p{L}\\p{N} -]{1,40}\")++");

    private static final Set<String> DISPLAYS =
            Set.of("block", "inline", "inline-block", "none", "table", "table-cell", "table-row", "list-item", "flex");

    private InlineStyle() {}

    /** Empty when nothing remains. */
    static String clean(String style) {
        StringBuilder kept = new StringBuilder();
        for (String declaration : style.split(";", 200)) {
            int colon = declaration.indexOf(':');
            if (colon < 0) {
                continue;
            }
            String property = declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = declaration.substring(colon + 1).strip().toLowerCase(Locale.ROOT);
            if (value.endsWith("!important")) {
                value = value.substring(0, value.length() - "!important".length())
                        .strip();
            }
            if (allowed(property, value)) {
                kept.append(kept.isEmpty() ? "" : "; ")
                        .append(property)
                        .append(": ")
                        .append(value);
            }
        }
        return kept.toString();
    }

    private static boolean allowed(String property, String value) {
        return PROPERTIES.contains(property)
                && !value.isEmpty()
                && value.length() <= 200
                && VALUE.matcher(value).matches()
                && (!property.equals("display") || DISPLAYS.contains(value));
    }
}
