package galley.markdown.liquid;

import galley.markdown.Escaped;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The filters of Liquid and Jekyll. One that is not known changes nothing, as in Jekyll. */
final class Filters {
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final String NO_WORD = "[^\\p{M}\\p{L}\\p{Nd}]+";

    private Filters() {}

    static Object apply(String name, Object value, Arguments arguments, Variables variables) {
        Object listed = Lists.apply(name, value, arguments, variables);
        if (listed != Lists.NO_FILTER) {
            return listed;
        }
        Object counted = Numbers.apply(name, value, arguments, variables.flavour());
        return counted != Numbers.NO_FILTER ? counted : text(name, value, arguments, variables);
    }

    private static Object text(String name, Object value, Arguments arguments, Variables variables) {
        String text = Variables.text(value);
        String first = arguments.text(0);
        String second = arguments.text(1);
        return switch (name) {
            case "append" -> text + first;
            case "prepend" -> first + text;
            case "upcase", "upper" -> text.toUpperCase(Locale.ROOT);
            case "downcase", "lower" -> text.toLowerCase(Locale.ROOT);
            case "capitalize" -> capitalized(text);
            case "strip", "trim" -> text.strip();
            case "lstrip" -> text.stripLeading();
            case "rstrip" -> text.stripTrailing();
            case "replace" -> replace(text, first, second);
            case "replace_first" -> replaceFirst(text, first, second);
            case "remove" -> first.isEmpty() ? text : text.replace(first, "");
            case "remove_first" -> replaceFirst(text, first, "");
            case "replace_last" -> replaceLast(text, first, second);
            case "remove_last" -> replaceLast(text, first, "");
            case "default" -> text.isEmpty() || !variables.isTrue(value) ? arguments.value(0) : value;
            case "escape", "xml_escape", "e" -> escaped(text);
            case "escape_once" -> escaped(org.jsoup.parser.Parser.unescapeEntities(text, false));
            case "strip_newlines" -> text.replace("\n", "");
            case "newline_to_br" -> text.replace("\n", "<br />\n");
            case "strip_html", "striptags" -> TAG.matcher(text).replaceAll("");
            case "truncate" ->
                truncated(text, arguments.number(0, 50), arguments.all().size() < 2 ? "..." : second);
            case "truncatewords" ->
                words(text, arguments.number(0, 15), arguments.all().size() < 2 ? "..." : second);
            case "number_of_words" ->
                (long) Arrays.stream(text.strip().split("\\s+"))
                        .filter(w -> !w.isEmpty())
                        .count();
            case "url_encode" -> URLEncoder.encode(text, StandardCharsets.UTF_8);
            case "cgi_escape" -> URLEncoder.encode(text, StandardCharsets.UTF_8);
            case "uri_escape" ->
                URLEncoder.encode(text, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("%2F", "/");
            case "url_decode" -> decoded(text);
            case "normalize_whitespace" -> text.strip().replaceAll("\\s+", " ");
            case "json", "jsonify", "dump" -> Json.of(value);
            case "inspect" -> Escaped.text(Json.of(value));
            case "markdownify" -> variables.markdown().apply(text);
            case "slugify", "slug" -> slug(text, first);
            case "relative_url" -> joined(Variables.text(variables.value("site.baseurl")), text);
            case "absolute_url" ->
                joined(
                        Variables.text(variables.value("site.url")) + Variables.text(variables.value("site.baseurl")),
                        text);
            case "date" -> Dates.formatted(value, first);
            case "date_to_string" -> Dates.formatted(value, "%d %b %Y");
            case "date_to_long_string" -> Dates.formatted(value, "%d %B %Y");
            default -> value;
        };
    }

    /** @param mode which characters stay; without one, letters and digits */
    private static String slug(String text, String mode) {
        String apart = switch (mode) {
            case "raw" -> "\\s+";
            case "ascii" -> "[^A-Za-z0-9]+";
            case "pretty" -> "[^\\p{M}\\p{L}\\p{Nd}._~!$&'()+,;=@]+";
            default -> NO_WORD;
        };
        return text.toLowerCase(Locale.ROOT).replaceAll(apart, "-").replaceAll("^-|-$", "");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    static String escaped(String text) {
        return Escaped.text(text).replace("'", "&#39;");
    }

    private static String capitalized(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT)
                        + text.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String truncated(String text, int length, String end) {
        return text.length() <= length ? text : text.substring(0, Math.max(0, length - end.length())) + end;
    }

    private static String words(String text, int most, String end) {
        List<String> words = List.of(text.strip().split("\\s+"));
        return words.size() <= most
                ? text
                : words.stream().limit(Math.max(1, most)).collect(Collectors.joining(" ")) + end;
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
        return replaced(text, text.indexOf(part), part, by);
    }

    private static String replaceLast(String text, String part, String by) {
        return replaced(text, text.lastIndexOf(part), part, by);
    }

    /** @param at where the part stands; negative for nowhere */
    private static String replaced(String text, int at, String part, String by) {
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
}
