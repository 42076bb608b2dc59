package galley.form;

import javafx.scene.control.TextInputControl;

/** Texts on their way into a field or a note. */
final class Texts {
    private Texts() {}

    /** A sentence of the header's with the marks that books put around words: {@code `title`} is “title”. */
    static String quoted(String sentence) {
        return sentence.replaceAll("`([^`]*)`", "“$1”");
    }

    /** Puts a text in place of the one shown, the caret left where it was as far as the new text goes. */
    static void put(TextInputControl field, String text) {
        if (!field.getText().equals(text)) {
            int caret = field.getCaretPosition();
            field.setText(text);
            field.selectRange(Math.min(caret, text.length()), Math.min(caret, text.length()));
        }
    }
}
