package galley.editor;

import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.fxmisc.richtext.model.TwoDimensional.Position;

/**
 * The row at the top of the text. Whoever listens is told when it changes, but not while another pane leads the text:
 * what that pane asked for would come back to it.
 */
final class Top {
    private final CodeArea area;
    private boolean led;
    /** What was told; what a large text is estimated to measure changes at each key, and moves nothing. */
    private int last = -1;

    /** @param hand where the author's hand is seen, the scroll bars included */
    Top(CodeArea area, Node hand) {
        this.area = area;
        hand.addEventFilter(ScrollEvent.SCROLL, event -> free());
        hand.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> free());
        hand.addEventFilter(KeyEvent.KEY_PRESSED, event -> free());
    }

    /** From now on its moves are told. */
    void free() {
        led = false;
    }

    /** From now on another pane has asked for its moves. */
    void lead() {
        led = true;
        last = -1;
    }

    void onMoved(IntConsumer told) {
        AfterFrame moved = new AfterFrame(area, () -> {
            boolean gone = area.getScene() == null || area.getScene().getWindow() == null; // the post has been closed
            int now = led || gone ? last : offset();
            if (now != last) {
                last = now;
                told.accept(now);
            }
        });
        area.estimatedScrollYProperty().addListener((y, old, now) -> {
            if (!led) {
                moved.ask();
            }
        });
    }

    /** What stands at the upper edge: the start of the first line, or as much further on as the line is hidden. */
    int offset() {
        int line = Math.min(VisibleLines.of(area).start(), area.getParagraphs().size() - 1);
        double hidden = box(line)
                .map(box -> (area.getInsets().getTop() - box.getMinY()) / box.getHeight())
                .orElse(0.0);
        return area.getAbsolutePosition(line, (int) (Math.clamp(hidden, 0, 1) * area.getParagraphLength(line)));
    }

    void moveTo(int offset) {
        lead();
        Position at = area.offsetToPosition(offset, Bias.Forward);
        int line = at.getMajor();
        Optional<Bounds> box = box(line);
        if (box.isEmpty()) {
            area.showParagraphAtTop(line);
        } else {
            double part = (double) at.getMinor() / Math.max(1, area.getParagraphLength(line));
            double there = box.get().getMinY() + part * box.get().getHeight();
            area.scrollYBy(there - area.getInsets().getTop());
        }
    }

    /** Where a line is, if it can be seen: nothing is laid out for the answer. */
    private Optional<Bounds> box(int line) {
        return area.getParagraphBoundsOnScreen(line).map(area::screenToLocal).filter(box -> box.getHeight() > 0);
    }
}
