package galley.editor;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.fxmisc.richtext.CodeArea;

/**
 * Keeps the row of the caret in the middle while keys are used. The mouse moves the caret, not the text.
 */
final class Typewriter {
    /** The area scrolls on its own to a caret that goes out of sight, a layout later: looked at again in the next ones. */
    private static final int LOOKS = 4;

    private final CodeArea area;
    private final Top top;
    private final Runnable look = this::look;
    private boolean on;
    private boolean keys;
    private Scene scene;
    private int left;

    Typewriter(CodeArea area, Top top) {
        this.area = area;
        this.top = top;
        area.addEventFilter(KeyEvent.KEY_PRESSED, key -> keys = true);
        area.addEventFilter(MouseEvent.MOUSE_PRESSED, mouse -> keys = false);
        area.caretPositionProperty().addListener((at, old, now) -> moved());
    }

    void turn(boolean on) {
        boolean begins = on && !this.on;
        this.on = on;
        top.room().turn(on);
        if (begins) {
            keys = true; // as the command is none of the mouse in the text
            moved();
        }
    }

    private void moved() {
        if (!on || !keys || area.getScene() == null) {
            return;
        }
        if (left == 0) {
            scene = area.getScene();
            scene.addPostLayoutPulseListener(look);
        }
        left = LOOKS;
        area.requestLayout();
    }

    /** After a layout: before it, nobody knows where the caret will be. */
    private void look() {
        left = keys ? left - 1 : 0; // the mouse may have come between
        if (keys) {
            toTheMiddle();
        }
        if (left == 0) {
            scene.removePostLayoutPulseListener(look);
        } else {
            area.requestLayout();
        }
    }

    private void toTheMiddle() {
        Optional<Bounds> caret = area.getCaretBounds().map(area::screenToLocal);
        if (caret.isEmpty()) {
            area.showParagraphAtCenter(area.getCurrentParagraph());
            return;
        }
        double off = caret.get().getCenterY() - area.getLayoutBounds().getCenterY();
        if (Math.abs(off) >= 1) {
            top.scroll(area.getCurrentParagraph(), off);
        }
    }
}
