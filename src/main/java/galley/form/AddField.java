package galley.form;

import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Two fields for a key that the header does not have yet. Enter adds it, Escape leaves it. */
final class AddField extends VBox {
    private final TextField key = new TextField();
    private final TextField value = new TextField();
    private final Label refusal = new Label();
    private final BiFunction<String, String, Optional<String>> add;
    private final Runnable done;

    /** @param add answers why it was refused */
    AddField(BiFunction<String, String, Optional<String>> add, Runnable done) {
        this.add = add;
        this.done = done;
        getStyleClass().add("add-field");
        key.setPromptText("Name");
        Spoken.name(key, "Name of the new field");
        key.setPrefColumnCount(6);
        value.setPromptText("Value");
        Spoken.name(value, "Value of the new field");
        value.setPrefColumnCount(8);
        refusal.getStyleClass().addAll("row-note", "danger");
        Wraps.text(refusal);
        refusal.managedProperty().bind(refusal.textProperty().isNotEmpty());
        Button ready = new Button("Add");
        ready.setOnAction(event -> add());
        ready.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(key, value, ready);
        line.getStyleClass().add("add-line");
        HBox.setHgrow(key, Priority.SOMETIMES);
        HBox.setHgrow(value, Priority.ALWAYS);
        getChildren().addAll(line, refusal);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER) {
                add();
                event.consume();
            }
        });
        close();
    }

    void open() {
        key.clear();
        value.clear();
        refusal.setText("");
        setVisible(true);
        setManaged(true);
        key.requestFocus();
    }

    private void close() {
        boolean inside = isFocusWithin();
        setVisible(false);
        setManaged(false);
        if (inside) {
            done.run();
        }
    }

    private void add() {
        String name = key.getText().strip();
        if (name.isEmpty()) {
            key.requestFocus();
            return;
        }
        Optional<String> why = add.apply(name, value.getText().strip());
        refusal.setText(why.orElse(""));
        if (why.isEmpty()) {
            close();
        }
    }
}
