package galley.markdown.hugo;

import galley.markdown.commonmark.TableStart;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.PostProcessor;

/**
 * The cells that are added to a row which has too few are not aligned.
 *
 * @param body what is parsed
 */
record ShortRows(String body) implements PostProcessor {
    @Override
    public Node process(Node document) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (node instanceof TableRow row && !row.getSourceSpans().isEmpty()) {
                    unalign(row);
                } else {
                    visitChildren(node);
                }
            }
        });
        return document;
    }

    private void unalign(TableRow row) {
        SourceSpan span = row.getSourceSpans().getFirst();
        int written = TableStart.cells(body.substring(span.getInputIndex(), span.getInputIndex() + span.getLength()));
        int cells = 0;
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (++cells > written && cell instanceof TableCell added) {
                added.setAlignment(null);
            }
        }
    }
}
