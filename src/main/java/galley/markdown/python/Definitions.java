package galley.markdown.python;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a post defines in one place and uses in others. */
final class Definitions {
    record Link(String target, String title) {}

    /** By label in lower case. */
    final Map<String, Link> links = new HashMap<>();
    /** What an abbreviation stands for; the one defined last is looked for last. */
    final Map<String, String> abbreviations = new LinkedHashMap<>();

    final Footnotes footnotes;

    Definitions(Footnotes footnotes) {
        this.footnotes = footnotes;
    }
}
