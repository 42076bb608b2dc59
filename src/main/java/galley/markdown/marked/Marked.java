package galley.markdown.marked;

import galley.markdown.Deadline;
import galley.markdown.Html;
import java.util.ArrayList;
import java.util.List;

/**
 * Markdown as hexo-renderer-marked 7 reads and writes it, with marked 15. Immutable; any thread, with a stack of 64 MB.
 *
 * @param options what a site has set
 */
public record Marked(Options options) {
    /**
     * @param body lines ended by {@code \n}
     * @throws galley.markdown.TooComplex when the time is over or the HTML too long
     */
    public Html render(String body, Deadline deadline) {
        HtmlWriter writer = new HtmlWriter(options, deadline);
        List<Html.Block> written = new ArrayList<>();
        long length = 0;
        List<Block> blocks = blocks(body, deadline);
        for (Block block : blocks) {
            deadline.at(block.start);
            String html = writer.write(block);
            length += html.length();
            deadline.checkOutput(length);
            if (!html.isBlank()) {
                written.add(placed(block, body, html));
            }
        }
        return new Html(written);
    }

    private List<Block> blocks(String body, Deadline deadline) {
        Links links = new Links();
        Queue queue = new Queue();
        List<Block> blocks = new Blocks(links, queue, deadline).readAll(body);
        queue.readAll(new Spans(options, links, deadline));
        return blocks;
    }

    /** Without the blank lines behind the block. */
    private static Html.Block placed(Block block, String body, String html) {
        int end = block.end;
        while (end > block.start && Character.isWhitespace(body.charAt(end - 1))) {
            end--;
        }
        return new Html.Block(block.start, end, html);
    }
}
