package galley.editor;

import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.geometry.BoundingBox;
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
    private final Room room;
    private boolean led;
    /** What was told; what a large text is estimated to measure changes at each key, and moves nothing. */
    private int last = -1;

    /** @param hand where the author's hand is seen, the scroll bars included */
    Top(CodeArea area, Node hand) {
        this.area = area;
        this.room = new Room(area);
        hand.addEventFilter(ScrollEvent.SCROLL, event -> free());
        hand.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> free());
        hand.addEventFilter(KeyEvent.KEY_PRESSED, event -> free());
    }

    /** The room above the first line and below the last. */
    Room room() {
        return room;
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
            area.estimatedScrollYProperty().getValue(); // or it would not say when it changes again
            int now = led || !isShown() ? last : offset();
            if (now != last) {
                last = now;
                told.accept(now);
            }
        });
        area.estimatedScrollYProperty().addListener(was -> moved.ask());
    }

    /** Not so when the post or the window has been closed. */
    private boolean isShown() {
        return area.getScene() != null
                && area.getScene().getWindow() != null
                && area.getScene().getWindow().isShowing();
    }

    /** Where the row at the upper edge begins. */
    int offset() {
        return area.hit(0, area.getInsets().getTop() + 4).getInsertionIndex();
    }

    void moveTo(int offset) {
        lead();
        Position at = area.offsetToPosition(offset, Bias.Forward);
        int line = at.getMajor();
        int length = area.getParagraphLength(line);
        if (at.getMinor() == 0 || length == 0) {
            area.showParagraphAtTop(line);
            return;
        }
        int character = area.getAbsolutePosition(line, Math.min(at.getMinor(), length - 1));
        if (row(character).isEmpty()) {
            area.showParagraphAtTop(line);
            area.layout(); // a row has no place before
        }
        row(character)
                .ifPresent(row -> scroll(line, row.getMinY() - area.getInsets().getTop()));
    }

    /**
     * More than a window at once would go by an estimate of the heights of all lines, and may end anywhere; not so to
     * a place within a line.
     *
     * @param line one that is laid out
     * @param by pixels, down
     */
    void scroll(int line, double by) {
        double window = room.window();
        if (Math.abs(by) <= window) {
            area.scrollYBy(by);
            return;
        }
        row(area.getAbsolutePosition(line, 0)).ifPresent(first -> {
            double top = by + area.getInsets().getTop() - first.getMinY() + room.above(line);
            area.showParagraphRegion(line, new BoundingBox(0, top, 1, Math.max(1, window)));
        });
    }

    /** The row of a character, if its line is laid out. */
    private Optional<Bounds> row(int character) {
        return area.getCharacterBoundsOnScreen(character, character + 1).map(area::screenToLocal);
    }
}
