package galley.markdown.hugo;

import java.util.Map;
import org.commonmark.node.CustomBlock;

/** A heading with the attributes that stand behind it; the id is given when the whole body is read. */
final class Title extends CustomBlock {
    private final int level;
    private final String raw;
    private final Map<String, String> attributes;

    /**
     * @param raw the last line as it was written, without its attributes: ids are made of it, marks and all
     * @param attributes may be changed
     */
    Title(int level, String raw, Map<String, String> attributes) {
        this.level = level;
        this.raw = raw;
        this.attributes = attributes;
    }

    int level() {
        return level;
    }

    String raw() {
        return raw;
    }

    Map<String, String> attributes() {
        return attributes;
    }
}
