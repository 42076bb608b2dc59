package galley.editor;

import javafx.beans.InvalidationListener;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import org.fxmisc.richtext.CodeArea;
import org.reactfx.value.Val;
import org.reactfx.value.Var;

/**
 * A text with its scroll bars, each shown while there is something to scroll. Flowless has such a pane, but that works out
 * again what the whole text measures whenever a line comes or goes, and asks each time for a layout, through the queue of
 * the FX thread, in which the frame with the lines waits behind. Here it is done once a frame, after that.
 */
final class Bars extends Region {
    /** What an arrow moves, in pixels; about a row. */
    private static final double STEP = 16;

    /** The least length of what the hand takes hold of, in pixels, however long the text is. */
    private static final double HOLD = 32;

    private final CodeArea area;
    private final ScrollBar across = bar(Orientation.HORIZONTAL);
    private final ScrollBar down = bar(Orientation.VERTICAL);
    private boolean following;

    Bars(CodeArea area) {
        this.area = area;
        AfterFrame changed = new AfterFrame(this, this::follow);
        InvalidationListener ask = was -> changed.ask();
        area.totalWidthEstimateProperty().addListener(ask);
        area.totalHeightEstimateProperty().addListener(ask);
        area.estimatedScrollXProperty().addListener(ask);
        area.estimatedScrollYProperty().addListener(ask);
        area.layoutBoundsProperty().addListener(ask);
        for (ScrollBar bar : new ScrollBar[] {across, down}) {
            bar.pressedProperty().addListener(ask);
        }
        across.valueProperty()
                .addListener((value, old, now) -> lead(area.estimatedScrollXProperty(), now.doubleValue()));
        down.valueProperty().addListener((value, old, now) -> lead(area.estimatedScrollYProperty(), now.doubleValue()));
        getChildren().addAll(area, across, down);
    }

    private static ScrollBar bar(Orientation orientation) {
        ScrollBar bar = new ScrollBar();
        bar.setOrientation(orientation);
        bar.setUnitIncrement(STEP);
        bar.setVisible(false);
        return bar;
    }

    /** A bar was moved, and the text goes with it. */
    private void lead(Var<Double> place, double pixels) {
        if (!following) {
            place.setValue((double) Math.round(pixels)); // between pixels there are gaps between the lines
        }
    }

    /** The text was moved or changed, and the bars go with it. */
    private void follow() {
        boolean closed = area.totalHeightEstimateProperty().isEmpty();
        if (closed || area.getLayoutBounds().isEmpty()) {
            return;
        }
        Insets room = area.getInsets();
        double margin = room.getLeft() + room.getRight();
        double edge = room.getTop() + room.getBottom();
        double wide = area.totalWidthEstimateProperty().getValue() + margin;
        double high = area.totalHeightEstimateProperty().getValue() + edge;
        boolean wider = wide > getWidth();
        boolean higher = high > getHeight();
        following = true;
        // A bar takes room from the other's text.
        set(across, wider || higher && wide > area.getWidth(), wide, area.getWidth(), area.estimatedScrollXProperty());
        set(down, higher || wider && high > area.getHeight(), high, area.getHeight(), area.estimatedScrollYProperty());
        following = false;
    }

    private void set(ScrollBar bar, boolean shown, double whole, double window, Val<Double> place) {
        if (bar.isVisible() != shown) {
            bar.setVisible(shown);
            requestLayout();
        }
        double at = place.getOrElse(0.0);
        if (!bar.isPressed()) { // it stays under the hand, whatever the lines that come into view measure
            double most = Math.max(0, whole - window);
            bar.setMax(most);
            bar.setVisibleAmount(most * Math.clamp(Math.max(HOLD / window, window / whole), 0, 1));
            bar.setBlockIncrement(window);
            bar.setValue(Math.clamp(at, 0, most));
        }
    }

    @Override
    protected void layoutChildren() {
        double beside = down.isVisible() ? snapSizeX(down.prefWidth(-1)) : 0;
        double below = across.isVisible() ? snapSizeY(across.prefHeight(-1)) : 0;
        double width = Math.max(0, getWidth() - beside);
        double height = Math.max(0, getHeight() - below);
        area.resizeRelocate(0, 0, width, height);
        down.resizeRelocate(width, 0, beside, height);
        across.resizeRelocate(0, height, width, below);
    }

    @Override
    protected double computePrefWidth(double height) {
        return area.prefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return area.prefHeight(width);
    }
}
