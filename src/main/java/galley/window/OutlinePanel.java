package galley.window;

import galley.form.Hint;
import galley.form.Wraps;
import galley.markdown.Heading;
import galley.markdown.Outline;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The headings of the open post. A click or Enter goes to one; dragging one before another, or Alt with an arrow key,
 * moves its section.
 */
final class OutlinePanel extends VBox {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");

    private final ListView<Heading> list = new ListView<>();
    private final IntConsumer goTo;
    private final BiConsumer<Integer, Integer> move;
    private final BiConsumer<Heading, Boolean> nudge;
    private Outline outline = Outline.NONE;
    private int here = -1;

    /**
     * @param goTo an offset in the text
     * @param move a heading's index, to before another's
     * @param nudge a heading, past its neighbour: below it where true
     */
    OutlinePanel(IntConsumer goTo, BiConsumer<Integer, Integer> move, BiConsumer<Heading, Boolean> nudge) {
        this.goTo = goTo;
        this.move = move;
        this.nudge = nudge;
        getStyleClass().addAll("posts", "outline");
        Label title = new Label("Outline");
        title.getStyleClass().addAll("pane-title", "pane-head");
        list.setCellFactory(view -> new Cell());
        list.setFixedCellSize(26);
        list.setAccessibleText("Outline");
        Label empty = new Label("Headings of the post are listed here.");
        Wraps.text(empty);
        empty.getStyleClass().add("empty");
        list.setPlaceholder(empty);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(title, list);
        setMinHeight(80);
    }

    ListView<Heading> list() {
        return list;
    }

    void show(Outline news) {
        if (!news.headings().equals(outline.headings())) {
            int selected = list.getSelectionModel().getSelectedIndex();
            list.getItems().setAll(news.headings());
            list.getSelectionModel().select(Math.min(selected, news.headings().size() - 1));
        }
        outline = news;
    }

    /** Marks the heading that the caret stands under. */
    void showCaret(int offset) {
        int now = outline.at(offset);
        if (now != here) {
            here = now;
            list.refresh();
        }
    }

    /** Whether a key moves the section that is selected here, rather than a line of the text. */
    boolean moves(KeyEvent key) {
        boolean arrow = key.getCode() == KeyCode.UP || key.getCode() == KeyCode.DOWN;
        return list.isFocused() && key.isAltDown() && arrow;
    }

    private void keyPressed(KeyEvent key) {
        Heading heading = list.getSelectionModel().getSelectedItem();
        if (heading != null && key.getCode() == KeyCode.ENTER) {
            goTo.accept(heading.start());
            key.consume();
        } else if (heading != null && moves(key)) {
            int index = list.getSelectionModel().getSelectedIndex();
            boolean below = key.getCode() == KeyCode.DOWN;
            int to = outline.sibling(index, below);
            nudge.accept(heading, below);
            if (to >= 0) {
                list.getSelectionModel().select(below ? index + belowIt(to) : to);
            }
            key.consume();
        }
    }

    /** How many headings a section has, its own included. */
    private int belowIt(int index) {
        List<Heading> all = outline.headings();
        int next = index + 1;
        while (next < all.size() && all.get(next).level() > all.get(index).level()) {
            next++;
        }
        return next - index;
    }

    private final class Cell extends ListCell<Heading> {
        Cell() {
            Hint.ofCutText(this);
            setPrefWidth(0); // long headings are cut, the list never scrolls sideways
            setOnMouseClicked(click -> {
                if (getItem() != null) {
                    goTo.accept(getItem().start());
                }
            });
            setOnDragDetected(drag -> {
                if (getItem() != null) {
                    Dragboard board = startDragAndDrop(TransferMode.MOVE);
                    ClipboardContent content = new ClipboardContent();
                    content.putString(getItem().title());
                    board.setContent(content);
                    drag.consume();
                }
            });
            setOnDragOver(drag -> {
                if (drag.getGestureSource() instanceof Cell) {
                    drag.acceptTransferModes(TransferMode.MOVE);
                    pseudoClassStateChanged(TARGET, true);
                }
                drag.consume();
            });
            setOnDragExited(drag -> pseudoClassStateChanged(TARGET, false));
            setOnDragDropped(drop -> {
                if (drop.getGestureSource() instanceof Cell source) {
                    int before = getItem() == null ? outline.headings().size() : getIndex();
                    move.accept(source.getIndex(), before);
                    drop.setDropCompleted(true);
                }
                drop.consume();
            });
        }

        @Override
        protected void updateItem(Heading heading, boolean empty) {
            super.updateItem(heading, empty);
            setText(empty ? null : heading.title().isEmpty() ? "…" : heading.title());
            setStyle(empty ? "" : "-fx-padding: 0 12px 0 " + (12 + 14 * (heading.level() - 1)) + "px;");
            pseudoClassStateChanged(HERE, !empty && getIndex() == here);
        }
    }
}
