package galley.form;

import javafx.scene.Node;
import javafx.scene.control.TextField;

/** A number. What is no number stays in the row and is not written. */
final class NumberControl implements RowControl {
    private final TextField field = new TextField();

    NumberControl(Wishes wishes) {
        field.getStyleClass().add("number");
        field.textProperty().addListener((o, before, text) -> {
            boolean number = text.matches("-?(0|[1-9]\\d{0,15})(\\.\\d{1,15})?");
            wishes.remark(number ? null : Note.warning("Not a number; the post keeps the old one."));
            if (number) {
                wishes.type(text);
            }
        });
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
