package galley.picture;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a browser says of a picture that is copied from a page. Nothing is fetched by it.
 *
 * @param name of its file, with its extension; empty where it has none
 * @param description for those who do not see it; may be empty
 */
public record WebPicture(String name, String description) {
    public static final WebPicture UNKNOWN = new WebPicture("", "");

    private static final int LONGEST = 64_000;
    private static final int LONGEST_DESCRIPTION = 1000;

    /** Nothing where the HTML is more than one picture, as when part of a page was copied. */
    public static Optional<WebPicture> of(String html) {
        if (html == null || html.length() > LONGEST) {
            return Optional.empty();
        }
        Document page = Jsoup.parse(html);
        if (page.select("img").size() != 1 || !page.text().isBlank()) {
            return Optional.empty();
        }
        Element picture = page.selectFirst("img");
        String source = picture.attr("src");
        boolean named = !source.regionMatches(true, 0, "data:", 0, 5) && !source.regionMatches(true, 0, "blob:", 0, 5);
        String path = source.replaceFirst("[?#].*$", "").replaceFirst("^\\w+://[^/]*/?", "");
        String alt = picture.attr("alt").replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return Optional.of(new WebPicture(
                named ? decoded(path.substring(path.lastIndexOf('/') + 1)) : "",
                alt.length() > LONGEST_DESCRIPTION ? "" : alt));
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException stray) {
            return name;
        }
    }
}
