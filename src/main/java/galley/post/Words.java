package galley.post;

/**
 * How long a text is, counted as a writer would: runs of letters and digits are words; in Chinese and Japanese each
 * character is one.
 *
 * @param count all words
 * @param ideographs those of them that are one Chinese or Japanese character
 * @param characters Unicode code points, blanks included
 */
public record Words(int count, int ideographs, int characters) {
    private static final int FIRST_KANA = 0x3041;
    private static final int A_MINUTE = 240;

    /** Medium counts so many: help.medium.com, "Read time". */
    private static final int IDEOGRAPHS_A_MINUTE = 500;

    public static Words of(String text) {
        int count = 0;
        int ideographs = 0;
        int characters = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); characters++) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isIdeographic(c) || isKana(c)) {
                count++;
                ideographs++;
                inWord = false;
            } else if (Character.isLetterOrDigit(c)) {
                count += inWord ? 0 : 1;
                inWord = true;
            } else if (!joins(c) || !inWord) {
                inWord = false;
            }
        }
        return new Words(count, ideographs, characters);
    }

    /** How long it takes to read, in whole minutes, at least one. */
    public int minutes() {
        double minutes = (double) (count - ideographs) / A_MINUTE + (double) ideographs / IDEOGRAPHS_A_MINUTE;
        return Math.max(1, (int) Math.round(minutes));
    }

    private static boolean isKana(int c) {
        if (c < FIRST_KANA) {
            return false; // finding a script takes long
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA;
    }

    /** Apostrophes, hyphens and combining marks stand inside a word. */
    private static boolean joins(int c) {
        return c == '\'' || c == '’' || c == '-' || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
