package galley.form;

import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** A date field with its buttons behind it, or below it where the whole date would not be seen otherwise. */
final class DateLine extends Region {
    private static final double GAP = 4;
    private static final double LOW = 26;

    private final TextField field;
    private final Button[] buttons;
    private final Text measure = new Text();

    DateLine(TextField field, Button... buttons) {
        this.field = field;
        this.buttons = buttons;
        getStyleClass().add("date");
        getChildren().add(field);
        getChildren().addAll(buttons);
        field.textProperty().addListener(o -> requestLayout());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double lineHeight() {
        return Math.max(field.minHeight(-1), field.prefHeight(-1));
    }

    private double buttonsWidth() {
        double width = 0;
        for (Button button : buttons) {
            width += GAP + button.prefWidth(-1);
        }
        return width;
    }

    private boolean fits(double width) {
        measure.setFont(field.getFont());
        measure.setText(field.getText());
        double text = measure.getLayoutBounds().getWidth()
                + field.getInsets().getLeft()
                + field.getInsets().getRight();
        return text + 4 + buttonsWidth() <= width;
    }

    @Override
    protected double computePrefHeight(double width) {
        double line = lineHeight();
        return width < 0 || fits(width) ? line : line + GAP + LOW;
    }

    @Override
    protected void layoutChildren() {
        double line = lineHeight();
        boolean fits = fits(getWidth());
        field.resizeRelocate(0, 0, fits ? getWidth() - buttonsWidth() : getWidth(), line);
        double x = fits ? getWidth() - buttonsWidth() + GAP : 0;
        double y = fits ? 0 : line + GAP;
        for (Button button : buttons) {
            double wide = button.prefWidth(-1);
            double high = fits ? line : LOW;
            button.resizeRelocate(snapPositionX(x), y, wide, high);
            x += wide + GAP;
        }
    }
}
