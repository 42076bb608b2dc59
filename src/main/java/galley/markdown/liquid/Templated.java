package galley.markdown.liquid;

import galley.markdown.Dialect;
import galley.markdown.Html;
import galley.markdown.Limits;
import galley.markdown.Rewritten;
import java.util.HashMap;
import java.util.Map;

/**
 * A dialect over which a template language runs first. Options whose names begin with {@code site.} are values that a
 * post may use; {@code boxes=true} draws boxes for what only the site knows.
 *
 * @param markdown reads what the templates make
 */
public record Templated(Dialect markdown, Flavour flavour, Map<String, String> options, Limits limits)
        implements Dialect {
    public Templated {
        options = Map.copyOf(options);
    }

    @Override
    public String name() {
        return markdown.name();
    }

    @Override
    public boolean isLocal() {
        return markdown.isLocal();
    }

    @Override
    public Html render(CharSequence body) {
        return render(body, Map.of());
    }

    @Override
    public Html render(CharSequence body, Map<String, ?> page) {
        Flavour engine = flavour.of(page);
        if (engine == null) {
            return markdown.render(body);
        }
        Map<String, Object> values = new HashMap<>();
        options.forEach((name, value) -> values.put(name, Variables.typed(value)));
        if (engine.isRuby()) {
            values.put("page", page);
        } else {
            values.putAll(page);
        }
        if (!Boolean.parseBoolean(options.get("boxes"))) {
            Rewritten rewritten = Liquid.rewritten(body.toString(), values, engine, this::made, Unknown.STAYS, limits);
            return rewritten.placed(() -> markdown.render(rewritten.text()));
        }
        TagBoxes boxes = new TagBoxes(engine);
        Rewritten rewritten = Liquid.rewritten(body.toString(), values, engine, this::made, boxes, limits);
        Html html = rewritten.placed(() -> markdown.render(rewritten.text()));
        return new Html(html.blocks().stream()
                .map(block -> new Html.Block(block.start(), block.end(), boxes.restored(block.html())))
                .toList());
    }

    private String made(String words) {
        return markdown.render(words).text() + "\n";
    }
}
