package galley.window;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What stands in the middle while no post is open. */
final class Welcome extends VBox {
    Welcome(CommandTable commands, String... ids) {
        getStyleClass().add("welcome");
        setAlignment(Pos.CENTER);
        setSpacing(14);
        Label title = new Label("No post is open");
        title.getStyleClass().add("title-3");
        Label hint = new Label("Choose one from the list, or begin here.");
        hint.getStyleClass().add("text-muted");
        HBox row = new HBox(8);
        row.setAlignment(Pos.CENTER);
        for (String id : ids) {
            Command command = commands.byId(id);
            Button button = new Button(command.label());
            button.setOnAction(pressed -> command.run());
            row.getChildren().add(button);
        }
        getChildren().addAll(title, hint, row);
    }
}
