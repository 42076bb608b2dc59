package galley.editor;

import galley.markdown.LineState;
import galley.markdown.edit.Begun;
import galley.session.Session;
import galley.text.Edit;
import galley.text.Span;
import galley.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.fxmisc.richtext.CodeArea;

/**
 * The list beside the caret of what could be meant. It comes by itself while one types, takes no key but those that
 * choose from it, and goes when the caret goes elsewhere. Enter takes nothing that could as well be a word of one's own.
 */
final class Completion {
    private static final double ROW = 28;
    private static final double WIDTH = 280;
    private static final int ROWS = 8;

    private final EditorPane pane;
    private final CodeArea area;
    private final Session session;
    private final Executor later;
    private final ListView<Completions.Offer> list = new ListView<>();
    private Completions source = (begun, told) -> {};
    private Begun begun;
    private boolean emoji;

    Completion(EditorPane pane, CodeArea area, Session session, Executor later) {
        this.pane = pane;
        this.area = area;
        this.session = session;
        this.later = later;
        list.getStyleClass().add("completion");
        list.setAccessibleText("What could be meant");
        list.setAccessibleRole(AccessibleRole.LIST_VIEW);
        list.setManaged(false);
        list.setVisible(false);
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new Cell());
        pane.getChildren().add(list);
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        area.addEventFilter(KeyEvent.KEY_TYPED, key -> {
            if (key.getCharacter().equals("(")) {
                later.execute(() -> look(false)); // a bracket comes with the one that closes it, by a command
            }
        });
        area.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> close());
        area.addEventFilter(ScrollEvent.SCROLL, scroll -> close());
        area.focusedProperty().addListener((at, old, now) -> {
            if (!now) {
                close();
            }
        });
        area.caretPositionProperty().addListener((at, old, now) -> later.execute(this::follow));
    }

    void ask(Completions asked) {
        source = asked;
    }

    boolean isOpen() {
        return list.isVisible();
    }

    /** A letter opens the list, but for words, of which it was asked for; anything longer was pasted, and is meant. */
    void typed(Edit edit) {
        if (edit.replacement().codePointCount(0, edit.replacement().length()) == 1) {
            later.execute(() -> look(isOpen() && begun != null && begun.kind() == Begun.Kind.WORD));
        }
    }

    /** @param asked whether by a command, and so with fewer letters than it would take by itself */
    void look(boolean asked) {
        Optional<Begun> now = begun(asked);
        begun = now.orElse(null);
        if (begun == null) {
            close();
            return;
        }
        Begun wanted = begun;
        source.find(wanted, offers -> {
            if (wanted.equals(begun)) {
                show(offers);
            }
        });
    }

    private Optional<Begun> begun(boolean asked) {
        Text text = session.text();
        int caret = session.selection().caret();
        LineState before = pane.stateBefore(text.lineAt(caret));
        return session.selection().isEmpty()
                ? Begun.at(text, caret, before, asked, notation(text, caret, before))
                : Optional.empty();
    }

    /** How the header is written that the caret stands in; nothing where it has not been read yet. */
    private Optional<Begun.Notation> notation(Text text, int caret, LineState before) {
        boolean header = before.kind() == LineState.Kind.HEADER || before.kind() == LineState.Kind.META;
        return session.analysis()
                .map(known -> known.post().header())
                .filter(known -> header || caret < known.span().end())
                .flatMap(known -> switch (known.format()) {
                    case YAML -> Optional.of(Begun.Notation.YAML);
                    case TOML -> Optional.of(Begun.Notation.TOML);
                    case JSON -> Optional.of(Begun.Notation.JSON);
                    case META -> Optional.of(Begun.Notation.PLAIN);
                    case HEXO ->
                        Optional.of(
                                text.length() > 0 && "{\"".indexOf(text.charAt(0)) >= 0
                                        ? Begun.Notation.JSON
                                        : Begun.Notation.YAML);
                    case NONE -> Optional.empty();
                });
    }

    /** The caret has moved, by a key that typed something or by one that leads away. */
    private void follow() {
        if (begun != null && area.getCaretPosition() != begun.end()) {
            Optional<Begun> now = begun(true);
            if (!isOpen() || now.isEmpty() || now.get().start() != begun.start()) {
                close();
            } else {
                look(true); // a letter was taken away
            }
        }
    }

    private void show(List<Completions.Offer> offers) {
        boolean same = offers.size() == 1
                && offers.getFirst().snippet() == null
                && offers.getFirst().inserted().equals(begun.typed());
        if (offers.isEmpty() || same || !area.isFocused()) {
            list.setVisible(false);
            return;
        }
        emoji = begun.kind() == Begun.Kind.EMOJI;
        list.getItems().setAll(offers);
        if (begun.kind().isClosed()) {
            list.getSelectionModel().selectFirst();
        } else {
            list.getSelectionModel().clearSelection();
        }
        list.scrollTo(0);
        place(Math.min(ROWS, offers.size()) * ROW + 8);
    }

    /** Under the line of the caret, above it where there is no room below. */
    private void place(double height) {
        Optional<Bounds> caret = area.getCaretBounds();
        if (caret.isEmpty()) {
            list.setVisible(false);
            return;
        }
        Point2D top = pane.screenToLocal(caret.get().getMinX(), caret.get().getMinY());
        Point2D bottom = pane.screenToLocal(caret.get().getMinX(), caret.get().getMaxY());
        boolean below = bottom.getY() + 4 + height <= pane.getHeight() || top.getY() < height;
        list.resizeRelocate(
                Math.clamp(top.getX() - 12, 0, Math.max(0, pane.getWidth() - WIDTH - 16)),
                Math.rint(below ? bottom.getY() + 4 : top.getY() - 4 - height),
                WIDTH,
                height);
        list.setVisible(true);
    }

    void close() {
        begun = null;
        list.setVisible(false);
    }

    private void pressed(KeyEvent key) {
        if (!isOpen() || key.isControlDown() || key.isAltDown() || key.isMetaDown() || key.isShiftDown()) {
            return;
        }
        int selected = list.getSelectionModel().getSelectedIndex();
        boolean done = true;
        switch (key.getCode()) {
            case DOWN -> select(selected + 1);
            case UP -> select(selected - 1);
            case PAGE_DOWN -> select(selected + ROWS);
            case PAGE_UP -> select(selected - ROWS);
            case ESCAPE -> {
                done = !pane.stops().isPassing();
                close();
            }
            case TAB -> {
                done = selected >= 0
                        || !pane.stops().isPassing()
                        || !begun.typed().isEmpty();
                if (done) {
                    take(list.getItems().get(Math.max(0, selected)));
                } else {
                    close();
                }
            }
            case ENTER -> {
                done = selected >= 0;
                if (done) {
                    take(list.getItems().get(selected));
                } else {
                    close();
                }
            }
            default -> done = false;
        }
        if (key.getCode() == KeyCode.LEFT || key.getCode() == KeyCode.RIGHT) {
            close();
        }
        if (done) {
            key.consume();
        }
    }

    private void select(int index) {
        int within = Math.clamp(index, 0, list.getItems().size() - 1);
        list.getSelectionModel().select(within);
        list.scrollTo(Math.max(0, within - ROWS / 2));
    }

    private void take(Completions.Offer offer) {
        Begun taken = begun;
        close();
        if (taken != null && offer.snippet() != null) {
            pane.stops().replace(offer.snippet(), source.values(), new Span(taken.start(), taken.end()));
            source.inserted(offer.snippet());
        } else if (taken != null) {
            pane.run(taken.completedBy(offer.inserted()));
            pane.stops().pass();
        }
    }

    private final class Cell extends ListCell<Completions.Offer> {
        private final Label letters = new Label();
        private final Label shown = new Label();
        private final Label detail = new Label();
        private final HBox row = new HBox(8, letters, shown, detail);

        Cell() {
            HBox.setHgrow(shown, Priority.ALWAYS);
            shown.setMaxWidth(Double.MAX_VALUE);
            detail.getStyleClass().add("completion-detail");
            letters.managedProperty().bind(letters.visibleProperty());
            row.setMaxWidth(WIDTH - 36);
            row.setMinHeight(ROW);
            row.setAlignment(Pos.CENTER_LEFT);
            setOnMousePressed(press -> {
                if (getItem() != null) {
                    take(getItem());
                    press.consume();
                }
            });
        }

        @Override
        protected void updateItem(Completions.Offer offer, boolean empty) {
            super.updateItem(offer, empty);
            setGraphic(empty ? null : row);
            if (!empty) {
                letters.setVisible(emoji);
                if (emoji) {
                    letters.setText(offer.inserted());
                    letters.getStyleClass().removeAll(Emoji.styles());
                    letters.getStyleClass().addAll(Emoji.styles());
                }
                shown.setText(offer.shown());
                detail.setText(offer.detail());
            }
        }
    }
}
