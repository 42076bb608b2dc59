package galley.editor;

import galley.text.RightToLeft;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/**
 * The pieces that a line is laid out in which is long and full of letters that fonts have to shape: Hebrew, Arabic, those of
 * India, marks upon letters. Pango takes the square of what is in one piece, half a minute for 50,000 letters of Hebrew, so
 * the line becomes many that look the same. A line with letters from right to left is divided however short it is, see
 * {@link RightToLeft}.
 */
final class Stretches {
    /** Characters of a piece, but for the rest of its last word. */
    private static final int LENGTH = 500;

    /** A word that is longer is cut. */
    private static final int LONGEST_WORD = 100;

    private static final String SECOND = "stretch";

    /** What is written without shaping. */
    private static final Set<UnicodeScript> PLAIN = EnumSet.of(
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.COMMON);

    private Stretches() {}

    /** Whether a line has to be divided. */
    static boolean divide(String line) {
        return isLongAndShaped(line) || RightToLeft.in(line);
    }

    private static boolean isLongAndShaped(String line) {
        if (line.length() <= 2 * LENGTH) {
            return false;
        }
        // by hand: this is asked at each key, and a stream took a fifth of it in a line of 200 KB
        int shaped = 0;
        for (int at = 0; at < line.length() && shaped < LENGTH; ) {
            int letter = line.codePointAt(at);
            shaped += isShaped(letter) ? 1 : 0;
            at += Character.charCount(letter);
        }
        return shaped == LENGTH;
    }

    /** Every second piece has a style class of its own, which says nothing but keeps them apart. */
    static StyleSpans<Collection<String>> of(String line) {
        boolean wrapped = line.length() <= Limits.RIGHT_TO_LEFT_LINE && RightToLeft.in(line);
        StyleSpansBuilder<Collection<String>> out = new StyleSpansBuilder<>();
        boolean second = false;
        int start = 0;
        for (int end : wrapped ? RightToLeft.ends(line) : ends(line)) {
            out.add(second ? List.of(SECOND) : List.of(), end - start);
            start = end;
            second = !second;
        }
        return out.create();
    }

    /** A letter's styles but for that of its piece. */
    static Collection<String> without(Collection<String> styles) {
        return styles.contains(SECOND)
                ? styles.stream().filter(style -> !style.equals(SECOND)).toList()
                : styles;
    }

    private static List<Integer> ends(String line) {
        List<Integer> ends = new ArrayList<>();
        for (int end = 0; end < line.length(); ) {
            end = end(line, end);
            ends.add(end);
        }
        return ends;
    }

    private static int end(String line, int start) {
        int least = start + LENGTH;
        for (int end = least; end < Math.min(least + LONGEST_WORD, line.length()); end++) {
            if (line.charAt(end) == ' ') {
                return end;
            }
        }
        boolean inPair = least < line.length() && Character.isLowSurrogate(line.charAt(least));
        return Math.min(line.length(), inPair ? least + 1 : least);
    }

    private static boolean isShaped(int letter) {
        return letter >= 0x300 && !PLAIN.contains(UnicodeScript.of(letter));
    }
}
