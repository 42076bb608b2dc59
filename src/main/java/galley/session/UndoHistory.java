package galley.session;

import galley.text.Edit;
import galley.text.Step;
import galley.text.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What can be undone and redone. Steps of one kind that follow each other closely become one. */
final class UndoHistory {
    private static final int MOST = 5_000;
    private static final long PAUSE_MILLIS = 1_500;

    /** @param inverse leads from the text after the step back to the one before it */
    private record Entry(Step step, Step inverse, String kind, long at) {}

    private final Deque<Entry> undo = new ArrayDeque<>();
    private final Deque<Entry> redo = new ArrayDeque<>();
    private boolean sealed = true;

    /**
     * @param kind steps of equal kind may be joined; null for one that stands alone
     * @param now in milliseconds
     */
    void add(Step step, Text before, String kind, long now) {
        redo.clear();
        Entry last = undo.peek();
        if (!sealed
                && last != null
                && kind != null
                && kind.equals(last.kind)
                && now - last.at < PAUSE_MILLIS
                && goesOn(last.step, step)) {
            undo.pop();
            Step inverse = step.inverse(before);
            undo.push(new Entry(joined(last.step, step), joined(inverse, last.inverse), kind, now));
        } else {
            undo.push(new Entry(step, step.inverse(before), kind, now));
            if (undo.size() > MOST) {
                undo.removeLast();
            }
        }
        sealed = false;
    }

    /** The next step stands alone, whatever its kind. */
    void seal() {
        sealed = true;
    }

    boolean canUndo() {
        return !undo.isEmpty();
    }

    boolean canRedo() {
        return !redo.isEmpty();
    }

    Optional<Step> undo() {
        sealed = true;
        Entry entry = undo.poll();
        if (entry == null) {
            return Optional.empty();
        }
        redo.push(entry);
        return Optional.of(entry.inverse);
    }

    Optional<Step> redo() {
        sealed = true;
        Entry entry = redo.poll();
        if (entry == null) {
            return Optional.empty();
        }
        undo.push(entry);
        return Optional.of(entry.step);
    }

    void clear() {
        undo.clear();
        redo.clear();
        sealed = true;
    }

    /**
     * Typing goes on where the last step ended; a new word after a blank begins a new step. What is typed is the first edit,
     * those after it carry it on to other places, which were as many the last time.
     */
    private static boolean goesOn(Step last, Step next) {
        Edit edit = next.edits().getFirst();
        Edit previous =
                last.edits().get(Math.max(0, last.edits().size() - next.edits().size()));
        int end = previous.start() + previous.replacement().length();
        boolean typed = edit.start() == end || edit.end() == end || edit.end() == previous.start();
        boolean newLine = edit.replacement().indexOf('\n') >= 0;
        boolean newWord =
                previous.replacement().endsWith(" ") && !edit.replacement().startsWith(" ");
        return typed && !newLine && !newWord;
    }

    private static Step joined(Step first, Step second) {
        List<Edit> edits = new ArrayList<>(first.edits());
        edits.addAll(second.edits());
        return new Step(edits, first.before(), second.after());
    }
}
