package galley.editor;

import javafx.geometry.Insets;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.reactfx.value.Var;

/**
 * The scroll bars of a text, each shown while there is something to scroll. Flowless can decide that itself, but asks for
 * a layout whenever the text is estimated to measure something else: hundreds of times for a page of new lines, each time
 * through the queue of the FX thread, where the page's frame waits behind them. Here it is decided once a frame.
 */
final class Bars {
    private final CodeArea area;
    private final VirtualizedScrollPane<CodeArea> pane;

    private Bars(CodeArea area) {
        this.area = area;
        this.pane = new VirtualizedScrollPane<>(area, ScrollBarPolicy.NEVER, ScrollBarPolicy.NEVER);
        AfterFrame changed = new AfterFrame(pane, this::decide);
        area.totalHeightEstimateProperty().addListener(was -> changed.ask());
        area.totalWidthEstimateProperty().addListener(was -> changed.ask());
        pane.layoutBoundsProperty().addListener(was -> changed.ask());
        area.wrapTextProperty().addListener(was -> changed.ask());
    }

    /** @return the text with its bars */
    static VirtualizedScrollPane<CodeArea> around(CodeArea area) {
        return new Bars(area).pane;
    }

    private void decide() {
        boolean closed = area.totalHeightEstimateProperty().isEmpty();
        if (closed || pane.getHeight() == 0) { // or has no place yet
            return;
        }
        Insets room = area.getInsets();
        // RichTextFX's getTotalWidthEstimate() answers with the height.
        double wide = area.totalWidthEstimateProperty().getValue() + room.getLeft() + room.getRight();
        double high = area.totalHeightEstimateProperty().getValue() + room.getTop() + room.getBottom();
        boolean across = wide > pane.getWidth();
        boolean down = high > pane.getHeight();
        // A bar takes room from the other's text.
        show(pane.hbarPolicyProperty(), across || down && wide > area.getWidth());
        show(pane.vbarPolicyProperty(), down || across && high > area.getHeight());
    }

    private static void show(Var<ScrollBarPolicy> bar, boolean is) {
        ScrollBarPolicy wanted = is ? ScrollBarPolicy.ALWAYS : ScrollBarPolicy.NEVER;
        if (bar.getValue() != wanted) {
            bar.setValue(wanted);
        }
    }
}
