package galley.markdown.commonmark;

import java.util.Set;
import java.util.function.Consumer;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/**
 * A document of which each block is told before it is rendered and after. commonmark-java makes its renderers anew in each
 * call, which costs more than most blocks do.
 */
public final class Divided extends CustomBlock {
    private final Node document;
    private final Consumer<Node> before;
    private final Consumer<Node> after;

    Divided(Node document, Consumer<Node> before, Consumer<Node> after) {
        this.document = document;
        this.before = before;
        this.after = after;
    }

    /** Every renderer of a {@link BlockRendering} has to have it. */
    public static NodeRenderer renderer(HtmlNodeRendererContext context) {
        return new NodeRenderer() {
            @Override
            public Set<Class<? extends Node>> getNodeTypes() {
                return Set.of(Divided.class);
            }

            @Override
            public void render(Node node) {
                Divided divided = (Divided) node;
                for (Node child = divided.document.getFirstChild(); child != null; child = child.getNext()) {
                    divided.before.accept(child);
                    context.render(child);
                    divided.after.accept(child);
                }
            }
        };
    }
}
