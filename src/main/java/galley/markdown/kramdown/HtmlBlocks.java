package galley.markdown.kramdown;

import java.util.regex.Pattern;

/** HTML that begins a line. What is in it is HTML too, unless {@code markdown="1"} or an option says otherwise. */
final class HtmlBlocks {
    static final Pattern START = Marks.compile("^ {0,3}<(?:" + Marks.HTML_NAME + "|!--|/)");
    private static final Pattern SPACE_TO_LINE_END = Marks.compile("[ \\t]*\\n");
    private static final Pattern NEXT = Marks.compile("(?=<(?:" + Marks.HTML_NAME + "|/|!--|\\?))");

    private HtmlBlocks() {}

    static boolean parse(Blocks in) {
        Scan source = in.source;
        if (source.take(HtmlTag.COMMENT)) {
            addComment(in);
            source.take(SPACE_TO_LINE_END);
            return true;
        }
        if (source.sees(HtmlTag.BLOCK_START) && !HtmlNames.isSpan(HtmlNames.normal(source.group(1)))) {
            source.skip();
            element(in);
            return true;
        }
        if (source.sees(HtmlTag.BLOCK_END)
                && in.tree.kind == Kind.HTML
                && in.tree.value.toString().equalsIgnoreCase(source.group(1))
                && !HtmlNames.isSpan(HtmlNames.normal(source.group(1)))) {
            source.skip();
            in.end();
            return true;
        }
        return false;
    }

    private static void addComment(Blocks in) {
        Node comment = new Node(Kind.XML_COMMENT, in.source.matched());
        comment.block = true;
        in.add(comment);
    }

    /** The element whose start tag is the source's last match. */
    private static void element(Blocks in) {
        HtmlTag tag = HtmlTag.matched(in.source);
        Node node = new Node(Kind.HTML, tag.name());
        node.block = true;
        node.attributes = tag.attributes();
        in.add(node);
        boolean code = tag.name().equals("script") || tag.name().equals("style");
        if (code) {
            untilEnd(in, node, Kind.VERBATIM);
        }
        node.closed = !code && (tag.closed() || HtmlNames.isEmpty(tag.name()));
        node.ial = in.pending;
        in.pending = null;
        node.content = content(in, node);
        if (node.content == Node.Content.BLOCKS) {
            in.source.take(SPACE_TO_LINE_END);
        }
        if (node.closed || code) {
            return;
        }
        switch (node.content) {
            case BLOCKS -> in.parse(node);
            case SPANS -> untilEnd(in, node, Kind.RAW_TEXT);
            case RAW -> raw(in, node);
        }
        if (!in.tree.isHtml(Node.Content.RAW)) {
            in.source.take(SPACE_TO_LINE_END);
        }
    }

    private static Node.Content content(Blocks in, Node node) {
        String name = node.value.toString();
        boolean parsed = !in.tree.isHtml(Node.Content.RAW) && in.definitions.settings.is("parse_block_html");
        String wanted = node.attributes.remove("markdown");
        return switch (wanted == null ? "" : wanted) {
            case "0" -> Node.Content.RAW;
            case "1" -> HtmlNames.content(name);
            case "span" -> Node.Content.SPANS;
            case "block" -> Node.Content.BLOCKS;
            default -> parsed ? HtmlNames.content(name) : Node.Content.RAW;
        };
    }

    /** What is before the end tag, all of it where there is none. */
    private static void untilEnd(Blocks in, Node node, Kind as) {
        Pattern end = Pattern.compile("</" + Pattern.quote(node.value.toString()) + "\\s*>", Pattern.CASE_INSENSITIVE);
        int start = in.source.at;
        if (in.source.takeUntil(end) == null) {
            node.addText(in.source.takeRest(), as);
        } else {
            node.addText(in.source.text.substring(start, in.source.matchStart()), as);
        }
    }

    private static void raw(Blocks in, Node element) {
        Node outer = in.tree;
        in.tree = element;
        Scan source = in.source;
        in.deeper();
        boolean done = false;
        while (!done && !source.atEnd()) {
            in.deadline.check();
            String text = source.takeUntil(NEXT);
            if (text == null) {
                element.addText(source.takeRest(), Kind.TEXT);
                break;
            }
            element.addText(text, Kind.TEXT);
            if (source.take(HtmlTag.COMMENT) || source.take(HtmlTag.INSTRUCTION)) {
                addComment(in);
            } else if (source.take(HtmlTag.START)) {
                element(in);
            } else if (source.take(HtmlTag.END)) {
                done = HtmlNames.normal(source.group(1)).equals(element.value.toString());
                if (!done) {
                    element.addText(source.matched(), Kind.TEXT);
                }
            } else {
                element.addText(source.takeCharacter(), Kind.TEXT);
            }
        }
        in.tree = outer;
        in.shallower();
    }
}
