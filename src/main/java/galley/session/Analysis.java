package galley.session;

import galley.markdown.Html;
import galley.markdown.Outline;
import galley.markdown.Rendered;
import galley.post.Post;
import galley.post.Problem;
import galley.post.Words;
import java.util.List;

/**
 * What the worker found out about one version of the text; told a moment after the change.
 *
 * @param version of the text that was read
 * @param html the body as the generator will make it; null when it was too complex, then {@code excuse} says so
 * @param rendered the same as something to go on from; null when there is no HTML
 * @param excuse why there is no HTML, in words for a person; null when there is
 * @param words of the body
 * @param unread what of the site's settings could not be read, so that the HTML may be other; a line for each
 * @param outline the headings of the whole text
 */
public record Analysis(
        long version,
        Post post,
        Html html,
        Rendered rendered,
        String excuse,
        List<Problem> problems,
        List<String> unread,
        Words words,
        Outline outline) {
    public Analysis {
        problems = List.copyOf(problems);
        unread = List.copyOf(unread);
    }
}
