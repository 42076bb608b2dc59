package galley.markdown.hexo;

import galley.markdown.marked.SiteAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives links out of the site a window of their own: Hexo's {@code external_link}. */
record ExternalLinks(boolean enable, SiteAddress site) {
    private static final Pattern LINK = Pattern.compile(
            "<a\\s(?:(?!href=[\"'](?:https?:|//))[^<>])*+href=[\"']((?:https?:|//)[^<>\"']++)[\"'][^<>]*+>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TARGET = Pattern.compile("target=", Pattern.CASE_INSENSITIVE);
    private static final Pattern REL = Pattern.compile("rel=", Pattern.CASE_INSENSITIVE);
    private static final Pattern REL_VALUE = Pattern.compile("rel=[\"']([^<>\"']*)[\"']", Pattern.CASE_INSENSITIVE);

    String in(String html) {
        if (!enable || html.indexOf("href=") < 0) {
            return html;
        }
        return LINK.matcher(html).replaceAll(link -> Matcher.quoteReplacement(written(link.group(), link.group(1))));
    }

    private String written(String tag, String address) {
        if (!site.isExternal(address) || TARGET.matcher(tag).find()) {
            return tag;
        }
        if (!REL.matcher(tag).find()) {
            return replaced(tag, "target=\"_blank\" rel=\"noopener\" href=");
        }
        String related = REL_VALUE
                .matcher(tag)
                .replaceFirst(rel -> Matcher.quoteReplacement(
                        rel.group(1).contains("noopener") ? rel.group() : "rel=\"" + rel.group(1) + " noopener\""));
        return replaced(related, "target=\"_blank\" href=");
    }

    /** The first one; its case must fit. */
    private static String replaced(String tag, String by) {
        int at = tag.indexOf("href=");
        return at < 0 ? tag : tag.substring(0, at) + by + tag.substring(at + "href=".length());
    }
}
