package galley.window;

import javafx.scene.control.SplitPane;

/**
 * A split pane that can be told to keep the shares of its dividers while its size changes. By itself it keeps the size of
 * what is not to be resized, in the layout that follows: what is set before that is lost.
 */
final class SharedPane extends SplitPane {
    private double[] kept = {};
    private double width;
    private double height;

    /** @param shares of the first dividers, from 0 to 1; none: it does as it would */
    void keep(double... shares) {
        kept = shares;
        width = -1; // set again in the next layout, whatever size it had
        setDividerPositions(shares);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (kept.length > 0 && (getWidth() != width || getHeight() != height)) {
            width = getWidth();
            height = getHeight();
            setDividerPositions(kept);
            super.layoutChildren();
        }
    }
}
