package galley.markdown;

import java.util.Map;

/**
 * Markdown as one generator's family reads it. Immutable; any thread, with a stack of 64 MB.
 *
 * <p>Made by {@link Dialects}, with the options that a site's own settings give.
 */
public interface Dialect {
    /** As on the command line: pelican, hugo, jekyll, hexo, eleventy or commonmark. */
    String name();

    /**
     * The HTML that the generator makes of a post's body before any theme, unsanitised.
     *
     * @param body what follows the header, lines ended by {@code \n}
     * @throws TooComplex when the text would take more time or space than {@link Limits} allow
     */
    Html render(CharSequence body);

    /**
     * The same, where the body may use what the post's header says.
     *
     * @param page values by their keys in the header: text, Long, Double, Boolean, List and Map
     */
    default Html render(CharSequence body, Map<String, ?> page) {
        return render(body);
    }

    /** Whether what is made of a block is finished there; false where some rule goes over the finished page. */
    default boolean isLocal() {
        return true;
    }

    /** Whether what becomes of a quotation mark may depend on those that earlier blocks left open. */
    default boolean countsQuotes() {
        return false;
    }
}
