package galley.markdown.hugo;

import galley.markdown.Escaped;
import galley.markdown.Percent;
import galley.markdown.commonmark.BareLink;
import galley.markdown.hugo.Definitions.DefinitionList;
import galley.markdown.hugo.Definitions.Description;
import galley.markdown.hugo.Definitions.Term;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Where goldmark's HTML, as Hugo has it made, is not that of commonmark-java. */
final class GoldmarkHtml implements NodeRenderer {
    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final Markup markup;
    private final boolean unsafe;

    GoldmarkHtml(HtmlNodeRendererContext context, Markup markup) {
        this.context = context;
        this.html = context.getWriter();
        this.markup = markup;
        this.unsafe = markup.ifOn("unsafe");
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(
                Title.class,
                FencedCodeBlock.class,
                HtmlBlock.class,
                HtmlInline.class,
                Link.class,
                BareLink.class,
                Image.class,
                Smart.class,
                Literal.class,
                TaskBoxes.Box.class,
                DefinitionList.class,
                Term.class,
                BlockAttributes.class,
                Description.class,
                Footnote.Reference.class,
                Footnote.BackLink.class,
                Footnote.class,
                Footnote.Endnotes.class);
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case Title title -> {
                String tag = "h" + title.level();
                html.line();
                within(tag, with(Attributes.harmless(title.attributes()), title), title);
                html.line();
            }
            case FencedCodeBlock code -> {
                html.line();
                String info = code.getInfo() == null ? "" : code.getInfo();
                html.raw(
                        markup.unlessOff("codeFences")
                                ? CodeHtml.of(info, markup.numbers()).html(code.getLiteral())
                                : plain(info.strip().split("\\s", 2)[0], code.getLiteral()));
                html.line();
            }
            case HtmlBlock raw -> {
                html.line();
                html.raw(unsafe ? raw.getLiteral() : "<!-- raw HTML omitted -->");
                html.line();
            }
            case HtmlInline raw -> html.raw(unsafe ? raw.getLiteral() : "<!-- raw HTML omitted -->");
            case Link link -> within("a", link(link), link);
            case Image image -> html.tag("img", image(image));
            case Smart smart -> html.raw(smart.entity());
            case Literal literal -> html.text(literal.shown());
            case TaskBoxes.Box box ->
                html.raw("<input " + (box.ticked() ? "checked=\"\" " : "") + "disabled=\"\" type=\"checkbox\"> ");
            case DefinitionList list -> block("dl", with(Map.of(), list), list);
            case Term term -> {
                within("dt", Map.of(), term);
                html.line();
            }
            case Description description -> description(description);
            case BlockAttributes none -> {}
            case Footnote.Reference reference -> reference(reference);
            case Footnote.BackLink back -> back(back);
            case Footnote footnote -> block("li", Map.of("id", "fn:" + footnote.number()), footnote);
            case Footnote.Endnotes notes -> notes(notes);
            default -> throw new IllegalArgumentException(node.toString());
        }
    }

    /** Where the site has no fences coloured. */
    private static String plain(String language, String words) {
        String named = language.isEmpty() ? "" : " class=\"language-" + Escaped.text(language) + "\"";
        return "<pre><code" + named + ">" + Escaped.text(words) + "</code></pre>";
    }

    /** And what the line below it says. */
    private static Map<String, String> with(Map<String, String> own, Node block) {
        Map<String, String> all = new LinkedHashMap<>(own);
        BlockAttributes.of(block).forEach(all::putIfAbsent);
        return all;
    }

    private void within(String tag, Map<String, String> attributes, Node node) {
        html.tag(tag, attributes);
        children(node);
        html.tag("/" + tag);
    }

    private void block(String tag, Map<String, String> attributes, Node node) {
        html.line();
        html.tag(tag, attributes);
        html.line();
        children(node);
        html.line();
        html.tag("/" + tag);
        html.line();
    }

    private void children(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }

    private Map<String, String> link(Link link) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("href", address(link.getDestination()));
        if (link.getTitle() != null) {
            attributes.put("title", link.getTitle());
        }
        return attributes;
    }

    private Map<String, String> image(Image image) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("src", address(image.getDestination()));
        attributes.put("alt", alt(image, new StringBuilder()).toString());
        if (image.getTitle() != null) {
            attributes.put("title", image.getTitle());
        }
        return attributes;
    }

    private String address(String url) {
        return !unsafe && Urls.isDangerous(url) ? "" : Percent.escaped(url);
    }

    /** Typographic marks are escaped twice by Hugo, so their entities are seen. */
    private static StringBuilder alt(Node node, StringBuilder out) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            switch (child) {
                case Text text -> out.append(text.getLiteral());
                case Code code -> out.append(code.getLiteral());
                case Smart smart -> out.append(smart.entity());
                case Literal literal -> out.append(literal.written());
                default -> alt(child, out);
            }
        }
        return out;
    }

    private void description(Description description) {
        if (!description.tight()) {
            block("dd", Map.of(), description);
            return;
        }
        html.tag("dd");
        boolean first = true;
        for (Node child = description.getFirstChild(); child != null; child = child.getNext()) {
            if (first && child instanceof Paragraph) {
                children(child);
                first = false;
            } else {
                context.render(child);
            }
        }
        html.tag("/dd");
        html.line();
    }

    private void reference(Footnote.Reference reference) {
        Footnote footnote = reference.footnote();
        html.tag("sup", Map.of("id", id(footnote, reference.place())));
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("href", "#fn:" + footnote.number());
        attributes.put("class", "footnote-ref");
        attributes.put("role", "doc-noteref");
        html.tag("a", attributes);
        html.text(String.valueOf(footnote.number()));
        html.tag("/a");
        html.tag("/sup");
    }

    private void back(Footnote.BackLink back) {
        html.raw("&#160;");
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("href", "#" + id(back.footnote(), back.reference()));
        attributes.put("class", "footnote-backref");
        attributes.put("role", "doc-backlink");
        html.tag("a", attributes);
        html.raw("&#x21a9;&#xfe0e;");
        html.tag("/a");
    }

    private static String id(Footnote footnote, int reference) {
        return "fnref" + (reference == 0 ? "" : reference) + ":" + footnote.number();
    }

    private void notes(Footnote.Endnotes notes) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("class", "footnotes");
        attributes.put("role", "doc-endnotes");
        html.tag("div", attributes);
        html.line();
        html.tag("hr");
        block("ol", Map.of(), notes);
        html.tag("/div");
        html.line();
    }
}
