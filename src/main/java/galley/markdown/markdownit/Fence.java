package galley.markdown.markdownit;

import org.commonmark.node.Block;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Fenced code. Unlike the library's own, columns and not blanks are taken away where the fence is indented, so that a tab
 * counts as four; and a line of nothing but blanks keeps those behind the fence's column, in a list too.
 */
final class Fence extends AbstractBlockParser {
    static final BlockParserFactory FACTORY = Fence::start;

    private static final int CODE = 4;
    private static final int SHORTEST = 3;
    private static final int TAB = 4;

    private final FencedCodeBlock block = new FencedCodeBlock();
    private final StringBuilder code = new StringBuilder();
    /** From the last quote's mark, or from the start of the line. */
    private final int column;
    /** Of the line that is read, where it is blank; a list has taken its blanks away. */
    private String blanks;
    /** The opening line is handed over too. */
    private boolean opened;

    private Fence(char sign, int length, int indent, int column, String info) {
        block.setFenceCharacter(String.valueOf(sign));
        block.setOpeningFenceLength(length);
        block.setFenceIndent(indent);
        block.setInfo(info);
        this.column = column;
    }

    private static BlockStart start(ParserState state, MatchedBlockParser matched) {
        CharSequence line = state.getLine().getContent();
        int from = state.getNextNonSpaceIndex();
        if (state.getIndent() >= CODE || from >= line.length()) {
            return BlockStart.none();
        }
        char sign = line.charAt(from);
        int end = run(line, from, sign);
        if (sign != '`' && sign != '~' || end - from < SHORTEST) {
            return BlockStart.none();
        }
        String info = line.subSequence(end, line.length()).toString();
        if (sign == '`' && info.indexOf('`') >= 0) {
            return BlockStart.none();
        }
        int column = columns(line, base(line, from), from);
        return BlockStart.of(new Fence(sign, end - from, state.getIndent(), column, Special.unescaped(info.strip())))
                .atIndex(line.length());
    }

    private static int run(CharSequence line, int from, char sign) {
        int end = from;
        while (end < line.length() && line.charAt(end) == sign) {
            end++;
        }
        return end;
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        CharSequence line = state.getLine().getContent();
        if (state.isBlank()) {
            blanks = blanks(line);
            return BlockContinue.atIndex(line.length());
        }
        blanks = null;
        return state.getIndent() < CODE && closes(line, state.getNextNonSpaceIndex())
                ? BlockContinue.finished()
                : BlockContinue.atColumn(state.getColumn() + Math.min(state.getIndent(), block.getFenceIndent()));
    }

    private boolean closes(CharSequence line, int from) {
        int end = run(line, from, block.getFenceCharacter().charAt(0));
        return end - from >= block.getOpeningFenceLength()
                && line.subSequence(end, line.length()).toString().isBlank();
    }

    private String blanks(CharSequence line) {
        int from = base(line, line.length());
        int width = columns(line, from, line.length());
        if (width <= column) {
            return "";
        }
        int at = from;
        while (columns(line, from, at) < column) {
            at++;
        }
        int left = columns(line, from, at) - column;
        return " ".repeat(left) + line.subSequence(at, line.length());
    }

    /** Behind the last quote's mark before an index, and the blank that belongs to it. */
    private static int base(CharSequence line, int before) {
        int at = before;
        while (at > 0 && line.charAt(at - 1) != '>') {
            at--;
        }
        return at > 0 && at < before && line.charAt(at) == ' ' ? at + 1 : at;
    }

    private static int columns(CharSequence line, int from, int to) {
        int columns = 0;
        for (int i = from; i < to; i++) {
            columns += line.charAt(i) == '\t' ? TAB - columns % TAB : 1;
        }
        return columns;
    }

    @Override
    public void addLine(SourceLine line) {
        if (opened) {
            code.append(blanks == null ? line.getContent() : blanks).append('\n');
        }
        opened = true;
    }

    @Override
    public void closeBlock() {
        block.setLiteral(code.toString());
    }
}
