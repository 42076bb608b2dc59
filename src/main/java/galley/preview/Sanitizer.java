package galley.preview;

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
 * The first wall: of a rendered body only what is on the lists below. Pure; any thread with a deep stack.
 *
 * <p>It serves the preview alone. What is saved and exported is the author's own HTML.
 */
final class Sanitizer {
    /**
     * @param pieces safe to be put into the page; an image's {@code src} is still the link as written, which only
     *     {@link Pictures} may turn into an address
     * @param left how many parts are left out with nothing in their place
     */
    record Clean(List<Piece> pieces, int left) {}

    private static final Set<String> TAGS = words(
            "a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del details"
                    + " dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img input ins"
                    + " kbd li main mark nav ol p pre q rp rt ruby s samp section small span strike strong sub summary sup"
                    + " table tbody td tfoot th thead time tr tt u ul var wbr");

    /** What goes with all that is in it, because that is no text for readers, and is counted. */
    private static final Set<String> DROPPED =
            words("applet base basefont bgsound button canvas dialog embed fencedframe frame frameset head"
                    + " keygen link listing math meta object param plaintext portal script select slot style svg template"
                    + " textarea title xmp");

    /** What no reader of the site sees either. */
    private static final Set<String> UNSEEN = words("noembed noframes noscript source track");

    /** Shown as a box that says what is there. */
    private static final Map<String, String> BOXED =
            Map.of("iframe", "Embedded page", "video", "Video", "audio", "Audio");

    private static final Set<String> ANYWHERE = words("class dir hidden id lang role style title");

    private static final Map<String, Set<String>> ATTRIBUTES = Map.ofEntries(
            Map.entry("a", words("href name rel")),
            Map.entry("img", words("align alt height src width")),
            Map.entry("input", words("checked disabled type")),
            Map.entry("details", words("open")),
            Map.entry("ol", words("reversed start type")),
            Map.entry("ul", words("type")),
            Map.entry("li", words("type value")),
            Map.entry("time", words("datetime")),
            Map.entry("del", words("datetime")),
            Map.entry("ins", words("datetime")),
            Map.entry("font", words("color face size")),
            Map.entry("table", words("align border cellpadding cellspacing summary width")),
            Map.entry("tr", words("align valign")),
            Map.entry("td", words("align colspan height rowspan valign width")),
            Map.entry("th", words("align colspan height rowspan scope valign width")),
            Map.entry("col", words("align span width")),
            Map.entry("colgroup", words("align span width")),
            Map.entry("p", words("align")),
            Map.entry("div", words("align")),
            Map.entry("hr", words("align width")),
            Map.entry("h1", words("align")),
            Map.entry("h2", words("align")),
            Map.entry("h3", words("align")));

    private static final Set<String> SIZES =
            words("border cellpadding cellspacing colspan height rowspan size span start value width");
    private static final Pattern SIZE = Pattern.compile("[+-]?\\d{1,4}(?:\\.\\d{1,4})?(?:px|%)?");
    private static final Pattern ARIA = Pattern.compile("aria-[a-z]{1,30}");

    /** Layout recurses: a tree deeper than this is continued flat. */
    private static final int DEPTH = 120;

    /** Signs that turn the direction of writing; each costs layout as much as all those before it. */
    private static final Pattern TURNS = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");

    /** More of them than writers of any language put into a block. */
    private static final int MOST_TURNS = 200;

    /** Marks upon one letter beyond the thirty that Unicode (UAX #15, stream-safe text) takes for the most of any writing. */
    private static final Pattern PILED = Pattern.compile("(\\p{M}{30})\\p{M}+");

    /** A table of a thousand rows has fewer. Of a longer block the rest is text without marks. */
    private static final int MOST_ELEMENTS = 10_000;

    /** Within one paragraph, whose lines take layout the square of them. Code has more, but its own lines. */
    private static final int MOST_MARKS = 2_000;

    /** So deep in quotes and lists a mark costs as much as two. */
    private static final int DEEP = 8;

    /** The item of a list costs layout more than a table's cell does: 0.12 ms were measured against 0.02. */
    private static final int ITEM = 5;

    private static final Set<String> MARKS = words(
            "a abbr b bdi bdo big cite code del dfn em font i ins kbd mark q s samp small span strike strong sub sup"
                    + " tt u var");

    /** Letters that are written from right to left; where there are none, nothing has to find out its direction. */
    private static final Pattern RIGHT_TO_LEFT = Pattern.compile(
            "[\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufeff]" + "|[\\x{10800}-\\x{10fff}\\x{1e800}-\\x{1efff}]");

    /** Each begins on the side that its first letter asks for. */
    private static final Set<String> DIRECTED =
            words("blockquote caption dd dt figcaption h1 h2 h3 h4 h5 h6 li ol p summary td th ul");

    private int elements;
    private int marks;
    private boolean directed;
    private boolean code;
    private boolean cut;
    private int left;

    private Sanitizer() {}

    static Clean clean(String html) {
        Sanitizer sanitizer = new Sanitizer();
        sanitizer.directed = RIGHT_TO_LEFT.matcher(html).find();
        Element body = Parser.htmlParser()
                .parseInput(new StringReader("<!doctype html><body>" + sanitizer.readable(html)), "")
                .body();
        List<Piece> pieces = new ArrayList<>();
        sanitizer.children(body, 0, pieces);
        return new Clean(joined(pieces), sanitizer.left);
    }

