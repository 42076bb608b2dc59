package galley.site;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the addresses that the site serves in place of a generator's own, such as {@code {static}/a.png}. A link to a file
 * that is not there stays as it is written, as Pelican leaves it.
 */
public final class SiteAddresses {
    /** Source: the attributes in which Pelican looks for its links (pelican/contents.py). */
    private static final Pattern LINK = Pattern.compile(
            "(<[^>]+?(?:href|src|poster|data|cite|formaction|action|content)\\s*=\\s*)([\"'])([{|].*?)\\2");

    private SiteAddresses() {}

    public static String in(String html, Site site, Path post) {
        Matcher link = LINK.matcher(html);
        StringBuilder out = new StringBuilder();
        while (link.find()) {
            String written = link.group(3);
            String address = leadsSomewhere(written, site, post)
                    ? site.address(written, post).orElse(written)
                    : written;
            link.appendReplacement(
                    out, Matcher.quoteReplacement(link.group(1) + link.group(2) + address + link.group(2)));
        }
        return link.appendTail(out).toString();
    }

    /** Links to pages that the generator makes, such as {@code {tag}words}, ask for no file. */
    private static boolean leadsSomewhere(String link, Site site, Path post) {
        return site.places(link, post).isEmpty() || site.resolve(link, post).isPresent();
    }
}
