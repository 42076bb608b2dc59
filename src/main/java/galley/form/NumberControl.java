package galley.form;

import javafx.scene.Node;
import javafx.scene.control.TextField;

/** A number. What is no number stays in the row and is not written. */
final class NumberControl implements RowControl {
    private final TextField field = new TextField();

    NumberControl(Wishes wishes) {
        field.getStyleClass().add("number");
        field.textProperty().addListener((o, before, text) -> {
            boolean number = Digits.isNumber(text);
            wishes.remark(number ? null : Digits.NO_NUMBER);
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
