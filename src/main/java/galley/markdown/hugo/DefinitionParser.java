package galley.markdown.hugo;

import galley.markdown.hugo.Definitions.DefinitionList;
import galley.markdown.hugo.Definitions.Description;
import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * {@code : a definition} below a paragraph or another definition. {@link DefinitionTerms} makes terms of the paragraph and
 * one list of neighbours.
 *
 * <p>Rules: goldmark's {@code extension/definition_list.go}.
 */
final class DefinitionParser extends AbstractBlockParser {
    /** As a site has it. */
    static BlockParserFactory factory(Markup markup) {
        return (state, matched) -> start(state, matched, markup);
    }

    private final Block block;
    private final int indent;

    private DefinitionParser(Block block, int indent) {
        this.block = block;
        this.indent = indent;
    }

    private static BlockStart start(ParserState state, MatchedBlockParser matched, Markup markup) {
        CharSequence line = state.getLine().getContent();
        int colon = state.getNextNonSpaceIndex();
        if (state.getIndent() != 0 || colon >= line.length() || line.charAt(colon) != ':') {
            return BlockStart.none();
        }
        int space = space(line, colon + 1, state.getColumn() + 1);
        Block around = matched.getMatchedBlockParser().getBlock();
        boolean open = around instanceof Paragraph;
        Node above = open ? around : around.getLastChild();
        if (space == 0 || !(above instanceof Paragraph || above instanceof DefinitionList)) {
            return BlockStart.none();
        }
        if (markup.unlessOff("table")
                && TableLines.isIn(matched.getParagraphLines().getLines())) {
            return BlockStart.of(new LoneText()).atIndex(colon);
        }
        int indent = 1 + (space >= 8 ? 5 : space);
        boolean tight = open
                || Tables.lastLine(above) + 1 >= state.getLine().getSourceSpan().getLineIndex();
        return BlockStart.of(
                        new DefinitionParser(new DefinitionList(), indent),
                        new DefinitionParser(new Description(tight), 0))
                .atColumn(state.getColumn() + indent);
    }

    /** How wide the white space is; the end of the line is none. */
    private static int space(CharSequence line, int from, int column) {
        int at = column;
        for (int i = from; i < line.length(); i++) {
            if (line.charAt(i) == '\t') {
                at += 4 - at % 4;
            } else if (line.charAt(i) == ' ') {
                at++;
            } else {
                return at - column;
            }
        }
        return 0;
    }

    @Override
    public boolean isContainer() {
        return true;
    }

    @Override
    public boolean canContain(Block child) {
        return true;
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        if (state.isBlank()) {
            return BlockContinue.atIndex(state.getIndex());
        }
        return state.getIndent() < indent ? BlockContinue.none() : BlockContinue.atColumn(state.getColumn() + indent);
    }
}
