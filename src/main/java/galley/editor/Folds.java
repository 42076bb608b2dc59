package galley.editor;

import galley.text.Edit;
import galley.text.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which lines of a text are hidden, by offsets that edits carry along. What reaches into a fold, or makes another line of
 * the one that it hangs on, opens it: nothing is ever changed out of sight.
 */
final class Folds {
    /**
     * @param head where the line begins that is still seen
     * @param from where the last line ends that is still seen
     * @param to where the last hidden line ends
     */
    record Fold(int head, int from, int to) {
        boolean hides(int offset) {
            return from < offset && offset <= to;
        }

        private Fold shifted(int delta) {
            return new Fold(head + delta, from + delta, to + delta);
        }
    }

    private final List<Fold> folds = new ArrayList<>();

    List<Fold> all() {
        return Collections.unmodifiableList(folds);
    }

    boolean isEmpty() {
        return folds.isEmpty();
    }

    void add(List<Fold> more) {
        Set<Integer> heads = more.stream().map(Fold::head).collect(Collectors.toSet());
        folds.removeIf(old -> heads.contains(old.head()));
        folds.addAll(more);
    }

    /** @return those that are gone */
    List<Fold> remove(Predicate<Fold> which) {
        List<Fold> gone = new ArrayList<>();
        folds.removeIf(fold -> which.test(fold) && gone.add(fold));
        return gone;
    }

    boolean hides(int offset) {
        return folds.stream().anyMatch(fold -> fold.hides(offset));
    }

    /** Goes through the lines from above to below, whatever their number and that of the folds. */
    Walk walk() {
        return new Walk(folds);
    }

    /** What becomes of lines, each of which begins behind the one that was asked about before. */
    static final class Walk {
        private final Set<Integer> heads;
        private final List<Fold> ordered;
        private int next;
        private int hiddenTo = -1;

        private Walk(List<Fold> folds) {
            heads = folds.stream().map(Fold::head).collect(Collectors.toSet());
            ordered = folds.stream().sorted(Comparator.comparingInt(Fold::from)).toList();
        }

        boolean hides(int lineStart) {
            while (next < ordered.size() && ordered.get(next).from() < lineStart) {
                hiddenTo = Math.max(hiddenTo, ordered.get(next++).to());
            }
            return lineStart <= hiddenTo;
        }

        boolean isHead(int lineStart) {
            return heads.contains(lineStart);
        }
    }

    /**
     * Carries all along.
     *
     * @param old the text before the edit
     * @param within whether an edit within a fold leaves it folded
     * @return those that have opened, where they are now
     */
    List<Fold> edited(Edit edit, Text old, boolean within) {
        List<Fold> opened = new ArrayList<>();
        List<Fold> now = new ArrayList<>();
        for (Fold fold : folds) {
            int delta = edit.delta();
            boolean above = edit.end() < fold.head()
                    || edit.end() == fold.head() && edit.replacement().endsWith("\n");
            boolean onHead = fold.head() <= edit.start() && edit.end() <= fold.from();
            if (above) {
                now.add(fold.shifted(delta));
            } else if (edit.start() > fold.to()) {
                now.add(fold);
            } else if (onHead && !hasFeed(edit, old)) {
                now.add(new Fold(fold.head(), fold.from() + delta, fold.to() + delta));
            } else if (within && fold.from() < edit.start() && edit.end() <= fold.to()) {
                now.add(new Fold(fold.head(), fold.from(), fold.to() + delta));
            } else {
                int head = Math.min(fold.head(), edit.start());
                int to = Math.max(fold.to(), edit.end()) + delta;
                opened.add(new Fold(head, Math.min(to, Math.max(head, fold.from() + delta)), to));
            }
        }
        folds.clear();
        folds.addAll(now);
        return opened;
    }

    private static boolean hasFeed(Edit edit, Text old) {
        return edit.replacement().indexOf('\n') >= 0 || old.lineAt(edit.start()) != old.lineAt(edit.end());
    }
}
