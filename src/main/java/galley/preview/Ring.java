package galley.preview;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;

/** The ring around the pane while its page has the keyboard and was come to by keys: Tab, or one that leads from pane to pane. */
final class Ring {
    private static final PseudoClass RINGED = PseudoClass.getPseudoClass("ringed");

    private final Node pane;
    private final Node page;
    private boolean led;

    Ring(Node pane, Node page) {
        this.pane = pane;
        this.page = page;
        page.focusVisibleProperty().addListener((visible, was, is) -> look());
        page.focusedProperty().addListener((focused, was, is) -> look());
        page.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> led(false));
    }

    /** JavaFX takes only Tab for a key that leads there. */
    void led(boolean byKeys) {
        led = byKeys;
        look();
    }

    private void look() {
        pane.pseudoClassStateChanged(RINGED, page.isFocusVisible() || led && page.isFocused());
    }
}
