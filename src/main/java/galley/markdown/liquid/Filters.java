package galley.markdown.liquid;

import galley.markdown.Escaped;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The filters of Liquid and Jekyll for text. One that is not known changes nothing, as in Jekyll. */
final class Filters {
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

    private Filters() {}

    static Object apply(String name, Object value, List<String> arguments, Variables variables) {
        String text = Variables.text(value);
        String first = arguments.isEmpty() ? "" : arguments.get(0);
        String second = arguments.size() < 2 ? "" : arguments.get(1);
        return switch (name) {
            case "append" -> text + first;
            case "prepend" -> first + text;
            case "upcase" -> text.toUpperCase(Locale.ROOT);
            case "downcase" -> text.toLowerCase(Locale.ROOT);
            case "capitalize" -> capitalized(text);
            case "strip" -> text.strip();
            case "lstrip" -> text.stripLeading();
            case "rstrip" -> text.stripTrailing();
            case "replace" -> replace(text, first, second);
            case "replace_first" -> replaceFirst(text, first, second);
            case "remove" -> first.isEmpty() ? text : text.replace(first, "");
            case "remove_first" -> replaceFirst(text, first, "");
            case "default" -> text.isEmpty() || !Variables.isTrue(value) ? first : value;
            case "escape", "xml_escape" -> Escaped.text(text).replace("'", "&#39;");
            case "strip_newlines" -> text.replace("\n", "");
            case "newline_to_br" -> text.replace("\n", "<br />\n");
            case "size" -> (long) text.length();
            case "relative_url" -> joined(Variables.text(variables.value("site.baseurl")), text);
            case "absolute_url" ->
                joined(
                        Variables.text(variables.value("site.url")) + Variables.text(variables.value("site.baseurl")),
                        text);
            case "date_to_string" -> day(text, "dd MMM yyyy", value);
            case "date_to_long_string" -> day(text, "dd MMMM yyyy", value);
            default -> value;
        };
    }

    private static String capitalized(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT)
                        + text.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String replace(String text, String part, String by) {
        long times = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + Math.max(1, part.length()))) {
            times++;
            if (at >= text.length()) {
                break;
            }
        }
        Variables.checkLength(text.length() + times * by.length());
        return text.replace(part, by);
    }

    private static String replaceFirst(String text, String part, String by) {
        int at = text.indexOf(part);
        return at < 0 ? text : text.substring(0, at) + by + text.substring(at + part.length());
    }

    /** An address that names its server stays as it is. */
    private static String joined(String base, String path) {
        if (path.contains("://") || path.isEmpty() && base.isEmpty()) {
            return path;
        }
        String start = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        return path.isEmpty() || path.startsWith("/") ? start + path : start + "/" + path;
    }

    private static Object day(String text, String pattern, Object otherwise) {
        Matcher day = DAY.matcher(text);
        if (!day.lookingAt()) {
            return otherwise;
        }
        try {
            return LocalDate.of(
                            Integer.parseInt(day.group(1)),
                            Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(3)))
                    .format(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
        } catch (DateTimeException noSuchDay) {
            return otherwise;
        }
    }
}
