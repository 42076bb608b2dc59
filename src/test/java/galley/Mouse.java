package galley;

import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** A mouse for tests, at a place within a node, with the modifier keys that are held. FX thread. */
public record Mouse(Node node, double x, double y, boolean shift, boolean ctrl, boolean meta) {
    /** At a place, with no key held. */
    public static Mouse at(Node node, double x, double y) {
        return new Mouse(node, x, y, false, false, false);
    }

    /** In its corner. */
    public static Mouse on(Node node) {
        return at(node, 1, 1);
    }

    public void enter() {
        tell(MouseEvent.MOUSE_ENTERED, MouseButton.NONE);
    }

    public void click(MouseButton button) {
        press(button);
        release(button);
        tell(MouseEvent.MOUSE_CLICKED, button);
    }

    public void press(MouseButton button) {
        tell(MouseEvent.MOUSE_PRESSED, button);
    }

    public void release(MouseButton button) {
        tell(MouseEvent.MOUSE_RELEASED, button);
    }

    public void drag(MouseButton button) {
        tell(MouseEvent.MOUSE_DRAGGED, button);
    }

    private void tell(EventType<MouseEvent> type, MouseButton button) {
        boolean down = type == MouseEvent.MOUSE_PRESSED || type == MouseEvent.MOUSE_DRAGGED;
        node.fireEvent(new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                button,
                button == MouseButton.NONE ? 0 : 1,
                shift,
                ctrl,
                false,
                meta,
                down && button == MouseButton.PRIMARY,
                down && button == MouseButton.MIDDLE,
                down && button == MouseButton.SECONDARY,
                true,
                type == MouseEvent.MOUSE_PRESSED && button == MouseButton.SECONDARY,
                true,
                null));
    }

    /** @param pixels down where they are negative */
    public void scroll(double pixels) {
        node.fireEvent(new ScrollEvent(
                ScrollEvent.SCROLL,
                x,
                y,
                x,
                y,
                shift,
                ctrl,
                false,
                meta,
                true,
                false,
                0,
                pixels,
                0,
                pixels,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null));
    }
}
