package galley.markdown.markdownit;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParser;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * A paragraph whose first line is indented by four columns or more: elsewhere it would be code. It is nothing but a
 * paragraph: no heading is made of it by a line below it, no table and no link's definition.
 */
final class IndentedText extends AbstractBlockParser {
    static final BlockParserFactory FACTORY = IndentedText::start;

    private static final int CODE = 4;

    /** What begins a list, but not within a paragraph; commonmark-java knows its own paragraphs only. */
    private static final Pattern NO_LIST =
            Pattern.compile("(?!0{0,8}1[.)])\\d{1,9}[.)](?:[ \\t].*)?|(?:[-+*]|\\d{1,9}[.)])[ \\t]*");

    private final Paragraph paragraph = new Paragraph();
    private final SourceLines words;
    /** What the line that is about to be added is indented by; commonmark-java takes it away. */
    private String indent = "";

    private IndentedText(SourceLines words) {
        this.words = words;
    }

    private static BlockStart start(ParserState state, MatchedBlockParser matched) {
        if (state.isBlank()) {
            return BlockStart.none();
        }
        BlockParser active = state.getActiveBlockParser();
        if (state.getIndent() >= CODE) {
            return active.getBlock() instanceof Paragraph
                    ? BlockStart.none()
                    : BlockStart.of(new IndentedText(SourceLines.empty())).atIndex(state.getNextNonSpaceIndex());
        }
        return active instanceof IndentedText text && matched.getMatchedBlockParser() == active && isNoList(state)
                ? BlockStart.of(new IndentedText(text.words))
                        .atIndex(state.getNextNonSpaceIndex())
                        .replaceActiveBlockParser()
                : BlockStart.none();
    }

    private static boolean isNoList(ParserState state) {
        CharSequence line = state.getLine().getContent();
        CharSequence rest = line.subSequence(state.getNextNonSpaceIndex(), line.length());
        return NO_LIST.matcher(rest).matches();
    }

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
        if (state.isBlank()) {
            return BlockContinue.none();
        }
        CharSequence line = state.getLine().getContent();
        indent =
                line.subSequence(state.getIndex(), state.getNextNonSpaceIndex()).toString();
        return BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(SourceLine line) {
        words.addLine(SourceLine.of(indent + line.getContent(), line.getSourceSpan()));
        indent = "";
    }

    @Override
    public void parseInlines(InlineParser inlines) {
        SourceLines trimmed = SourceLines.empty();
        int last = words.getLines().size() - 1;
        for (int i = 0; i <= last; i++) {
            SourceLine line = words.getLines().get(i);
            int end = line.getContent().length();
            while (i == last && end > 0 && isSpace(line.getContent().charAt(end - 1))) {
                end--;
            }
            trimmed.addLine(line.substring(0, end));
        }
        inlines.parse(trimmed, paragraph);
        paragraph.accept(new Unindented());
    }

    /** What a line is indented by stays in code and in an HTML element, and nowhere else. */
    private static final class Unindented extends AbstractVisitor {
        @Override
        public void visit(Text text) {
            if (text.getPrevious() instanceof SoftLineBreak || text.getPrevious() instanceof HardLineBreak) {
                text.setLiteral(text.getLiteral().substring(indent(text.getLiteral())));
            }
        }
    }

    private static int indent(CharSequence line) {
        int start = 0;
        while (start < line.length() && isSpace(line.charAt(start))) {
            start++;
        }
        return start;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }
}
