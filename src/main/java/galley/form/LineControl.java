package galley.form;

import javafx.scene.Node;
import javafx.scene.control.TextField;

/** One line of text, for addresses and short words. */
final class LineControl implements RowControl {
    private final TextField field = new TextField();

    LineControl(Wishes wishes) {
        field.textProperty().addListener((o, before, text) -> wishes.type(text));
    }

    @Override
    public Node node() {
        return field;
    }

    @Override
    public Node target() {
        return field;
    }

    @Override
    public void show(Slot now) {
        Texts.put(field, now.shown());
    }
}
