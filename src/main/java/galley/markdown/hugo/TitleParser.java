package galley.markdown.hugo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Block;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** Headings of both kinds, as CommonMark has them, with goldmark's attributes: {@code # Head {#id .class key=value}}. */
final class TitleParser extends AbstractBlockParser {
    /** As a site has it. */
    static BlockParserFactory factory(Markup markup) {
        return (state, matched) -> start(state, matched, markup);
    }

    private final Title title;
    private final SourceLines words;

    private TitleParser(int level, List<SourceLine> before, SourceLine last, Map<String, String> attributes) {
        this.words = SourceLines.of(before);
        this.words.addLine(last);
        this.title = new Title(level, last.getContent().toString(), attributes);
    }

    private static BlockStart start(ParserState state, MatchedBlockParser matched, Markup markup) {
        if (state.getIndent() >= 4) {
            return BlockStart.none();
        }
        SourceLine line = state.getLine();
        CharSequence chars = line.getContent();
        int from = state.getNextNonSpaceIndex();
        int end = chars.length();
        if (from < end && chars.charAt(from) == '#') {
            return hashes(line.substring(from, end), markup)
                    .map(title -> BlockStart.of(title).atIndex(end))
                    .orElseGet(BlockStart::none);
        }
        int level = underline(chars, from);
        SourceLines paragraph = matched.getParagraphLines();
        if (level == 0 || paragraph.isEmpty()) {
            return BlockStart.none();
        }
        List<SourceLine> lines = paragraph.getLines();
        if (markup.unlessOff("table") && TableLines.isIn(lines)) {
            // Below a table a line of dashes underlines nothing.
            return BlockStart.of(isRule(chars, from) ? new OneLine(new ThematicBreak()) : new LoneText())
                    .atIndex(from);
        }
        SourceLine last = lines.getLast();
        Optional<Attributes> attributes = attributes(last, markup);
        TitleParser title = new TitleParser(
                level, lines.subList(0, lines.size() - 1), trimmed(without(attributes, last)), values(attributes));
        return BlockStart.of(title).atIndex(end).replaceParagraphLines(lines.size());
    }

    private static Optional<TitleParser> hashes(SourceLine line, Markup markup) {
        String chars = line.getContent().toString();
        int level = 0;
        while (level < chars.length() && chars.charAt(level) == '#') {
            level++;
        }
        if (level > 6 || level < chars.length() && !isSpace(chars.charAt(level))) {
            return Optional.empty();
        }
        SourceLine words = open(line.substring(level, chars.length()));
        Optional<Attributes> attributes = attributes(words, markup);
        return Optional.of(new TitleParser(level, List.of(), open(without(attributes, words)), values(attributes)));
    }

    private static Optional<Attributes> attributes(SourceLine line, Markup markup) {
        return markup.unlessOff("attributeTitles")
                ? Attributes.atEnd(line.getContent().toString())
                : Optional.empty();
    }

    private static SourceLine without(Optional<Attributes> attributes, SourceLine line) {
        return attributes.map(found -> line.substring(0, found.start())).orElse(line);
    }

    private static Map<String, String> values(Optional<Attributes> attributes) {
        return attributes.map(Attributes::values).orElseGet(LinkedHashMap::new);
    }

    /** Without the hashes at its end; they may stand before the attributes or behind them. */
    private static SourceLine open(SourceLine line) {
        return trimmed(line.substring(0, closing(line.getContent().toString().stripTrailing())));
    }

    private static int closing(String chars) {
        int hashes = chars.length();
        while (hashes > 0 && chars.charAt(hashes - 1) == '#') {
            hashes--;
        }
        return hashes == 0 || isSpace(chars.charAt(hashes - 1)) ? hashes : chars.length();
    }

    private static SourceLine trimmed(SourceLine line) {
        String chars = line.getContent().toString();
        int end = chars.stripTrailing().length();
        int start = 0;
        while (start < end && isSpace(chars.charAt(start))) {
            start++;
        }
        return line.substring(start, end);
    }

    private static int underline(CharSequence chars, int from) {
        if (from >= chars.length()) {
            return 0;
        }
        char mark = chars.charAt(from);
        if (mark != '=' && mark != '-') {
            return 0;
        }
        int i = from;
        while (i < chars.length() && chars.charAt(i) == mark) {
            i++;
        }
        while (i < chars.length() && isSpace(chars.charAt(i))) {
            i++;
        }
        return i < chars.length() ? 0 : mark == '=' ? 1 : 2;
    }

    private static boolean isRule(CharSequence chars, int from) {
        return chars.subSequence(from, chars.length()).toString().startsWith("---");
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }

    @Override
    public Block getBlock() {
        return title;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return BlockContinue.none();
    }

    @Override
    public void parseInlines(InlineParser inlines) {
        inlines.parse(words, title);
    }
}
