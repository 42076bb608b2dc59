package galley.markdown.commonmark;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.gfm.tables.internal.TableBlockParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Where a table starts: at a row of dashes that is not indented like code and has a cell for each of its head. commonmark-java
 * itself asks for neither.
 *
 * <p>Rules: <a href="https://github.github.com/gfm/#tables-extension-">GFM</a>.
 */
public record TableStart() implements BlockParserFactory {
    private static final int CODE = 4;

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        List<SourceLine> above = matched.getParagraphLines().getLines();
        if (above.isEmpty() || state.getIndent() >= CODE) {
            return BlockStart.none();
        }
        String head = above.getLast().getContent().toString();
        CharSequence line = state.getLine().getContent();
        int cells = cells(line.subSequence(state.getIndex(), line.length()).toString());
        return cells == cells(head)
                ? new TableBlockParser.Factory(TablesExtension.DEFAULT_MAX_CELLS).tryStart(state, matched)
                : BlockStart.none();
    }

    /** How many cells a row has. */
    private static int cells(String line) {
        String row = line.strip();
        int cells = row.endsWith("|") && !row.endsWith("\\|") ? 0 : 1;
        for (int i = row.startsWith("|") ? 1 : 0; i < row.length(); i++) {
            if (row.charAt(i) == '\\') {
                i++;
            } else if (row.charAt(i) == '|') {
                cells++;
            }
        }
        return cells;
    }
}
