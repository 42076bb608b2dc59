package galley.form;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * Words that are shown while the mouse rests on a control. A tooltip is a small window with a scene of its own, and a
 * window full of buttons has a hundred of them: each is made when the mouse first comes. A screen reader, for which no
 * mouse comes, has the words from the start: they are the control's accessible help, unless they are what it says anyway.
 */
public final class Hint {
    private Hint() {}

    /** These words. */
    public static void on(Control control, String words) {
        control.setAccessibleHelp(words);
        ofHelp(control);
    }

    /** Words that change with something else. */
    public static void on(Control control, ObservableValue<String> words) {
        control.accessibleHelpProperty().bind(words);
        ofHelp(control);
    }

    /** What its accessible help says by then; where that says nothing, nothing is shown. */
    public static void ofHelp(Control control) {
        show(control, control.accessibleHelpProperty());
    }

    /** Its name, where none stands on it. */
    public static void ofName(Control control) {
        show(control, control.accessibleTextProperty());
    }

    /** What stands on it, where there is no room for all of it. */
    public static void ofCutText(Labeled control) {
        show(control, control.textTruncatedProperty().flatMap(cut -> cut ? control.textProperty() : null));
    }

    private static void show(Control control, ObservableValue<String> words) {
        control.addEventFilter(MouseEvent.MOUSE_ENTERED, entered -> put(control, words.getValue()));
        words.addListener((property, old, now) -> {
            if (control.getTooltip() != null || control.isHover()) {
                put(control, now);
            }
        });
    }

    private static void put(Control control, String words) {
        if (words == null || words.isEmpty()) {
            control.setTooltip(null);
        } else if (control.getTooltip() == null) {
            control.setTooltip(new Tooltip(words));
        } else {
            control.getTooltip().setText(words);
        }
    }
}
