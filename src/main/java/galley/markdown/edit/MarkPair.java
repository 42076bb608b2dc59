package galley.markdown.edit;

import galley.text.Span;
import galley.text.Text;
import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.node.Delimited;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Two marks and the words between them.
 *
 * @param open where the first one stands
 * @param close where the second one stands
 */
record MarkPair(Span open, Span close) {
    /** Paragraphs longer than this are not read for marks. In UTF-16 units. */
    private static final int LONGEST = 10_000;

    /** Reads inlines alone: what a line is has been seen to by then. */
    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of())
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .extensions(Set.of(StrikethroughExtension.create()))
            .build();

    Span inner() {
        return new Span(open.end(), close.start());
    }

    /** The innermost words of a kind, as CommonMark reads them, that have all of a passage in them. */
    static Optional<MarkPair> around(Text text, Span passage, Class<? extends Node> kind, String signs) {
        Span paragraph = Passage.around(text, passage.start());
        if (paragraph.length() > LONGEST || passage.end() > paragraph.end()) {
            return Optional.empty();
        }
        String words = paragraph.in(text);
        if (signs.chars().noneMatch(sign -> words.indexOf(sign) >= 0)) {
            return Optional.empty();
        }
        Span wanted = passage.shifted(-paragraph.start());
        Optional<MarkPair> found = Optional.empty();
        Node node = PARSER.parse(words).getFirstChild();
        while (node != null) {
            Optional<Span> span = span(node).filter(it -> it.start() <= wanted.start() && wanted.end() <= it.end());
            if (span.isEmpty()) {
                node = node.getNext();
                continue;
            }
            if (kind.isInstance(node)) {
                found = Optional.of(of(node, span.get(), words).shifted(paragraph.start()))
                        .filter(pair -> pair.inner().start() <= passage.end()
                                && passage.start() <= pair.inner().end());
            }
            node = node.getFirstChild();
        }
        return found;
    }

    private static Optional<Span> span(Node node) {
        var spans = node.getSourceSpans();
        if (spans.isEmpty()) {
            return Optional.empty();
        }
        SourceSpan last = spans.getLast();
        return Optional.of(new Span(spans.getFirst().getInputIndex(), last.getInputIndex() + last.getLength()));
    }

    private static MarkPair of(Node node, Span span, String words) {
        int length =
                node instanceof Delimited marks ? marks.getOpeningDelimiter().length() : ticks(span, words);
        Span open = new Span(span.start(), span.start() + length);
        Span close = new Span(span.end() - length, span.end());
        return new MarkPair(open, close);
    }

    /** How long a mark of code is, with the blank that keeps it from a backtick in the code. */
    private static int ticks(Span span, String words) {
        int run = span.start();
        while (words.charAt(run) == '`') {
            run++;
        }
        int length = run - span.start();
        boolean padded = words.charAt(run) == ' ' && words.charAt(span.end() - length - 1) == ' ';
        boolean needed = padded && (words.charAt(run + 1) == '`' || words.charAt(span.end() - length - 2) == '`');
        return needed ? length + 1 : length;
    }

    private MarkPair shifted(int by) {
        return new MarkPair(open.shifted(by), close.shifted(by));
    }
}
