package galley.markdown.liquid;

import galley.markdown.Escaped;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Code as Jekyll's {@code highlight} writes it, less its colours. */
final class Highlighted {
    private Highlighted() {}

    /** @param markup the language and then options, of which {@code linenos} is drawn */
    static String html(String markup, String code) {
        List<String> words = Expression.words(markup);
        String[] parts = markup.strip().split("\\s+", 2);
        String language = Escaped.text(parts[0].isEmpty() ? "text" : parts[0]);
        String text = Escaped.text(code.replaceAll("\\A[\\n\\r]+|[\\n\\r]+\\z", ""));
        return "<figure class=\"highlight\"><pre><code class=\"language-" + language.replace('+', '-')
                + "\" data-lang=\"" + language + "\">" + (words.contains("linenos") ? numbered(text) : text)
                + "</code></pre></figure>";
    }

    private static String numbered(String code) {
        int lines = 1 + (int) code.chars().filter(c -> c == '\n').count();
        String numbers = IntStream.rangeClosed(1, lines).mapToObj(i -> i + "\n").collect(Collectors.joining());
        return "<table class=\"rouge-table\"><tbody><tr><td class=\"gutter gl\"><pre class=\"lineno\">" + numbers
                + "</pre></td><td class=\"code\"><pre>" + code + "\n</pre></td></tr></tbody></table>";
    }
}
