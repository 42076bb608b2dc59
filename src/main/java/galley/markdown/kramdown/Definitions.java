package galley.markdown.kramdown;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What a text defines in one place and uses in others. Confined to one rendering. */
final class Definitions {
    /** @param place holds the attribute list that may follow the definition */
    record Link(String url, String title, Node place) {}

    /** @param place holds the attribute list that may follow the definition */
    record Abbreviation(String meaning, Node place) {}

    final Map<String, Ial> attributeLists = new LinkedHashMap<>();
    final Map<String, Node> footnotes = new LinkedHashMap<>();
    final Map<String, Abbreviation> abbreviations = new LinkedHashMap<>();
    private final Map<String, Link> links = new LinkedHashMap<>();
    /** A text may change them on its way. */
    Settings settings;

    Definitions(Settings settings) {
        this.settings = settings;
    }

    void define(String name, Link link) {
        links.put(normal(name), link);
    }

    Link link(String name) {
        return links.get(normal(name));
    }

    private static String normal(String name) {
        return name.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
