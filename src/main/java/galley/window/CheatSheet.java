package galley.window;

import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;

/** F1: every shortcut, from the table of commands, and the Markdown that is used most. */
final class CheatSheet {
    private static final String[][] MARKDOWN = {
        {"Heading", "## Heading"},
        {"Bold, italic", "**bold**  *italic*"},
        {"Link", "[text](address)   or   ](letters of a title"},
        {"Picture", "![description](address)"},
        {"List", "- item   or   1. item"},
        {"Quote", "> quoted"},
        {"Code", "`code`   or   ``` lines"},
        {"Footnote", "text[^1]   and   [^1]: note"},
        {"Table", "| a | b |  with  |---|---|  below"},
    };

    /** Keys that mean something in the text alone, and are no commands. */
    private static final String[][] TEXT = {
        {"Go on with a list or quote", "Enter"},
        {"A new line and nothing else", "Shift+Enter"},
        {"Indent, outdent", "Tab  Shift+Tab"},
        {"In a table: next cell, row", "Tab  Enter"},
        {"Take what is offered, or not", "Tab or ↓ Enter  Esc"},
        {"Leave the text", "Esc, then Tab"},
    };

    private CheatSheet() {}

    static void show(Window owner, CommandTable commands) {
        FlowPane columns = new FlowPane(24, 20);
        for (Command.Group group : Command.Group.values()) {
            GridPane grid = grid();
            for (Command command : commands.of(group)) {
                if (!command.keys().isEmpty()) {
                    String label = (command.under() == null ? "" : command.under() + ": ") + command.label();
                    grid.addRow(grid.getRowCount(), new Label(Command.plain(label)), muted(command.keysText()));
                }
            }
            if (grid.getRowCount() > 0) {
                columns.getChildren().add(section(group.label, grid));
            }
        }
        GridPane keys = grid();
        for (String[] line : TEXT) {
            keys.addRow(keys.getRowCount(), new Label(line[0]), muted(line[1]));
        }
        columns.getChildren().add(section("In the text", keys));
        GridPane markdown = grid();
        for (String[] line : MARKDOWN) {
            markdown.addRow(markdown.getRowCount(), new Label(line[0]), muted(line[1]));
        }
        columns.getChildren().add(section("Markdown", markdown));
        columns.setPadding(new Insets(24));
        columns.setPrefWrapLength(900);
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        Stage stage = new Stage();
        stage.initOwner(owner);
        stage.setTitle("Shortcuts and Markdown");
        Scene scene = new Scene(scroll, 960, 640);
        scene.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE || key.getCode() == KeyCode.F1) {
                stage.close();
            }
        });
        stage.setScene(scene);
        stage.show();
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.setVgap(4);
        grid.setHgap(16);
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(names);
        return grid;
    }

    private static VBox section(String title, GridPane grid) {
        Label head = new Label(title);
        head.getStyleClass().add("title-4");
        VBox box = new VBox(8, head, grid);
        box.setMinWidth(280); // wider where its longest line is
        return box;
    }

    private static Label muted(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("text-muted");
        label.setMinWidth(Region.USE_PREF_SIZE); // where there is no room, it is the name that gives way
        return label;
    }
}
