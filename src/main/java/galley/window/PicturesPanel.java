package galley.window;

import galley.form.Wraps;
import galley.post.Post;
import galley.post.PostPicture;
import galley.post.PostPictures;
import galley.session.Latest;
import galley.session.Origin;
import galley.session.Session;
import galley.text.Edit;
import galley.text.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The pictures of the open post, with what is said about each and what is wrong. A click or Enter goes to one; F2, or a
 * click on what is said, changes that.
 */
final class PicturesPanel extends VBox {
    /** More are not listed: each is a question to the disk. */
    private static final int MOST = 300;

    private static final String MATTER = "picture words";

    private record Wish(Post post, Path from, World world) {}

    private final Desk desk;
    private final World world;
    private final Notices notices;
    private final Folders folders;
    private final Executor fx;
    private final Thumbnails thumbnails;
    private final Latest<Wish, List<PictureRow>> reading;
    private final ListView<PictureRow> list = new ListView<>();
    private final Label count = new Label();
    private final Label empty = new Label("Pictures of the post are listed here.");
    private final PictureEditor editor = new PictureEditor(this::take, this::leave);
    private Post shown;
    private PictureRow edited;
    private OpenPost editedIn;
    /** What came while words were being typed; the list stays still meanwhile. Null for nothing. */
    private List<PictureRow> news;

    private boolean fresh;

