package galley.post;

import java.util.function.Function;
import org.jsoup.parser.Parser;

/**
 * How words stand in a post so that the page shows just them. Line feeds become blanks: none of these may have one.
 * Sources: seen on the dialects: entities are what all read but Hugo, which shows them, and markdown-it, which drops
 * them and what is escaped (26 November 2026); HTML, “Attributes”; Hugo's
 * lexer of shortcodes, where a backslash only stands before a quote; Liquid, whose strings have no escapes.
 */
enum Wording {
    /** Between the brackets of a picture. */
    MARKDOWN,
    /** The same where there are no escapes: what would mean something is written by its neighbour in looks. */
    LITERAL,
    /** A quoted value in a tag of HTML, its quotes included. */
    ATTRIBUTE,
    /** A quoted value in a shortcode of Hugo's, its quotes included. */
    SHORTCODE,
    /** A quoted value in a tag of Liquid's or Nunjucks', its quotes included. */
    TAG,
    /** Markup of any kind, shown as it is written. */
    RAW;

    private static final String MEANING = "[]*_`<\\&{";
    private static final String ALIKE = "()∗ˍ’‹/+(";

    /** That of the words between the brackets of a picture. */
    static Wording of(Family family) {
        return family == Family.HUGO || family == Family.ELEVENTY ? LITERAL : MARKDOWN;
    }

    /** The words of what stands there. */
    String read(String written) {
        return switch (this) {
            case MARKDOWN ->
                Parser.unescapeEntities(written.replaceAll("\\\\(\\p{Punct})", "\ue000$1"), false)
                        .replace("\ue000", "");
            case ATTRIBUTE -> Parser.unescapeEntities(bare(written), true);
            case SHORTCODE ->
                written.startsWith("`") ? bare(written) : bare(written).replace("\\\"", "\"");
            case TAG -> bare(written);
            case LITERAL, RAW -> written;
        };
    }

    /** @param before what stands there now, whose kind of quotes is kept where the words allow it */
    String write(String words, String before) {
        String line = words.replaceAll("\\s*[\\r\\n]+\\s*", " ");
        char quote = before.startsWith("'") ? '\'' : '"';
        return switch (this) {
            case MARKDOWN -> plain(line, c -> "&#" + (int) c + ";");
            case LITERAL -> plain(line, c -> String.valueOf(ALIKE.charAt(MEANING.indexOf(c))));
            case ATTRIBUTE ->
                quote
                        + line.replace("&", "&amp;")
                                .replace("<", "&lt;")
                                .replace(">", "&gt;")
                                .replace(String.valueOf(quote), quote == '"' ? "&quot;" : "&#39;")
                        + quote;
            case SHORTCODE -> '"' + line.replaceFirst("\\\\+$", "$0 ").replace("\"", "\\\"") + '"';
            case TAG -> {
                char other = quote == '"' ? '\'' : '"';
                String plain = line.replace("%}", "% }").replace("}}", "} }");
                yield plain.indexOf(quote) < 0
                        ? quote + plain + quote
                        : plain.indexOf(other) < 0 ? other + plain + other : quote + plain.replace(quote, '’') + quote;
            }
            case RAW -> line;
        };
    }

    /** @param instead of a sign that would mean something, one of {@link #MEANING} */
    private static String plain(String line, Function<Character, String> instead) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            out.append(means(line, i) ? instead.apply(c) : c);
        }
        return out.toString();
    }

    /** Whether a sign would be taken for more than itself. */
    private static boolean means(String line, int at) {
        char next = at + 1 < line.length() ? line.charAt(at + 1) : ']';
        return switch (line.charAt(at)) {
            case '[', ']', '*', '`', '<' -> true;
            case '_' -> at == 0 || !Character.isLetterOrDigit(line.charAt(at - 1)) || !Character.isLetterOrDigit(next);
            case '\\' -> !Character.isLetterOrDigit(next) && next != ' ';
            case '&' -> next == '#' || Character.isLetterOrDigit(next);
            case '{' -> next == '{' || next == '%';
            default -> false;
        };
    }

    private static String bare(String written) {
        boolean quoted = written.length() > 1
                && "\"'`".indexOf(written.charAt(0)) >= 0
                && written.charAt(written.length() - 1) == written.charAt(0);
        return quoted ? written.substring(1, written.length() - 1) : written;
    }
}
