package galley.markdown.marked;

import java.util.HashMap;
import java.util.Map;

/** The links that a text defines, by their names. */
final class Links {
    private final Map<String, Block> byName = new HashMap<>();

    /** The first of a name counts. */
    void define(Block definition) {
        byName.putIfAbsent(definition.text, definition);
    }

    /** The definition, or null. */
    Block named(String label) {
        return byName.get(DefinitionRule.normal(label));
    }

    /** Whether a name stands exactly so, which is what emphasis goes by. */
    boolean has(String name) {
        return byName.containsKey(name);
    }

    boolean isEmpty() {
        return byName.isEmpty();
    }
}
