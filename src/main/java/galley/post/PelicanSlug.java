package galley.post;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.gcardone.junidecode.Junidecode;
import org.jsoup.parser.Parser;

/**
 * Pelican's slugs under a site's settings. Source: {@code pelican.utils.slugify} 4.8.
 *
 * @param unicode {@code SLUGIFY_USE_UNICODE}: letters of other scripts are kept
 * @param preserveCase {@code SLUGIFY_PRESERVE_CASE}
 * @param substitutions {@code SLUG_REGEX_SUBSTITUTIONS}, made one after the other without regard to case
 */
public record PelicanSlug(boolean unicode, boolean preserveCase, List<Substitution> substitutions) {
    public static final PelicanSlug DEFAULT = new PelicanSlug(
            false,
            false,
            List.of(
                    new Substitution("[^\\w\\s-]", ""),
                    new Substitution("(?u)\\A\\s*", ""),
                    new Substitution("(?u)\\s*\\Z", ""),
                    new Substitution("[-\\s]+", "-")));

    private static final Pattern TAG = Pattern.compile("<!--.*?-->|<[^>]*>");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\x1c-\\x1f\\x85]+");

    /**
     * @param pattern a regular expression as Python writes it
     * @param replacement as Python writes it, {@code \1} for a group
     */
    public record Substitution(String pattern, String replacement) {}

    public PelicanSlug {
        substitutions = List.copyOf(substitutions);
    }

    public String of(String title) {
        String plain = BLANKS.matcher(TAG.matcher(title).replaceAll(""))
                .replaceAll(" ")
                .strip();
        String text = nfkc(Parser.unescapeEntities(plain, false));
        if (!unicode) {
            text = Junidecode.unidecode(text);
        }
        for (Substitution substitution : substitutions) {
            text = substitute(text, substitution);
        }
        return (preserveCase ? text : text.toLowerCase(Locale.ROOT)).strip();
    }

    private static String substitute(String text, Substitution substitution) {
        try {
            return Pattern.compile(java(nfkc(substitution.pattern())), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(text)
                    .replaceAll(javaReplacement(nfkc(substitution.replacement())));
        } catch (IllegalArgumentException | IndexOutOfBoundsException onlyPython) {
            return text;
        }
    }

    /** Python's classes are Unicode's, and its {@code \w} has no marks; its end of text is Java's {@code \z}. */
    private static String java(String pattern) {
        StringBuilder out = new StringBuilder();
        boolean set = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c != '\\' || i + 1 == pattern.length()) {
                set = c == '[' || (set && c != ']');
                out.append(c);
                continue;
            }
            char escaped = pattern.charAt(++i);
            out.append(
                    switch (escaped) {
                        case 'w' -> set ? "\\p{L}\\p{N}_" : "[\\p{L}\\p{N}_]";
                        case 's' -> set ? "\\s\\p{Z}" : "[\\s\\p{Z}]";
                        case 'd' -> "\\p{Nd}";
                        case 'Z' -> "\\z";
                        default -> "\\" + escaped;
                    });
        }
        return out.toString().replace("(?u)", "");
    }

    private static String javaReplacement(String replacement) {
        return Matcher.quoteReplacement(replacement).replaceAll("\\\\\\\\(\\d)", "\\$$1");
    }

    private static String nfkc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
