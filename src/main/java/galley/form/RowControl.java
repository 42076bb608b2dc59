package galley.form;

import javafx.scene.Node;

/** What one kind of row brings to its {@link Row}: a node that shows a value and takes a new one from the user. */
interface RowControl {
    Node node();

    /** The part of the node that the keyboard goes to first. */
    Node target();

    /** Shows what the header says. What the user is typing is never in the way: the row sees to that. */
    void show(Slot slot);

    /** What the row is called now, for those who hear it. */
    default void name(String label) {
        Spoken.name(target(), label);
    }

    /** The keyboard has left the row. */
    default void settle() {}
}
