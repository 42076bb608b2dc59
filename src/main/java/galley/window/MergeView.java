package galley.window;

import galley.form.Wraps;
import galley.session.Merge;
import galley.session.Merge.Choice;
import galley.session.Merge.Part;
import galley.text.Text;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A merge before it is made: what is settled, and each conflict with the choice of one side or both. */
final class MergeView extends VBox {
    /** Of what is settled only so many lines are shown before and after a conflict. */
    private static final int AROUND = 3;

    private final Label sum = new Label();
    private final ListView<Part> parts = new ListView<>();
    private final Button previous = step("fth-chevron-up", "Previous conflict", -1);
    private final Button next = step("fth-chevron-down", "Next conflict", 1);
    private final Map<Part.Conflict, Choice> decided = new IdentityHashMap<>();
    private final Runnable decisions;
    private Merge merge;
    private int at;

    /** @param decisions told after each */
    MergeView(Runnable decisions) {
        this.decisions = decisions;
        getStyleClass().addAll("diff", "merge");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        sum.getStyleClass().add("text-muted");
        HBox bar = new HBox(4, sum, gap, previous, next);
        bar.setAlignment(Pos.CENTER_LEFT);
        parts.getStyleClass().add("diff-rows");
        parts.setAccessibleText("Parts of the merged text");
        parts.setPlaceholder(new Label("The text is empty."));
        parts.setCellFactory(list -> new Cell(list));
        VBox.setVgrow(parts, Priority.ALWAYS);
        getChildren().addAll(bar, parts);
    }

    private Button step(String icon, String words, int by) {
        return new IconButton(icon, words, words, "small", () -> step(by));
    }

    void show(Merge of) {
        merge = of;
        decided.clear();
        parts.getItems().setAll(of.parts());
        at = -1;
        decided();
        step(1);
    }

    /** How many conflicts are left to decide. */
    int open() {
        return merge == null ? 0 : merge.conflicts().size() - decided.size();
    }

    /** The text as decided; conflicts that are not decided have both sides in it, between marks. */
    Text text() {
        return merge.marked(conflict -> decided.get(conflict));
    }

    private void decide(Part.Conflict conflict, Choice choice) {
        if (choice == null) {
            decided.remove(conflict);
        } else {
            decided.put(conflict, choice);
        }
        decided();
    }

    private void decided() {
        int all = merge.conflicts().size();
        previous.setDisable(all == 0);
        next.setDisable(all == 0);
        sum.setText(
                all == 0
                        ? "No line was changed on both sides: the merged text has all changes."
                        : all == 1
                                ? open() == 0 ? "1 place decided" : "1 place was changed on both sides"
                                : all + " places were changed on both sides"
                                        + (open() == all ? "" : ", " + open() + " left to decide"));
        decisions.run();
    }

    private void step(int by) {
        List<Part.Conflict> conflicts = merge == null ? List.of() : merge.conflicts();
        if (conflicts.isEmpty()) {
            return;
        }
        at = Math.floorMod(at + by, conflicts.size());
        for (int i = 0; i < parts.getItems().size(); i++) {
            if (parts.getItems().get(i) == conflicts.get(at)) {
                parts.getSelectionModel().clearAndSelect(i);
                parts.scrollTo(Math.max(0, i - 1));
                return;
            }
        }
    }

    private final class Cell extends ListCell<Part> {
        private final Label words = new Label();
        private final Label mine = side("merge-mine");
        private final Label theirs = side("merge-theirs");
        private final Label number = new Label();
        private final ToggleGroup group = new ToggleGroup();
        private final Map<Choice, ToggleButton> choices = Map.of(
                Choice.MINE, choice("Mine", Choice.MINE),
                Choice.THEIRS, choice("Theirs", Choice.THEIRS),
                Choice.BOTH, choice("Both", Choice.BOTH));
        private final VBox conflict;

        Cell(ListView<Part> list) {
            Wraps.text(words);
            words.getStyleClass().add("merge-settled");
            number.getStyleClass().add("merge-number");
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox head = new HBox(
                    0, number, gap, choices.get(Choice.MINE), choices.get(Choice.THEIRS), choices.get(Choice.BOTH));
            head.setAlignment(Pos.CENTER_LEFT);
            choices.get(Choice.MINE).getStyleClass().add("left-pill");
            choices.get(Choice.THEIRS).getStyleClass().add("center-pill");
            choices.get(Choice.BOTH).getStyleClass().add("right-pill");
            conflict = new VBox(4, head, row("Mine", mine), row("Theirs", theirs));
            conflict.getStyleClass().add("merge-conflict");
            setPrefWidth(0);
            for (Region region : List.of(words, conflict)) {
                region.prefWidthProperty().bind(list.widthProperty().subtract(24));
                region.maxWidthProperty().bind(list.widthProperty().subtract(24));
            }
        }

        private static HBox row(String whose, Label side) {
            Label tag = new Label(whose);
            tag.getStyleClass().addAll("merge-tag", "text-muted");
            HBox.setHgrow(side, Priority.ALWAYS);
            return new HBox(8, tag, side);
        }

        /** A list asks without a width, and would get the height of words that do not wrap. */
        @Override
        protected double computePrefHeight(double width) {
            return getGraphic() instanceof Region region
                    ? snappedTopInset() + region.prefHeight(region.getPrefWidth()) + snappedBottomInset()
                    : super.computePrefHeight(width);
        }

        private static Label side(String style) {
            Label label = new Label();
            Wraps.text(label);
            label.setMaxWidth(Double.MAX_VALUE);
            label.getStyleClass().addAll("merge-side", style);
            return label;
        }

        private ToggleButton choice(String label, Choice choice) {
            ToggleButton button = new ToggleButton(label);
            button.setToggleGroup(group);
            button.getStyleClass().add("small");
            button.setOnAction(pressed -> decide((Part.Conflict) getItem(), button.isSelected() ? choice : null));
            return button;
        }

        @Override
        protected void updateItem(Part part, boolean none) {
            super.updateItem(part, none);
            if (none || part == null) {
                setGraphic(null);
                return;
            }
            switch (part) {
                case Part.Settled settled -> {
                    words.setText(folded(settled.text()));
                    setGraphic(words);
                }
                case Part.Conflict both -> {
                    List<Part.Conflict> all = merge.conflicts();
                    int place = 0;
                    while (all.get(place) != both) {
                        place++;
                    }
                    number.setText("Changed on both sides"
                            + (all.size() == 1 ? "" : ", " + (place + 1) + " of " + all.size()));
                    mine.setText(shown(both.mine().in(merge.mine()), "mine"));
                    theirs.setText(shown(both.theirs().in(merge.theirs()), "theirs"));
                    group.selectToggle(decided.containsKey(both) ? choices.get(decided.get(both)) : null);
                    setGraphic(conflict);
                }
            }
        }

        private static String shown(String lines, String whose) {
            return lines.isBlank() ? "(nothing, in " + whose + ")" : lines.stripTrailing();
        }

        private static String folded(String text) {
            List<String> lines = text.stripTrailing().lines().toList();
            if (lines.size() <= 2 * AROUND + 1) {
                return String.join("\n", lines);
            }
            return String.join("\n", lines.subList(0, AROUND))
                    + "\n⋯ " + (lines.size() - 2 * AROUND) + " lines\n"
                    + String.join("\n", lines.subList(lines.size() - AROUND, lines.size()));
        }
    }
}
