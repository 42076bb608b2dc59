package galley.markdown.python;

import galley.markdown.Dialect;
import galley.markdown.Html;
import galley.markdown.Limits;
import java.util.Map;

/**
 * Markdown as Pelican 4.8 reads it: Python-Markdown 3.4, with {@code extra} and with {@code codehilite} (less its
 * colours) unless a site wants others.
 *
 * <p>Options: {@code extensions}, the names of all extensions of Python-Markdown that are on, separated by commas; an
 * option of an extension as {@code toc.permalink}; {@code typogrify=true}, {@code typogrify_dashes} and {@code
 * typogrify_ignore_tags} (separated by commas) as in {@code TYPOGRIFY…}.
 */
public final class PythonMarkdown implements Dialect {
    private final Extensions extensions;
    private final Limits limits;

    public PythonMarkdown(Map<String, String> options, Limits limits) {
        this.extensions = Extensions.of(options);
        this.limits = limits;
    }

    @Override
    public String name() {
        return "pelican";
    }

    @Override
    public boolean isLocal() {
        return !extensions.isSet("typogrify");
    }

    @Override
    public Html render(CharSequence body) {
        return new Rendering(extensions, limits).render(body);
    }
}
