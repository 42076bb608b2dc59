package galley.markdown.hugo;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.DefinitionMap;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** {@code [^label]: words}, the lines after it indented by four; and {@code [^label]} in the text. */
final class FootnoteParser extends AbstractBlockParser {
    static final BlockParserFactory FACTORY = FootnoteParser::start;

    private static final Pattern LABEL = Pattern.compile("\\[\\^((?:[^\\[\\]\\\\]|\\\\.)+)]:");
    private static final int INDENT = 4;

    private final Footnote footnote = new Footnote();
    private final DefinitionMap<Footnote> definition = new DefinitionMap<>(Footnote.class);

    private FootnoteParser(String label) {
        definition.putIfAbsent(label, footnote);
    }

    private static BlockStart start(ParserState state, MatchedBlockParser matched) {
        CharSequence line = state.getLine().getContent();
        int from = state.getNextNonSpaceIndex();
        if (state.getIndent() >= INDENT || from >= line.length() || line.charAt(from) != '[') {
            return BlockStart.none();
        }
        Matcher label = LABEL.matcher(line).region(from, line.length());
        if (!label.lookingAt() || label.group(1).isBlank()) {
            return BlockStart.none();
        }
        return BlockStart.of(new FootnoteParser(label.group(1))).atIndex(label.end());
    }

    /** As a {@link org.commonmark.parser.beta.LinkProcessor}: it may look like a link, a reference or an image. */
    static LinkResult reference(LinkInfo link, Scanner scanner, InlineParserContext context) {
        String text = link.text(scanner);
        if (text.length() < 2 || text.charAt(0) != '^') {
            return LinkResult.none();
        }
        Footnote footnote = context.getDefinition(Footnote.class, text.substring(1));
        return footnote == null
                ? LinkResult.none()
                : LinkResult.replaceWith(new Footnote.Reference(footnote), link.afterTextBracket());
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
        return footnote;
    }

    @Override
    public List<DefinitionMap<?>> getDefinitions() {
        return List.of(definition);
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        if (state.isBlank()) {
            return BlockContinue.atIndex(state.getIndex());
        }
        return state.getIndent() < INDENT ? BlockContinue.none() : BlockContinue.atColumn(state.getColumn() + INDENT);
    }
}
