package galley.markdown.hugo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.PostProcessor;

/** Numbers the footnotes in the order in which they are referred to, and puts those that are at the end. */
final class Endnotes implements PostProcessor {
    @Override
    public Node process(Node document) {
        List<Footnote> footnotes = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            private int numbers;

            @Override
            public void visit(CustomNode node) {
                if (node instanceof Footnote.Reference reference) {
                    Footnote footnote = reference.footnote();
                    if (footnote.references() == 0) {
                        footnote.number(++numbers);
                    }
                    footnote.add(reference);
                }
                visitChildren(node);
            }

            @Override
            public void visit(CustomBlock block) {
                if (block instanceof Footnote footnote) {
                    footnotes.add(footnote);
                }
                visitChildren(block);
            }
        });
        footnotes.forEach(Node::unlink);
        footnotes.removeIf(footnote -> footnote.number() == 0);
        if (!footnotes.isEmpty()) {
            document.appendChild(list(footnotes));
        }
        return document;
    }

    private static Node list(List<Footnote> footnotes) {
        Node list = new Footnote.Endnotes();
        footnotes.sort(Comparator.comparingInt(Footnote::number));
        for (Footnote footnote : footnotes) {
            Node end = footnote.getLastChild() instanceof Paragraph paragraph ? paragraph : footnote;
            for (int i = 0; i < footnote.references(); i++) {
                end.appendChild(new Footnote.BackLink(footnote, i));
            }
            list.appendChild(footnote);
        }
        return list;
    }
}
