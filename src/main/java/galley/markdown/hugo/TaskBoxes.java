package galley.markdown.hugo;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;

/** {@code [ ]} and {@code [x]} anywhere in the first paragraph of a list item become boxes that cannot be clicked. */
final class TaskBoxes implements PostProcessor {
    private static final Pattern MARK = Pattern.compile("\\[([ xX])]\\s*");

    /** Empty or ticked. */
    static final class Box extends CustomNode {
        private final boolean ticked;

        Box(boolean ticked) {
            this.ticked = ticked;
        }

        boolean ticked() {
            return ticked;
        }
    }

    @Override
    public Node process(Node document) {
        List<Text> texts = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(ListItem item) {
                if (item.getFirstChild() instanceof Paragraph first) {
                    first.accept(new AbstractVisitor() {
                        @Override
                        public void visit(Text text) {
                            texts.add(text);
                        }
                    });
                }
                visitChildren(item);
            }
        });
        texts.forEach(TaskBoxes::draw);
        return document;
    }

    private static void draw(Text text) {
        String words = text.getLiteral();
        Matcher mark = MARK.matcher(words);
        int done = 0;
        while (mark.find()) {
            if (mark.start() > done) {
                text.insertBefore(new Text(words.substring(done, mark.start())));
            }
            text.insertBefore(new Box(!mark.group(1).equals(" ")));
            done = mark.end();
        }
        text.setLiteral(words.substring(done));
    }
}
