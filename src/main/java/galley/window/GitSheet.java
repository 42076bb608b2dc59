package galley.window;

import galley.form.Spoken;
import galley.form.Wraps;
import galley.window.Git.Answer;
import galley.window.Git.Change;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What has changed in the site's repository: chosen, committed with a message, and pushed. FX thread; git itself runs
 * elsewhere.
 */
final class GitSheet {
    private record Row(Change change, BooleanProperty chosen) {
        @Override
        public String toString() {
            return change.path() + "  (" + change.kind() + ")";
        }
    }

    /** What the sheet has room for, in lines of the list or the text. */
    private static final int FEWEST_LINES = 5;

    private static final int MOST_LINES = 30;
    /** A row of the list, in pixels. */
    private static final int ROW = 39;

    private final TaskSheet sheet;
    private final World world;
    private final Desk.Hands hands;
    private final Runnable closed;
    private final ListView<Row> list = new ListView<>();
    private final TextArea difference = new TextArea();
    private final TextArea message = new TextArea();
    private final Label state = new Label();
    private final Label none = new Label();
    private final ProgressBar progress = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final Button commit = new Button("Commit");
    private final Button push = new Button("Push");
    private final Button close = new Button("Close");
    private final Button stop = new Button("Stop");
    private final AtomicBoolean stopped = new AtomicBoolean();
    private Git git;
    private Git.State now;

    GitSheet(TaskSheet sheet, World world, Desk.Hands hands, Runnable closed) {
        this.sheet = sheet;
        this.world = world;
        this.hands = hands;
        this.closed = closed;
        list.setCellFactory(view -> new CheckBoxListCell<>(Row::chosen));
        list.setAccessibleText("What has changed");
        list.setPlaceholder(none);
        list.getSelectionModel().selectedItemProperty().addListener((at, old, row) -> showDifference(row));
        difference.setEditable(false);
        difference.getStyleClass().add("new-header");
        Spoken.name(difference, "How the file differs");
        message.setPromptText("What this commit is about");
        progress.setAccessibleText("Git is at work");
        Spoken.name(message, "Message of the commit");
        message.setPrefRowCount(2);
        Wraps.text(message);
        message.textProperty().addListener((field, old, words) -> enable());
        Wraps.text(state);
        state.getStyleClass().add("text-muted");
        state.setMinHeight(Region.USE_PREF_SIZE);
        commit.setOnAction(pressed -> commit());
        push.setOnAction(pressed -> push());
        close.setCancelButton(true);
        close.setOnAction(pressed -> sheet.close());
        stop.setOnAction(pressed -> stopped.set(true));
        List.of(stop, progress).forEach(each -> each.managedProperty().bind(each.visibleProperty()));
    }

    /** @param within a folder of the site */
    void show(Path within) {
        SplitPane both = new SplitPane(list, difference);
        both.setDividerPositions(0.42);
        VBox.setVgrow(both, Priority.ALWAYS);
        HBox.setHgrow(state, Priority.ALWAYS);
        state.setMaxWidth(Double.MAX_VALUE);
        VBox all = new VBox(10, both, message, new HBox(10, state, progress));
        list.getItems().clear();
        difference.clear();
        git = null;
        now = null;
        list.setPrefHeight(FEWEST_LINES * ROW);
        difference.setPrefRowCount(FEWEST_LINES);
        sheet.showWide("What has changed in this site", all, message, List.of(stop, push, close, commit), closed);
        work("Looking…", () -> new Git(world.programs(), within).top(), top -> {
            if (top.well() && !top.lines().isEmpty()) {
                git = new Git(world.programs(), Path.of(top.lines().getFirst()));
                look("");
            } else {
                say(Git.told(top));
            }
        });
    }

    private <T> void work(String doing, Supplier<T> how, Consumer<T> then) {
        busy(true);
        state.setText(doing);
        hands.watch().execute(() -> {
            T result = how.get();
            hands.fx().execute(() -> {
                busy(false);
                then.accept(result);
            });
        });
    }

    private void busy(boolean on) {
        progress.setVisible(on);
        stop.setVisible(false);
        list.setDisable(on);
        none.setText(on ? "" : "Nothing has changed since the last commit.");
        close.setDisable(on);
        sheet.keep(on);
        enable();
    }

    private void enable() {
        boolean busy = progress.isVisible();
        boolean any = list.getItems().stream().anyMatch(row -> row.chosen().get());
        commit.setDisable(busy || !any || message.getText().isBlank());
        push.setDisable(busy || now == null || now.branch().isEmpty() || now.ahead() == 0);
        push.setText(now == null || now.ahead() <= 0 ? "Push" : "Push " + Counts.of(now.ahead(), "commit"));
    }

    /** @param before said ahead of what is seen now; empty for nothing */
    private void look(String before) {
        Git repository = git;
        work(before.isEmpty() ? "Looking…" : before, repository::state, found -> {
            now = found;
            list.getItems().setAll(found.changes().stream().map(this::row).toList());
            list.setPrefHeight(lines(found.changes().size()) * ROW);
            list.getSelectionModel().selectFirst();
            say((before.isEmpty() ? "" : before + " ")
                    + "Branch “" + found.branch() + "” in " + repository.root()
                    + (found.ahead() > 0
                            ? ". " + Counts.of(found.ahead(), "commit") + " not pushed yet."
                            : found.ahead() == 0 ? ". All commits are pushed." : ". It was never pushed from here."));
        });
    }

    private static int lines(int wanted) {
        return Math.clamp(wanted + 1, FEWEST_LINES, MOST_LINES);
    }

    private Row row(Change change) {
        BooleanProperty chosen = new SimpleBooleanProperty(!change.kind().equals("in conflict"));
        chosen.addListener((at, old, is) -> enable());
        return new Row(change, chosen);
    }

    private void say(String words) {
        state.setText(words);
        enable();
    }

    private void showDifference(Row row) {
        difference.clear();
        if (row != null) {
            Git repository = git;
            hands.watch().execute(() -> {
                Answer answer = repository.difference(row.change());
                String words = answer.lines().stream().limit(2_000).collect(Collectors.joining("\n"));
                hands.fx().execute(() -> {
                    if (row == list.getSelectionModel().getSelectedItem()) {
                        difference.setText(words);
                        // It grows with what is looked at and never jumps back.
                        difference.setPrefRowCount(Math.max(
                                difference.getPrefRowCount(),
                                lines(answer.lines().size())));
                    }
                });
            });
        }
    }

    private void commit() {
        List<Change> changes = list.getItems().stream()
                .filter(row -> row.chosen().get())
                .map(Row::change)
                .toList();
        String words = message.getText().strip();
        Git repository = git;
        work("Committing…", () -> repository.commit(changes, words), answer -> {
            if (answer.well()) {
                message.clear();
                look("Committed " + Counts.of(changes.size(), "file") + ".");
            } else {
                say(Git.told(answer));
            }
        });
    }

    private void push() {
        Git repository = git;
        Git.State from = now;
        stopped.set(false);
        work(
                "Pushing…",
                () -> repository.push(
                        from, line -> hands.fx().execute(() -> state.setText("Pushing: " + line)), stopped::get),
                answer -> {
                    if (answer.well()) {
                        look("Pushed.");
                    } else {
                        say(Git.told(answer));
                    }
                });
        stop.setVisible(true);
    }
}
