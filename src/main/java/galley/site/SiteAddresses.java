package galley.site;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the addresses that the site serves in place of a generator's own, such as {@code {static}/a.png}. */
public final class SiteAddresses {
    /** Source: the attributes in which Pelican looks for its links (pelican/contents.py). */
    private static final Pattern LINK = Pattern.compile(
            "(<[^>]+?(?:href|src|poster|data|cite|formaction|action|content)\\s*=\\s*)([\"'])([{|].*?)\\2");

    private SiteAddresses() {}

    public static String in(String html, Site site, Path post) {
        Matcher link = LINK.matcher(html);
        StringBuilder out = new StringBuilder();
        while (link.find()) {
            String address = site.address(link.group(3), post).orElse(link.group(3));
            link.appendReplacement(
                    out, Matcher.quoteReplacement(link.group(1) + link.group(2) + address + link.group(2)));
        }
        return link.appendTail(out).toString();
    }
}
