package galley.window;

import galley.form.Hint;
import galley.form.Spoken;
import galley.form.Wraps;
import galley.library.Card;
import galley.library.Search;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The posts of the open folder, newest first, narrowed by what is typed above them. */
final class PostsPanel extends VBox {
    private static final int TRIES = 4;

    private final ObservableList<Card> cards = FXCollections.observableArrayList();
    private final FilteredList<Card> shown = new FilteredList<>(cards);
    private final ListView<Card> list = new ListView<>(shown);
    private final TextField filter = new TextField();
    private final Label folder = new Label("No folder");
    private final Label count = new Label();
    private boolean read;
    private final Label empty = new Label("No folder is open.\nFile › Open Folder… shows its posts here.");
    private final Consumer<Path> open;
    private Path edited;
    private Card target;
    private boolean selecting;
    private double heightBefore;
    /** The post that is marked has not been seen in the list since. */
    private boolean sought;

    PostsPanel(Consumer<Path> open) {
        this.open = open;
        getStyleClass().add("posts");
        folder.getStyleClass().add("pane-title");
        folder.setMaxWidth(Double.MAX_VALUE);
        Hint.ofHelp(folder);
        count.getStyleClass().add("pane-detail");
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(folder, Priority.ALWAYS);
        HBox head = new HBox(8, folder, count);
        head.getStyleClass().add("pane-head");
        filter.setPromptText("Filter: words, tag:x, draft:true");
        Spoken.name(filter, "Filter the posts");
        filter.setAccessibleHelp(
                "Words of the title or of tags, and fields of the header: tag:x, draft:true, author:\"Ann Lee\"");
        Hint.ofHelp(filter);
        filter.textProperty().addListener((text, old, now) -> narrow(now));
        Wraps.text(empty);
        empty.getStyleClass().add("empty");
        list.setPlaceholder(empty);
        list.setAccessibleText("Posts");
        list.setCellFactory(view -> new Cell());
        list.getSelectionModel().selectedItemProperty().addListener((item, old, now) -> {
            if (now != null && !selecting) {
                open.accept(now.path());
            }
        });
        filter.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.DOWN) {
                list.requestFocus();
                list.getSelectionModel().selectFirst();
            } else if (key.getCode() == KeyCode.ESCAPE) {
                filter.clear();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        HBox search = new HBox(filter);
        HBox.setHgrow(filter, Priority.ALWAYS);
        search.getStyleClass().add("filter");
        getChildren().addAll(head, search, list);
    }

