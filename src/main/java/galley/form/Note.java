package galley.form;

import java.util.Locale;

/** A word about a row, below its field. */
record Note(Tone tone, String text) {
    /** How loud it is; the style sheet knows the names in lower case. */
    enum Tone {
        QUIET,
        WARNING,
        DANGER;

        String style() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Note warning(String text) {
        return new Note(Tone.WARNING, text);
    }

    static Note danger(String text) {
        return new Note(Tone.DANGER, text);
    }
}
