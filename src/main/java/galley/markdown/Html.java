package galley.markdown;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A rendered body as its top-level blocks in order. What belongs to no place of the source (a list of footnotes at the
 * end) is a block with an empty range at the end.
 */
public record Html(List<Block> blocks) {
    public Html {
        blocks = List.copyOf(blocks);
    }

    /**
     * One top-level block.
     *
     * @param start offset in the body of the first line it was made from
     * @param end offset just after its last line
     * @param html what was made of it
     */
    public record Block(int start, int end, String html) {}

    /** The whole body, blocks joined by line feeds. */
    public String text() {
        return blocks.stream().map(Block::html).collect(Collectors.joining("\n"));
    }
}
