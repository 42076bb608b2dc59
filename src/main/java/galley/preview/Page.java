package galley.preview;

import galley.markdown.Html;
import galley.post.Credit;
import galley.post.Family;
import galley.post.Post;
import galley.session.Analysis;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the pane shows: one post, rendered. Its offsets are those of the whole text.
 *
 * @param document names the post; when it changes, the page starts at its top
 * @param version of the text that it is of
 * @param bodyStart offset in the text where the blocks' offsets begin
 * @param excuse why there are no blocks, for a person; empty when there are. The source is shown instead
 * @param source the body as written
 * @param mathematics whether it has formulas between single dollars; empty when the post does not say
 * @param templates whether rendering has obeyed the tags of a template language, so that those in it are words
 */
public record Page(
        String document,
        long version,
        Masthead masthead,
        int bodyStart,
        List<Html.Block> blocks,
        String excuse,
        String source,
        Optional<Boolean> mathematics,
        boolean templates) {
    /** Generators that have no template language of their own in a post: its tags are a plugin's, or of another site. */
    private static final Set<Family> PLAIN = Set.of(Family.PELICAN, Family.COMMONMARK);

    /** Keys by which the usual themes and plugins are told that a post has formulas. */
    private static final List<String> MATHEMATICS =
            List.of("math", "mathjax", "katex", "latex", "use_math", "usemath", "usemathjax", "usekatex");

    public Page {
        blocks = List.copyOf(blocks);
    }

    public Page(
            String document, Masthead masthead, int bodyStart, List<Html.Block> blocks, String excuse, String source) {
        this(document, 0, masthead, bodyStart, blocks, excuse, source, Optional.empty(), false);
    }

    /** The same without its blocks. @param why they are not there */
    Page excused(String why) {
        return new Page(document, version, masthead, bodyStart, List.of(), why, source, mathematics, templates);
    }

    /** What stands above the body, as the author wrote it: plain text. */
    public record Masthead(String title, String date, List<String> tags, Optional<Featured> featured) {
        public static final Masthead NONE = new Masthead("", "", List.of(), Optional.empty());

        public Masthead {
            tags = List.copyOf(tags);
        }
    }

    /**
     * The post's picture.
     *
     * @param link where it is
     * @param alt what stands for it where it is not seen; may be empty
     * @param credit whose it is; may be empty
     * @param creditLink where it was found; may be empty
     */
    public record Featured(String link, String alt, String credit, String creditLink) {}

    public static Page of(String document, Analysis analysis) {
        return of(document, analysis.version(), analysis.post(), analysis.html(), analysis.excuse());
    }

    /** @param html null when there is an excuse instead */
    static Page of(String document, long version, Post post, Html html, String why) {
        List<Html.Block> blocks = html == null ? List.of() : html.blocks();
        String excuse = html == null && why != null ? why : "";
        return new Page(
                document,
                version,
                masthead(post),
                post.header().bodyStart(),
                blocks,
                excuse,
                post.body(),
                mathematics(post.values()),
                !PLAIN.contains(post.family()));
    }

    private static Optional<Boolean> mathematics(Map<String, ?> values) {
        return values.entrySet().stream()
                .filter(entry -> MATHEMATICS.contains(entry.getKey().toLowerCase(Locale.ROOT)))
                .map(entry -> !Set.of("false", "no", "off", "0", "")
                        .contains(Objects.toString(entry.getValue(), "").strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static Masthead masthead(Post post) {
        Credit credit = post.credit();
        Optional<Featured> featured =
                post.picture().map(link -> new Featured(link, post.pictureAlt(), credit.shown(), credit.leads()));
        return new Masthead(post.title().orElse(""), post.date().orElse(""), post.tags(), featured);
    }
}
