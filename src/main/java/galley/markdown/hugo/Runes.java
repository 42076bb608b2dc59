package galley.markdown.hugo;

import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** Kinds of characters as goldmark tells them apart, and what stands around a place. */
final class Runes {
    /** Stands for the end of a paragraph. */
    static final int END = -1;

    private static final int AHEAD = 8;

    private Runes() {}

    /** The character before, a line feed at the start of a paragraph. */
    static int before(Scanner scanner) {
        int before = scanner.peekPreviousCodePoint();
        return before == Scanner.END ? '\n' : before;
    }

    /** The next characters of this line with its line feed, then {@link #END}; the scanner stays where it is. */
    static int[] ahead(Scanner scanner) {
        Position here = scanner.position();
        int[] ahead = new int[AHEAD];
        int i = 0;
        for (int c = 0; i < AHEAD && c != '\n' && scanner.hasNext(); i++) {
            c = scanner.peekCodePoint();
            ahead[i] = c;
            for (int units = Character.charCount(c); units > 0; units--) {
                scanner.next();
            }
        }
        while (i < AHEAD) {
            ahead[i++] = END;
        }
        scanner.setPosition(here);
        return ahead;
    }

    static boolean leftFlanking(int before, int after) {
        return !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before));
    }

    static boolean rightFlanking(int before, int after) {
        return leftFlanking(after, before);
    }

    static boolean isSpace(int c) {
        return c == END || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** ASCII's marks and Unicode's punctuation, but not Unicode's symbols. */
    static boolean isPunctuation(int c) {
        return isAsciiMark(c) || isUnicodePunctuation(c);
    }

    static boolean isUnicodePunctuation(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    static boolean isAsciiMark(int c) {
        return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
    }

    static boolean isAsciiDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** Whether an ASCII word cannot go on with it; letters of other scripts do not count as ends. */
    static boolean endsAsciiWord(int c) {
        return c == END || isAsciiMark(c) || c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
