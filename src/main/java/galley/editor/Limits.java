package galley.editor;

import galley.text.Edit;
import galley.text.RightToLeft;
import galley.text.Text;
import java.util.function.Predicate;

/**
 * What is left out where a text is too large for it, by rule, so that every key is still shown at once: a very long line
 * has no colours and, since RichTextFX lays out a paragraph as a whole, keeps the text from being wrapped; a very large
 * text has no colours at all.
 */
final class Limits {
    /** Characters of a line that is still wrapped. */
    static final int WRAPPED_LINE = 20_000;

    /** Characters of a line with letters from right to left that is still wrapped: it is laid out word by word. */
    static final int RIGHT_TO_LEFT_LINE = 3_000;

    /** Pixels beside a row: the numbers of the lines, the edges and the bar. */
    private static final int BESIDE = 90;

    /** Beside a line from right to left, a share of the size of the text; see {@code editor.css}. */
    private static final double RIGHT = 0.7;

    /** Of the letters that {@code LineWidth} has in a row to the widest; a share of the size of the text. */
    private static final double LEAST_WIDTH = 0.6;

    /** Characters of a line that is still coloured. */
    static final int COLOURED_LINE = 10_000;

    /** Characters of a text that is still coloured. */
    static final int COLOURED_TEXT = 4_000_000;

    private final LongLines unwrapped = new LongLines(WRAPPED_LINE, line -> true);
    private final LongLines longRightToLeft = new LongLines(RIGHT_TO_LEFT_LINE, RightToLeft::in);
    private final LongLines uncoloured = new LongLines(COLOURED_LINE, line -> true);
    private int length;
    private boolean rightToLeft; // and remains so until the text is opened again

    Limits(String text) {
        unwrapped.read(text);
        longRightToLeft.read(text);
        uncoloured.read(text);
        length = text.length();
        rightToLeft = RightToLeft.in(text);
    }

    void edited(Edit edit, Text before, Text after) {
        length = after.length();
        rightToLeft |= RightToLeft.in(edit.replacement());
        unwrapped.edited(edit, before, after);
        longRightToLeft.edited(edit, before, after);
        uncoloured.edited(edit, before, after);
    }

    boolean wraps() {
        return !unwrapped.any && !longRightToLeft.any;
    }

    /**
     * Whether it wraps in an area of that width, where each piece of a line from right to left has to have room in a row.
     *
     * @param most letters in a row; 0 for as many as there is room for
     */
    boolean wrapsIn(double width, int most, double textSize) {
        double letters =
                Math.min((width - BESIDE) / textSize - RIGHT, most == 0 ? Double.MAX_VALUE : most * LEAST_WIDTH);
        return wraps() && (!rightToLeft || letters >= RightToLeft.LONGEST_WORD);
    }

    boolean colours() {
        return length <= COLOURED_TEXT;
    }

    /** What a person is told; empty while nothing is left out. */
    String said() {
        String plain = !colours()
                ? "Plain text: over 4 million characters"
                : uncoloured.any && wraps() ? "Plain where a line has over 10,000 characters" : "";
        String tooLong = unwrapped.any
                ? "Not wrapped: a line of over 20,000 characters"
                : longRightToLeft.any ? "Not wrapped: a line from right to left of over 3,000 characters" : "";
        return plain.isEmpty() || tooLong.isEmpty() ? plain + tooLong : plain + " · " + tooLong;
    }

    /** Whether a text has such lines of more than so many characters; what an edit does not touch is not read again. */
    private static final class LongLines {
        private final int most;
        private final Predicate<String> such;
        private boolean any;

        LongLines(int most, Predicate<String> such) {
            this.most = most;
            this.such = such;
        }

        void read(String text) {
            any = false;
            for (int start = 0; text.length() - start > most && !any; ) {
                int next = text.indexOf('\n', start);
                int end = next < 0 ? text.length() : next;
                any = end - start > most && such.test(text.substring(start, end));
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
                if (text.lineEnd(line) - text.lineStart(line) > most && such.test(text.line(line))) {
                    return true;
                }
            }
            return false;
        }
    }
}
