package galley.markdown.commonmark;

import java.util.function.UnaryOperator;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Where fenced code starts whose indentation is counted in columns.
 *
 * @param info what escapes mean behind the fence
 * @param listsTakeBlanks whether nothing is left in a list of a line of blanks
 */
public record FenceStart(UnaryOperator<String> info, boolean listsTakeBlanks) implements BlockParserFactory {
    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        return Fence.start(state, info, listsTakeBlanks);
    }
}
