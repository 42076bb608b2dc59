package galley.form;

import galley.header.Value;

/** Numbers as people type them into a row. */
final class Digits {
    static final Note NO_NUMBER = Note.warning("Not a number; the post keeps the old one.");

    private Digits() {}

    /** Digits that are written back just as they were typed. */
    static boolean isNumber(String text) {
        return text.matches("-?(0|[1-9]\\d{0,15})(\\.\\d{1,15})?");
    }

    /** @param text for which {@link #isNumber} holds */
    static Value number(String text) {
        Number number = text.indexOf('.') < 0 ? (Number) Long.valueOf(text) : (Number) Double.valueOf(text);
        return new Value.Num(number);
    }
}
