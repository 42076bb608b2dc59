package galley.markdown.hexo;

import galley.markdown.Escaped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** The HTML of one block of code, as hexo-util's {@code highlight} writes it, without the spans that colour it. */
record CodeFigure(
        String language,
        boolean hljs,
        boolean languageAttribute,
        long first,
        String caption,
        Set<Integer> marked,
        String tab) {
    /** The names and other names of highlight.js's languages; all others are plain text. */
    private static final Set<String> LANGUAGES = languages();

    private static Set<String> languages() {
        try (InputStream file = CodeFigure.class.getResourceAsStream("languages.txt")) {
            return Set.of(new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\\s+"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A number, or 1. */
    static double first(String text) {
        return text.strip().matches("\\d{1,9}") ? Integer.parseInt(text.strip()) : 1;
    }

    private String known() {
        String name = language.toLowerCase(Locale.ROOT);
        return LANGUAGES.contains(name) ? name : "plaintext";
    }

    private String classes() {
        return (hljs ? "hljs" : "highlight") + (language.isEmpty() ? " " + known() : " " + Escaped.text(language));
    }

    private String attribute() {
        return languageAttribute
                ? " data-language=\"" + (language.isEmpty() ? known() : Escaped.text(language)) + "\""
                : "";
    }

    private String tabbed(String line) {
        int start = tab.isEmpty() ? -1 : line.indexOf('\t');
        if (start < 0) {
            return line;
        }
        int end = start;
        while (end < line.length() && line.charAt(end) == '\t') {
            end++;
        }
        return line.substring(0, start) + tab.repeat(end - start) + line.substring(end);
    }

    String table(String[] lines, boolean numbered) {
        StringBuilder out = new StringBuilder("<figure class=\"highlight ")
                .append(known())
                .append('"')
                .append(attribute())
                .append('>');
        if (!caption.isEmpty()) {
            out.append("<figcaption>").append(caption).append("</figcaption>");
        }
        out.append("<table><tr>");
        if (numbered) {
            out.append("<td class=\"gutter\"><pre>");
            for (int i = 0; i < lines.length; i++) {
                out.append("<span class=\"line\">").append(first + i).append("</span><br>");
            }
            out.append("</pre></td>");
        }
        out.append("<td class=\"code\">")
                .append(hljs ? "<pre><code class=\"" + classes() + "\"" + attribute() + ">" : "<pre>");
        for (int i = 0; i < lines.length; i++) {
            String line = Escaped.text(tabbed(lines[i]));
            boolean mark = marked.contains((int) first + i);
            if (hljs) {
                out.append(mark ? "<mark>" + line + "</mark>" : line);
            } else {
                out.append(mark ? "<span class=\"line marked\">" : "<span class=\"line\">")
                        .append(line)
                        .append("</span>");
            }
            out.append("<br>");
        }
        return out.append(hljs ? "</code></pre>" : "</pre>")
                .append("</td></tr></table></figure>")
                .toString();
    }

    String plain(String[] lines) {
        StringBuilder out = new StringBuilder("<pre>");
        if (!caption.isEmpty()) {
            out.append("<div class=\"caption\">").append(caption).append("</div>");
        }
        out.append("<code class=\"")
                .append(classes())
                .append('"')
                .append(attribute())
                .append('>');
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            String line = Escaped.text(tabbed(lines[i]));
            code.append(marked.contains((int) first + i) ? "<mark>" + line + "</mark>" : line)
                    .append('\n');
        }
        boolean ended = lines.length > 1 && lines[lines.length - 1].isEmpty();
        String text =
                ended ? code.substring(0, code.length() - 1) : code.toString().stripTrailing();
        return out.append(text).append("</code></pre>").toString();
    }
}
