package galley.window;

import java.util.List;
import java.util.stream.Stream;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A card laid over the window for a task with more than one field. Escape closes it, unless it is kept open. */
final class TaskSheet extends StackPane {
    private final Label title = new Label();
    private final StackPane body = new StackPane();
    private final HBox buttons = new HBox(8);
    private final VBox card = new VBox(12, title, body, buttons);
    private Runnable closed = () -> {};
    private final EventHandler<KeyEvent> escape = this::escape;
    private boolean kept;
    private boolean backwards;

    TaskSheet() {
        getStyleClass().add("sheet-layer");
        title.getStyleClass().add("title-4");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox.setVgrow(body, Priority.ALWAYS);
        card.getStyleClass().add("task-sheet");
        StackPane.setAlignment(card, Pos.CENTER);
        getChildren().addAll(new CardShadow(card), card);
        addEventHandler(KeyEvent.KEY_PRESSED, escape);
        addEventFilter(KeyEvent.KEY_PRESSED, key -> backwards = key.isShiftDown());
        sceneProperty().addListener((scene, old, now) -> {
            if (now != null) {
                now.focusOwnerProperty().addListener((owner, before, after) -> keepFocus(after));
            }
        });
        setVisible(false);
    }

    private void escape(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && !kept) {
            key.consume();
            close();
        }
    }

    /** What lies behind cannot be used while this is open: from its last control Tab goes on to its first. */
    private void keepFocus(Node owner) {
        if (isVisible() && owner instanceof ListView<?> list && isWithin(list)) {
            list.addEventHandler(
                    KeyEvent.KEY_PRESSED, escape); // it keeps that key for itself; added once, however often
        }
        if (isVisible() && owner != null && !isWithin(owner)) {
            List<Node> controls = controls(card).toList();
            if (!controls.isEmpty()) {
                (backwards ? controls.getLast() : controls.getFirst()).requestFocus();
            }
        }
    }

    private boolean isWithin(Node node) {
        return node == this || node.getParent() != null && isWithin(node.getParent());
    }

    /** What Tab goes to, in its order. */
    private static Stream<Node> controls(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Stream.empty();
        }
        return Stream.concat(
                node.isFocusTraversable() ? Stream.of(node) : Stream.empty(),
                node instanceof Parent parent && !(node instanceof ListView<?> || node instanceof ComboBoxBase<?>)
                        ? parent.getChildrenUnmodifiable().stream().flatMap(TaskSheet::controls)
                        : Stream.empty());
    }

    /**
     * @param first gets the focus
     * @param whenClosed runs once it is closed
     */
    void show(String heading, Region content, Node first, List<Button> choices, Runnable whenClosed) {
        show(heading, content, first, choices, whenClosed, 720, 540);
    }

    /** For what takes all the room there is, such as two texts side by side. */
    void showLarge(String heading, Region content, Node first, List<Button> choices, Runnable whenClosed) {
        show(heading, content, first, choices, whenClosed, 1320, 900);
    }

    /** The same, but no higher than what is in it. */
    void showWide(String heading, Region content, Node first, List<Button> choices, Runnable whenClosed) {
        show(heading, content, first, choices, whenClosed, 1320, Region.USE_PREF_SIZE);
    }

    /** As high as what is in it. */
    void showSmall(String heading, Region content, Node first, List<Button> choices, Runnable whenClosed) {
        show(heading, content, first, choices, whenClosed, 460, Region.USE_PREF_SIZE);
    }

    private void show(
            String heading,
            Region content,
            Node first,
            List<Button> choices,
            Runnable whenClosed,
            double width,
            double height) {
        card.setMaxSize(width, height);
        title.setText(heading);
        body.getChildren().setAll(content);
        buttons.getChildren().setAll(choices);
        choices.stream().filter(Button::isDefaultButton).forEach(ButtonBase::requestFocus);
        closed = whenClosed;
        kept = false;
        setVisible(true);
        if (first.getScene() == null) {
            card.applyCss(); // what scrolls or is split has no children before that, and nobody there can have the
            // focus
        }
        first.requestFocus();
    }

    /** Enter on a line does what the button does: a list keeps that key from the default button. */
    static void chooseByEnter(ListView<?> list, Button button) {
        list.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER) {
                key.consume();
                button.fire(); // does nothing while it is disabled
            }
        });
    }

    /** Keeps it open while something runs that has a Cancel of its own. */
    void keep(boolean open) {
        kept = open;
    }

    void close() {
        if (isVisible()) {
            setVisible(false);
            body.getChildren().clear();
            buttons.getChildren().clear();
            closed.run();
        }
    }
}
