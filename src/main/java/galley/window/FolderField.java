package galley.window;

import galley.form.Wraps;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;

/** A folder that is typed or chosen, and what was found in it. Belongs to the FX thread. */
final class FolderField {
    private final TextField field = new TextField();
    private final Button choose = new Button("Choose…");
    private final Label words = new Label();
    private String looked = "";

    /** @param entered told when there may be another folder in it */
    FolderField(Prompts prompts, String prompt, Runnable entered) {
        field.setPromptText(prompt);
        field.setOnAction(typed -> entered.run());
        field.focusedProperty().addListener((focus, old, now) -> {
            if (!now && !field.getText().equals(looked)) { // after an export the keyboard leaves it as well
                entered.run();
            }
        });
        choose.setOnAction(pressed -> prompts.openFolder(path().orElse(null)).ifPresent(chosen -> {
            field.setText(chosen.toString());
            entered.run();
        }));
        words.getStyleClass().add("text-muted");
        Wraps.text(words);
        words.setMinHeight(Region.USE_PREF_SIZE);
        choose.setMinWidth(Region.USE_PREF_SIZE);
    }

    TextField field() {
        return field;
    }

    Button choose() {
        return choose;
    }

    /** For what was found there. */
    Label words() {
        return words;
    }

    /** The folder, as it is looked at from now on; nothing where none is named, and then its words say why. */
    Optional<Path> look() {
        looked = field.getText();
        words.setText(looked.isBlank() || path().isPresent() ? "" : "This is not a path.");
        return path();
    }

    Optional<Path> path() {
        String typed = field.getText().strip();
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(Path.of(typed));
        } catch (InvalidPathException unusable) {
            return Optional.empty();
        }
    }
}
