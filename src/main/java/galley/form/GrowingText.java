package galley.form;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;
import javafx.scene.TraversalDirection;

/** A text area that is as high as its text; Tab leaves it, as it leaves any other field of a form. */
final class GrowingText extends TextArea {
    private final Text measure = new Text();

    /** @param lines whether the text may have more than one line */
    GrowingText(boolean lines) {
        getStyleClass().add("growing");
        Wraps.text(this);
        setPrefRowCount(1);
        measure.setBoundsType(TextBoundsType.LOGICAL_VERTICAL_CENTER);
        textProperty().addListener(o -> requestLayout());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean tab = event.getCode() == KeyCode.TAB && !event.isShortcutDown();
            if (tab) {
                requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            }
            if (tab || !lines && event.getCode() == KeyCode.ENTER) {
                event.consume();
            }
        });
        if (!lines) {
            setTextFormatter(new javafx.scene.control.TextFormatter<>(change -> {
                change.setText(change.getText().replace('\n', ' '));
                return change;
            }));
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        if (!(lookup(".content") instanceof Region content)) {
            return super.computePrefHeight(width);
        }
        Insets inner = content.getInsets();
        Insets outer = getInsets();
        double wide = width < 0 ? getWidth() : width;
        String text = getText();
        measure.setFont(getFont());
        double row = Math.max(20, wide - inner.getLeft() - inner.getRight() - outer.getLeft() - outer.getRight());
        measure.setWrappingWidth(isWrapText() ? row : 0);
        measure.setText(text.isEmpty() || text.endsWith("\n") ? text + " " : text);
        double lines = Math.ceil(measure.getLayoutBounds().getHeight());
        return lines + inner.getTop() + inner.getBottom() + outer.getTop() + outer.getBottom();
    }
}
