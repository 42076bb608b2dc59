package galley.preview;

import galley.preview.Drawing.Drawn;
import galley.preview.Piece.Tag;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * What KaTeX made of a formula, by a list of what it is known to make. It places its letters by negative lengths and
 * draws its roots by paths, which no post may do itself.
 */
final class Formula {
    private static final Map<String, Set<String>> TAGS = Map.of(
            "span", Set.of("class", "style"),
            "svg", Set.of("width", "height", "viewbox", "preserveaspectratio", "style"),
            "path", Set.of("d"),
            "line", Set.of("x1", "x2", "y1", "y2", "stroke-width"));

    private static final Set<String> PROPERTIES = Set.of(("height width min-width max-width top bottom left right"
                    + " vertical-align margin-left margin-right margin-top padding-left padding-right position color"
                    + " background-color border-color border-width border-style border-top-width border-right-width"
                    + " border-bottom-width text-shadow")
            .split(" "));

    private static final Pattern VALUE = Pattern.compile(
            "(?:\\s|-?\\d{0,6}(?:\\.\\d{1,10})?(?:em|ex|px|pt|%)?(?!\\w)|#[0-9a-fA-F]{3,8}|[a-zA-Z]{1,24}"
                    + "|rgba?\\([0-9.,%\\s]{1,40}\\))++");

    private static final Pattern HARMLESS = Pattern.compile("[\\w\\s.,%+-]{0,100000}");

    /** Written as the DOM wants them; a parser for HTML lowers its names. */
    private static final Map<String, String> CASED =
            Map.of("viewbox", "viewBox", "preserveaspectratio", "preserveAspectRatio");

    private Formula() {}

    static Drawn drawn(String tex, String html) {
        Element root = Parser.htmlParser()
                .parseInput(new StringReader("<!doctype html><body>" + html), "")
                .body();
        List<Piece> pieces = new ArrayList<>();
        for (Node child : root.childNodes()) {
            add(child, pieces);
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("class", "galley-formula");
        attributes.put("role", "math");
        attributes.put("aria-label", tex);
        return new Drawn.Inline(List.of(new Tag("span", attributes, pieces)));
    }

    private static void add(Node node, List<Piece> out) {
        if (node instanceof TextNode text) {
            out.add(Piece.words(text.getWholeText()));
        } else if (node instanceof Element element && TAGS.containsKey(element.normalName())) {
            List<Piece> inside = new ArrayList<>();
            for (Node child : element.childNodes()) {
                add(child, inside);
            }
            out.add(new Tag(element.normalName(), attributes(element), inside));
        }
    }

    private static Map<String, String> attributes(Element element) {
        Map<String, String> kept = new LinkedHashMap<>();
        Set<String> allowed = TAGS.get(element.normalName());
        for (Attribute attribute : element.attributes()) {
            String key = attribute.getKey().toLowerCase(Locale.ROOT);
            if (key.equals("style")) {
                String style = style(attribute.getValue());
                if (!style.isEmpty()) {
                    kept.put(key, style);
                }
            } else if (allowed.contains(key)
                    && HARMLESS.matcher(attribute.getValue()).matches()) {
                kept.put(CASED.getOrDefault(key, key), attribute.getValue());
            }
        }
        return kept;
    }

    private static String style(String written) {
        StringBuilder kept = new StringBuilder();
        for (String declaration : written.split(";")) {
            int colon = declaration.indexOf(':');
            if (colon < 0) {
                continue;
            }
            String property = declaration.substring(0, colon).strip();
            String value = declaration.substring(colon + 1).strip();
            boolean stays = !property.equals("position") || value.equals("relative") || value.equals("absolute");
            if (stays && PROPERTIES.contains(property) && VALUE.matcher(value).matches()) {
                kept.append(property).append(':').append(value).append(';');
            }
        }
        return kept.toString();
    }
}
