package galley.session;

import galley.markdown.Dialect;
import galley.markdown.Html;
import galley.markdown.Outline;
import galley.markdown.Rendered;
import galley.markdown.TooComplex;
import galley.post.Check;
import galley.post.Family;
import galley.post.Post;
import galley.post.Surroundings;
import galley.post.Words;
import galley.text.Text;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads one version of a post: header, then Markdown, then checks. Stateless; run it on the worker.
 *
 * @param surroundings what the checks go by, as it is at the time
 */
public record Analyzer(Family family, Dialect dialect, Supplier<Surroundings> surroundings) {
    public Analyzer(Family family, Dialect dialect) {
        this(family, dialect, () -> Surroundings.NONE);
    }

    /** Whether the site's settings have HTML left out that stands in a post. Source: goldmark's {@code unsafe}. */
    public boolean dropsHtml() {
        return family == Family.HUGO
                && !"true".equals(surroundings.get().options().get("unsafe"));
    }

    public Analysis analyze(Path path, Text text, long version) {
        Surroundings around = surroundings.get();
        Post post = Post.read(path, text, family).with(around.pictureKeys());
        String body = post.body();
        Map<String, Object> values = post.values();
        try {
            Html html = dialect.render(body, values);
            Rendered rendered = Rendered.of(dialect, text, body, values, html);
            return analysis(version, post, around, body, html, rendered, null);
        } catch (TooComplex tooComplex) {
            return analysis(version, post, around, body, null, null, tooComplex.told(post::lineInBody));
        }
    }

    private static Analysis analysis(
            long version, Post post, Surroundings around, String body, Html html, Rendered rendered, String excuse) {
        return new Analysis(
                version,
                post,
                html,
                rendered,
                excuse,
                Check.post(post, around, () -> Optional.ofNullable(html).map(Html::text)),
                around.unread(),
                Words.of(body),
                Outline.of(post.text()));
    }
}
