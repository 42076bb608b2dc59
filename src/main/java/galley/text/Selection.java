package galley.text;

/**
 * What is selected, and in which direction.
 *
 * @param anchor where the selection began
 * @param caret where the caret stands; before or after the anchor, or on it when nothing is selected
 */
public record Selection(int anchor, int caret) {
    public static Selection at(int caret) {
        return new Selection(caret, caret);
    }

    public int start() {
        return Math.min(anchor, caret);
    }

    public int end() {
        return Math.max(anchor, caret);
    }

    public boolean isEmpty() {
        return anchor == caret;
    }

    public Selection shifted(int by) {
        return new Selection(anchor + by, caret + by);
    }

    /** The same direction and start, with the end {@code by} units further on. */
    public Selection endMoved(int by) {
        return caret < anchor ? new Selection(anchor + by, caret) : new Selection(anchor, caret + by);
    }

    /** Where this selection is found after {@code edit}. */
    public Selection after(Edit edit) {
        return new Selection(edit.map(anchor, false), edit.map(caret, false));
    }

    /** The same selection, pulled inside a text of that length. */
    public Selection within(int length) {
        return new Selection(Math.clamp(anchor, 0, length), Math.clamp(caret, 0, length));
    }
}
