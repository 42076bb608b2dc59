package galley.editor;

import galley.editor.Folding.Sign;
import galley.text.RightToLeft;
import java.util.function.IntFunction;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.fxmisc.richtext.CodeArea;

/** What stands beside the lines: signs for what is wrong there, their numbers, as wide as the last one needs, and the marks that fold what is below. */
final class Margin implements IntFunction<Node> {
    private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");
    private static final PseudoClass RIGHT_TO_LEFT = PseudoClass.getPseudoClass("right-to-left");

    private final CodeArea area;
    private final Folding folding;
    private final Signs signs;
    private final Room room;
    private final boolean numbers;

    Margin(CodeArea area, Folding folding, Signs signs, Room room, boolean numbers) {
        this.area = area;
        this.folding = folding;
        this.signs = signs;
        this.room = room;
        this.numbers = numbers;
    }

    @Override
    public Node apply(int line) {
        if (folding.isHidden(line)) {
            return null; // a node less for each of hundreds
        }
        MarginRow row =
                new MarginRow(signs.drawn(line), numbers ? number(line) : null, mark(line, folding.drawn(line)));
        boolean right = RightToLeft.isReadFromRight(area.getText(line));
        row.parentProperty().addListener((at, old, box) -> stand(box, right));
        room.began(row);
        return row;
    }

    /** Tells the text beside a row, for its style, whether it is read from the right. */
    private static void stand(Parent box, boolean right) {
        if (box != null) {
            box.getChildrenUnmodifiable().stream()
                    .filter(TextFlow.class::isInstance)
                    .forEach(text -> text.pseudoClassStateChanged(RIGHT_TO_LEFT, right));
        }
    }

    private Text number(int line) {
        int digits = Math.max(3, Integer.toString(area.getParagraphs().size()).length());
        String number = Integer.toString(line + 1);
        Text text = new Text(" ".repeat(Math.max(0, digits - number.length())) + number);
        text.getStyleClass().add("line-number");
        return text;
    }

    private Node mark(int line, Sign sign) {
        if (sign == Sign.NONE) {
            return null;
        }
        Region chevron = new Region();
        chevron.getStyleClass().add("fold-chevron");
        StackPane mark = new StackPane(chevron);
        mark.getStyleClass().add("fold-mark");
        boolean folded = sign == Sign.FOLDED;
        mark.pseudoClassStateChanged(FOLDED, folded);
        mark.setCursor(Cursor.HAND);
        mark.setAccessibleRole(AccessibleRole.BUTTON);
        String does = folded ? "Unfold" : "Fold";
        mark.setAccessibleText(does + " what is below line " + (line + 1));
        // no sooner: a tooltip is a window, and one for each line in sight is made anew at many keys
        mark.setOnMouseEntered(entered -> Tooltip.install(mark, new Tooltip(folded ? folding.told(line) : does)));
        mark.addEventHandler(MouseEvent.MOUSE_PRESSED, press -> {
            if (press.getButton() == MouseButton.PRIMARY) {
                folding.toggleAt(line);
                press.consume();
            }
        });
        return mark;
    }
}
