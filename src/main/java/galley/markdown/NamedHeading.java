package galley.markdown;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A heading that links within the post can lead to.
 *
 * @param id as its generator makes it
 * @param title its words
 */
public record NamedHeading(String id, String title) {
    private static final Pattern HEADING =
            Pattern.compile("<h([1-6])\\b[^>]*?\\sid=\"([^\"]+)\"[^>]*>(.*?)</h\\1>", Pattern.DOTALL);

    /** Those of a rendered body, in their order. Looks at blocks that are headings alone, so it is cheap. */
    public static List<NamedHeading> in(Html html) {
        return html.blocks().stream()
                .map(Html.Block::html)
                .filter(block -> block.startsWith("<h"))
                .flatMap(block -> HEADING.matcher(block).results())
                .map(found -> new NamedHeading(plain(found.group(2)), plain(found.group(3))))
                .toList();
    }

    private static String plain(String html) {
        return html.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .strip();
    }
}
