package galley.markdown.liquid;

import galley.markdown.Deadline;
import galley.markdown.Limits;
import galley.markdown.Rewritten;
import java.util.Map;

/** Liquid over a post's body. */
public final class Liquid {
    private Liquid() {}

    /**
     * @param values of names such as {@code page.title} and {@code site.url}; any other name stands for nothing, as in
     *     Jekyll
     * @throws galley.markdown.TooComplex when it would take more time or space than the limits allow
     */
    public static Rewritten rewritten(String body, Map<String, String> values, Limits limits) {
        return Rewritten.of(body, new Run(body, values, new Deadline(limits)).replacements());
    }
}
