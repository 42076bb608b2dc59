package galley.text;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where letters as a reader sees them, and words, begin and end. A letter may be many UTF-16 units: a flag, a family
 * joined of several people, a consonant with its vowel signs; the caret never stands within one (Unicode Standard Annex
 * 29, as {@link BreakIterator} knows it). Looks at {@value #NEAR} units around the offset at the most. Any thread.
 */
public enum Breaks {
    LETTER,
    WORD;

    /** No letter and hardly a word is longer than this. */
    private static final int NEAR = 1_000;

    /** The next break after an offset; the text's end if there is none. */
    public int after(Text text, int offset) {
        if (offset >= text.length()) {
            return text.length();
        }
        int from = from(text, offset);
        int end = iterator(text, from, Math.min(text.length(), offset + NEAR)).following(offset - from);
        return end == BreakIterator.DONE ? text.length() : from + end;
    }

    /** The break before an offset; 0 if there is none. */
    public int before(Text text, int offset) {
        if (offset <= 0) {
            return 0;
        }
        int from = from(text, offset - 1);
        int start = iterator(text, from, Math.min(text.length(), offset + NEAR)).preceding(offset - from);
        return start == BreakIterator.DONE ? 0 : from + start;
    }

    /** The offset itself where it is a break, else the next one after it. */
    public int at(Text text, int offset) {
        return offset <= 0 ? 0 : after(text, offset - 1);
    }

    private BreakIterator iterator(Text text, int from, int to) {
        BreakIterator breaks = this == LETTER
                ? BreakIterator.getCharacterInstance(Locale.ROOT)
                : BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(text.slice(from, to));
        return breaks;
    }

    /** Somewhere before an offset where a break is for certain, as far as one is near: before a line, after a blank. */
    private static int from(Text text, int offset) {
        int from = Math.max(0, offset - NEAR);
        if (from == 0) {
            return 0;
        }
        String near = text.slice(from, offset);
        int line = near.lastIndexOf('\n', Math.max(0, near.length() - 2));
        int blank = line < 0 ? near.indexOf(' ') : line;
        if (blank >= 0) {
            return from + blank;
        }
        return Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
    }
}
