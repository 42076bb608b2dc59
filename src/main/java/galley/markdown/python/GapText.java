package galley.markdown.python;

import galley.markdown.Deadline;

/**
 * A text that is replaced piece by piece from left to right. The room is kept where the last piece was put, so that
 * many replacements cost as much as one copy of the text; and whoever reads it, a regular expression too, is stopped at
 * the deadline.
 */
final class GapText implements CharSequence {
    private static final int READS_BETWEEN_CHECKS = 10_000;

    private final Deadline deadline;
    private char[] chars;
    private int gapStart;
    private int gapEnd;
    private int reads = READS_BETWEEN_CHECKS;
    private BracketPairs brackets;
    /** From where on {@link #brackets} still is right. */
    private int bracketsFrom;

    GapText(String text, Deadline deadline) {
        this.deadline = deadline;
        gapEnd = 64;
        chars = new char[text.length() + gapEnd];
        text.getChars(0, text.length(), chars, gapEnd);
    }

    @Override
    public int length() {
        return chars.length - gapEnd + gapStart;
    }

    @Override
    public char charAt(int index) {
        if (--reads < 0) {
            reads = READS_BETWEEN_CHECKS;
            deadline.check();
        }
        return chars[index < gapStart ? index : index + gapEnd - gapStart];
    }

    @Override
    public String subSequence(int start, int end) {
        if (end <= gapStart) {
            return new String(chars, start, end - start);
        }
        int gap = gapEnd - gapStart;
        if (start >= gapStart) {
            return new String(chars, start + gap, end - start);
        }
        return new StringBuilder(end - start)
                .append(chars, start, gapStart - start)
                .append(chars, gapEnd, end - gapStart)
                .toString();
    }

    @Override
    public String toString() {
        return subSequence(0, length());
    }

    /** The next place of any of these characters; -1 if there is none. */
    int indexOfAny(String wanted, int from) {
        for (int i = from; i < gapStart; i++) {
            if (wanted.indexOf(chars[i]) >= 0) {
                return i;
            }
        }
        int gap = gapEnd - gapStart;
        for (int i = Math.max(from + gap, gapEnd); i < chars.length; i++) {
            if (wanted.indexOf(chars[i]) >= 0) {
                return i - gap;
            }
        }
        return -1;
    }

    boolean startsWith(String prefix, int at) {
        if (at < 0 || at + prefix.length() > length()) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            if (charAt(at + i) != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The character before this place; a line feed at the start. */
    char before(int index) {
        return index == 0 ? '\n' : charAt(index - 1);
    }

    /** The character at this place; NUL at the end. */
    char at(int index) {
        return index < length() ? charAt(index) : 0;
    }

    /** The bracket that closes the one at this place; -1 if none does. */
    int closingBracket(int open) {
        if (brackets == null || open < bracketsFrom) {
            brackets = new BracketPairs(this);
            bracketsFrom = 0;
        }
        int closing = brackets.closing(length() - open);
        return closing < 0 ? -1 : length() - closing;
    }

    void replace(int start, int end, String text) {
        moveGap(end);
        gapStart = start;
        if (gapEnd - gapStart < text.length()) {
            grow(text.length());
        }
        text.getChars(0, text.length(), chars, gapStart);
        gapStart += text.length();
        bracketsFrom = Math.max(bracketsFrom + text.length() - (end - start), gapStart);
    }

    private void moveGap(int to) {
        if (to < gapStart) {
            int moved = gapStart - to;
            System.arraycopy(chars, to, chars, gapEnd - moved, moved);
            gapStart = to;
            gapEnd -= moved;
        } else {
            int moved = to - gapStart;
            System.arraycopy(chars, gapEnd, chars, gapStart, moved);
            gapStart = to;
            gapEnd += moved;
        }
    }

    private void grow(int needed) {
        char[] larger = new char[2 * chars.length + needed];
        int tail = chars.length - gapEnd;
        System.arraycopy(chars, 0, larger, 0, gapStart);
        System.arraycopy(chars, gapEnd, larger, larger.length - tail, tail);
        gapEnd = larger.length - tail;
        chars = larger;
    }
}
