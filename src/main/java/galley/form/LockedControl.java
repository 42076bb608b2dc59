package galley.form;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A value that is shown here and edited in the text. */
final class LockedControl implements RowControl {
    private final Label value = new Label();
    private final Hyperlink edit = new Hyperlink("Edit in text");
    private final VBox node = new VBox(value, edit);
    private final Wishes wishes;

    LockedControl(Wishes wishes) {
        this.wishes = wishes;
        node.getStyleClass().add("locked");
        value.getStyleClass().add("locked-value");
        Wraps.text(value);
        edit.setOnAction(event -> {
            edit.setVisited(false);
            wishes.editInText();
        });
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Node target() {
        return edit;
    }

    @Override
    public void name(String label) {
        edit.setAccessibleText("Edit " + label + " in the text");
    }

    @Override
    public void show(Slot now) {
        String shown = now.shown();
        value.setText(shown.isBlank() ? now.raw().strip() : shown);
        value.setManaged(!value.getText().isBlank());
        wishes.remark(now.locked() == null ? null : new Note(Note.Tone.QUIET, Texts.quoted(now.locked())));
    }
}
