package galley.form;

import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;

/** What a screen reader calls a control. FX thread. */
public final class Spoken {
    private Spoken() {}

    /**
     * Names it. Of a field JavaFX takes the accessible text for what stands in it, so that nobody would hear what was
     * typed, and on Windows its name from a label alone (openjdk/jfx, TextInputControl and WinAccessible). The label need
     * not be in the window.
     */
    public static void name(Node control, String words) {
        if (control instanceof TextInputControl || control instanceof ComboBoxBase<?>) {
            new Label(words).setLabelFor(control);
        } else {
            control.setAccessibleText(words);
        }
    }
}
