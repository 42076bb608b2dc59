package galley.markdown.kramdown;

import galley.markdown.Dialect;
import galley.markdown.Html;
import galley.markdown.Limits;
import java.util.Map;

/**
 * Markdown as Jekyll 4.3 reads it: kramdown 2.4 with its GFM parser 1.1, less the colours that rouge gives to code.
 *
 * <p>The options are kramdown's own, by their names, such as {@code hard_wrap}, {@code auto_ids}, {@code smart_quotes};
 * {@code input=kramdown} is kramdown without GitHub's additions.
 */
public final class Kramdown implements Dialect {
    private final Settings settings;
    private final Limits limits;

    public Kramdown(Map<String, String> options, Limits limits) {
        this.settings = new Settings(options);
        this.limits = limits;
    }

    @Override
    public String name() {
        return "jekyll";
    }

    @Override
    public Html render(CharSequence body) {
        return new Rendering(settings, limits).render(body.toString());
    }
}
