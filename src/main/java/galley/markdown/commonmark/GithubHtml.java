package galley.markdown.commonmark;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Where GFM's HTML is not CommonMark's: raw tags that change how the rest of a page is read are shown as text,
 * strong inside of strong is no stronger, and addresses are links.
 */
final class GithubHtml implements NodeRenderer {
    private static final Pattern FILTERED = Pattern.compile(
            "<(?=/?(?:title|textarea|style|xmp|iframe|noembed|noframes|script|plaintext)(?:[\\s/>]|$))",
            Pattern.CASE_INSENSITIVE);

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;

    GithubHtml(HtmlNodeRendererContext context) {
        this.context = context;
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(HtmlBlock.class, HtmlInline.class, StrongEmphasis.class, BareLink.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof HtmlBlock block) {
            html.line();
            html.raw(filtered(block.getLiteral()));
            html.line();
        } else if (node instanceof HtmlInline inline) {
            html.raw(filtered(inline.getLiteral()));
        } else if (node.getParent() instanceof StrongEmphasis) {
            children(node);
        } else if (node instanceof BareLink link) {
            html.tag("a", Map.of("href", context.encodeUrl(link.getDestination())));
            children(node);
            html.tag("/a");
        } else {
            html.tag("strong");
            children(node);
            html.tag("/strong");
        }
    }

    private void children(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }

    private static String filtered(String raw) {
        return FILTERED.matcher(raw).replaceAll("&lt;");
    }
}
