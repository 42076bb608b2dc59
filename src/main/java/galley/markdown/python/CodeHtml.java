package galley.markdown.python;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Code as the {@code codehilite} extension wraps it, without the colours: which words are coloured is a matter of the
 * generator's Pygments, what they say is not.
 *
 * @param cssClass of the wrapper
 * @param coloured whether Pygments makes the HTML; else it is for a script in the page to colour
 * @param lineNumbers whether a table with a column of line numbers is asked for; null: when the code asks for it
 */
record CodeHtml(String cssClass, Boolean lineNumbers, boolean coloured, int firstNumber) {
    /** A first line that names the language, {@code :::python} or {@code #!python}, or a real one with a path. */
    private static final Pattern SHEBANG = Pattern.compile("(?d)(?:::+|(?<shebang>#!))(?<path>(?:/" + Chars.WORD
            + "+)*[/ ])?(?<language>(?:" + Chars.WORD + "|[#.+-])*)");

    CodeHtml(String cssClass, Boolean lineNumbers, boolean coloured) {
        this(cssClass, lineNumbers, coloured, 1);
    }

    /** Code whose first line may name its language. */
    String ofIndented(String source) {
        String code = Chars.strip(source, '\n');
        Matcher shebang = SHEBANG.matcher(code);
        if (!shebang.lookingAt()) {
            return of(code, "");
        }
        int end = code.indexOf('\n');
        String rest = shebang.group("path") != null ? code : end < 0 ? "" : code.substring(end + 1);
        boolean asks = shebang.group("shebang") != null;
        Boolean numbers = lineNumbers == null && asks ? Boolean.TRUE : lineNumbers;
        return new CodeHtml(cssClass, numbers, coloured, firstNumber)
                .of(rest, shebang.group("language").toLowerCase(Locale.ROOT));
    }

    private String of(String code, String language) {
        if (coloured) {
            return of(code);
        }
        String classes = (language.isEmpty() ? "" : "language-" + language)
                + (Boolean.TRUE.equals(lineNumbers) ? " linenums" : "");
        return "<pre class=\"%s\"><code%s>%s\n</code></pre>\n"
                .formatted(
                        cssClass,
                        classes.isEmpty() ? "" : " class=\"" + classes.strip() + "\"",
                        escape(Chars.strip(code, '\n')).replace("\"", "&quot;"));
    }

    String of(String source) {
        String code = Chars.strip(source, '\n');
        String pre = "<pre><span></span><code>"
                + escape(code).replace("\"", "&quot;").replace("'", "&#39;") + "\n</code></pre>";
        if (!Boolean.TRUE.equals(lineNumbers)) {
            return "<div class=\"%s\">%s</div>\n".formatted(cssClass, pre);
        }
        int lines = Chars.count(code, '\n', 0, code.length()) + 1;
        String numbers = IntStream.range(firstNumber, firstNumber + lines)
                .mapToObj("<span class=\"normal\">%d</span>"::formatted)
                .collect(Collectors.joining("\n"));
        return """
                <div class="%1$s"><table class="%1$stable"><tr><td class="linenos"><div class="linenodiv"><pre>%2$s</pre>\
                </div></td><td class="code"><div>%3$s</div></td></tr></table></div>
                """.formatted(cssClass, numbers, pre);
    }

    static String escape(String code) {
        return code.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The other way round. */
    static String unescape(String code) {
        return code.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    /** Yes or no in the words of the extension's options; null for neither. */
    static Boolean yesOrNo(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y", "on", "1" -> Boolean.TRUE;
            case "false", "no", "n", "off", "0" -> Boolean.FALSE;
            default -> null;
        };
    }
}
