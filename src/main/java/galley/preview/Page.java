package galley.preview;

import galley.markdown.Html;
import galley.post.Field;
import galley.post.Post;
import galley.session.Analysis;
import java.util.List;
import java.util.Optional;

/**
 * What the pane shows: one post, rendered. Its offsets are those of the whole text.
 *
 * @param document names the post; when it changes, the page starts at its top
 * @param bodyStart offset in the text where the blocks' offsets begin
 * @param excuse why there are no blocks, for a person; empty when there are. The source is shown instead
 * @param source the body as written
 */
public record Page(
        String document, Masthead masthead, int bodyStart, List<Html.Block> blocks, String excuse, String source) {
    public Page {
        blocks = List.copyOf(blocks);
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
     * @param credit whose it is; may be empty
     * @param creditLink where it was found; may be empty
     */
    public record Featured(String link, String credit, String creditLink) {}

    public static Page of(String document, Analysis analysis) {
        return of(document, analysis.post(), analysis.html(), analysis.excuse());
    }

    /** @param html null when there is an excuse instead */
    static Page of(String document, Post post, Html html, String why) {
        List<Html.Block> blocks = html == null ? List.of() : html.blocks();
        String excuse = html == null && why != null ? why : "";
        return new Page(document, masthead(post), post.header().bodyStart(), blocks, excuse, post.body());
    }

    private static Masthead masthead(Post post) {
        Optional<Featured> featured = post.picture()
                .map(link -> new Featured(
                        link,
                        post.value(Field.CREDIT).orElse(""),
                        post.value(Field.CREDIT_LINK).orElse("")));
        return new Masthead(post.title().orElse(""), post.value(Field.DATE).orElse(""), post.tags(), featured);
    }
}
