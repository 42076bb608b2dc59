package galley.window;

import galley.site.SitePicture;
import java.nio.file.Path;
import java.util.function.Function;
import javafx.scene.control.ListCell;

/** A place in a post that leads to a picture. */
final class UseCell extends ListCell<SitePicture.Use> {
    private final Function<Path, String> names;

    /** @param names of posts, as they are told to the author */
    UseCell(Function<Path, String> names) {
        this.names = names;
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(SitePicture.Use use, boolean empty) {
        super.updateItem(use, empty);
        setText(
                empty
                        ? null
                        : names.apply(use.post()) + ", line " + use.line()
                                + (use.wantsAlt() ? " · no description" : "")
                                + (use.wantsCredit() ? " · no credit" : ""));
    }
}
