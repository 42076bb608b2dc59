package galley.markdown.commonmark;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;

/**
 * Takes the links off bare addresses that stand in brackets, whether the brackets became a link or not.
 *
 * <p>cmark-gfm and goldmark know that a bracket is open while they read; commonmark-java does not say so to those who add
 * to it, so the brackets are counted afterwards.
 */
public final class LinksInBrackets implements PostProcessor {
    @Override
    public Node process(Node document) {
        Finder finder = new Finder();
        document.accept(finder);
        finder.found.forEach(BareLink::unlinkAddress);
        return document;
    }

    private static final class Finder extends AbstractVisitor {
        private final List<BareLink> found = new ArrayList<>();
        private int open;

        @Override
        public void visit(Link link) {
            if (!(link instanceof BareLink bare)) {
                within(link);
            } else if (open > 0) {
                found.add(bare);
            }
        }

        @Override
        public void visit(Image image) {
            within(image);
        }

        private void within(Node bracketed) {
            open++;
            visitChildren(bracketed);
            open--;
        }

        @Override
        public void visit(Text text) {
            String words = text.getLiteral();
            for (int i = 0; i < words.length(); i++) {
                char c = words.charAt(i);
                if (c == '[') {
                    open++;
                } else if (c == ']' && open > 0) {
                    open--;
                }
            }
        }

        @Override
        protected void visitChildren(Node parent) {
            // an open bracket ends with its paragraph, not with the emphasis that it stands in
            int before = open;
            super.visitChildren(parent);
            if (parent instanceof org.commonmark.node.Block) {
                open = before;
            }
        }
    }
}
