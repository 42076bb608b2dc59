package galley.markdown.commonmark;

import java.util.function.UnaryOperator;
import org.commonmark.node.Block;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.ParserState;

/**
 * Fenced code. Unlike the library's own, columns and not blanks are taken away where the fence is indented, so that a tab
 * counts as four, also one of which a list has taken the first part; and a line of nothing but blanks keeps those behind
 * the fence's column, in markdown-it's lists too.
 */
final class Fence extends AbstractBlockParser {

    private static final int CODE = 4;
    private static final int SHORTEST = 3;
    private static final int TAB = 4;

    private final FencedCodeBlock block = new FencedCodeBlock();
    private final StringBuilder code = new StringBuilder();
    /** From the last quote's mark, or from the start of the line. */
    private final int column;
    /** Of the line that is read, where it is blank; a list has taken its blanks away. */
    private String blanks;
    /** What is left of a tab that the line begins with. */
    private int left;
    /** The opening line is handed over too. */
    private boolean opened;

    private final boolean listsTakeBlanks;

    private Fence(char sign, int length, int indent, int column, String info, boolean listsTakeBlanks) {
        this.listsTakeBlanks = listsTakeBlanks;
        block.setFenceCharacter(String.valueOf(sign));
        block.setOpeningFenceLength(length);
        block.setFenceIndent(indent);
        block.setInfo(info);
        this.column = column;
    }

    static BlockStart start(ParserState state, UnaryOperator<String> unescaped, boolean listsTakeBlanks) {
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
        return BlockStart.of(new Fence(
                        sign, end - from, state.getIndent(), column, unescaped.apply(info.strip()), listsTakeBlanks))
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
            blanks = listsTakeBlanks && isInList() ? "" : blanks(line);
            return BlockContinue.atIndex(line.length());
        }
        blanks = null;
        if (state.getIndent() < CODE && closes(line, state.getNextNonSpaceIndex())) {
            return BlockContinue.finished();
        }
        int index = state.getIndex();
        int indent = Math.min(state.getIndent(), block.getFenceIndent());
        // The library forgets that it stands within a tab where it is told to stay there.
        boolean inTab = line.charAt(index) == '\t' && columns(line, 0, index) != state.getColumn();
        left = inTab && indent == 0 ? TAB - state.getColumn() % TAB : 0;
        return left > 0 ? BlockContinue.atIndex(index + 1) : BlockContinue.atColumn(state.getColumn() + indent);
    }

    private boolean isInList() {
        Node node = block.getParent();
        while (node != null && !(node instanceof ListItem)) {
            node = node.getParent();
        }
        return node != null;
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
            code.repeat(' ', left)
                    .append(blanks == null ? line.getContent() : blanks)
                    .append('\n');
            left = 0;
        }
        opened = true;
    }

    @Override
    public void closeBlock() {
        block.setLiteral(code.toString());
    }
}
