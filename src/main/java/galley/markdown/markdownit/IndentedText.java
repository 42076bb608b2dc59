package galley.markdown.markdownit;

import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.Paragraph;
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
        return state.isBlank() ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(SourceLine line) {
        CharSequence content = line.getContent();
        int start = 0;
        while (start < content.length() && isSpace(content.charAt(start))) {
            start++;
        }
        words.addLine(line.substring(start, content.length()));
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
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }
}
