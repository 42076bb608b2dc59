package galley.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines with letters that are written from right to left. Where JavaFX 26.0.1 wraps a run of them within the run, under Pango
 * it has lost where the letters are: carets stand elsewhere, and most often the layout fails for good, with an
 * {@code ArrayIndexOutOfBoundsException} in {@code PrismTextLayout.computeTrailingSpaceWidth}. So such a line is laid out in
 * pieces that it never breaks within, and is wrapped only where each has room in a row.
 */
public final class RightToLeft {
    /** Letters of a word that is one piece; of a longer one each letter is. In Arabic they then do not join. */
    public static final int LONGEST_WORD = 15;

    /** Hebrew's first letter and mark; nothing before it is written from right to left. */
    private static final char FIRST = '\u0590';

    private RightToLeft() {}

    public static boolean in(String line) {
        // by hand: this is asked at each key
        for (int at = 0; at < line.length(); at++) {
            if (line.charAt(at) >= FIRST && isRightToLeft(line.codePointAt(at))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a line is read from the right: by its first letter that has a direction, as Unicode's rules P2 and P3. */
    public static boolean isReadFromRight(String line) {
        for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
            switch (Character.getDirectionality(line.codePointAt(at))) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                    return false;
                }
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    private static boolean isRightToLeft(int letter) {
        return switch (Character.getDirectionality(letter)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE -> true;
            default -> false;
        };
    }

    /**
     * The ends of the pieces of a line: it may be wrapped at each, and in a word that is too long between any two letters.
     * Letters are apart from what is not written from right to left, too: where a font has only one of both, Pango takes
     * two, and JavaFX puts the parts of a run in the wrong order then. A space is of the font before it; a piece more for
     * each would take half as long again at each key.
     */
    public static List<Integer> ends(String line) {
        List<Integer> ends = new ArrayList<>();
        BreakIterator rows = BreakIterator.getLineInstance(); // as JavaFX finds where a row may end
        BreakIterator letters = BreakIterator.getCharacterInstance();
        rows.setText(line);
        letters.setText(line);
        int start = 0;
        for (int end = rows.next(); end != BreakIterator.DONE; start = end, end = rows.next()) {
            boolean tooLong = end - start > LONGEST_WORD; // dots and dashes stand in a run from right to left, too
            if (tooLong || in(line.substring(start, end))) {
                boolean before = isRightToLeft(line.codePointAt(start));
                for (int at = letters.following(start); at < end; at = letters.next()) {
                    boolean now = before && line.charAt(at) == ' ' || isRightToLeft(line.codePointAt(at));
                    if (tooLong || now != before) {
                        ends.add(at);
                    }
                    before = now;
                }
            }
            ends.add(end);
        }
        return ends;
    }
}
