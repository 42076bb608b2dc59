package galley.form;

import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;

/**
 * How a row is laid out: the label left of the field, or above it where the form is narrow or the label long; a word
 * about the field below it. The handle of the row's menu stands in the margin and shows when the pointer is near.
 */
abstract class RowBox extends Region {
    static final double MARGIN = 14;
    private static final double LABEL = 76;
    private static final double GAP = 8;
    private static final double NARROW = 240;
    private static final double LINE = 30;
    private static final double NOTE_GAP = 3;
    private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");
    private static final PseudoClass LOUD = PseudoClass.getPseudoClass("loud");

    private final Label label = new Label();
    private final Label hint = new Label();
    private final Label note = new Label();
    private Node field;
    private Button handle;
    private Note shown;
    private TextField renaming;

    final void build(Node node, Button menuHandle) {
        field = node;
        handle = menuHandle;
        getStyleClass().add("row");
        label.getStyleClass().add("row-label");
        hint.getStyleClass().add("row-hint");
        note.getStyleClass().add("row-note");
        Hint.ofHelp(label);
        Wraps.text(note);
        note.setVisible(false);
        handle.getStyleClass().add("handle");
        getChildren().addAll(handle, label, hint, field, note);
    }

    final Label getLabel() {
        return label;
    }

    final String noteText() {
        return note.isVisible() ? note.getText() : "";
    }

    final void labelFor(Node target) {
        label.setLabelFor(target);
    }

    final void label(String text, String more) {
        label.setText(text);
        label.setAccessibleHelp(more);
    }

    /** A little room above, where the rows above are about something else. */
    final void startsGroup(boolean starts) {
        pseudoClassStateChanged(GROUP, starts);
    }

    /** A few characters beside the label. */
    public final void hint(String text, boolean loud) {
        hint.setText(text);
        hint.setVisible(!text.isEmpty());
        hint.pseudoClassStateChanged(LOUD, loud);
    }

    /** Below the field; null for nothing. */
    final void note(Note word) {
        if (Objects.equals(word, shown)) {
            return; // most rows at most keys: they need no new layout
        }
        shown = word;
        note.getStyleClass().removeAll("quiet", "warning", "danger");
        note.setVisible(word != null);
        note.setText(word == null ? "" : word.text());
        if (word != null) {
            note.getStyleClass().add(word.tone().style());
        }
        requestLayout();
    }

    final void beginRename(TextField name) {
        endRename();
        renaming = name;
        renaming.getStyleClass().add("rename");
        label.setVisible(false);
        hint.setVisible(false);
        getChildren().add(getChildren().indexOf(field), renaming);
    }

    final boolean renaming() {
        return renaming != null;
    }

    final void endRename() {
        getChildren().remove(renaming);
        renaming = null;
        label.setVisible(true);
        hint.setVisible(!hint.getText().isEmpty());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean stacked(double width) {
        return width - 2 * MARGIN < NARROW || label.prefWidth(-1) > LABEL;
    }

    private double fieldWidth(double width) {
        double inner = width - 2 * MARGIN;
        return stacked(width) ? inner : inner - LABEL - GAP;
    }

    private double labelHeight() {
        return label.prefHeight(-1) + 2;
    }

    @Override
    protected double computePrefHeight(double width) {
        double wide = fieldWidth(width < 0 ? getWidth() : width);
        double height = Math.max(LINE, fieldHeight(wide));
        if (stacked(width < 0 ? getWidth() : width)) {
            height += labelHeight();
        }
        height += snappedTopInset();
        return snapSizeY(note.isVisible() ? height + NOTE_GAP + note.prefHeight(wide) : height);
    }

    private double fieldHeight(double wide) {
        return snapSizeY(field.prefHeight(wide));
    }

    @Override
    protected double computePrefWidth(double height) {
        return LABEL + GAP + NARROW;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 120;
    }

    @Override
    protected void layoutChildren() {
        boolean stacked = stacked(getWidth());
        double wide = fieldWidth(getWidth());
        double x = stacked ? MARGIN : MARGIN + LABEL + GAP;
        double top = snappedTopInset();
        double y = stacked ? top + labelHeight() : top;
        double labelHigh = label.prefHeight(-1);
        double labelWide = Math.min(label.prefWidth(-1), wide);
        double labelY = stacked ? top : top + Math.round((LINE - labelHigh) / 2);
        label.resizeRelocate(MARGIN, labelY, labelWide, labelHigh);
        double hintWide = hint.prefWidth(-1);
        double hintHigh = hint.prefHeight(-1);
        if (stacked) {
            hint.resizeRelocate(MARGIN + wide - hintWide, top + 1, hintWide, hintHigh);
        } else {
            hint.resizeRelocate(MARGIN, labelY + labelHigh, hintWide, hintHigh);
        }
        if (renaming != null) {
            renaming.resizeRelocate(
                    MARGIN, stacked ? top - 4 : top, stacked ? wide : LABEL, stacked ? labelHigh + 4 : LINE);
        }
        handle.resizeRelocate(0, labelY + (labelHigh - 20) / 2, MARGIN, 20);
        double high = Math.max(LINE, fieldHeight(wide));
        field.resizeRelocate(x, y, wide, high);
        if (note.isVisible()) {
            note.resizeRelocate(x, y + high + NOTE_GAP, wide, note.prefHeight(wide));
        }
    }
}