    PicturesPanel(Desk desk, World world, Folders folders, Desk.Hands hands, Notices notices, Failures failures) {
        this.desk = desk;
        this.world = world;
        this.folders = folders;
        this.notices = notices;
        this.fx = hands.fx();
        this.thumbnails = new Thumbnails(hands.scan(), hands.fx());
        this.reading = new Latest<>(
                hands.scan(),
                hands.fx(),
                PicturesPanel::read,
                this::list,
                trouble -> failures.unexpected("looking at the pictures", trouble));
        getStyleClass().addAll("posts", "outline", "pictures");
        Label title = new Label("Pictures");
        title.getStyleClass().add("pane-title");
        count.getStyleClass().add("pane-detail");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap, count);
        head.getStyleClass().add("pane-head");
        list.setCellFactory(view -> new PictureCell(this));
        list.setAccessibleText("Pictures");
        Wraps.text(empty);
        empty.getStyleClass().add("empty");
        list.setPlaceholder(empty);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head, list);
        setMinHeight(110);
        editor.focusWithinProperty().addListener((field, before, now) -> {
            if (!now) {
                // Later: the list may be laying out its cells at this moment, and must not get other ones then.
                fx.execute(() -> {
                    if (!editor.isFocusWithin()) {
                        take();
                    }
                });
            }
        });
    }

    Thumbnails thumbnails() {
        return thumbnails;
    }

    PictureEditor editor() {
        return editor;
    }

    /** Lists those of a post; null for none. Looks them up only while it can be seen. */
    void show(Post post) {
        shown = post;
        if (post == null) {
            list(List.of());
        } else if (getScene() != null) {
            Path folder = folders.folder();
            Path from = post.path() != null ? post.path() : folder == null ? null : folder.resolve("post.md");
            reading.ask(new Wish(post, from, world));
        }
    }

    /** It has come into view, or pictures may have come or gone. */
    void lookAgain() {
        show(shown);
    }

    private static List<PictureRow> read(Wish wish) {
        List<PostPicture> pictures = PostPictures.in(wish.post());
        if (pictures.isEmpty()) {
            return List.of();
        }
        Function<String, World.PictureAt> where = wish.from() == null
                ? address -> new World.PictureAt.Missing("nowhere, as the post has no file yet")
                : wish.world().picturesOf(wish.post().family(), wish.from());
        return pictures.stream()
                .limit(MOST)
                .map(picture -> new PictureRow(picture, picture.line(wish.post().text()), where.apply(picture.link())))
                .toList();
    }

    private void list(List<PictureRow> rows) {
        if (edited != null && desk.current() == editedIn) {
            news = rows;
            return;
        }
        leave();
        int selected = list.getSelectionModel().getSelectedIndex();
        if (!rows.equals(list.getItems())) {
            list.getItems().setAll(rows);
            if (selected >= 0 && !rows.isEmpty()) {
                list.getSelectionModel().select(Math.min(selected, rows.size() - 1));
            }
        }
        long wrong = rows.stream().filter(row -> !row.problems().isEmpty()).count();
        count.setText(
                rows.isEmpty()
                        ? ""
                        : (rows.size() >= MOST ? "the first " : "")
                                + rows.size()
                                + (wrong == 0 ? "" : ", " + wrong + " with problems"));
        empty.setText(
                shown == null
                        ? "Pictures of the post are listed here."
                        : "This post has no pictures. Paste one, or drop it into the text.");
    }

    private void pressed(KeyEvent key) {
        PictureRow row = list.getSelectionModel().getSelectedItem();
        if (row == null || edited != null || !isList(key)) {
            return;
        }
        if (key.getCode() == KeyCode.ENTER) {
            goTo(row);
        } else if (key.getCode() == KeyCode.F2) {
            edit(row);
        } else {
            return;
        }
        key.consume();
    }

    private boolean isList(KeyEvent key) {
        return key.getTarget() == list;
    }

    /** Whether a key means something here rather than in the whole window. */
    boolean takes(KeyEvent key) {
        return key.getCode() == KeyCode.F2 && list.isFocused();
    }

    void goTo(PictureRow row) {
        OpenPost post = desk.current();
        if (post != null) {
            post.editor().goTo(post.now(row.picture().at()));
        }
    }

    boolean isEdited(PictureRow row) {
        return row == edited;
    }

    void edit(PictureRow row) {
        if (!PictureEditor.takes(row.picture())) {
            goTo(row); // it can only be written by hand
            return;
        }
        edited = row;
        editedIn = desk.current();
        fresh = true;
        editor.show(row.picture());
        list.getSelectionModel().select(row);
        list.scrollTo(row);
        list.refresh();
    }

    /** The fields lie in a cell now. A list takes a layout or two to bring one. */
    void placed() {
        if (fresh) {
            fresh = false;
            fx.execute(() -> {
                if (edited != null) {
                    editor.first().requestFocus();
                    editor.first().selectAll();
                }
            });
        }
    }

    private void leave() {
        if (edited != null) {
            boolean within = editor.isFocusWithin();
            edited = null;
            list.refresh();
            if (within) {
                list.requestFocus();
            }
            List<PictureRow> came = news;
            news = null;
            if (came != null) {
                list(came);
            }
        }
    }

    private void take() {
        PictureRow row = edited;
        if (row == null) {
            return;
        }
        PictureEditor.Typed typed = editor.typed();
        int index = list.getItems().indexOf(row);
        OpenPost post = editedIn;
        leave();
        if (desk.posts().contains(post)) {
            put(post, row, index, typed);
        }
    }

    /** One edit and one undo step, in the text as it is now. */
    private void put(OpenPost open, PictureRow row, int index, PictureEditor.Typed typed) {
        Session session = open.session();
        Text before = session.text();
        Optional<Text> after = Optional.of(before);
        if (typed.alt() != null && !typed.alt().equals(row.picture().alt())) {
            after = put(open, after, row, index, true, typed.alt());
        }
        if (typed.credit() != null
                && !typed.credit().equals(row.picture().credit().text())) {
            after = put(open, after, row, index, false, typed.credit());
        }
        after.ifPresentOrElse(
                text -> Edit.between(before, text).ifPresent(edit -> session.apply(edit, Origin.FORM, null)),
                () -> notices.show(
                        MATTER,
                        Notices.Kind.WARNING,
                        "What was typed about “" + row.name() + "” could not be written: the text has changed"
                                + " meanwhile, or its header does not take it."));
    }

    private static Optional<Text> put(
            OpenPost open, Optional<Text> text, PictureRow row, int index, boolean alt, String words) {
        if (text.isEmpty()) {
            return text;
        }
        Post post = Post.read(open.session().path(), text.get(), open.analyzer().family())
                .with(open.analyzer().surroundings().get().pictureKeys());
        List<PostPicture> now = PostPictures.in(post);
        return IntStream.of(index)
                .filter(at -> at >= 0 && at < now.size())
                .mapToObj(now::get)
                .filter(found -> found.kind() == row.picture().kind()
                        && found.address().equals(row.picture().address()))
                .findFirst()
                .flatMap(found -> alt ? found.altPlace() : found.creditPlace())
                .flatMap(place -> place.put(post, words));
    }
}
