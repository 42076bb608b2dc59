package galley.markdown.commonmark;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.gfm.tables.internal.TableBlockParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.BlockParser;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Where a table starts: at a row of dashes that is not indented like code and has a cell for each of its head. commonmark-java
 * itself asks for neither.
 *
 * <p>Rules: <a href="https://github.github.com/gfm/#tables-extension-">GFM</a>, and goldmark's {@code extension/table.go}.
 *
 * @param headMayBeShort goldmark adds the cells that the head has too few, and takes a line without any bar for a head
 */
public record TableStart(boolean headMayBeShort) implements BlockParserFactory {
    private static final int CODE = 4;

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        List<SourceLine> above = matched.getParagraphLines().getLines();
        if (above.isEmpty() || state.getIndent() >= CODE) {
            return BlockStart.none();
        }
        String head = above.getLast().getContent().toString();
        CharSequence line = state.getLine().getContent();
        int missing = cells(line.subSequence(state.getIndex(), line.length()).toString()) - cells(head);
        boolean fits = headMayBeShort ? missing >= 0 : missing == 0;
        return fits
                ? new TableBlockParser.Factory(TablesExtension.DEFAULT_MAX_CELLS)
                        .tryStart(state, headMayBeShort ? new Barred(matched, missing) : matched)
                : BlockStart.none();
    }

    /** How many cells a row has. */
    public static int cells(String line) {
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

    /** The same paragraph, its last line ended by a bar and by those of the missing cells. */
    private record Barred(MatchedBlockParser matched, int missing) implements MatchedBlockParser {
        @Override
        public BlockParser getMatchedBlockParser() {
            return matched.getMatchedBlockParser();
        }

        @Override
        public SourceLines getParagraphLines() {
            List<SourceLine> lines = new ArrayList<>(matched.getParagraphLines().getLines());
            SourceLine last = lines.removeLast();
            String head = last.getContent().toString();
            String ended = head.stripTrailing().endsWith("|") ? head : head + " |";
            lines.add(SourceLine.of(ended + " |".repeat(missing), last.getSourceSpan()));
            return SourceLines.of(lines);
        }
    }
}
