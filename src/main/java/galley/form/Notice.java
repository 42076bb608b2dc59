package galley.form;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A bar above the rows: something about the whole header, and what to do about it. */
final class Notice extends HBox {
    private final Label text = new Label();
    private final Button button = new Button();

    Notice() {
        getStyleClass().add("notice");
        Wraps.text(text);
        text.setMinHeight(USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(text, button);
        hide();
    }

    void show(Note.Tone tone, String says, String does, Runnable action) {
        getStyleClass().removeAll("quiet", "warning", "danger");
        getStyleClass().add(tone.style());
        text.setText(says);
        button.setText(does);
        button.setOnAction(event -> action.run());
        setVisible(true);
        setManaged(true);
    }

    void hide() {
        setVisible(false);
        setManaged(false);
    }

    String says() {
        return isVisible() ? text.getText() : "";
    }

    Button button() {
        return button;
    }
}
