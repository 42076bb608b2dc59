package galley.markdown.liquid;

import galley.markdown.Escaped;
import galley.markdown.StandIns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Boxes for tags and values that only a site or its plugins know. A word stands for each while the Markdown is read, so
 * that it neither breaks a paragraph nor is broken by one. Confined to one rendering.
 */
final class TagBoxes implements Unknown {
    private static final StandIns WORDS = new StandIns("GALLEYTAGs", "eTAG");

    /** What ends a block of a plugin, or divides one that is not obeyed: it says nothing by itself. */
    private static final Pattern SILENT = Pattern.compile("end\\w*|else|elsif|elif|when");

    private static final Set<String> KNOWN = Set.of("page", "forloop", "loop");
    private static final Pattern NAME = Pattern.compile("\\s*([A-Za-z_][\\w-]*).*", Pattern.DOTALL);

    private final Flavour flavour;
    private final List<String> labels = new ArrayList<>();

    TagBoxes(Flavour flavour) {
        this.flavour = flavour;
    }

    @Override
    public Optional<String> instead(String name, String markup, Variables variables) {
        if (SILENT.matcher(name).matches()) {
            return Optional.of("");
        }
        labels.add(name.equals(Token.OUTPUT) ? "{{ " + markup + " }}" : (name + " " + markup).strip());
        return Optional.of(WORDS.word(labels.size() - 1));
    }

    /** In Jekyll a post knows all of {@code page}; in Eleventy a site's own data has names like a header's. */
    @Override
    public boolean isUnknown(String markup, Variables variables) {
        Matcher name = NAME.matcher(markup);
        if (!name.matches() || KNOWN.contains(name.group(1)) || variables.has(name.group(1))) {
            return false;
        }
        return flavour != Flavour.JEKYLL || name.group(1).equals("site");
    }

    /** The HTML with the boxes in their places. */
    String restored(String html) {
        return WORDS.restored(
                html,
                labels.size(),
                (number, alone, inTag) -> inTag ? "" : box(Escaped.text(labels.get(number)), alone));
    }

    private static String box(String label, boolean alone) {
        return alone
                ? "<div class=\"galley-shortcode\"><div class=\"galley-shortcode-label\">" + label + "</div></div>"
                : "<span class=\"galley-shortcode\">" + label + "</span>";
    }
}
