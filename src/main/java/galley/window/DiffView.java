package galley.window;

import galley.session.SideBySide;
import galley.session.SideBySide.Row;
import galley.text.Text;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Two texts side by side, the words that differ in colour, and a way from one difference to the next. */
final class DiffView extends VBox {
    private static final int AROUND = 3;

    private record Compared(String leftName, Text left, String rightName, Text right) {}

    private final Executor aside;
    private final Executor fx;
    private final Label leftName = new Label();
    private final Label rightName = new Label();
    private final Label sum = new Label();
    private final Button previous = step("fth-chevron-up", "Previous difference (Alt+Up)", -1);
    private final Button next = step("fth-chevron-down", "Next difference (Alt+Down)", 1);
    private final CheckBox whole = new CheckBox("Whole text");
    private final ListView<Row> rows = new ListView<>();
    private final HBox names = new HBox(leftName, rightName);
    private Compared compared;
    private int differences;
    private int at;
    private long ticket;

    /** @param aside where texts are compared */
    DiffView(Executor aside, Executor fx) {
        this.aside = aside;
        this.fx = fx;
        getStyleClass().add("diff");
        for (Label name : List.of(leftName, rightName)) {
            name.getStyleClass().add("diff-name");
            name.setMaxWidth(Double.MAX_VALUE);
            name.setPrefWidth(0);
            HBox.setHgrow(name, Priority.ALWAYS);
        }
        leftName.managedProperty().bind(leftName.visibleProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        sum.getStyleClass().add("text-muted");
        whole.selectedProperty().addListener((box, old, now) -> compare());
        HBox bar = new HBox(4, sum, gap, whole, previous, next);
        bar.getStyleClass().add("diff-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        HBox.setMargin(whole, new javafx.geometry.Insets(0, 8, 0, 0));
        rows.getStyleClass().add("diff-rows");
        rows.setAccessibleText("Differences");
        VBox.setVgrow(rows, Priority.ALWAYS);
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.isAltDown() && (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.UP)) {
                key.consume();
                step(key.getCode() == KeyCode.DOWN ? 1 : -1);
            }
        });
        getChildren().addAll(bar, names, rows);
    }

    private Button step(String icon, String words, int by) {
        return new IconButton(icon, words, words, "small", () -> step(by));
    }

    /** What takes the focus: arrow keys scroll it. */
    ListView<Row> rows() {
        return rows;
    }

    void show(String leftTitle, Text left, String rightTitle, Text right) {
        compared = new Compared(leftTitle, left, rightTitle, right);
        compare();
    }

    /** One text, with nothing to compare it with. */
    void show(String title, Text text) {
        compared = new Compared(null, text, title, text);
        compare();
    }

    /** Nothing to show. @param why a sentence */
    void clear(String why) {
        ticket++;
        compared = null;
        names.setVisible(false);
        rows.getItems().clear();
        rows.setPlaceholder(new Label(why));
        sum.setText("");
        steps(0);
    }

    private void compare() {
        if (compared == null) {
            return;
        }
        Compared now = compared;
        boolean single = now.leftName() == null;
        int around = single || whole.isSelected() ? SideBySide.WHOLE : AROUND;
        long mine = ++ticket;
        aside.execute(() -> {
            SideBySide laid = SideBySide.of(now.left(), now.right(), around);
            fx.execute(() -> {
                if (mine == ticket) {
                    laid(now, laid, single);
                }
            });
        });
    }

    private void laid(Compared now, SideBySide laid, boolean single) {
        names.setVisible(true);
        leftName.setVisible(!single);
        leftName.setText(single ? "" : now.leftName());
        rightName.setText(now.rightName());
        whole.setVisible(!single);
        rows.setPlaceholder(new Label("The text is empty."));
        rows.setCellFactory(list -> new DiffCell(list, single));
        rows.getItems().setAll(laid.rows());
        sum.setText(
                single
                        ? ""
                        : laid.differences() == 0
                                ? "No difference"
                                : laid.differences() == 1 ? "1 difference" : laid.differences() + " differences");
        steps(single ? 0 : laid.differences());
        at = -1;
        step(1);
    }

    private void steps(int count) {
        differences = count;
        previous.setDisable(count == 0);
        next.setDisable(count == 0);
    }

    private void step(int by) {
        if (differences == 0) {
            return;
        }
        at = Math.floorMod(at + by, differences);
        for (int row = 0; row < rows.getItems().size(); row++) {
            if (rows.getItems().get(row) instanceof Row.Lines lines && lines.difference() == at) {
                rows.getSelectionModel().clearAndSelect(row);
                rows.scrollTo(Math.max(0, row - AROUND));
                return;
            }
        }
    }
}
