package galley.picture;

import galley.picture.PictureFile.Look;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Whether a drawing may be given to the page. It is only ever shown by {@code <img>}, where it can neither run nor fetch;
 * here is measured what drawing it would cost, because a few lines of {@code <use>} can stand for a thousand million circles.
 */
final class Svg {
    static final int LARGEST = 4 << 20;
    private static final long MOST_SHAPES = 200_000;
    private static final String REF = "href";

    /** By their names without a space of names. */
    private static final Set<String> ACTIVE =
            Set.of("script", "foreignobject", "iframe", "object", "embed", "audio", "video", "handler", "listener");

    private static final Pattern RUNS =
            Pattern.compile("(?i)^(javascript|vbscript):|^data:(text|application|image/svg)");
    private static final Pattern OWN = Pattern.compile("(?is)|#.*|data:image/(png|jpe?g|gif|webp);.*");
    private static final Pattern FETCHES = Pattern.compile(
            "(?i)@import|(url|image|image-set)\\(\\s*[\"']?\\s*(?![\"'#\\s)]|data:(image|font)/(?!svg))");

    private final Map<String, Element> named = new HashMap<>();
    private final Map<String, Long> weights = new HashMap<>();

    private Svg() {}

    static Look look(byte[] bytes) {
        if (bytes.length == 0) {
            return new Look.Refused("empty");
        }
        String start = new String(bytes, 0, Math.min(bytes.length, 4_000), StandardCharsets.UTF_8);
        if (!start.contains("<svg")) {
            return new Look.Refused("not a picture");
        }
        if (bytes.length > LARGEST) {
            return new Look.Refused("too large a drawing");
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        // A document type may name entities, which multiply.
        if (text.contains("<!ENTITY") || text.contains("<!DOCTYPE") && text.indexOf('[') >= 0 && entitySubset(text)) {
            return new Look.Refused("a drawing with entities of its own");
        }
        return new Svg().measured(Parser.xmlParser().parseInput(new StringReader(text), ""));
    }

    private static boolean entitySubset(String text) {
        int type = text.indexOf("<!DOCTYPE");
        int bracket = text.indexOf('[', type);
        int end = text.indexOf('>', type);
        return bracket >= 0 && bracket < end;
    }

    private Look measured(Document document) {
        Element root = document.selectFirst("svg");
        if (root == null) {
            return new Look.Refused("not a picture");
        }
        for (Element element : root.select("[id]")) {
            named.putIfAbsent(element.id(), element);
        }
        int width = pixels(root.attr("width"));
        int height = pixels(root.attr("height"));
        if (width < 0 || height < 0 || (long) width * height > PictureFile.MOST_PIXELS) {
            return new Look.Refused("too large a drawing");
        }
        if (weight(root, 0) > MOST_SHAPES) {
            return new Look.Refused("too large a drawing");
        }
        return new Look.Fine(new PictureFile("image/svg+xml", width, height));
    }

    /**
     * Why a drawing is none to be published: opened by itself, not by {@code <img>}, it can run and fetch. What matters is
     * what its reader makes of it, so it is read and not searched. Nothing where it does neither.
     */
    static Optional<String> danger(byte[] bytes) {
        Document document =
                Parser.xmlParser().parseInput(new StringReader(new String(bytes, StandardCharsets.UTF_8)), "");
        for (Element element : document.getAllElements()) {
            String name = element.normalName().replaceFirst("^.*:", "");
            if (ACTIVE.contains(name)) {
                return Optional.of("it is a drawing with a <" + name + "> in it");
            }
            boolean leads = name.equals("a");
            for (Attribute attribute : element.attributes()) {
                String key = attribute.getKey().toLowerCase(Locale.ROOT).replaceFirst("^.*:", "");
                String value =
                        Parser.unescapeEntities(attribute.getValue(), true).replaceAll("[\\p{Cntrl}\\s]+", "");
                boolean sets = key.equals("attributename")
                        && value.toLowerCase(Locale.ROOT).matches("(xlink:)?href|on.*");
                if (key.startsWith("on") || sets || RUNS.matcher(value).find()) {
                    return Optional.of("it is a drawing with a script in it");
                }
                if (key.equals(REF) && !leads && !OWN.matcher(value).matches() || fetches(value)) {
                    return Optional.of("it is a drawing that fetches from elsewhere");
                }
            }
            if (name.equals("style") && fetches(element.wholeText())) {
                return Optional.of("it is a drawing that fetches from elsewhere");
            }
        }
        boolean styled = document.childNodes().stream()
                .anyMatch(node -> !(node instanceof Element) && node.outerHtml().contains("xml-stylesheet"));
        return styled ? Optional.of("it is a drawing that fetches from elsewhere") : Optional.empty();
    }

    /** A backslash may write any letter of a style another way. */
    private static boolean fetches(String style) {
        return FETCHES.matcher(style).find() || style.indexOf('\\') >= 0 && style.contains("(");
    }

    /** How many elements are drawn for this one, what it uses included. */
    private long weight(Element element, int depth) {
        if (depth > 200) {
            return MOST_SHAPES + 1;
        }
        long weight = 1;
        for (Element child : element.children()) {
            weight = Math.min(MOST_SHAPES + 1, weight + weight(child, depth + 1));
        }
        if (element.normalName().endsWith("use")) {
            weight += used(reference(element), depth);
        }
        return weight;
    }

    private long used(String id, int depth) {
        Element target = named.get(id);
        if (target == null) {
            return 0;
        }
        Long known = weights.get(id);
        if (known == null) {
            // Something that uses itself is drawn as nothing.
            weights.put(id, 0L);
            known = weight(target, depth + 1);
            weights.put(id, known);
        }
        return known;
    }

    private static String reference(Element use) {
        String target = use.hasAttr(REF) ? use.attr(REF) : use.attr("xlink:href");
        return target.startsWith("#") ? target.substring(1) : "";
    }

    /** 0 when it is not said in pixels, -1 when it is too many. */
    private static int pixels(String length) {
        String number = length.strip().replaceFirst("(?i)px$", "");
        try {
            double pixels = Double.parseDouble(number);
            return pixels > 100_000 ? -1 : (int) Math.max(0, pixels);
        } catch (NumberFormatException otherUnit) {
            return 0;
        }
    }
}
