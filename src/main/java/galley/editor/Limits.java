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
    static final int WRAPPED_LINE = 50_000;

    /** Characters of a line that is still coloured. */
    static final int COLOURED_LINE = 10_000;

    /** Characters of a text that is still coloured. */
    static final int COLOURED_TEXT = 4_000_000;

    private final LongLines unwrapped = new LongLines(WRAPPED_LINE);
    private final LongLines uncoloured = new LongLines(COLOURED_LINE);
    private int length;

    Limits(String text) {
        unwrapped.read(text);
        uncoloured.read(text);
        length = text.length();
    }

    void edited(Edit edit, Text before, Text after) {
        length = after.length();
        unwrapped.edited(edit, before, after);
        uncoloured.edited(edit, before, after);
    }

    boolean wraps() {
        return !unwrapped.any;
    }

    boolean colours() {
        return length <= COLOURED_TEXT;
    }

    /** What a person is told; empty while nothing is left out. */
    String said() {
        String plain = !colours()
                ? "Plain text: over 4 million characters"
                : uncoloured.any && wraps() ? "Plain where a line has over 10,000 characters" : "";
        String unwrapped = wraps() ? "" : "Not wrapped: a line of over 50,000 characters";
        return plain.isEmpty() || unwrapped.isEmpty() ? plain + unwrapped : plain + " · " + unwrapped;
    }

    /** Whether a text has lines of more than so many characters; what an edit does not touch is not read again. */
    private static final class LongLines {
        private final int most;
        private boolean any;

        LongLines(int most) {
            this.most = most;
        }

        void read(String text) {
            any = false;
            for (int start = 0; text.length() - start > most && !any; ) {
                int end = text.indexOf('\n', start);
                any = end < 0 || end - start > most;
                start = end + 1;
            }
        }

        void edited(Edit edit, Text before, Text after) {
            boolean now =
                    in(after, edit.start(), edit.start() + edit.replacement().length());
            if (!any) {
                any = now;
            } else if (!now && in(before, edit.start(), edit.end())) {
                read(after.toString()); // the long line became shorter; there may be another
            }
        }

        private boolean in(Text text, int start, int end) {
            int last = text.lineAt(end);
            for (int line = text.lineAt(start); line <= last; line++) {
                if (text.lineEnd(line) - text.lineStart(line) > most) {
                    return true;
                }
            }
            return false;
        }
    }
}
