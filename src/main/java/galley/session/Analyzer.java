package galley.session;

import galley.markdown.Dialect;
import galley.markdown.Html;
import galley.markdown.Outline;
import galley.markdown.TooComplex;
import galley.post.Check;
import galley.post.Family;
import galley.post.Post;
import galley.post.Surroundings;
import galley.post.Words;
import galley.text.Text;
import java.nio.file.Path;
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
        Post post = Post.read(path, text, family);
        String body = post.body();
        try {
            return analysis(version, post, body, dialect.render(body, post.values()), null);
        } catch (TooComplex tooComplex) {
            return analysis(version, post, body, null, tooComplex.told(post::lineInBody));
        }
    }

    private Analysis analysis(long version, Post post, String body, Html html, String excuse) {
        Surroundings around = surroundings.get();
        return new Analysis(
                version,
                post,
                html,
                excuse,
                Check.post(post, around, () -> Optional.ofNullable(html).map(Html::text)),
                around.unread(),
                Words.count(body),
                Outline.of(post.text()));
    }
}
