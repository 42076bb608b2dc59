package galley.markdown.hugo;

import galley.markdown.Escaped;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A code block as Hugo has chroma write it, less the colours: the page that shows it has its own. Numbers of lines are
 * there when the block or the site asks for them.
 *
 * @param language empty for none
 * @param options what the block or the shortcode says behind its language
 */
record CodeHtml(String language, Map<String, String> options) {
    /** What says how to colour; all other attributes are the block's, and {@code class} joins its own. */
    private static final Set<String> CHROMA =
            Set.of(("anchorlinenos guesssyntax hl_inline hl_lines hl_style lineanchors linenos linenostart"
                            + " linenumbersintable noclasses nohl style tabwidth")
                    .split(" "));

    /**
     * @param info what stands behind a fence
     * @param usual the site's options, where the block has none of its own
     */
    static CodeHtml of(String info, Map<String, String> usual) {
        int brace = info.lastIndexOf('}') + 1;
        Map<String, String> options = new LinkedHashMap<>(usual);
        Attributes.atEnd(info.substring(0, brace)).map(Attributes::values).ifPresent(options::putAll);
        return new CodeHtml(info.strip().split("[\\s{]", 2)[0], options);
    }

    /** @param list as in {@code "linenos=table,linenostart=3"} */
    static CodeHtml of(String language, String list, Map<String, String> usual) {
        Map<String, String> options = new LinkedHashMap<>(usual);
        for (String option : list.split(",")) {
            int equals = option.indexOf('=');
            String name = option.substring(0, Math.max(0, equals)).strip();
            if (CHROMA.contains(name.toLowerCase(Locale.ROOT))) {
                options.put(name, option.substring(equals + 1).strip());
            }
        }
        return new CodeHtml(language, options);
    }

    String html(String words) {
        String escaped = Escaped.text(YamlText.isNamed(language) ? YamlText.written(words) : words);
        if (language.isEmpty()) {
            return "<pre tabindex=\"0\"><code>" + escaped + "</code></pre>";
        }
        String numbers = options.getOrDefault("linenos", "false");
        if (numbers.equals("true")) {
            numbers = options.getOrDefault("linenumbersintable", "true").equals("false") ? "inline" : "table";
        }
        String code = "<pre tabindex=\"0\">" + tag("code") + (numbers.equals("inline") ? numbered(escaped) : escaped)
                + "</code></pre>";
        if (numbers.equals("table")) {
            code = "<div><table><tr><td class=\"galley-line-numbers\"><pre tabindex=\"0\"><code>" + numbers(escaped)
                    + "</code></pre></td>\n<td>" + code + "</td></tr></table></div>";
        }
        return "<div" + attributes() + ">" + code + "</div>";
    }

    /** In the middle of a line. */
    String inline(String words) {
        return "<code class=\"code-inline language-" + Escaped.text(language) + "\">" + Escaped.text(words) + "</code>";
    }

    private String tag(String name) {
        String escaped = Escaped.text(language);
        return "<" + name + " class=\"language-" + escaped + "\" data-lang=\"" + escaped + "\">";
    }

    private String attributes() {
        StringBuilder out = new StringBuilder(" class=\"highlight");
        if (options.containsKey("class")) {
            out.append(' ').append(Escaped.text(options.get("class")));
        }
        out.append('"');
        Attributes.harmless(options).forEach((name, value) -> {
            if (!name.equals("class") && !CHROMA.contains(name.toLowerCase(Locale.ROOT))) {
                out.append(' ')
                        .append(name)
                        .append("=\"")
                        .append(Escaped.text(value))
                        .append('"');
            }
        });
        return out.toString();
    }

    private String numbers(String words) {
        int first = first();
        long lines = words.lines().count();
        int width = String.valueOf(first + lines - 1).length();
        return IntStream.range(0, (int) lines)
                .mapToObj(i -> ("%" + width + "d\n").formatted(first + i))
                .collect(Collectors.joining());
    }

    private String numbered(String words) {
        String[] numbers = numbers(words).split("\n");
        String[] lines = words.split("(?<=\n)");
        return IntStream.range(0, Math.min(lines.length, numbers.length))
                .mapToObj(i -> "<span>" + numbers[i] + "</span>" + lines[i])
                .collect(Collectors.joining());
    }

    private int first() {
        String start = options.getOrDefault("linenostart", "1");
        return start.matches("\\d{1,7}") ? Integer.parseInt(start) : 1;
    }
}
