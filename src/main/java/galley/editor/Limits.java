package galley.editor;

import galley.text.Edit;
import galley.text.Text;

/**
 * What is left out where a text is too large for it, by rule, so that every key is still shown at once: a very long line
 * has no colours and, since RichTextFX lays out a paragraph as a whole, keeps the text from being wrapped; a very large
 * text has no colours at all.
 */
final class Limits {
    /** Characters of a line that is still wrapped. */
    static final int WRAPPED_LINE = 20_000;

    /** Characters of a line that is still coloured. */
    static final int COLOURED_LINE = 10_000;

    /** Characters of a text that is still coloured. */
    static final int COLOURED_TEXT = 4_000_000;

    private boolean longLine;
    private int length;

    Limits(String text) {
        longLine = anyLongLine(text);
        length = text.length();
    }

    void edited(Edit edit, Text before, Text after) {
        length = after.length();
        boolean now =
                anyLong(after, edit.start(), edit.start() + edit.replacement().length());
        if (!longLine) {
            longLine = now;
        } else if (!now && anyLong(before, edit.start(), edit.end())) {
            longLine = anyLongLine(after.toString()); // the long line became shorter; there may be another
        }
    }

    boolean wraps() {
        return !longLine;
    }

    boolean colours() {
        return length <= COLOURED_TEXT;
    }

    /** What a person is told; empty while nothing is left out. */
    String said() {
        String plain = colours() ? "" : "Plain text: over 4 million characters";
        String unwrapped = longLine ? "Not wrapped: a line of over 20,000 characters" : "";
        return plain.isEmpty() || unwrapped.isEmpty() ? plain + unwrapped : plain + " · " + unwrapped;
    }

    private static boolean anyLong(Text text, int start, int end) {
        int last = text.lineAt(end);
        for (int line = text.lineAt(start); line <= last; line++) {
            if (text.lineEnd(line) - text.lineStart(line) > WRAPPED_LINE) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyLongLine(String text) {
        for (int start = 0; text.length() - start > WRAPPED_LINE; ) {
            int end = text.indexOf('\n', start);
            if (end < 0 || end - start > WRAPPED_LINE) {
                return true;
            }
            start = end + 1;
        }
        return false;
    }
}
