package galley.window;

import galley.form.Spoken;
import galley.form.Wraps;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** All commands with their shortcuts, which can be changed; a clash is shown before anything is taken away. */
final class ShortcutsSheet {
    private final TaskSheet sheet;
    private final Shortcuts shortcuts;
    private final Runnable closed;
    private final TextField filter = new TextField();
    private final ListView<Command> list = new ListView<>();
    private final Label note = new Label();
    private final Button change = new Button("Change…");
    private final Button take = new Button("Take It Over");
    private final Button remove = new Button("Remove");
    private final Button reset = new Button("As It Was");
    private final VBox content;
    /** The command that the next key is for; null while none is awaited. */
    private Command awaiting;
    /** What was pressed and belongs to another command. */
    private KeyEvent wanted;

    ShortcutsSheet(TaskSheet sheet, Shortcuts shortcuts, Runnable closed) {
        this.sheet = sheet;
        this.shortcuts = shortcuts;
        this.closed = closed;
        filter.setPromptText("Filter by command or keys");
        Spoken.name(filter, "Filter the commands");
        filter.textProperty().addListener((at, old, now) -> fill());
        filter.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.DOWN) {
                list.requestFocus();
                key.consume();
            }
        });
        list.setAccessibleText("Commands and their shortcuts");
        list.setPlaceholder(new Label("No command has these letters."));
        list.setCellFactory(view -> new Cell());
        list.getSelectionModel().selectedItemProperty().addListener((at, old, now) -> stopWaiting(""));
        TaskSheet.chooseByEnter(list, change);
        Wraps.text(note);
        note.setMinHeight(36);
        note.getStyleClass().add("setting-note");
        note.setMaxWidth(Double.MAX_VALUE);
        change.setOnAction(pressed -> await());
        take.setOnAction(pressed -> {
            shortcuts.give(awaiting, wanted);
            done(awaiting);
        });
        remove.setOnAction(pressed -> {
            shortcuts.take(selected());
            done(selected());
        });
        reset.setOnAction(pressed -> {
            shortcuts.reset(selected());
            done(selected());
        });
        HBox.setHgrow(note, Priority.ALWAYS);
        VBox.setVgrow(list, Priority.ALWAYS);
        HBox below = new HBox(8, note, take, change, remove, reset);
        for (Button button : List.of(change, take, remove, reset)) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        content = new VBox(8, filter, list, below);
        content.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    void show() {
        filter.clear();
        fill();
        Button all = new Button("Reset All");
        all.setOnAction(pressed -> {
            shortcuts.resetAll();
            fill();
            stopWaiting("All shortcuts are the usual ones again.");
        });
        Button done = new Button("Done");
        done.setDefaultButton(true);
        done.setOnAction(pressed -> sheet.close());
        sheet.show("Keyboard Shortcuts", content, filter, List.of(all, done), closed);
    }

    private void fill() {
        String typed = filter.getText().strip().toLowerCase(Locale.ROOT);
        Command before = selected();
        list.getItems()
                .setAll(shortcuts.commands().stream()
                        .filter(command -> (command.fullLabel() + " " + keys(command))
                                .toLowerCase(Locale.ROOT)
                                .contains(typed))
                        .toList());
        if (before != null && list.getItems().contains(before)) {
            list.getSelectionModel().select(before);
        } else {
            list.getSelectionModel().selectFirst();
        }
    }

    private Command selected() {
        return list.getSelectionModel().getSelectedItem();
    }

    private static String keys(Command command) {
        return command.keys().stream().map(keys -> keys.getDisplayText()).collect(Collectors.joining("   "));
    }

    private void await() {
        stopWaiting("");
        awaiting = selected();
        note.setText("Press the new keys for “" + Command.plain(awaiting.label()) + "”. Esc leaves it as it is.");
        list.requestFocus();
        state();
    }

    private void pressed(KeyEvent key) {
        boolean answers = wanted != null
                && (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE || key.getCode() == KeyCode.TAB);
        if (awaiting == null || answers) {
            return;
        }
        key.consume();
        if (key.getCode().isModifierKey()) {
            return;
        }
        if (key.getCode() == KeyCode.ESCAPE) {
            stopWaiting("");
            return;
        }
        Optional<String> objection = Shortcuts.objection(key);
        Optional<Command> other = shortcuts.taken(key, awaiting);
        String keys = Shortcuts.combination(key).getDisplayText();
        wanted = null;
        if (objection.isPresent()) {
            note.setText(keys + " cannot be taken. " + objection.get());
        } else if (other.isPresent()) {
            wanted = key;
            note.setText(keys + " belongs to “" + Command.plain(other.get().label()) + "”.");
            take.requestFocus();
        } else {
            shortcuts.give(awaiting, key);
            done(awaiting);
        }
        state();
    }

    private void done(Command command) {
        fill();
        list.getSelectionModel().select(command);
        String keys = keys(command);
        stopWaiting("“" + Command.plain(command.label()) + "” "
                + (keys.isEmpty() ? "has no shortcut now." : "has " + keys + " now."));
        list.requestFocus();
    }

    private void stopWaiting(String words) {
        awaiting = null;
        wanted = null;
        note.setText(words);
        state();
    }

    private void state() {
        Command command = selected();
        take.setVisible(wanted != null);
        take.setManaged(wanted != null);
        change.setDisable(command == null);
        remove.setDisable(command == null || command.keys().isEmpty());
        reset.setDisable(command == null || !shortcuts.changed(command));
        list.refresh();
    }

    private final class Cell extends ListCell<Command> {
        private final Label label = new Label();
        private final Label mark = new Label();
        private final Label keys = new Label();
        private final HBox row = new HBox(12, label, mark, keys);

        Cell() {
            row.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(label, Priority.ALWAYS);
            label.setMaxWidth(Double.MAX_VALUE);
            label.setMinWidth(Region.USE_PREF_SIZE);
            mark.getStyleClass().add("clash");
            keys.setMinWidth(Region.USE_PREF_SIZE);
            setOnMouseClicked(click -> {
                if (click.getClickCount() == 2 && !isEmpty()) {
                    await();
                }
            });
        }

        @Override
        protected void updateItem(Command command, boolean empty) {
            super.updateItem(command, empty);
            setGraphic(empty ? null : row);
            if (empty) {
                return;
            }
            List<Command> clashes = shortcuts.clashes(command);
            label.setText(Command.plain(command.fullLabel()));
            mark.setText(
                    clashes.isEmpty()
                            ? ""
                            : "also “" + Command.plain(clashes.getFirst().label()) + "”");
            keys.setText(command == awaiting ? "…" : keys(command));
            keys.getStyleClass().setAll("label", shortcuts.changed(command) ? "chosen-keys" : "palette-detail");
        }
    }
}
