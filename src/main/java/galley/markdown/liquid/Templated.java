package galley.markdown.liquid;

import galley.markdown.Dialect;
import galley.markdown.Html;
import galley.markdown.Limits;
import galley.markdown.Rewritten;
import java.util.HashMap;
import java.util.Map;

/**
 * A dialect over which Liquid runs first. Options whose names begin with {@code site.} are values that a post may use.
 *
 * @param markdown reads what Liquid makes
 */
public record Templated(Dialect markdown, Map<String, String> options, Limits limits) implements Dialect {
    public Templated {
        options = Map.copyOf(options);
    }

    @Override
    public String name() {
        return markdown.name();
    }

    @Override
    public Html render(CharSequence body) {
        return render(body, Map.of());
    }

    @Override
    public Html render(CharSequence body, Map<String, String> page) {
        if (page.getOrDefault("render_with_liquid", "").equals("false")) {
            return markdown.render(body);
        }
        Map<String, String> values = new HashMap<>(options);
        page.forEach((key, value) -> values.put("page." + key, value));
        Rewritten rewritten = Liquid.rewritten(body.toString(), values, limits);
        return rewritten.placed(markdown.render(rewritten.text()));
    }
}
