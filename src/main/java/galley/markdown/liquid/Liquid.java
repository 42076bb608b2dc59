package galley.markdown.liquid;

import galley.markdown.Deadline;
import galley.markdown.Limits;
import galley.markdown.Rewritten;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Liquid over a post's body. */
final class Liquid {
    private Liquid() {}

    /**
     * @param values of names such as {@code page} and {@code site.url}; any other name stands for nothing, as in Jekyll
     * @param markdown makes HTML of a value that is to be Markdown already, and of no more
     * @throws galley.markdown.TooComplex when it would take more time or space than the limits allow
     */
    static Rewritten rewritten(
            String body,
            Map<String, ?> values,
            Flavour flavour,
            UnaryOperator<String> markdown,
            Unknown unknown,
            Limits limits) {
        Run run = new Run(body, new Variables(values, flavour, markdown), unknown, new Deadline(limits));
        return Rewritten.of(body, run.replacements());
    }
}
