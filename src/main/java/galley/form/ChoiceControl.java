package galley.form;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** One word, picked from those in use or typed anew. */
final class ChoiceControl implements RowControl {
    private static final int MOST = 10;

    private final TextField field = new TextField();
    private final HBox node = new HBox();
    private final Supplier<List<String>> words;
    private final Button open;
    private boolean all;
    private boolean quiet;

    ChoiceControl(Wishes wishes, Supplier<List<String>> words) {
        this.words = words;
        CompletionPopup popup = new CompletionPopup(field, () -> fitting(words.get()), this::take);
        open = Icon.button("down", "Show what is in use", () -> {
            field.requestFocus();
            all = true;
            popup.update();
        });
        open.setFocusTraversable(false); // the arrow down in the field does the same
        node.getStyleClass().add("choice");
        node.getChildren().addAll(field, open);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.textProperty().addListener((o, before, text) -> {
            all = false;
            wishes.type(text);
            if (field.isFocused() && !quiet) {
                popup.update();
            }
        });
        field.focusedProperty().addListener((o, before, focused) -> all = focused);
    }

    /** A field just entered offers everything; once something is typed, what fits it. */
    private List<String> fitting(List<String> words) {
        String typed = all ? "" : field.getText();
        return Completion.of(typed, words, List.of(field.getText()), MOST);
    }

    private void take(String word) {
        put(word);
        field.end();
    }

    private void put(String word) {
        quiet = true;
        Texts.put(field, word);
        quiet = false;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Node target() {
        return field;
    }

    @Override
    public void show(Slot now) {
        put(now.shown());
        open.setDisable(words.get().isEmpty());
    }
}
