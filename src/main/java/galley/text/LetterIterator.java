package galley.text;

import java.text.BreakIterator;
import java.text.CharacterIterator;
import java.text.StringCharacterIterator;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The letters of a text as the JDK breaks it into them (Unicode Standard Annex 29), one at a time and only where they are
 * asked for. The JDK's own iterator finds all of them as soon as it has its text, and JavaFX gives it a whole paragraph
 * for each point that is hit in it. RichTextFX hits once in each row of a paragraph at each key: with the JDK's a key in a
 * wrapped line of 15,000 characters took four times as long. One thread.
 *
 * @see LetterIterators which gives it to JavaFX
 */
final class LetterIterator extends BreakIterator {
    private static final Pattern LETTER = Pattern.compile("\\X");

    /** Where nothing is for certain a letter's beginning as far back as this, one is taken to begin. */
    private static final int NEAR = 1_000;

    /** The only one that is Prepend (annex 29, table 2), of one unit, and no format character. */
    private static final char DOT_REPH = '\u0D4E';

    private String text = "";
    private int begin; // of the text in what it was read from
    private int at;

    @Override
    public void setText(String newText) {
        text = Objects.requireNonNull(newText);
        begin = 0;
        at = 0;
    }

    @Override
    public void setText(CharacterIterator newText) {
        StringBuilder all = new StringBuilder(newText.getEndIndex() - newText.getBeginIndex());
        for (char c = newText.first(); newText.getIndex() < newText.getEndIndex(); c = newText.next()) {
            all.append(c);
        }
        setText(all.toString());
        begin = newText.getBeginIndex();
    }

    @Override
    public CharacterIterator getText() {
        return begin == 0
                ? new StringCharacterIterator(text, at)
                : new StringCharacterIterator(" ".repeat(begin) + text, begin, begin + text.length(), begin + at);
    }

    @Override
    public int current() {
        return begin + at;
    }

    @Override
    public int first() {
        at = 0;
        return current();
    }

    @Override
    public int last() {
        at = text.length();
        return current();
    }

    @Override
    public int next() {
        Matcher letters = LETTER.matcher(text).region(at, text.length()); // it stands where one begins
        if (!letters.find()) {
            return DONE;
        }
        at = letters.end();
        return current();
    }

    @Override
    public int previous() {
        return preceding(current());
    }

    @Override
    public int next(int n) {
        int found = current();
        for (int i = 0; i < Math.abs(n) && found != DONE; i++) {
            found = n > 0 ? next() : previous();
        }
        return found;
    }

    @Override
    public int following(int offset) {
        at = checked(offset);
        if (at == text.length()) {
            return DONE;
        }
        Matcher letters = lettersNear(at);
        while (letters.find() && letters.end() <= at) {
            // the next one
        }
        at = letters.end();
        return current();
    }

    @Override
    public int preceding(int offset) {
        at = checked(offset);
        if (at == 0) {
            return DONE;
        }
        Matcher letters = lettersNear(at - 1);
        while (letters.find() && letters.end() < at) {
            // the next one
        }
        at = letters.start();
        return current();
    }

    @Override
    public boolean isBoundary(int offset) {
        int here = at;
        boolean is = checked(offset) == 0 || following(offset - 1) == offset;
        at = here;
        return is;
    }

    private int checked(int offset) {
        if (offset < begin || offset > begin + text.length()) {
            throw new IllegalArgumentException("offset out of bounds: " + offset);
        }
        return offset - begin;
    }

    /** From somewhere before an offset where a letter begins. */
    private Matcher lettersNear(int offset) {
        int least = Math.max(0, offset - NEAR);
        int start = offset;
        while (start > least && !begins(text.charAt(start - 1), text.charAt(start))) {
            start--;
        }
        if (start > 0 && Character.isSurrogatePair(text.charAt(start - 1), text.charAt(start))) {
            start--;
        }
        return LETTER.matcher(text).region(start, text.length());
    }

    /** Whether a letter begins for certain between these two: nothing that stands before it would take it in. */
    private static boolean begins(char before, char c) {
        boolean plain = c >= ' ' && c <= '~' || c >= '\u4E00' && c <= '\u9FFF';
        return plain
                && !Character.isSurrogate(before)
                && before != DOT_REPH
                && Character.getType(before) != Character.FORMAT;
    }
}
