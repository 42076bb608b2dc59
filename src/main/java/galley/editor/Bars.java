package galley.editor;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
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
    /** What one step of the wheel over a bar moves, in pixels; about a row, and what stays in view of a page. */
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
        area.widthProperty().addListener(ask);
        area.heightProperty().addListener(ask);
        area.insetsProperty().addListener(ask);
        for (ScrollBar bar : List.of(across, down)) {
            estimate(bar).addListener(ask);
            place(bar).addListener(ask);
            bar.pressedProperty().addListener(ask);
            bar.valueProperty().addListener((value, old, now) -> lead(bar, now.doubleValue() - old.doubleValue()));
        }
        getChildren().addAll(area, across, down);
    }

    private static ScrollBar bar(Orientation orientation) {
        ScrollBar bar = new ScrollBar();
        bar.setOrientation(orientation);
        bar.setUnitIncrement(STEP);
        bar.setVisible(false);
        return bar;
    }

    /** What Flowless estimates that the lines measure; empty once the text is closed. */
    private Val<Double> estimate(ScrollBar bar) {
        return bar == down ? area.totalHeightEstimateProperty() : area.totalWidthEstimateProperty();
    }

    /** How much of it, as it is estimated, is out of view before the window. */
    private Var<Double> place(ScrollBar bar) {
        return bar == down ? area.estimatedScrollYProperty() : area.estimatedScrollXProperty();
    }

    private double margin(ScrollBar bar) {
        Insets insets = area.getInsets();
        return bar == down ? insets.getTop() + insets.getBottom() : insets.getLeft() + insets.getRight();
    }

    private double whole(ScrollBar bar) {
        return estimate(bar).getOrElse(0.0) + margin(bar);
    }

    private double window(ScrollBar bar) {
        return bar == down ? area.getHeight() : area.getWidth();
    }

    /** How much is out of view, in pixels. */
    private double most(ScrollBar bar) {
        return Math.max(0, whole(bar) - window(bar));
    }

    /** A bar was moved by so many pixels, and the text goes with it. */
    private void lead(ScrollBar bar, double by) {
        if (following || bar.getMax() == 0) {
            return;
        }
        if (bar == down && bar.getValue() >= bar.getMax()) { // where the end is, is only estimated
            area.showParagraphAtBottom(area.getParagraphs().size() - 1);
        } else {
            double share = bar.getValue() / bar.getMax(); // of what the text measured when the hand took hold
            double to = isHeld(bar) ? share * most(bar) : place(bar).getOrElse(0.0) + by;
            place(bar).setValue((double) Math.round(to)); // between pixels, lines would have gaps
        }
    }

    /** The text was moved or changed, and the bars go with it. */
    private void follow() {
        boolean closed = estimate(down).isEmpty();
        if (closed || area.getWidth() <= 0 || area.getHeight() <= 0) {
            return;
        }
        boolean wider = whole(across) > getWidth();
        boolean higher = whole(down) > getHeight();
        following = true;
        try {
            // A bar takes room from the other's text.
            follow(across, wider || higher && most(across) > 0);
            follow(down, higher || wider && most(down) > 0);
        } finally {
            following = false;
        }
    }

    private void follow(ScrollBar bar, boolean shown) {
        if (bar.isVisible() != shown) {
            bar.setVisible(shown);
            requestLayout();
        }
        double at = place(bar).getOrElse(0.0); // or it would not say when it changes again
        if (!isHeld(bar)) { // it stays under the hand, whatever the lines that come into view measure
            double most = most(bar);
            double window = window(bar);
            bar.setMax(most);
            bar.setVisibleAmount(most * Math.clamp(Math.max(HOLD / window, window / whole(bar)), 0, 1));
            bar.setBlockIncrement(Math.max(STEP, window - margin(bar) - STEP));
            bar.setValue(Math.clamp(at, 0, most));
        }
    }

    private static boolean isHeld(ScrollBar bar) {
        return bar.isPressed() && bar.lookup(".thumb") instanceof Node thumb && thumb.isPressed();
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
