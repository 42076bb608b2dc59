package galley.window;

import galley.form.Wraps;
import galley.session.Merge;
import galley.store.Loaded;
import galley.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Mine and theirs side by side, or merged, where the author and another program have both changed a post. */
final class CompareSheet {
    /** What can be done. @param take theirs as it is @param merged gets the merged text, and how much of it is open */
    record Ways(Runnable keep, Runnable take, Consumer<Merged> merged) {}

    /**
     * What the sheet says.
     *
     * @param mine what my text is
     * @param theirs what the other one is
     * @param marked whether the merged text may have places in it that are not decided, between marks
     */
    record Words(String heading, String mine, String theirs, String keep, String take, boolean marked) {}

    /** @param base what the texts below were merged from @param open conflicts that stand in the text between marks */
    record Merged(Text mine, Text text, int open) {}

    private final TaskSheet sheet;
    private final Desk.Hands hands;
    private final Runnable closed;
    private final DiffView diff;
    private final MergeView merge;
    private final TextArea text = new TextArea();
    private final ToggleButton beside = new ToggleButton("Side by side");
    private final ToggleButton merged = new ToggleButton("Merged");
    private final ToggleButton written = new ToggleButton("Merged, as text");
    private final Hyperlink again = new Hyperlink("Drop what was typed");
    private final Button keep = new Button("Keep Mine");
    private final Button take = new Button("Take Theirs");
    private final Button use = new Button("Use Merged Text");
    private final Button later = new Button("Later");
    private final VBox content;
    private boolean marked = true;
    private boolean ready;

    /** Whether the text was changed by hand, after which it and not the decisions counts. */
    private boolean typed;

    private boolean filling;

    CompareSheet(TaskSheet sheet, Desk.Hands hands, Runnable closed) {
        this.sheet = sheet;
        this.hands = hands;
        this.closed = closed;
        this.diff = new DiffView(hands.work(), hands.fx());
        this.merge = new MergeView(this::label);
        ToggleGroup views = new ToggleGroup();
        views.getToggles().addAll(beside, merged, written);
        beside.getStyleClass().addAll("left-pill", "small");
        merged.getStyleClass().addAll("center-pill", "small");
        written.getStyleClass().addAll("right-pill", "small");
        beside.setSelected(true);
        views.selectedToggleProperty().addListener((toggle, old, now) -> {
            if (now == null) {
                old.setSelected(true);
            } else if (now == written && !typed && ready) {
                fill();
            }
            label();
        });
        diff.visibleProperty().bind(beside.selectedProperty());
        merge.visibleProperty().bind(merged.selectedProperty());
        text.visibleProperty().bind(written.selectedProperty());
        text.getStyleClass().add("merge-text");
        text.setAccessibleText("Merged text");
        Wraps.text(text);
        text.textProperty().addListener((words, old, now) -> {
            if (!filling) {
                typed = true;
                label();
            }
        });
        again.setOnAction(pressed -> {
            typed = false;
            fill();
            label();
        });
        StackPane views2 = new StackPane(diff, merge, text);
        VBox.setVgrow(views2, Priority.ALWAYS);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox bar = new HBox(beside, merged, written, gap, again);
        bar.setAlignment(Pos.CENTER_LEFT);
        content = new VBox(10, bar, views2);
        later.setOnAction(pressed -> sheet.close());
        use.setDefaultButton(true);
        TaskSheet.chooseByEnter(diff.rows(), use);
    }

    /** For a post that is open. */
    void show(String name, Text base, Text mine, Loaded.Opened theirs, Ways ways) {
        Words words = new Words(
                name + " was changed by another program",
                "Mine, in the window",
                "Theirs, on the disk",
                "Keep Mine",
                "Take Theirs",
                true);
        show(words, Optional.of(base), mine, theirs.text(), ways);
    }

    /** @param base nothing where it is not known: then each difference is a place to decide */
    void show(Words words, Optional<Text> base, Text mine, Text theirs, Ways ways) {
        marked = words.marked();
        typed = false;
        ready = false;
        keep.setText(words.keep());
        take.setText(words.take());
        keep.setOnAction(pressed -> close(ways.keep()));
        take.setOnAction(pressed -> close(ways.take()));
        use.setOnAction(pressed -> {
            Merged result = new Merged(mine, merged(), open());
            close(() -> ways.merged().accept(result));
        });
        beside.setSelected(true);
        diff.show(words.mine(), mine, words.theirs(), theirs);
        sheet.showLarge(words.heading(), content, diff.rows(), List.of(later, keep, take, use), closed);
        label();
        hands.work().execute(() -> {
            Merge both = base.map(from -> Merge.of(from, mine, theirs)).orElseGet(() -> Merge.of(mine, theirs));
            hands.fx().execute(() -> {
                ready = true;
                merge.show(both);
                if (written.isSelected()) {
                    fill();
                }
                label();
            });
        });
    }

    /** Shows the text as it is decided; Ctrl+Z brings back what was typed. */
    private void fill() {
        filling = true;
        text.replaceText(0, text.getLength(), merge.text().toString());
        text.positionCaret(0);
        filling = false;
    }

    private Text merged() {
        return typed ? Text.of(text.getText()) : merge.text();
    }

    /** How many places are not decided. */
    private int open() {
        return typed
                ? (int) text.getText()
                        .lines()
                        .filter(Merge.MINE.strip()::equals)
                        .count()
                : merge.open();
    }

    private void close(Runnable then) {
        sheet.close();
        then.run();
    }

    private void label() {
        int open = open();
        merged.setDisable(typed);
        again.setVisible(typed && written.isSelected());
        use.setDisable(!ready || open > 0 && !marked);
        String places = open + (open == 1 ? " Place" : " Places");
        use.setText(
                open == 0
                        ? "Use Merged Text"
                        : marked
                                ? "Use Merged Text, " + places + " Marked"
                                : "Use Merged Text (" + places + " to Decide)");
    }
}
