package galley.markdown.hugo;

import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Document;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserFactory;
import org.commonmark.parser.PostProcessor;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;

/** Makes tables of paragraphs once their lines are read; as a {@link PostProcessor} it looks at the lists they stand in. */
final class Tables implements PostProcessor {
    private Tables() {}

    private static final int CODE = 4;
    private static final int TAB = 4;

    static final PostProcessor LISTS = new Tables();

    /** @param body whose lines they are */
    static InlineParserFactory inlines(String body) {
        return context -> {
            InlineParser inlines = new InlineParserImpl(context);
            return (lines, node) -> {
                Optional<TableLines> table = node instanceof Paragraph
                        ? TableLines.in(lines.getLines(), i -> indent(body, span(lines, i, node), node) < CODE)
                        : Optional.empty();
                if (table.isPresent()) {
                    put(table.get(), node, inlines);
                } else {
                    inlines.parse(lines, node);
                }
            };
        };
    }

    /** Where a line stands; definitions of links may have been taken from the paragraph's first lines. */
    private static SourceSpan span(SourceLines lines, int line, Node paragraph) {
        List<SourceSpan> spans = paragraph.getSourceSpans();
        return spans.get(spans.size() - lines.getLines().size() + line);
    }

    /** In columns, from where the lists and quotes around have their text. */
    private static int indent(String body, SourceSpan span, Node paragraph) {
        int end = span.getInputIndex();
        while (end < body.length() && (body.charAt(end) == ' ' || body.charAt(end) == '\t')) {
            end++;
        }
        String before = body.substring(span.getInputIndex() - span.getColumnIndex(), end);
        int column = 0;
        int from = 0;
        for (int i = 0; i < before.length(); i++) {
            column += before.charAt(i) == '\t' ? TAB - column % TAB : 1;
            if (before.charAt(i) == '>') {
                from = column + 1;
            }
        }
        for (Node node = paragraph.getParent();
                !(node instanceof Document || node instanceof BlockQuote);
                node = node.getParent()) {
            if (node instanceof CustomBlock) {
                return 0; // a note or a definition takes what it needs
            }
            from += node instanceof ListItem item ? item.getContentIndent() : 0;
        }
        return column - from;
    }

    private static void put(TableLines lines, Node paragraph, InlineParser inlines) {
        TableBlock table = lines.table(inlines);
        paragraph.insertAfter(table);
        List<SourceSpan> spans = paragraph.getSourceSpans();
        List<SourceLine> before = lines.before().getLines();
        int first = spans.size() - lines.lines().size() + before.size();
        table.setSourceSpans(spans.subList(first, spans.size()));
        if (lines.isAlone()) {
            paragraph.unlink();
            return;
        }
        SourceLine last = before.getLast();
        SourceLines trimmed = SourceLines.of(before.subList(0, before.size() - 1));
        trimmed.addLine(
                last.substring(0, last.getContent().toString().stripTrailing().length()));
        inlines.parse(trimmed, paragraph);
        paragraph.setSourceSpans(spans.subList(0, first));
    }

    /** A blank line before a table does not make a list loose: goldmark forgets it with the paragraph. */
    @Override
    public Node process(Node document) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(BulletList list) {
                look(list);
                visitChildren(list);
            }

            @Override
            public void visit(OrderedList list) {
                look(list);
                visitChildren(list);
            }
        });
        return document;
    }

    private static void look(ListBlock list) {
        boolean hasTable = false;
        boolean loose = false;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            loose |= item.getPrevious() != null && isAfterBlank(item);
            for (Node block = item.getFirstChild(); block != null; block = block.getNext()) {
                boolean isTable = block instanceof TableBlock;
                hasTable |= isTable;
                loose |= !isTable && block.getPrevious() != null && isAfterBlank(block);
            }
        }
        if (hasTable) {
            list.setTight(!loose);
        }
    }

    private static boolean isAfterBlank(Node block) {
        return firstLine(block) > lastLine(block.getPrevious()) + 1;
    }

    private static int firstLine(Node block) {
        List<SourceSpan> spans = block.getSourceSpans();
        return spans.isEmpty() ? -1 : spans.getFirst().getLineIndex();
    }

    /** -1 where it stands nowhere. */
    static int lastLine(Node block) {
        int last = -1;
        for (Node node = block; node != null; node = node.getLastChild()) {
            List<SourceSpan> spans = node.getSourceSpans();
            last = spans.isEmpty() ? last : spans.getLast().getLineIndex();
        }
        return last;
    }
}
