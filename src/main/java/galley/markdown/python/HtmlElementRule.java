package galley.markdown.python;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The {@code md_in_html} extension: an HTML element with a {@code markdown} attribute holds Markdown. */
record HtmlElementRule(HtmlStash stash) implements BlockRule {
    /** Says of an element how its content is read: as blocks, as lines, or not at all. */
    static final String CONTENT = "markdown";

    @Override
    public boolean apply(BlockParser parser, Element parent, Deque<Chunk> chunks) {
        Element element = stash.takeElementAtStart(chunks.getFirst().text());
        if (element == null) {
            return false;
        }
        Chunk chunk = chunks.removeFirst();
        parseContent(parser, element, chunk.line());
        parent.children.add(element);
        return true;
    }

    private static void parseContent(BlockParser parser, Element element, int line) {
        String content = element.attributes.remove(CONTENT);
        element.children.forEach(child -> parseContent(parser, child, line));
        if ("block".equals(content)) {
            List<Element> children = new ArrayList<>();
            for (Element child : element.children) {
                children.add(child);
                children.addAll(parseBlocks(parser, child.tail, line));
                child.tail = "";
            }
            children.addAll(0, parseBlocks(parser, element.text, line));
            element.text = "";
            element.children.clear();
            element.children.addAll(children);
        } else if (!"span".equals(content)) {
            element.finalText = true;
            element.children.forEach(child -> child.finalTail = true);
        }
    }

    private static List<Element> parseBlocks(BlockParser parser, String text, int line) {
        Element holder = new Element("div");
        if (!text.isEmpty()) {
            parser.parse(holder, Chunk.of(Chars.stripEnd(text, '\n'), line));
        }
        return holder.children;
    }
}
