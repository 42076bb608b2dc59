package galley.editor;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.text.Font;

/**
 * The font of the text. JavaFX takes one family and no list of them, and its own word for any of fixed width is Courier New
 * on Windows and, on many a Linux, one without italics.
 */
public final class Typeface {
    /** The first that is there is the usual one. */
    private static final List<String> FIXED = List.of(
            "JetBrains Mono", "Cascadia Code", "SF Mono", "Menlo", "Consolas", "DejaVu Sans Mono", "Liberation Mono");

    private Typeface() {}

    /** All families that can be chosen, by what they are called in a list; the usual one is behind the empty word. */
    public static Map<String, String> choices() {
        Collection<String> there = Font.getFamilies();
        Map<String, String> choices = new TreeMap<>();
        choices.put("", "Usual (" + named("") + ")");
        there.stream().filter(family -> !family.startsWith(".")).forEach(family -> choices.put(family, family));
        return choices;
    }

    /** @return the family of that name, or the usual one where it is not there */
    static String named(String wanted) {
        return isThere(wanted)
                ? wanted
                : FIXED.stream().filter(Typeface::isThere).findFirst().orElse("Monospaced");
    }

    /** For another one that it does not have, the toolkit gives its own. */
    private static boolean isThere(String family) {
        return !family.isEmpty() && Font.font(family).getFamily().equalsIgnoreCase(family);
    }
}
