package galley.markdown.kramdown;

import galley.markdown.Deadline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the finished tree. */
final class HtmlWriter {
    private final Definitions definitions;
    private final Settings settings;
    private final Deadline deadline;
    private final Toc toc;
    private final HeaderIds ids;
    private final Endnotes endnotes;
    private final List<Node> around = new ArrayList<>();
    private StringBuilder out = new StringBuilder();

    /** @param mark stands for the table of contents until all headers are known */
    HtmlWriter(Definitions definitions, Deadline deadline, String mark) {
        this.definitions = definitions;
        this.settings = definitions.settings;
        this.deadline = deadline;
        toc = new Toc(settings, mark);
        ids = new HeaderIds(settings);
        endnotes = new Endnotes(settings);
    }

    Toc toc() {
        return toc;
    }

    Endnotes endnotes() {
        return endnotes;
    }

    /** One node that is no other's child, or that the parent given is not written for. */
    String write(Node node, Node parent) {
        StringBuilder outside = out;
        out = new StringBuilder();
        around.add(parent);
        write(node);
        around.removeLast();
        String html = out.toString();
        out = outside;
        return html;
    }

    private void inside(Node node) {
        around.add(node);
        for (Node child : node.children) {
            write(child);
        }
        around.removeLast();
    }

    private void write(Node node) {
        deadline.check();
        deadline.checkOutput(out.length());
        switch (node.kind) {
            case BLANK -> out.append('\n');
            case TEXT, RAW_TEXT -> out.append(text(node.value.toString()));
            case VERBATIM -> out.append(node.value).append(node.block ? "\n" : "");
            case PARAGRAPH -> paragraph(node);
            case HEADER -> header(node);
            case QUOTE -> element("blockquote", node, "\n");
            case CODE_BLOCK -> codeBlock(node);
            case RULE ->
                out.append("<hr").append(HtmlText.attributes(node.attributes)).append(" />\n");
            case BULLETS -> list(node, "ul");
            case NUMBERS -> list(node, "ol");
            case ITEM -> item(node, "li");
            case DEFINITIONS -> element("dl", node, "\n");
            case TERM -> term(node);
            case DEFINITION -> item(node, "dd");
            case TABLE -> element("table", node, "\n");
            case TABLE_HEAD -> element("thead", node, "\n");
            case TABLE_BODY -> element("tbody", node, "\n");
            case TABLE_FOOT -> element("tfoot", node, "\n");
            case ROW -> element("tr", node, "\n");
            case CELL -> cell(node);
            case HTML -> html(node);
            case XML_COMMENT -> comment(node, node.value.toString());
            case COMMENT -> out.append("<!-- ").append(node.value).append(node.block ? " -->\n" : " -->");
            case MATH -> math(node);
            case EMPHASIS -> span("em", node);
            case STRONG -> span("strong", node);
            case CODE_SPAN -> codeSpan(node);
            case LINK -> span("a", node);
            case IMAGE ->
                out.append("<img").append(HtmlText.attributes(node.attributes)).append(" />");
            case FOOTNOTE -> out.append(endnotes.mark(node));
            case ENTITY -> out.append(entity(node.value.toString()));
            case SMART_QUOTE -> out.append(quote(node.value.toString()));
            case SYMBOL -> out.append(Symbols.sign(node.value.toString()));
            case BREAK -> out.append("<br />");
            case ABBREVIATION -> abbreviation(node);
            case ROOT, FOOTNOTE_TEXT, BOUNDARY -> inside(node);
        }
    }

    private String text(String text) {
        String escaped = HtmlText.text(text);
        return settings.is("remove_line_breaks_for_cjk") ? CjkLines.joined(escaped) : escaped;
    }

    private void open(String name, Map<String, String> attributes) {
        out.append('<').append(name).append(HtmlText.attributes(attributes)).append('>');
    }

    private void close(String name) {
        out.append("</").append(name).append('>');
    }

    private void span(String name, Node node) {
        open(name, node.attributes);
        inside(node);
        close(name);
    }

    private void element(String name, Node node, String behindStart) {
        open(name, node.attributes);
        out.append(behindStart);
        inside(node);
        close(name);
        out.append('\n');
    }

    private void paragraph(Node node) {
        if (node.transparent) {
            inside(node);
        } else if (node.children.size() == 1
                && node.children.getFirst().kind == Kind.IMAGE
                && node.children.getFirst().refersTo("standalone")) {
            figure(node, node.children.getFirst());
        } else {
            element("p", node, "");
        }
    }

    private void figure(Node node, Node image) {
        Map<String, String> ofFigure = new LinkedHashMap<>(node.attributes);
        Map<String, String> ofImage = new LinkedHashMap<>(image.attributes);
        for (String name : List.of("class", "id")) {
            if (ofImage.containsKey(name) && !ofFigure.containsKey(name)) {
                ofFigure.put(name, ofImage.remove(name));
            }
        }
        open("figure", ofFigure);
        out.append("\n<img").append(HtmlText.attributes(ofImage)).append(" />\n<figcaption>");
        out.append(ofImage.get("alt")).append("</figcaption>\n</figure>\n");
    }

    private void header(Node node) {
        Map<String, String> attributes = new LinkedHashMap<>(node.attributes);
        if (settings.is("auto_ids") && !attributes.containsKey("id")) {
            attributes.put("id", ids.next(node.plain));
        }
        toc.add(node, attributes.get("id"));
        String name = "h" + Math.clamp(node.level + settings.number("header_offset"), 1, 6);
        open(name, attributes);
        inside(node);
        close(name);
        out.append('\n');
    }

