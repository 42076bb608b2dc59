package galley.form;

import javafx.scene.control.TextInputControl;

/** Setting the text of a field from outside. */
final class Texts {
    private Texts() {}

    /** Puts a text in place of the one shown, the caret left where it was as far as the new text goes. */
    static void put(TextInputControl field, String text) {
        if (!field.getText().equals(text)) {
            int caret = field.getCaretPosition();
            field.setText(text);
            field.selectRange(Math.min(caret, text.length()), Math.min(caret, text.length()));
        }
    }
}
