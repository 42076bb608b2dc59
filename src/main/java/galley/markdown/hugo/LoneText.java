package galley.markdown.hugo;

import org.commonmark.node.Block;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.ParserState;

/** A paragraph that begins right below a table, where what it begins with would otherwise belong to the lines above. */
final class LoneText extends AbstractBlockParser {
    private final Paragraph paragraph = new Paragraph();
    private final SourceLines words = SourceLines.empty();

    @Override
    public boolean canHaveLazyContinuationLines() {
        return true;
    }

    @Override
    public Block getBlock() {
        return paragraph;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return state.isBlank() ? BlockContinue.none() : BlockContinue.atIndex(state.getNextNonSpaceIndex());
    }

    @Override
    public void addLine(SourceLine line) {
        words.addLine(line);
    }

    @Override
    public void parseInlines(InlineParser inlines) {
        inlines.parse(words, paragraph);
    }
}
