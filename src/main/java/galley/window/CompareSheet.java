package galley.window;

import galley.session.Merge;
import galley.store.Loaded;
import galley.text.Text;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Mine and theirs side by side, or merged, where the author and another program have both changed a post. */
final class CompareSheet {
    /** What can be done. @param take theirs as it is @param merged gets the merged text, and how much of it is open */
    record Ways(Runnable keep, Runnable take, Consumer<Merged> merged) {}

    /** @param base what the texts below were merged from @param open conflicts that stand in the text between marks */
    record Merged(Text mine, Text text, int open) {}

    private final TaskSheet sheet;
    private final Desk.Hands hands;
    private final Runnable closed;
    private final DiffView diff;
    private final MergeView merge;
    private final ToggleButton beside = new ToggleButton("Side by side");
    private final ToggleButton merged = new ToggleButton("Merged");
    private final Button keep = new Button("Keep Mine");
    private final Button take = new Button("Take Theirs");
    private final Button use = new Button("Use Merged Text");
    private final Button later = new Button("Later");
    private final VBox content;

    CompareSheet(TaskSheet sheet, Desk.Hands hands, Runnable closed) {
        this.sheet = sheet;
        this.hands = hands;
        this.closed = closed;
        this.diff = new DiffView(hands.work(), hands.fx());
        this.merge = new MergeView(this::label);
        ToggleGroup views = new ToggleGroup();
        views.getToggles().addAll(beside, merged);
        beside.getStyleClass().addAll("left-pill", "small");
        merged.getStyleClass().addAll("right-pill", "small");
        beside.setSelected(true);
        views.selectedToggleProperty().addListener((toggle, old, now) -> {
            if (now == null) {
                old.setSelected(true);
            }
            label();
        });
        diff.visibleProperty().bind(beside.selectedProperty());
        merge.visibleProperty().bind(beside.selectedProperty().not());
        StackPane views2 = new StackPane(diff, merge);
        VBox.setVgrow(views2, Priority.ALWAYS);
        content = new VBox(10, new HBox(beside, merged), views2);
        later.setOnAction(pressed -> sheet.close());
        use.setDefaultButton(true);
        TaskSheet.chooseByEnter(diff.rows(), use);
    }

    void show(String name, Text base, Text mine, Loaded.Opened theirs, Ways ways) {
        keep.setOnAction(pressed -> close(ways.keep()));
        take.setOnAction(pressed -> close(ways.take()));
        use.setOnAction(pressed -> {
            Merged result = new Merged(mine, merge.text(), merge.open());
            close(() -> ways.merged().accept(result));
        });
        use.setDisable(true);
        beside.setSelected(true);
        diff.show("Mine, in the window", mine, "Theirs, on the disk", theirs.text());
        sheet.showLarge(
                name + " was changed by another program",
                content,
                diff.rows(),
                List.of(later, keep, take, use),
                closed);
        hands.work().execute(() -> {
            Merge both = Merge.of(base, mine, theirs.text());
            hands.fx().execute(() -> {
                merge.show(both);
                use.setDisable(false);
            });
        });
    }

    private void close(Runnable then) {
        sheet.close();
        then.run();
    }

    private void label() {
        int open = merge.open();
        use.setText(
                open == 0
                        ? "Use Merged Text"
                        : "Use Merged Text, " + open + (open == 1 ? " Place" : " Places") + " Marked");
    }
}
