package galley.form;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

/** One item of a list, with a cross that takes it out. Tab passes chips by; the arrows reach them. */
final class Chip extends HBox {
    private static final PseudoClass TWICE = PseudoClass.getPseudoClass("twice");

    private final String item;

    Chip(String item, Runnable remove) {
        this.item = item;
        Label text = new Label(item);
        text.setMinWidth(10);
        Button cross = Icon.button("cross", "Remove " + item, remove);
        cross.setFocusTraversable(false);
        cross.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(text, cross);
        getStyleClass().add("chip");
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(item);
        setAccessibleHelp("Delete removes it");
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            event.consume();
        });
    }

    String item() {
        return item;
    }

    /** Shows that somebody wanted to add what is here already. */
    void point(boolean on) {
        pseudoClassStateChanged(TWICE, on);
    }
}
