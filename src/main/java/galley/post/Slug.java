package galley.post;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The short name that a generator makes of a title, for an address or a file name. Pure; any thread.
 *
 * <p>Source of each rule: the generator's own code, and the table of titles in {@code generators.md} that real runs gave.
 * May be empty (Eleventy knows no Chinese); never holds a slash.
 */
public final class Slug {
    private static final Pattern JEKYLL_BREAKS = Pattern.compile("[^\\p{M}\\p{L}\\p{Nd}]+");
    private static final Pattern HEXO_CONTROLS = Pattern.compile("[\\u0000-\\u001f]");
    private static final Pattern HEXO_BREAKS =
            Pattern.compile("[\\s\\p{Z}\\uFEFF~`!@#$%^&*()\\-_+=\\[\\]{}|\\\\;:\"'<>,.?/]+");
    private static final Pattern ELEVENTY_BREAKS = Pattern.compile("[^a-z\\d]+");
    private static final Pattern ELEVENTY_SHORT_FORMS = Pattern.compile("([a-z\\d]+)'([ts])(\\s|$)");
    /** JavaScript's {@code \\p{Diacritic}}, as far as it can stand beside a letter that is kept. */
    private static final Pattern MARKS = Pattern.compile("[\\p{Mn}^`¨¯´·¸\\u02B0-\\u02FF]");

    private static final Pattern DASHES = Pattern.compile("--+");
    private static final Pattern OUTER_DASH = Pattern.compile("^-+|-+$");

    private Slug() {}

    public static String of(String title, Family family) {
        return switch (family) {
            case PELICAN -> PelicanSlug.DEFAULT.of(title);
            case JEKYLL, COMMONMARK -> jekyll(title);
            case HUGO -> hugo(title);
            case HEXO -> hexo(title);
            case ELEVENTY -> eleventy(title);
        };
    }

    private static String jekyll(String title) {
        return trimmed(JEKYLL_BREAKS.matcher(title).replaceAll("-"))
                .codePoints()
                .mapToObj(c -> Character.toString(c).toLowerCase(Locale.ROOT)) // Ruby looks at each letter alone
                .collect(Collectors.joining());
    }

    /** As Hugo makes a path of a title, but a slash, which would make a folder there, parts words here. */
    private static String hugo(String title) {
        return HugoPath.clean(title.replace('/', ' ').replace('\\', ' '));
    }

    private static String hexo(String title) {
        String latin = Letters.HEXO.write(title);
        String plain = HEXO_CONTROLS.matcher(latin).replaceAll("");
        return trimmed(HEXO_BREAKS.matcher(plain).replaceAll("-"));
    }

    private static String eleventy(String title) {
        String latin = Letters.ELEVENTY
                .write(Normalizer.normalize(title, Normalizer.Form.NFC))
                .replace("&", " and ")
                .replace("🦄", " unicorn ")
                .replace("♥", " love ");
        String bare =
                MARKS.matcher(Normalizer.normalize(latin, Normalizer.Form.NFD)).replaceAll("");
        String low = Normalizer.normalize(bare, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        String joined = ELEVENTY_SHORT_FORMS.matcher(low).replaceAll("$1$2$3");
        return trimmed(ELEVENTY_BREAKS.matcher(joined).replaceAll("-"));
    }

    private static String trimmed(String slug) {
        return OUTER_DASH.matcher(DASHES.matcher(slug).replaceAll("-")).replaceAll("");
    }
}
