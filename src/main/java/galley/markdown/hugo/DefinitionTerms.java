package galley.markdown.hugo;

import galley.markdown.hugo.Definitions.DefinitionList;
import galley.markdown.hugo.Definitions.Term;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.PostProcessor;

/** The lines of a paragraph above a definition are its terms; definitions one after the other are one list. */
final class DefinitionTerms implements PostProcessor {
    @Override
    public Node process(Node document) {
        List<DefinitionList> lists = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomBlock block) {
                visitChildren(block);
                if (block instanceof DefinitionList list) {
                    lists.add(list);
                }
            }
        });
        lists.forEach(DefinitionTerms::complete);
        return document;
    }

    private static void complete(DefinitionList list) {
        if (list.getPrevious() instanceof Paragraph paragraph) {
            terms(paragraph).reversed().forEach(list::prependChild);
            prependSpans(list, paragraph);
            paragraph.unlink();
        }
        if (list.getPrevious() instanceof DefinitionList earlier) {
            for (Node child = list.getFirstChild(); child != null; child = list.getFirstChild()) {
                earlier.appendChild(child);
            }
            list.getSourceSpans().forEach(earlier::addSourceSpan);
            list.unlink();
        }
    }

    private static List<Term> terms(Paragraph paragraph) {
        List<Term> terms = new ArrayList<>(List.of(new Term()));
        for (Node child = paragraph.getFirstChild(); child != null; child = paragraph.getFirstChild()) {
            if (child instanceof SoftLineBreak) {
                child.unlink();
                terms.add(new Term());
            } else {
                terms.getLast().appendChild(child);
            }
        }
        return terms;
    }

    private static void prependSpans(Node to, Node from) {
        List<SourceSpan> spans = new ArrayList<>(from.getSourceSpans());
        spans.addAll(to.getSourceSpans());
        to.setSourceSpans(spans);
    }
}
