package galley.markdown.marked;

import java.util.Map;

/**
 * What a site can set under {@code marked:}, by the names that hexo-renderer-marked gives them, and of the site itself
 * {@code site.relative_link}. What it does not set is as Hexo has it.
 *
 * @param smart null when punctuation stays as typed
 * @param idCase 1 for lower case, 2 for upper case
 */
public record Options(
        boolean gfm,
        boolean breaks,
        Smart smart,
        boolean headerIds,
        int idCase,
        boolean anchorAlias,
        boolean autolink,
        boolean mangle,
        boolean sanitizeUrl,
        boolean lazyload,
        boolean figcaption,
        boolean descriptionLists,
        ExternalLinks externalLinks,
        Pictures pictures) {
    /** What a link out of the site gets, besides what Hexo gives every one of the page. */
    record ExternalLinks(boolean enable, boolean nofollow, SiteAddress site) {}

    /** How a picture's address is made to count from the site's root. */
    record Pictures(boolean prepend, SiteAddress site) {}

    public static Options of(Map<String, String> given, SiteAddress site) {
        return new Options(
                on(given, "gfm", true),
                on(given, "gfm", true) && on(given, "breaks", true),
                smart(given),
                on(given, "headerIds", true),
                number(given.getOrDefault("modifyAnchors", "0")),
                on(given, "anchorAlias", false),
                on(given, "autolink", true),
                on(given, "mangle", true),
                on(given, "sanitizeUrl", false),
                on(given, "lazyload", false),
                on(given, "figcaption", false),
                on(given, "descriptionLists", true),
                new ExternalLinks(
                        on(given, "external_link.enable", false), on(given, "external_link.nofollow", false), site),
                new Pictures(on(given, "prependRoot", true) && !on(given, "site.relative_link", false), site));
    }

    private static Smart smart(Map<String, String> given) {
        String quotes = given.getOrDefault("quotes", "");
        return on(given, "smartypants", true)
                ? new Smart(quotes.length() == 4 ? quotes : "\u201c\u201d\u2018\u2019")
                : null;
    }

    private static boolean on(Map<String, String> given, String name, boolean otherwise) {
        String value = given.getOrDefault(name, "").strip();
        return value.isEmpty() ? otherwise : !value.equals("false") && !value.equals("0") && !value.equals("null");
    }

    private static int number(String text) {
        return text.equals("1") ? 1 : text.equals("2") ? 2 : 0;
    }
}
