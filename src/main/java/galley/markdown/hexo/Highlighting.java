package galley.markdown.hexo;

import galley.markdown.Escaped;
import galley.markdown.marked.Chars;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Code as Hexo writes it, a table with numbered lines; the colours are not made here.
 *
 * @param highlighter {@code highlight.js}, {@code prismjs}, or empty where a site has none
 * @param numbers whether lines are numbered
 * @param threshold how many lines must be surpassed for that
 * @param wrap whether it is a table
 * @param hljs whether it has the classes of highlight.js itself
 * @param tab what a tab becomes; empty when it stays
 * @param stripIndent whether what all lines begin with is taken off
 * @param languageAttribute whether the language is an attribute too
 * @param inlineFirst whether the first number stands in the line of the fence
 * @param excluded languages that are left alone
 */
record Highlighting(
        String highlighter,
        boolean numbers,
        double threshold,
        boolean wrap,
        boolean hljs,
        String tab,
        boolean stripIndent,
        boolean languageAttribute,
        boolean inlineFirst,
        List<String> excluded) {
    Highlighting {
        excluded = List.copyOf(excluded);
    }

    static Highlighting of(Map<String, String> options) {
        String name = options.getOrDefault("syntax_highlighter", "highlight.js");
        boolean known = name.equals("highlight.js") || name.equals("prismjs");
        String group = name.equals("prismjs") ? "prismjs." : "highlight.";
        return new Highlighting(
                known ? name : "",
                !"false".equals(options.get(group + "line_number")),
                threshold(options.getOrDefault(group + "line_threshold", "0")),
                !"false".equals(options.get(group + "wrap")),
                "true".equals(options.get(group + "hljs")),
                options.getOrDefault(group + "tab_replace", ""),
                !"false".equals(options.get(group + "strip_indent")),
                "true".equals(options.get(group + "language_attr")),
                "inline".equals(options.get(group + "first_line_number")),
                List.of(options.getOrDefault(group + "exclude_languages", "").split("[\\[\\],\\s]+")));
    }

    private static double threshold(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    boolean isOff() {
        return highlighter.isEmpty();
    }

    /** Of a fence; null when it is to be left to Markdown. */
    String fenced(String line, String code) {
        CodeOptions options = CodeOptions.ofFence(line);
        return isOff() || !options.highlight() ? null : html(code, options);
    }

    String html(String code, CodeOptions options) {
        if (isOff() || !options.highlight()) {
            return "<pre><code>" + Escaped.text(code) + "</code></pre>";
        }
        String[] lines = (stripIndent ? withoutIndent(code) : code).split("\n", -1);
        double least = options.threshold() == 0 ? threshold : options.threshold();
        boolean numbered = (options.numbers() == null ? numbers : options.numbers()) && lines.length > least;
        if (highlighter.equals("prismjs")) {
            return prism(lines, numbered, options);
        }
        boolean left = options.language() != null && excluded.contains(options.language());
        double first = options.first();
        if (inlineFirst && !left) {
            numbered &= options.inlineFirst() != null;
            first = options.inlineFirst() == null ? first : CodeFigure.first(options.inlineFirst());
        }
        boolean attribute = options.languageAttribute() == null ? languageAttribute : options.languageAttribute();
        CodeFigure figure = new CodeFigure(
                language(options), hljs, attribute, (long) first, options.caption(), options.marked(), tab);
        boolean table = !left && (wrap || numbered);
        return table ? figure.table(lines, numbered && !left) : figure.plain(lines);
    }

    private static String language(CodeOptions options) {
        return options.language() == null ? "" : options.language();
    }

    private String prism(String[] lines, boolean numbered, CodeOptions options) {
        String language =
                options.language() == null || options.language().equals("plaintext") ? "none" : options.language();
        String name = Escaped.text(language);
        String code = Escaped.text(String.join("\n", lines));
        if (excluded.contains(language)) {
            return "<pre><code class=\"" + name + "\">" + code + "</code></pre>";
        }
        String attribute = language.equals("none") ? "" : " data-language=\"" + name + "\"";
        String caption = options.caption().isEmpty() ? "" : "<div class=\"caption\">" + options.caption() + "</div>";
        String rows = numbered
                ? "<span aria-hidden=\"true\" class=\"line-numbers-rows\">" + "<span></span>".repeat(lines.length)
                        + "</span>"
                : "";
        return "<pre class=\"" + (numbered ? "line-numbers " : "") + "language-" + name + "\"" + attribute + ">"
                + caption + "<code class=\"language-" + name.toLowerCase(Locale.ROOT) + "\">" + code + rows
                + "</code></pre>";
    }

    /** Less the blanks that every line with words begins with. */
    static String withoutIndent(String code) {
        int least = Integer.MAX_VALUE;
        String[] lines = code.split("\n", -1);
        for (String line : lines) {
            int blanks = blanks(line);
            if (blanks < line.length() && !Chars.isSpaces(line)) {
                least = Math.min(least, blanks);
            }
        }
        if (least == 0 || least == Integer.MAX_VALUE) {
            return code;
        }
        StringBuilder out = new StringBuilder(code.length());
        for (String line : lines) {
            out.append(line, blanks(line) < least ? 0 : least, line.length()).append('\n');
        }
        return out.substring(0, out.length() - 1);
    }

    private static int blanks(String line) {
        int i = 0;
        while (i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }
}
