package galley.window;

import galley.site.UndoExport;
import java.util.function.BooleanSupplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A file of an export that is taken back: what becomes or became of it, and why it is left alone. */
final class UndoCell extends ListCell<UndoExport.Item> {
    private final BooleanSupplier done;
    private final FontIcon icon = new FontIcon();
    private final Label target = new Label();
    private final Label fate = new Label();
    private final Label reason = new Label();
    private final HBox row = new HBox(10, icon, target, fate);
    private final VBox box = new VBox(2, row, reason);

    /** @param done whether it has been done */
    UndoCell(BooleanSupplier done) {
        this.done = done;
        HBox.setHgrow(target, Priority.ALWAYS);
        target.setMaxWidth(Double.MAX_VALUE);
        target.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        fate.setMinWidth(Region.USE_PREF_SIZE);
        fate.getStyleClass().add("text-muted");
        reason.getStyleClass().addAll("text-muted", "export-reason");
        reason.managedProperty().bind(reason.textProperty().isNotEmpty());
        row.setAlignment(Pos.CENTER_LEFT);
        box.maxWidthProperty().bind(widthProperty().subtract(24));
        setPrefWidth(0); // as wide as the list
    }

    @Override
    protected void updateItem(UndoExport.Item item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(empty ? null : box);
        if (!empty) {
            boolean left = item.fate().stays();
            icon.setIconLiteral(
                    switch (item.fate()) {
                        case PUT_BACK -> "fth-corner-up-left";
                        case REMOVED -> "fth-trash-2";
                        case NOTHING -> "fth-minus";
                        case LEFT, FAILED -> "fth-alert-triangle";
                    });
            icon.getStyleClass().setAll("ikonli-font-icon", left ? "export-bad" : "export-icon");
            target.setText(item.step().target());
            fate.setText(
                    switch (item.fate()) {
                        case PUT_BACK -> done.getAsBoolean() ? "as it was before" : "to be as it was before";
                        case REMOVED -> done.getAsBoolean() ? "taken away" : "to be taken away";
                        case NOTHING -> "as it was before";
                        case LEFT, FAILED -> "left alone";
                    });
            reason.setText(item.reason());
        }
    }
}