    /** Without what no writing has but what takes the page's layout, on the window's thread, minutes. */
    private String readable(String html) {
        String kept = html;
        if (TURNS.matcher(html).results().limit(MOST_TURNS + 1).count() > MOST_TURNS) {
            kept = TURNS.matcher(kept).replaceAll("");
        }
        kept = PILED.matcher(kept).replaceAll("$1");
        if (kept.length() < html.length()) {
            left++;
        }
        return kept;
    }

    private void children(Element parent, int depth, List<Piece> out) {
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode text) {
                out.add(Piece.words(text.getWholeText()));
            } else if (child instanceof Element element) {
                element(element, depth, out);
            }
        }
    }

    /** The same with neighbouring texts as one, and no empty ones. */
    private static List<Piece> joined(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Words(String text)) {
                words.append(text);
            } else {
                flush(words, joined);
                joined.add(piece);
            }
        }
        flush(words, joined);
        return List.copyOf(joined);
    }

    private static void flush(StringBuilder words, List<Piece> out) {
        if (!words.isEmpty()) {
            out.add(Piece.words(words.toString()));
            words.setLength(0);
        }
    }

    private void element(Element element, int depth, List<Piece> out) {
        String name = element.normalName();
        boolean foreign = !element.tag().namespace().equals(Parser.NamespaceHtml);
        if (foreign || DROPPED.contains(name)) {
            left++;
        } else if (UNSEEN.contains(name)) {
            return;
        } else if (BOXED.containsKey(name)) {
            out.add(box(BOXED.get(name), address(element)).marked(ClassNames.ALONE));
        } else if (name.equals("input") && !element.attr("type").equalsIgnoreCase("checkbox")) {
            left++;
        } else if (TAGS.contains(name) && depth < DEPTH && !isTooMuch(name, depth)) {
            out.add(new Tag(name, attributes(name, element), inside(name, element, depth + 1)));
        } else {
            // An element of the author's own: what is in it is text all the same.
            children(element, depth, out);
        }
    }

    private List<Piece> inside(String name, Element element, int depth) {
        List<Piece> inside = new ArrayList<>();
        int marksAround = marks;
        boolean codeAround = code;
        boolean mark = MARKS.contains(name);
        marks = mark ? marks : 0;
        code |= name.equals("pre");
        children(element, depth, inside);
        marks = mark ? marks : marksAround;
        code = codeAround;
        return joined(inside);
    }

    /** Counts it, too. What follows is text without marks then, which is said as one part that is left out. */
    private boolean isTooMuch(String name, int depth) {
        marks += MARKS.contains(name) ? 1 + depth / DEEP : 0;
        elements += name.equals("li") ? ITEM : 1;
        boolean over = !code && (elements > MOST_ELEMENTS || marks > MOST_MARKS);
        if (over && !cut) {
            cut = true;
            left++;
        }
        return over;
    }

    private Map<String, String> attributes(String name, Element element) {
        Map<String, String> kept = new LinkedHashMap<>();
        Set<String> own = ATTRIBUTES.getOrDefault(name, Set.of());
        for (Attribute attribute : element.attributes()) {
            String key = attribute.getKey().toLowerCase(Locale.ROOT);
            String value = attribute.getValue();
            if (key.equals("style")) {
                String style = InlineStyle.clean(value);
                if (!style.isEmpty()) {
                    kept.put(key, style);
                }
            } else if (ANYWHERE.contains(key)
                    || ARIA.matcher(key).matches()
                    || own.contains(key)
                            && (!SIZES.contains(key) || SIZE.matcher(value).matches())) {
                kept.put(key, value);
            }
        }
        if (directed && DIRECTED.contains(name)) {
            kept.putIfAbsent("dir", "auto");
        }
        if (kept.containsKey("href")) {
            link(kept);
        }
        if (name.equals("input")) {
            kept.put("type", "checkbox");
            kept.put("disabled", "");
        }
        return kept;
    }

    private void link(Map<String, String> kept) {
        switch (Address.of(kept.get("href"))) {
            case Address.Refused(String written) -> refuse(written, kept);
            case Address.Data(String written) -> refuse(written, kept);
            default -> {}
        }
    }

    /** The link stays to be seen, and where it would have led; {@link Guard} shows that on a click. */
    private void refuse(String written, Map<String, String> kept) {
        kept.remove("href");
        kept.merge("class", ClassNames.REFUSED, (was, one) -> was + " " + one);
        kept.put("title", written.length() > 300 ? written.substring(0, 300) + "…" : written);
    }

    private static String address(Element element) {
        String source = element.attr("src");
        if (source.isEmpty()) {
            Element inner = element.selectFirst("source[src]");
            source = inner == null ? "" : inner.attr("src");
        }
        return source;
    }

    /** A quiet box in the place of something that is not shown. */
    static Tag box(String what, String detail) {
        String shown = detail.length() > 300 ? detail.substring(0, 300) + "…" : detail;
        return Piece.tag(
                "span",
                ClassNames.BOX,
                Piece.tag("span", ClassNames.BOX_WHAT, Piece.words(what)),
                Piece.tag("span", ClassNames.BOX_DETAIL, Piece.words(shown)));
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }
}
