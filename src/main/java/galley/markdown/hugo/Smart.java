package galley.markdown.hugo;

import org.commonmark.node.CustomNode;

/** A mark that the typographer put in, as the entity that goldmark writes. */
final class Smart extends CustomNode {
    private final String entity;

    Smart(String entity) {
        this.entity = entity;
    }

    String entity() {
        return entity;
    }
}
