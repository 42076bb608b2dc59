package galley.markdown.commonmark;

import java.util.Map;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Node;

/** How the cells of a table are aligned: by a style, as goldmark and markdown-it have it. */
public final class CellStyle {
    private CellStyle() {}

    /** As an {@link org.commonmark.renderer.html.AttributeProvider}. */
    public static void set(Node node, String tag, Map<String, String> attributes) {
        String align = node instanceof TableCell ? attributes.remove("align") : null;
        if (align != null) {
            attributes.put("style", "text-align:" + align);
        }
    }
}
