package galley.editor;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * What stands beside one line, each thing in its column. Dozens come into view with a page, and a node that is not made
 * needs no styles: so there are none for a column where there is nothing to see, and no control.
 */
final class MarginRow extends Region {
    private static final double SIGN = 14;
    private static final double FOLD = 18;
    /** That the smaller digits stand on the base line of the text. */
    private static final double DROP = 3;

    private final Node sign;
    private final Text number;
    private final Node fold;

    /** Each is null where there is none. */
    MarginRow(Node sign, Text number, Node fold) {
        this.sign = sign;
        this.number = number;
        this.fold = fold;
        for (Node part : new Node[] {sign, number, fold}) {
            if (part != null) {
                getChildren().add(part);
            }
        }
    }

    private double numberWidth() {
        return number == null ? 0 : number.prefWidth(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return SIGN + Math.ceil(numberWidth()) + FOLD;
    }

    @Override
    protected double computeMinWidth(double height) {
        return computePrefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return number == null ? 0 : DROP + number.prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        double right = SIGN + Math.ceil(numberWidth());
        if (sign != null) {
            sign.resizeRelocate(0, 0, SIGN, getHeight());
        }
        if (number != null) {
            number.relocate(right - numberWidth(), DROP);
        }
        if (fold != null) {
            fold.resizeRelocate(right, 0, FOLD, getHeight());
        }
    }
}
