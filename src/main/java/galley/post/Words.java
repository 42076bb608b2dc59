package galley.post;

/** Counts words as a writer would: runs of letters and digits; in Chinese and Japanese each character is one. */
public final class Words {
    private static final int FIRST_KANA = 0x3041;

    private Words() {}

    public static int count(String text) {
        int count = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isIdeographic(c) || isKana(c)) {
                count++;
                inWord = false;
            } else if (Character.isLetterOrDigit(c)) {
                count += inWord ? 0 : 1;
                inWord = true;
            } else if (!joins(c) || !inWord) {
                inWord = false;
            }
        }
        return count;
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