    /** What can be done to the files in the list. */
    void filing(Filing filing) {
        list.setContextMenu(new ContextMenu(
                item("Open", open),
                new SeparatorMenuItem(),
                item("Rename…", filing::rename),
                item("Duplicate", filing::duplicate),
                item("Show in File Manager", filing::reveal),
                new SeparatorMenuItem(),
                item("Move to Trash", filing::discard)));
        list.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, request -> {
            target = request.isKeyboardTrigger()
                    ? list.getSelectionModel().getSelectedItem()
                    : at(request.getPickResult().getIntersectedNode());
            if (target == null) {
                request.consume(); // beside the posts there is nothing to do
            }
        });
        // a post is opened by the other button: this one only asks what to do with it
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> {
            if (press.isSecondaryButtonDown()) {
                press.consume();
            }
        });
        list.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            Card selected = list.getSelectionModel().getSelectedItem();
            if (key.getCode() == KeyCode.DELETE && selected != null) {
                key.consume();
                filing.discard(selected.path());
            }
        });
    }

    private MenuItem item(String label, Consumer<Path> does) {
        MenuItem item = new MenuItem(label);
        item.setOnAction(chosen -> does.accept(target.path()));
        return item;
    }

    private static Card at(Node node) {
        Node each = node;
        while (each != null && !(each instanceof Cell)) {
            each = each.getParent();
        }
        return each == null ? null : ((Cell) each).getItem();
    }

    /** @param found null while they are being read */
    void show(Path opened, List<Card> found) {
        String name = opened.getFileName() == null
                ? opened.toString()
                : opened.getFileName().toString();
        folder.setText(name);
        folder.setAccessibleHelp(opened.toString());
        empty.setText(found == null ? "Reading the posts…" : "No posts in this folder yet.\nCtrl+N begins one.");
        read = found != null;
        selecting = true;
        cards.setAll(found == null ? List.of() : found);
        selecting = false;
        count.setText(cards.isEmpty() ? "" : Integer.toString(cards.size()));
        mark();
    }

    /** Whether the folder was read and has no post. */
    boolean isWithoutPosts() {
        return read && cards.isEmpty();
    }

    ListView<Card> list() {
        return list;
    }

    List<Card> cards() {
        return List.copyOf(cards);
    }

    /** Marks the post that is being edited. */
    void select(Path path) {
        Card marked = list.getSelectionModel().getSelectedItem();
        edited = path;
        if (marked == null || !marked.path().equals(path)) {
            mark();
        }
    }

    private void mark() {
        selecting = true;
        list.getSelectionModel().clearSelection();
        for (Card card : shown) {
            if (card.path().equals(edited)) {
                list.getSelectionModel().select(card);
                seek(TRIES);
            }
        }
        selecting = false;
    }

    /** Whether all of it is seen, not a part at the edge. */
    private boolean visible(Card card) {
        Bounds whole = list.localToScene(list.getLayoutBounds());
        return cell(card)
                .map(cell -> whole.contains(cell.localToScene(cell.getLayoutBounds())))
                .orElse(false);
    }

    private Optional<Node> cell(Card card) {
        return list.lookupAll(".list-cell").stream()
                .filter(cell -> cell instanceof Cell shownCell && shownCell.getItem() == card && cell.isVisible())
                .findFirst();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (list.getHeight() != heightBefore) {
            heightBefore = list.getHeight();
            list.layout(); // the rows must be where they belong before one of them can be scrolled to
            keepInView();
        }
    }

    /** The marked post stays in view when there is less room; one that was scrolled away stays away. */
    private void keepInView() {
        Card marked = list.getSelectionModel().getSelectedItem();
        if (marked != null && (sought || cell(marked).isPresent()) && !visible(marked)) {
            seek(TRIES);
        }
    }

    /** A list takes a layout or two to bring a row where it was asked to. */
    private void seek(int tries) {
        Card marked = list.getSelectionModel().getSelectedItem();
        list.layout();
        sought = marked != null && !visible(marked);
        if (sought && tries > 0) {
            list.scrollTo(marked);
            Platform.runLater(() -> seek(tries - 1));
        }
    }

    private void narrow(String typed) {
        selecting = true;
        shown.setPredicate(Search.of(typed)::fits);
        empty.setText("No post fits.");
        selecting = false;
        mark();
    }

    private static final class Cell extends ListCell<Card> {
        private final Label title = new Label();
        private final Label detail = new Label();
        private final Label mark = new Label();
        private final HBox below = new HBox(6, detail, mark);
        private final VBox box = new VBox(2, title, below);

        Cell() {
            title.getStyleClass().add("post-title");
            detail.getStyleClass().add("post-detail");
            mark.getStyleClass().add("post-mark");
            below.setAlignment(Pos.CENTER_LEFT);
            Hint.ofHelp(this);
            setPrefWidth(0); // long titles are cut, the list never scrolls sideways
        }

        @Override
        protected void updateItem(Card card, boolean none) {
            super.updateItem(card, none);
            setGraphic(none ? null : box);
            if (none) {
                setAccessibleHelp(null);
                return;
            }
            title.setText(card.title());
            detail.setText(card.problem() != null ? card.fileName() : day(card.date()));
            mark.setText(card.problem() != null ? "header unreadable" : card.draft() ? "draft" : "");
            mark.getStyleClass().removeAll("problem");
            if (card.problem() != null) {
                mark.getStyleClass().add("problem");
            }
            mark.setVisible(!mark.getText().isEmpty());
            mark.setManaged(mark.isVisible());
            setAccessibleHelp(card.problem());
            setAccessibleText(card.title() + ", " + detail.getText() + " " + mark.getText());
        }

        private static String day(String date) {
            return date.isEmpty()
                    ? "no date"
                    : date.length() > 10 && date.charAt(4) == '-' ? date.substring(0, 10) : date;
        }
    }
}
