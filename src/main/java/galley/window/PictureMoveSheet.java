package galley.window;

import galley.form.Spoken;
import galley.form.Wraps;
import galley.library.Rewrite;
import galley.library.Rewrite.State;
import galley.site.SitePicture;
import galley.store.FileNames;
import galley.store.PostFile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Gives a picture another name or folder: the posts that follow are listed before anything is written, and all of it can
 * be taken back. It does nothing where one of them cannot follow. Belongs to the FX thread.
 */
final class PictureMoveSheet {
    private final TaskSheet sheet;
    private final PostFile files;
    private final World world;
    private final Desk.Hands hands;
    private final Predicate<Path> unsaved;
    private final TextField folder = new TextField();
    private final TextField name = new TextField();
    private final Label says = new Label();
    private final ListView<Rewrite> posts = new ListView<>();
    private final ProgressBar progress = new ProgressBar(0);
    private final Button move = new Button("Rename");
    private final Button undo = new Button("Undo");
    private final Button back = new Button("Back");
    private final GridPane fields = new GridPane(8, 8);
    private final VBox content;
    private Path root;
    private SitePicture picture;
    private List<Path> candidates = List.of();
    private Series looking;
    private PictureMoving moving;
    private Runnable changed = () -> {};

    /** @param unsaved whether a post is open with changes that are not saved */
    PictureMoveSheet(TaskSheet sheet, PostFile files, World world, Desk.Hands hands, Predicate<Path> unsaved) {
        this.sheet = sheet;
        this.files = files;
        this.world = world;
        this.hands = hands;
        this.unsaved = unsaved;
        fields.addRow(0, label("Folder", folder), folder);
        fields.addRow(1, label("Name", name), name);
        GridPane.setHgrow(folder, Priority.ALWAYS);
        Spoken.name(folder, "Folder of the picture");
        Spoken.name(name, "Name of the picture");
        folder.textProperty().addListener((field, old, now) -> look());
        name.textProperty().addListener((field, old, now) -> look());
        Wraps.text(says);
        says.getStyleClass().add("text-muted");
        posts.setCellFactory(view -> new RewriteCell(() -> root));
        posts.setPlaceholder(new Label("The posts that follow are listed here before anything is written."));
        posts.setAccessibleText("Posts");
        VBox.setVgrow(posts, Priority.ALWAYS);
        progress.setAccessibleText("How many posts are looked at");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.managedProperty().bind(progress.visibleProperty());
        move.setDefaultButton(true);
        move.managedProperty().bind(move.visibleProperty());
        undo.managedProperty().bind(undo.visibleProperty());
        move.setOnAction(pressed -> run(moving, State.PLANNED));
        undo.setOnAction(pressed -> run(moving.reversed(), State.WRITTEN));
        back.setOnAction(pressed -> sheet.close());
        content = new VBox(10, fields, posts, progress, says);
    }

    private static Label label(String words, TextField field) {
        Label label = new Label(words);
        label.setMinWidth(70);
        label.setLabelFor(field);
        return label;
    }

    /**
     * @param of the site that the picture is in
     * @param news runs when files have changed
     * @param closed runs once it is closed
     */
    void show(Path of, SitePicture which, List<Path> mayNameIt, Runnable news, Runnable closed) {
        root = null;
        folder.setText(
                which.place().contains("/")
                        ? which.place().substring(0, which.place().lastIndexOf('/'))
                        : "");
        name.setText(which.name());
        root = of;
        picture = which;
        candidates = mayNameIt;
        changed = news;
        looking = new Series(hands.disk(), hands.fx());
        fields.setDisable(false);
        sheet.show("Rename or move “" + which.name() + "”", content, name, List.of(undo, back, move), () -> {
            looking.stop();
            closed.run();
        });
        int dot = which.name().lastIndexOf('.');
        name.selectRange(0, dot > 0 ? dot : which.name().length());
        look();
    }

