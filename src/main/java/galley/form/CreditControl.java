package galley.form;

import javafx.scene.Node;

/** Whom a picture is by, as words that open into their parts. */
final class CreditControl implements RowControl {
    private final CreditField field;

    CreditControl(Wishes wishes) {
        field = new CreditField(new GrowingText(false), wishes::type, wishes::credit);
    }

    @Override
    public Node node() {
        return field;
    }

    @Override
    public Node target() {
        return field.line();
    }

    @Override
    public void show(Slot now) {
        field.show(now.shown());
    }
}
