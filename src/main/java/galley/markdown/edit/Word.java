package galley.markdown.edit;

import galley.text.Span;
import galley.text.Text;

/** What a writer takes for the word at the caret: with its accents, and the apostrophes and underscores within it. */
final class Word {
    private Word() {}

    /** The word that the offset stands in or at; empty, at the offset, where none is. */
    static Span at(Text text, int offset) {
        int start = offset;
        int end = offset;
        while (start > 0 && belongs(text.charAt(start - 1))) {
            start--;
        }
        while (end < text.length() && belongs(text.charAt(end))) {
            end++;
        }
        while (start < end && joins(text.charAt(start))) {
            start++;
        }
        while (end > start && joins(text.charAt(end - 1))) {
            end--;
        }
        return start <= offset && offset <= end ? new Span(start, end) : new Span(offset, offset);
    }

    private static boolean belongs(char c) {
        return isLetter(c) || joins(c);
    }

    private static boolean joins(char c) {
        return c == '\'' || c == '’' || c == '_';
    }

    /** Letters, digits, what is written upon them, and the signs that join letters of Persian, Hindi or an emoji. */
    static boolean isLetter(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || c == '\u200c'
                || c == '\u200d'
                || switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                    default -> false;
                };
    }
}
