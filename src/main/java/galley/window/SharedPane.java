package galley.window;

import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;

/**
 * A split pane that can be told to keep the shares of its dividers while its size changes. By itself it keeps the size of
 * what is not to be resized, in the layout that follows: what is set before that is lost.
 */
final class SharedPane extends SplitPane {
    private double[] kept = {};

    /** @param shares of the first dividers, from 0 to 1; none: it does as it would */
    void keep(double... shares) {
        kept = shares;
        setDividerPositions(shares);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (!stand()) {
            setDividerPositions(kept);
            super.layoutChildren();
        }
    }

    /** Whether the dividers are where they are kept, to the pixel; without a width yet they miss it by half of what it will be. */
    private boolean stand() {
        double[] now = getDividerPositions();
        double size = getOrientation() == Orientation.HORIZONTAL ? getWidth() : getHeight();
        for (int i = 0; i < Math.min(now.length, kept.length); i++) {
            if (Math.abs(now[i] - kept[i]) * size > 0.75) {
                return false;
            }
        }
        return true;
    }
}