    private Optional<Path> target() {
        try {
            String place = folder.getText().strip().replaceAll("^/+|/+$", "");
            return Optional.of((place.isEmpty() ? root : root.resolve(place))
                    .resolve(name.getText().strip()));
        } catch (InvalidPathException none) {
            return Optional.empty();
        }
    }

    /** Why it cannot be there; empty for nothing typed yet. */
    private Optional<String> objection() {
        String typed = name.getText().strip();
        String ending = picture.name().substring(picture.name().lastIndexOf('.'));
        String place = folder.getText().strip().replaceAll("^/+|/+$", "");
        boolean folders =
                place.isEmpty() || List.of(place.split("/", -1)).stream().allMatch(FileNames::isSafe);
        if (typed.equals(picture.name()) && (place.isEmpty() ? typed : place + "/" + typed).equals(picture.place())) {
            return Optional.of("");
        }
        if (!FileNames.isSafe(typed)) {
            return Optional.of(Filing.objection(typed).orElse("Not every system can have a file of that name."));
        }
        if (!typed.regionMatches(true, typed.length() - ending.length(), ending, 0, ending.length())) {
            return Optional.of("The name has to end in “" + ending + "”, as that is what the file is.");
        }
        return folders && target().isPresent()
                ? Optional.empty()
                : Optional.of("That is no folder of this site that every system can have.");
    }

    private void look() {
        if (root == null) {
            return; // the fields are being set
        }
        looking.stop();
        posts.getItems().clear();
        progress.setVisible(false);
        undo.setVisible(false);
        move.setVisible(true);
        move.setDisable(true);
        move.setText("Rename");
        Optional<String> objection = objection();
        says.setText(objection.orElse(""));
        if (objection.isPresent()) {
            return;
        }
        moving = new PictureMoving(files, world, hands, unsaved, root, picture.file(), target().orElseThrow());
        Series now = new Series(hands.disk(), hands.fx());
        PictureMoving planned = moving;
        looking = now;
        now.run(
                candidates,
                planned::look,
                found -> {
                    if (!now.stopped()) {
                        found.map(post -> Rewriting.unlessUnsaved(post, unsaved))
                                .ifPresent(posts.getItems()::add);
                    }
                },
                () -> {
                    if (!now.stopped()) {
                        looked();
                    }
                });
    }

    private void looked() {
        long left = count(State.LEFT);
        long follow = count(State.PLANNED);
        move.setDisable(left > 0);
        move.setText(follow == 0 ? "Rename" : "Rename, and change " + Counts.of(follow, "post"));
        says.setText(
                left > 0
                        ? Counts.of(left, "post") + " cannot follow (see the list), so the picture stays where it is."
                        : follow == 0 ? "No post leads to it. Nothing is written yet." : "Nothing is written yet.");
    }

    private long count(State state) {
        return posts.getItems().stream().filter(post -> post.state() == state).count();
    }

    private void run(PictureMoving which, State from) {
        busy(true);
        which.run(
                posts.getItems().stream().filter(post -> post.state() == from).toList(),
                (result, share) -> {
                    replace(result);
                    progress.setProgress(share);
                },
                ended -> finished(ended, from));
    }

    private void replace(Rewrite result) {
        posts.getItems().replaceAll(post -> post.path().equals(result.path()) ? result : post);
    }

    private void finished(PictureMoving.Ended ended, State was) {
        busy(false);
        boolean done = ended.trouble().isEmpty();
        boolean forth = was == State.PLANNED;
        says.setText(
                !done
                        ? ended.trouble()
                        : forth
                                ? "Done. The history of each post has the text before."
                                : "The picture and its posts are as they were.");
        move.setVisible(false);
        undo.setVisible(forth && done || !forth && !done);
        back.requestFocus();
        changed.run();
    }

    private void busy(boolean on) {
        sheet.keep(on);
        fields.setDisable(true); // once it is done, the way on is back
        move.setDisable(on);
        undo.setDisable(on);
        back.setDisable(on);
        progress.setProgress(0);
        progress.setVisible(on);
    }
}
