package galley.markdown.kramdown;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The elements of HTML, as kramdown sorts them. */
final class HtmlNames {
    static final List<String> SPANS = List.of(("a abbr acronym b big bdo br button cite code del dfn em i img input ins"
                    + " kbd label mark option q rb rbc rp rt rtc ruby samp select small span strong sub sup tt u var")
            .split(" "));

    private static final Set<String> BLOCKS =
            Set.of(("address article aside applet body blockquote caption col colgroup"
                            + " dd div dl dt fieldset figcaption footer form h1 h2 h3 h4 h5 h6 header hgroup hr html head"
                            + " iframe legend menu li main map nav ol optgroup p pre section summary table tbody td th thead"
                            + " tfoot tr ul")
                    .split(" "));
    private static final Set<String> EMPTY =
            Set.of(("area base br col command embed hr img input keygen link meta param source track wbr").split(" "));
    private static final Set<String> HOLD_BLOCKS = Set.of(("address applet article aside blockquote body dd details div"
                    + " dl fieldset figure figcaption footer form header hgroup iframe li main map menu nav noscript"
                    + " object section summary td")
            .split(" "));
    private static final Set<String> HOLD_SPANS =
            Set.of(("a abbr acronym b bdo big button cite caption del dfn dt em h1"
                            + " h2 h3 h4 h5 h6 i ins label legend optgroup p q rb rbc rp rt rtc ruby select small span strong"
                            + " sub sup th tt")
                    .split(" "));
    private static final Set<String> HOLD_TEXT =
            Set.of("script style math option textarea pre code kbd samp var".split(" "));
    private static final Set<String> KNOWN = known();

    private HtmlNames() {}

    private static Set<String> known() {
        Set<String> known = new HashSet<>(SPANS);
        List.of(BLOCKS, EMPTY, HOLD_BLOCKS, HOLD_SPANS, HOLD_TEXT).forEach(known::addAll);
        return known;
    }

    static boolean isSpan(String name) {
        return SPANS.contains(name);
    }

    static boolean isBlock(String name) {
        return BLOCKS.contains(name);
    }

    static boolean isEmpty(String name) {
        return EMPTY.contains(name);
    }

    /** The name as it is compared and written: case counts only in names that HTML does not have. */
    static String normal(String name) {
        String lower = name.toLowerCase(java.util.Locale.ROOT);
        return KNOWN.contains(lower) ? lower : name;
    }

    static boolean isKnown(String name) {
        return KNOWN.contains(name);
    }

    static Node.Content content(String name) {
        return HOLD_BLOCKS.contains(name)
                ? Node.Content.BLOCKS
                : HOLD_SPANS.contains(name) ? Node.Content.SPANS : Node.Content.RAW;
    }
}