    private void codeBlock(Node node) {
        Map<String, String> attributes = new LinkedHashMap<>(node.attributes);
        String language = CodeLanguage.take(attributes);
        String code = node.value.toString();
        if (settings.text("syntax_highlighter").equals("rouge")) {
            CodeLanguage.mark(attributes, language == null ? "plaintext" : language);
            open("div", attributes);
            out.append("<div class=\"highlight\"><pre class=\"highlight\"><code>");
            out.append(HtmlText.code(code)).append("</code></pre></div></div>\n");
            return;
        }
        open("pre", attributes);
        open("code", language == null ? Map.of() : Map.of("class", "language-" + language));
        out.append(HtmlText.code(code.endsWith("\n") ? code : code + "\n")).append("</code></pre>\n");
    }

    private void codeSpan(Node node) {
        Map<String, String> attributes = new LinkedHashMap<>(node.attributes);
        if (settings.text("syntax_highlighter").equals("rouge")) {
            String language = CodeLanguage.of(attributes);
            CodeLanguage.mark(attributes, language == null ? "plaintext" : language);
        }
        open("code", attributes);
        out.append(HtmlText.code(node.value.toString()));
        close("code");
    }

    private void list(Node node, String name) {
        if (node.refersTo("toc") && toc.begin(name, node.attributes)) {
            out.append(toc.mark());
        } else if (node.refersTo("footnotes") && endnotes.begin()) {
            out.append(toc.mark().replace("toc", "footnotes"));
        } else {
            element(name, node, "\n");
        }
    }

    private void item(Node node, String name) {
        open(name, node.attributes);
        boolean inline = node.children.isEmpty()
                || node.children.getFirst().kind == Kind.PARAGRAPH && node.children.getFirst().transparent;
        out.append(inline ? "" : "\n");
        inside(node);
        close(name);
        out.append('\n');
    }

    private void term(Node node) {
        Map<String, String> attributes = new LinkedHashMap<>(node.attributes);
        Node list = around.getLast();
        if (!attributes.containsKey("id") && list.ial != null) {
            list.ial.references.stream()
                    .filter(reference -> reference.startsWith("auto_ids"))
                    .findFirst()
                    .ifPresent(reference -> {
                        String prefix = reference.startsWith("auto_ids-") ? reference.substring(9) : "";
                        attributes.put("id", prefix + HeaderIds.basic(node.plain));
                    });
        }
        open("dt", attributes);
        inside(node);
        out.append("</dt>\n");
    }

    private void cell(Node node) {
        Node table = around.get(around.size() - 3);
        Node part = around.get(around.size() - 2);
        String name = part.kind == Kind.TABLE_HEAD ? "th" : "td";
        Map<String, String> attributes = new LinkedHashMap<>(node.attributes);
        String side = table.alignment.get(around.getLast().children.indexOf(node));
        if (!side.isEmpty()) {
            attributes.merge("style", "text-align: " + side, (before, added) -> before + "; " + added);
        }
        open(name, attributes);
        int start = out.length();
        inside(node);
        out.append(out.length() == start ? "\u00a0" : "");
        close(name);
        out.append('\n');
    }

    private void html(Node node) {
        String name = node.value.toString();
        boolean inRaw = around.getLast().isHtml(Node.Content.RAW);
        out.append('<').append(name).append(HtmlText.attributes(node.attributes));
        if (node.block && node.closed && node.content == Node.Content.RAW) {
            out.append(" />");
        } else if (node.children.isEmpty() && HtmlNames.isEmpty(name)) {
            out.append(" />");
        } else {
            boolean blocks = node.block && node.content == Node.Content.BLOCKS;
            out.append(blocks ? ">\n" : ">");
            inside(node);
            close(name);
        }
        out.append(node.block && !inRaw ? "\n" : "");
    }

    private void comment(Node node, String html) {
        out.append(html);
        out.append(node.block && !around.getLast().isHtml(Node.Content.RAW) ? "\n" : "");
    }

    private void math(Node node) {
        Map<String, String> attributes = new LinkedHashMap<>(node.attributes);
        String formula = node.value.toString();
        String element = node.block ? "div" : "span";
        if (!settings.has("math_engine")) {
            attributes.merge("class", "kdmath", (before, added) -> before + " " + added);
            open(element, attributes);
            out.append(node.block ? "$$\n" + formula + "\n$$" : "$" + formula + "$");
            close(element);
        } else if (attributes.isEmpty()) {
            String escaped = HtmlText.code(formula);
            out.append(node.block ? "\\[" + escaped + "\\]\n" : "\\(" + escaped + "\\)");
        } else {
            open(element, attributes);
            out.append(node.block ? "\\[" + HtmlText.code(formula) + "\\]\n" : "$" + formula + "$");
            close(element);
        }
        out.append(node.block ? "\n" : "");
    }

    private String entity(String entity) {
        String character = Entities.character(entity);
        boolean asItIs = character == null || "<>&".contains(character);
        return asItIs || !settings.text("entity_output").equals("as_char") ? entity : character;
    }

    private String quote(String name) {
        int index = List.of("lsquo", "rsquo", "ldquo", "rdquo").indexOf(name);
        List<String> chosen = settings.list("smart_quotes");
        return HtmlText.text(Entities.named(chosen.size() == 4 ? chosen.get(index) : name));
    }

    private void abbreviation(Node node) {
        Definitions.Abbreviation abbreviation = definitions.abbreviations.get(node.value.toString());
        Map<String, String> attributes = new LinkedHashMap<>(abbreviation.place().attributes);
        if (!abbreviation.meaning().isEmpty()) {
            attributes.put("title", abbreviation.meaning());
        }
        open("abbr", attributes);
        out.append(node.value);
        close("abbr");
    }
}
