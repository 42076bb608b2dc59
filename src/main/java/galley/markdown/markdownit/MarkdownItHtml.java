package galley.markdown.markdownit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Where markdown-it's HTML is not that of commonmark-java. */
final class MarkdownItHtml implements NodeRenderer {
    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;

    MarkdownItHtml(HtmlNodeRendererContext context) {
        this.context = context;
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(FencedCodeBlock.class, Link.class, Image.class, Struck.class, Refused.class, Special.class);
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case FencedCodeBlock code -> code(code);
            case Link link when !Addresses.isAllowed(link.getDestination()) -> asTyped("[", link);
            case Image image when !Addresses.isAllowed(image.getDestination()) -> asTyped("![", image);
            case Link link -> {
                html.tag("a", titled("href", link.getDestination(), link.getTitle()));
                children(link);
                html.tag("/a");
            }
            case Image image -> {
                Map<String, String> attributes = new LinkedHashMap<>();
                attributes.put("src", Addresses.written(image.getDestination()));
                attributes.put("alt", alt(image, new StringBuilder()).toString());
                attributes.putAll(titled("src", image.getDestination(), image.getTitle()));
                html.tag("img", attributes);
            }
            case Struck struck -> {
                html.tag("s");
                children(struck);
                html.tag("/s");
            }
            case Refused refused -> asTyped("[", refused);
            case Special special -> html.text(special.literal());
            default -> throw new IllegalArgumentException(node.toString());
        }
    }

    /** Such as a reference to an address that would run a program. */
    private void asTyped(String bracket, Node node) {
        html.text(bracket);
        children(node);
        html.text("]");
    }

    private void children(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }

    private void code(FencedCodeBlock code) {
        String info = code.getInfo() == null ? "" : code.getInfo().strip();
        html.line();
        html.tag("pre");
        html.tag("code", info.isEmpty() ? Map.of() : Map.of("class", "language-" + info.split("\\s+", 2)[0]));
        html.text(code.getLiteral());
        html.tag("/code");
        html.tag("/pre");
        html.line();
    }

    private static Map<String, String> titled(String name, String address, String title) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put(name, Addresses.written(address));
        if (title != null && !title.isEmpty()) {
            attributes.put("title", title);
        }
        return attributes;
    }

    /** The words of a picture: those of its marks and links too, but not those of code. */
    private static StringBuilder alt(Node node, StringBuilder out) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            switch (child) {
                case Text text -> out.append(text.getLiteral());
                case HtmlInline raw -> out.append(raw.getLiteral());
                case SoftLineBreak end -> out.append('\n');
                case HardLineBreak end -> out.append('\n');
                default -> alt(child, out);
            }
        }
        return out;
    }
}
