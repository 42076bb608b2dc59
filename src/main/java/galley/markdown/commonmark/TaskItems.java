package galley.markdown.commonmark;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;

/** {@code [ ]} or {@code [x]} and a space at the start of a list item become a box that cannot be clicked. */
public final class TaskItems implements PostProcessor {
    @Override
    public Node process(Node document) {
        List<Text> marks = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(ListItem item) {
                if (item.getFirstChild() instanceof Paragraph paragraph
                        && paragraph.getFirstChild() instanceof Text text) {
                    marks.add(text);
                }
                visitChildren(item);
            }
        });
        marks.forEach(TaskItems::draw);
        return document;
    }

    private static void draw(Text text) {
        String words = text.getLiteral();
        if (words.length() < 4 || words.charAt(0) != '[' || words.charAt(2) != ']' || !isSpace(words.charAt(3))) {
            return;
        }
        char mark = words.charAt(1);
        if (mark != ' ' && mark != 'x' && mark != 'X') {
            return;
        }
        HtmlInline box = new HtmlInline();
        box.setLiteral(
                mark == ' '
                        ? "<input disabled=\"\" type=\"checkbox\">"
                        : "<input checked=\"\" disabled=\"\" type=\"checkbox\">");
        text.insertBefore(box);
        text.setLiteral(words.substring(3));
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }
}
