package galley.form;

import java.util.function.Supplier;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * Words that are shown while the mouse rests on a control. A tooltip is a small window with a scene of its own, and a
 * window full of buttons has a hundred of them: each is made when the mouse first comes.
 */
public final class Hint {
    private Hint() {}

    public static void on(Control control, String words) {
        control.setAccessibleHelp(words);
        on(control, () -> words);
    }

    /** @param words asked whenever the mouse comes; where there are none, nothing is shown */
    public static void on(Control control, Supplier<String> words) {
        control.addEventFilter(MouseEvent.MOUSE_ENTERED, entered -> {
            String now = words.get();
            if (now == null || now.isEmpty()) {
                control.setTooltip(null);
            } else if (control.getTooltip() == null) {
                control.setTooltip(new Tooltip(now));
            } else {
                control.getTooltip().setText(now);
            }
        });
    }
}
