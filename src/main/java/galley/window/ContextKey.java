package galley.window;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.PickResult;

/** The menu key and Shift+F10 ask for the context menu of what has the keyboard. JavaFX does that on Windows alone. */
final class ContextKey {
    private ContextKey() {}

    /** Before the focused control sees them, for a field of several lines lets nobody have the menu key. */
    static void on(Scene scene) {
        if (Shortcuts.isWindows()) {
            return;
        }
        scene.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            boolean asks = key.getCode() == KeyCode.CONTEXT_MENU
                    || (key.getCode() == KeyCode.F10 && key.isShiftDown() && !key.isShortcutDown() && !key.isAltDown());
            if (asks && !key.isConsumed() && scene.getFocusOwner() != null) {
                key.consume();
                ask(scene.getFocusOwner());
            }
        });
    }

    /** In the middle of it, where the toolkit would ask too. */
    private static void ask(Node focused) {
        Bounds bounds = focused.getLayoutBounds();
        Point2D middle = new Point2D(bounds.getCenterX(), bounds.getCenterY());
        Point2D inScene = focused.localToScene(middle);
        Point2D onScreen = focused.localToScreen(middle);
        focused.fireEvent(new ContextMenuEvent(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                inScene.getX(),
                inScene.getY(),
                onScreen.getX(),
                onScreen.getY(),
                true,
                new PickResult(focused, inScene.getX(), inScene.getY())));
    }
}
