package galley.markdown.kramdown;

import galley.markdown.Deadline;
import galley.markdown.Html;
import galley.markdown.Limits;
import java.util.ArrayList;
import java.util.List;

/** One rendering of one body. */
final class Rendering {
    private final Definitions definitions;
    private final Deadline deadline;

    Rendering(Settings settings, Limits limits) {
        definitions = new Definitions(settings);
        deadline = new Deadline(limits);
    }

    Html render(String body) {
        String text = body.endsWith("\n") ? body : body + "\n";
        Node root = new Node(Kind.ROOT);
        new Blocks(definitions, deadline).parse(root, text);
        new Finish(definitions, deadline).apply(root);
        String mark = mark(body);
        HtmlWriter writer = new HtmlWriter(definitions, deadline, mark);
        List<Html.Block> blocks = new ArrayList<>();
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < root.children.size(); i++) {
            Node node = root.children.get(i);
            deadline.at(Math.clamp(node.start, 0, body.length()));
            String written = writer.write(node, root);
            deadline.wrote(written.length());
            html.append(written);
            boolean goesOn = i + 1 < root.children.size() && root.children.get(i + 1).start == node.start;
            if (!goesOn) {
                if (!html.toString().isBlank()) {
                    blocks.add(placed(node, body, html.toString().strip()));
                }
                html.setLength(0);
            }
        }
        String endnotes = writer.endnotes().html(writer).strip();
        if (!endnotes.isEmpty() && !writer.endnotes().arePlaced()) {
            blocks.add(new Html.Block(body.length(), body.length(), endnotes));
        }
        if (writer.endnotes().arePlaced()) {
            replace(blocks, mark.replace("toc", "footnotes"), endnotes);
        }
        if (writer.toc().isWanted()) {
            Node tree = writer.toc().tree();
            replace(
                    blocks,
                    mark,
                    tree.children.isEmpty() ? "" : writer.write(tree, root).strip());
        }
        return new Html(blocks);
    }

    /** Something that the text does not have. */
    private static String mark(String body) {
        String mark = "\uE000toc\uE000";
        while (body.contains(mark)) {
            mark += "\uE000";
        }
        return mark;
    }

    private static void replace(List<Html.Block> blocks, String mark, String html) {
        blocks.replaceAll(
                block -> new Html.Block(block.start(), block.end(), block.html().replace(mark, html)));
    }

    /** Without the blank lines behind the block. */
    private static Html.Block placed(Node node, String body, String html) {
        int start = Math.clamp(node.start, 0, body.length());
        int end = Math.clamp(node.end, start, body.length());
        while (end > start && Character.isWhitespace(body.charAt(end - 1))) {
            end--;
        }
        return new Html.Block(start, end, html);
    }
}
