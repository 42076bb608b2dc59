package galley.site;

import galley.post.Family;
import galley.post.Slug;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills in what is well known of the actions in a Hugo archetype: title, name, date and section of the post, and the
 * functions that archetypes put around them. Nothing is executed; all else is left out, and told. Source:
 * gohugo.io/content-management/archetypes, gohugo.io/functions.
 */
final class HugoActions {
    private static final Pattern ACTION = Pattern.compile("\\{\\{(-?)(?![<%])\\s*(.*?)\\s*(-?)\\}\\}", Pattern.DOTALL);
    private static final Pattern OPENS = Pattern.compile("(?:if|with|range|block|define)\\b.*", Pattern.DOTALL);
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|`([^`]*)`|([()|])|([^\\s()|\"`]+))");
    private static final Pattern LAYOUT = Pattern.compile(
            "2006|January|Jan|Monday|Mon|MST|Z07:00|-07:00|-0700|01|02|03|04|05|06|15|PM|pm|[1-5]|[^0-9A-Za-z-]+|.");
    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("2006", "uuuu"),
            Map.entry("06", "uu"),
            Map.entry("January", "MMMM"),
            Map.entry("Jan", "MMM"),
            Map.entry("01", "MM"),
            Map.entry("1", "M"),
            Map.entry("Monday", "EEEE"),
            Map.entry("Mon", "EEE"),
            Map.entry("02", "dd"),
            Map.entry("2", "d"),
            Map.entry("15", "HH"),
            Map.entry("03", "hh"),
            Map.entry("3", "h"),
            Map.entry("04", "mm"),
            Map.entry("4", "m"),
            Map.entry("05", "ss"),
            Map.entry("5", "s"),
            Map.entry("PM", "a"),
            Map.entry("pm", "a"),
            Map.entry("MST", "zzz"),
            Map.entry("Z07:00", "XXX"),
            Map.entry("-07:00", "xxx"),
            Map.entry("-0700", "xx"));

    private final String title;
    private final String titlePlace;
    private final String slug;
    private final String section;
    private final ZonedDateTime now;
    private final StringBuilder out = new StringBuilder();
    private final List<String> left = new ArrayList<>();

    /** @param whole whether it is the title as it was given, or the name that was made of it */
    private record Val(String text, boolean whole) {}

    private record Token(String text, String sign, String word) {}

    /** @param titlePlace what is written where the title goes */
    HugoActions(String title, String titlePlace, String section, ZonedDateTime now) {
        this.title = title;
        this.titlePlace = titlePlace;
        this.slug = Slug.of(title, Family.HUGO);
        this.section = section;
        this.now = now;
    }

    /** What was left out, each with its line. */
    List<String> left() {
        return List.copyOf(left);
    }

    /** To be called once. */
    String fill(String template) {
        Matcher action = ACTION.matcher(template);
        int done = 0;
        int depth = 0;
        while (action.find()) {
            if (depth == 0) {
                out.append(template, done, action.start());
                if (!action.group(1).isEmpty()) {
                    out.setLength(out.toString().stripTrailing().length());
                }
            }
            done = action.end();
            while (!action.group(3).isEmpty()
                    && done < template.length()
                    && Character.isWhitespace(template.charAt(done))) {
                done++;
            }
            String inner = action.group(2);
            boolean opens = OPENS.matcher(inner).matches();
            if (depth == 0 && !inner.startsWith("/*")) {
                Val value = opens ? null : value(inner);
                if (value == null) {
                    long line = 1
                            + template.chars()
                                    .limit(action.start())
                                    .filter(c -> c == '\n')
                                    .count();
                    left.add("line " + line + ": " + action.group() + (opens ? " … {{ end }}" : ""));
                } else {
                    out.append(value.whole() ? titlePlace : value.text());
                }
            }
            depth = Math.max(0, depth + (opens ? 1 : inner.equals("end") ? -1 : 0));
        }
        return out.append(depth == 0 ? template.substring(done) : "").toString();
    }

    private Val value(String expression) {
        List<Token> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(expression);
        int at = 0;
        while (at < expression.length() && token.find(at) && token.start() == at) {
            String text =
                    token.group(1) == null ? token.group(2) : token.group(1).replaceAll("\\\\(.)", "$1");
            tokens.add(new Token(text, token.group(3), token.group(4)));
            at = token.end();
        }
        if (at < expression.stripTrailing().length()) {
            return null;
        }
        int[] from = {0};
        Val value = pipe(tokens, from);
        return from[0] == tokens.size() ? value : null;
    }

    private Val pipe(List<Token> tokens, int[] at) {
        Val value = call(tokens, at, null);
        while (value != null
                && at[0] < tokens.size()
                && "|".equals(tokens.get(at[0]).sign())) {
            at[0]++;
            value = call(tokens, at, value);
        }
        return value;
    }

    private Val call(List<Token> tokens, int[] at, Val piped) {
        List<Val> values = new ArrayList<>();
        String name = at[0] < tokens.size() ? tokens.get(at[0]).word() : null;
        if (name != null) {
            at[0]++;
        }
        while (at[0] < tokens.size() && !isEnd(tokens.get(at[0]))) {
            Token token = tokens.get(at[0]++);
            Val value;
            if ("(".equals(token.sign())) {
                value = pipe(tokens, at);
                at[0]++; // its end
            } else {
                value = token.text() != null ? new Val(token.text(), false) : apply(token.word(), List.of());
            }
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        if (piped != null) {
            values.add(piped);
        }
        return name != null ? apply(name, values) : values.size() == 1 ? values.getFirst() : null;
    }

    private static boolean isEnd(Token token) {
        return "|".equals(token.sign()) || ")".equals(token.sign());
    }

    private Val apply(String name, List<Val> with) {
        Val first = with.isEmpty() ? null : with.getFirst();
        return switch (with.size() + " " + name) {
            case "0 .Title" -> new Val(title, true);
            case "0 .Name",
                    "0 .File.ContentBaseName",
                    "0 .File.BaseFileName",
                    "0 .File.TranslationBaseName",
                    "0 .TranslationBaseName",
                    "0 .BaseFileName" -> new Val(slug, false);
            case "0 .Date", "0 now", "0 time.Now", "0 .Lastmod" -> new Val(date("2006-01-02T15:04:05-07:00"), false);
            case "0 .Type", "0 .Section" -> new Val(section, false);
            case "1 .Date.Format", "1 now.Format", "1 .Lastmod.Format" -> new Val(date(first.text()), false);
            case "2 dateFormat", "2 time.Format" -> new Val(date(first.text()), false);
            // of the name made of the title it means the title, which is known
            case "3 replace", "3 strings.Replace" ->
                first.text().equals(slug) && with.get(1).text().equals("-")
                        ? new Val(title, true)
                        : new Val(
                                first.text()
                                        .replace(with.get(1).text(), with.get(2).text()),
                                false);
            case "1 title", "1 strings.Title", "1 humanize", "1 inflect.Humanize" ->
                first.whole() || first.text().equals(slug) ? new Val(title, true) : first;
            case "1 upper", "1 strings.ToUpper" -> new Val(first.text().toUpperCase(Locale.ROOT), false);
            case "1 lower", "1 strings.ToLower" -> new Val(first.text().toLowerCase(Locale.ROOT), false);
            case "1 urlize", "1 urls.URLize", "1 anchorize", "1 urls.Anchorize" ->
                new Val(first.whole() ? slug : Slug.of(first.text(), Family.HUGO), false);
            case "1 safeHTML", "1 plainify", "1 markdownify", "1 string" -> first;
            default -> null;
        };
    }

    /** Go writes a date's form as it would write 2 January 2006, 15:04:05. Source: pkg.go.dev/time#Layout. */
    private String date(String layout) {
        StringBuilder pattern = new StringBuilder();
        Matcher part = LAYOUT.matcher(layout);
        while (part.find()) {
            String written = part.group();
            pattern.append(PARTS.getOrDefault(written, "'" + written.replace("'", "''") + "'"));
        }
        return now.format(DateTimeFormatter.ofPattern(pattern.toString(), Locale.ENGLISH));
    }
}
