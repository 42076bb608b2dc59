package galley.editor;

import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.fxmisc.richtext.CodeArea;

/** The numbers beside the lines, as wide as the last one needs. */
final class LineNumbers implements IntFunction<Node> {
    private final CodeArea area;

    LineNumbers(CodeArea area) {
        this.area = area;
    }

    @Override
    public Node apply(int line) {
        Label label = new Label();
        label.getStyleClass().add("line-number");
        int digits = Math.max(3, Integer.toString(area.getParagraphs().size()).length());
        String number = Integer.toString(line + 1);
        label.setText(" ".repeat(Math.max(0, digits - number.length())) + number);
        return label;
    }
}
