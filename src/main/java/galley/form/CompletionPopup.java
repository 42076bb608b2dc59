package galley.form;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;

/**
 * Words to pick from, below a text field that keeps the keyboard: arrows choose, Enter takes, Escape closes. Nothing is
 * chosen until an arrow says so, so that Enter takes what was typed.
 */
final class CompletionPopup {
    private static final double CELL = 28;

    private final TextField field;
    private final Supplier<List<String>> words;
    private final Consumer<String> taken;
    private final ListView<String> list = new ListView<>();
    private final Popup popup = new Popup();

    CompletionPopup(TextField field, Supplier<List<String>> words, Consumer<String> taken) {
        this.field = field;
        this.words = words;
        this.taken = taken;
        list.getStyleClass().add("completion");
        list.setFocusTraversable(false);
        list.setFixedCellSize(CELL);
        list.setCellFactory(view -> cell());
        StackPane frame = new StackPane(list);
        frame.getStyleClass().add("galley-popup");
        frame.getStylesheets().add(FormPane.STYLES);
        popup.getContent().add(frame);
        popup.setAutoHide(true);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.focusedProperty().addListener((o, before, focused) -> {
            if (!focused) {
                popup.hide();
            }
        });
    }

    private ListCell<String> cell() {
        ListCell<String> cell = new ListCell<>() {
            @Override
            protected void updateItem(String word, boolean empty) {
                super.updateItem(word, empty);
                setText(empty ? null : word);
            }
        };
        cell.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (!cell.isEmpty()) {
                take(cell.getItem());
            }
            event.consume();
        });
        return cell;
    }

    /** Shows the words that fit now; hides when there are none. */
    void update() {
        List<String> fitting = words.get();
        var window = field.getScene() == null ? null : field.getScene().getWindow();
        if (fitting.isEmpty() || window == null || !window.isShowing()) {
            popup.hide();
            return;
        }
        list.getItems().setAll(fitting);
        list.getSelectionModel().clearSelection();
        list.setPrefHeight(fitting.size() * CELL + 2);
        list.setMinHeight(list.getPrefHeight());
        list.setPrefWidth(Math.max(160, field.getWidth()));
        if (!popup.isShowing()) {
            Bounds at = field.localToScreen(field.getLayoutBounds());
            popup.show(field, at.getMinX(), at.getMaxY() + 4);
        }
    }

    void hide() {
        popup.hide();
    }

    boolean isShowing() {
        return popup.isShowing();
    }

    List<String> shown() {
        return List.copyOf(list.getItems());
    }

    private void key(KeyEvent event) {
        boolean showing = popup.isShowing();
        int chosen = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case DOWN -> {
                if (showing) {
                    choose(chosen + 1);
                } else {
                    update();
                }
                event.consume();
            }
            case UP -> {
                if (showing) {
                    choose(chosen - 1);
                    event.consume();
                }
            }
            case ENTER -> {
                if (showing && chosen >= 0) {
                    take(list.getItems().get(chosen));
                    event.consume();
                }
            }
            case ESCAPE -> {
                if (showing) {
                    popup.hide();
                    event.consume();
                }
            }
            default -> {}
        }
    }

    private void choose(int index) {
        int size = list.getItems().size();
        if (index < 0) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().select(Math.min(index, size - 1));
        }
    }

    private void take(String word) {
        popup.hide();
        taken.accept(word);
    }
}
