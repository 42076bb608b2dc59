package galley.window;

import galley.form.Wraps;
import galley.library.Rewrite;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A post that is changed among others: its file, what becomes or became of it, and why it is left. */
final class RewriteCell extends ListCell<Rewrite> {
    private final Supplier<Path> folder;
    private final FontIcon icon = new FontIcon();
    private final Label file = new Label();
    private final Label state = new Label();
    private final Label reason = new Label();
    private final VBox box = new VBox(2, new HBox(10, icon, file, state), reason);

    /** @param folder that the names begin at */
    RewriteCell(Supplier<Path> folder) {
        this.folder = folder;
        HBox.setHgrow(file, Priority.ALWAYS);
        file.setMaxWidth(Double.MAX_VALUE);
        file.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        state.setMinWidth(Region.USE_PREF_SIZE);
        state.getStyleClass().add("text-muted");
        reason.getStyleClass().addAll("text-muted", "export-reason");
        Wraps.text(reason);
        reason.managedProperty().bind(reason.textProperty().isNotEmpty());
        ((HBox) box.getChildren().getFirst()).setAlignment(Pos.CENTER_LEFT);
        box.maxWidthProperty().bind(widthProperty().subtract(24));
    }

    @Override
    protected void updateItem(Rewrite item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(empty ? null : box);
        if (!empty) {
            boolean left = !item.trouble().isEmpty();
            icon.setIconLiteral(
                    switch (item.state()) {
                        case PLANNED -> "fth-edit-2";
                        case WRITTEN -> "fth-check";
                        case RESTORED -> "fth-corner-up-left";
                        case LEFT -> "fth-alert-triangle";
                    });
            icon.getStyleClass().setAll("ikonli-font-icon", left ? "export-bad" : "export-icon");
            Path root = folder.get();
            Path path = item.path();
            file.setText((path.startsWith(root) ? root.relativize(path) : path).toString());
            state.setText(
                    switch (item.state()) {
                        case PLANNED -> item.what();
                        case WRITTEN -> "written";
                        case RESTORED -> "as it was";
                        case LEFT -> "left alone";
                    });
            reason.setText(item.trouble().replaceAll("`([^`]*)`", "“$1”"));
        }
    }
}
