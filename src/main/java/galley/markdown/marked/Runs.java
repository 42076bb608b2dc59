package galley.markdown.marked;

import java.util.Arrays;

/** The runs of one mark of emphasis in a masked text, and what each may do. */
final class Runs {
    /** What stands on both sides of a run says what it may do. */
    enum Use {
        NONE,
        CLOSES,
        OPENS,
        EITHER
    }

    private final String text;
    private final char mark;
    private int[] starts = new int[16];
    private Use[] uses = new Use[16];
    private int count;
    private int closable;

    Runs(String text, char mark) {
        this.text = text;
        this.mark = mark;
        int i = text.indexOf(mark);
        while (i >= 0) {
            int end = Chars.skip(text, i, mark);
            add(i, use(i, end));
            i = text.indexOf(mark, end);
        }
    }

    private void add(int start, Use use) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            uses = Arrays.copyOf(uses, 2 * count);
        }
        starts[count] = start;
        uses[count++] = use;
        if (use == Use.CLOSES || use == Use.EITHER) {
            closable = count;
        }
    }

    private boolean isPunctuation(int c) {
        return Chars.isPunctuation(c) && (c != '~' || mark == '_');
    }

    private Use use(int start, int end) {
        if (start == 0) {
            return Use.NONE;
        }
        int before = text.codePointBefore(start);
        boolean space = Chars.isSpace(before);
        boolean punctuation = isPunctuation(before);
        boolean other = !space && !punctuation;
        boolean last = end == text.length();
        int after = last ? ' ' : text.codePointAt(end);
        boolean spaceAfter = Chars.isSpace(after);
        boolean punctuationAfter = !last && isPunctuation(after);
        if (punctuation && spaceAfter || other && (punctuationAfter || spaceAfter)) {
            return Use.CLOSES;
        }
        boolean otherAfter = !spaceAfter && !punctuationAfter;
        if (!other && otherAfter || space && punctuationAfter) {
            return Use.OPENS;
        }
        boolean inWord = other && otherAfter;
        return punctuation && punctuationAfter || inWord && mark == '*' ? Use.EITHER : Use.NONE;
    }

    /** The number of the first run that begins behind a place. */
    int firstAfter(int place) {
        int found = Arrays.binarySearch(starts, 0, count, place + 1);
        return found < 0 ? -found - 1 : found;
    }

    /** Behind the number of the last run that may close something: after it nothing is worth looking at. */
    int closable() {
        return closable;
    }

    int start(int number) {
        return starts[number];
    }

    int length(int number) {
        return Chars.skip(text, starts[number], mark) - starts[number];
    }

    Use use(int number) {
        return uses[number];
    }

    /** Where to look on, where words in a doubled other mark begin: a single mark inside of those closes nothing. */
    int behindOrphan(int from) {
        char outer = mark == '*' ? '_' : '*';
        int open = next(from);
        if (!isTwice(open, outer)) {
            return from;
        }
        int orphan = next(open + 2);
        if (!Chars.is(text, orphan, mark)) {
            return from;
        }
        int close = next(orphan + 1);
        return isTwice(close, outer) ? close : from;
    }

    private boolean isTwice(int at, char c) {
        return Chars.is(text, at, c) && Chars.is(text, at + 1, c);
    }

    private int next(int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) != '*' && text.charAt(i) != '_') {
            i++;
        }
        return i;
    }
}
