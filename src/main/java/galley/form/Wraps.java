package galley.form;

import galley.text.RightToLeft;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;

/** Wraps the text of a control, but none with letters from right to left, see {@link RightToLeft}. */
public final class Wraps {
    private Wraps() {}

    public static void text(Labeled label) {
        bind(label.wrapTextProperty(), label.textProperty());
    }

    public static void text(TextArea area) {
        bind(area.wrapTextProperty(), area.textProperty());
    }

    private static void bind(BooleanProperty wraps, StringProperty text) {
        wraps.bind(Bindings.createBooleanBinding(() -> !RightToLeft.in(text.getValueSafe()), text));
    }
}
