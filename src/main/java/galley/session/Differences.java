package galley.session;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import galley.text.Edit;
import galley.text.Selection;
import galley.text.Span;
import galley.text.Step;
import galley.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Where two texts differ: in order, not touching, and making the first into the second when each stretch is replaced.
 * Pure; takes a moment for long texts, so ask for it off the FX thread.
 */
public final class Differences {
    /** Tokens on one side times those on the other: beyond it all that is between the first and last difference is one. */
    private static final long MOST = 50_000_000;

    private Differences() {}

    /** Whole lines, with the line feeds at their ends. */
    public static List<Difference> inLines(Text before, Text after) {
        return between(Tokens.lines(before.toString()), Tokens.lines(after.toString()));
    }

    /** Words, within the lines that differ. Words that only a space parts are one difference. */
    public static List<Difference> inWords(Text before, Text after) {
        List<Difference> words = new ArrayList<>();
        for (Difference lines : inLines(before, after)) {
            String old = lines.before().in(before);
            String now = lines.after().in(after);
            for (Difference word : joined(between(Tokens.words(old), Tokens.words(now)), old)) {
                words.add(withoutSpaces(word, old, now)
                        .shifted(lines.before().start(), lines.after().start()));
            }
        }
        return words;
    }

    /** Makes {@code before} into {@code after} word by word, so that what is selected stays where the words around it go. */
    public static Step step(Text before, Text after, Selection selection) {
        List<Edit> edits = new ArrayList<>();
        Selection moved = selection;
        for (Difference difference : inWords(before, after)) {
            // Those before have been made: it begins where it begins in the text to come.
            Span now = difference.after();
            Edit edit = new Edit(now.start(), now.start() + difference.before().length(), now.in(after));
            edits.add(edit);
            moved = moved.after(edit);
        }
        return new Step(edits, selection, moved);
    }

    private static List<Difference> joined(List<Difference> words, String before) {
        List<Difference> joined = new ArrayList<>();
        for (Difference word : words) {
            Difference last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && isGap(before, last.before().end(), word.before().start())) {
                joined.removeLast();
                joined.add(new Difference(
                        new Span(last.before().start(), word.before().end()),
                        new Span(last.after().start(), word.after().end())));
            } else {
                joined.add(word);
            }
        }
        return joined;
    }

    /** Joining has taken in spaces at the ends that are the same on both sides. */
    private static Difference withoutSpaces(Difference word, String before, String after) {
        Span old = word.before();
        Span now = word.after();
        while (!old.isEmpty() && !now.isEmpty() && isSpace(before, old.start()) && isSpace(after, now.start())) {
            old = new Span(old.start() + 1, old.end());
            now = new Span(now.start() + 1, now.end());
        }
        while (!old.isEmpty() && !now.isEmpty() && isSpace(before, old.end() - 1) && isSpace(after, now.end() - 1)) {
            old = new Span(old.start(), old.end() - 1);
            now = new Span(now.start(), now.end() - 1);
        }
        return new Difference(old, now);
    }

    private static boolean isSpace(String text, int at) {
        return text.charAt(at) == ' ';
    }

    private static boolean isGap(String text, int start, int end) {
        return text.substring(start, end).chars().allMatch(c -> c == ' ' || c == '\t');
    }

    private static List<Difference> between(Tokens before, Tokens after) {
        List<Difference> differences = new ArrayList<>();
        for (Stretch stretch : stretches(before.all(), after.all())) {
            differences.add(new Difference(
                    before.span(stretch.start, stretch.end), after.span(stretch.otherStart, stretch.otherEnd)));
        }
        return differences;
    }

    /** Tokens {@code [start, end)} of one list are {@code [otherStart, otherEnd)} of the other. */
    record Stretch(int start, int end, int otherStart, int otherEnd) {
        boolean isInsertion() {
            return start == end;
        }

        int delta() {
            return otherEnd - otherStart - (end - start);
        }
    }

    static List<Stretch> stretches(List<String> before, List<String> after) {
        int most = Math.min(before.size(), after.size());
        int head = 0;
        while (head < most && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        List<String> old = before.subList(head, before.size() - tail);
        List<String> now = after.subList(head, after.size() - tail);
        if (old.isEmpty() && now.isEmpty()) {
            return List.of();
        }
        if (old.isEmpty() || now.isEmpty() || (long) old.size() * now.size() > MOST) {
            return List.of(new Stretch(head, head + old.size(), head, head + now.size()));
        }
        List<Stretch> stretches = new ArrayList<>();
        for (Change change : new MyersDiffWithLinearSpace<String>().computeDiff(old, now, null)) {
            Stretch last = stretches.isEmpty() ? null : stretches.getLast();
            int start = change.startOriginal + head;
            int otherStart = change.startRevised + head;
            if (last != null && last.end == start && last.otherEnd == otherStart) {
                stretches.removeLast();
                start = last.start;
                otherStart = last.otherStart;
            }
            stretches.add(new Stretch(start, change.endOriginal + head, otherStart, change.endRevised + head));
        }
        return stretches;
    }
}
