package galley.window;

import galley.form.Spoken;
import galley.form.Wraps;
import galley.site.PictureSurvey;
import galley.site.SitePicture;
import galley.site.SitePicture.Problem;
import galley.store.Placed;
import galley.store.PostFile;
import galley.store.PostFolder;
import galley.store.Trash;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * All pictures of the site: what is wrong with each and which posts lead to it. From here a picture is renamed, and one
 * that nothing uses goes into the trash. Belongs to the FX thread.
 */
final class SitePicturesSheet {
    /** What is listed. @param problem null for all */
    private record Filter(Problem problem, String words) {
        @Override
        public String toString() {
            return words;
        }
    }

    private static final double SHOWN_STEP = 0.01;

    private final TaskSheet sheet;
    private final Desk desk;
    private final World world;
    private final Desk.Hands hands;
    private final Trash trash;
    private final Runnable changed;
    private final Failures failures;
    private final PictureMoveSheet moves;
    private final ComboBox<Filter> filter = new ComboBox<>();
    private final TextField words = new TextField();
    private final ListView<SitePicture> list = new ListView<>();
    private final ListView<SitePicture.Use> uses = new ListView<>();
    private final Label listSays = new Label();
    private final Label usesSay = new Label();
    private final Label sum = new Label();
    private final ProgressBar progress = new ProgressBar(0);
    private final Button rename = new Button("Rename or Move…");
    private final Button discard = new Button("Move to Trash");
    private final Button undo = new Button("Undo");
    private final Button close = new Button("Close");
    private final VBox content;
    private final Map<Path, Path> thrown = new LinkedHashMap<>();
    private Thumbnails thumbnails;
    private AtomicBoolean stop = new AtomicBoolean();
    private PictureSurvey.Result result;
    private Path folder;
    private Runnable closed = () -> {};

    /** @param changed runs when files of posts have changed */
    SitePicturesSheet(
            TaskSheet sheet,
            Desk desk,
            World world,
            Desk.Hands hands,
            PostFile files,
            Trash trash,
            Runnable changed,
            Failures failures) {
        this.sheet = sheet;
        this.desk = desk;
        this.world = world;
        this.hands = hands;
        this.trash = trash;
        this.changed = changed;
        this.failures = failures;
        this.moves = new PictureMoveSheet(sheet, files, world, hands, desk::unsaved);
        Spoken.name(filter, "Which pictures");
        filter.setMaxHeight(Double.MAX_VALUE);
        filter.valueProperty().addListener((box, old, now) -> list());
        words.setPromptText("Part of a name or folder");
        Spoken.name(words, "Part of a name or folder");
        words.textProperty().addListener((field, old, now) -> list());
        HBox.setHgrow(words, Priority.ALWAYS);
        list.setAccessibleText("Pictures of all posts");
        list.setCellFactory(view -> new SitePictureCell(() -> thumbnails));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.getSelectionModel().getSelectedItems().addListener((ListChangeListener<SitePicture>) news -> selected());
        list.setPlaceholder(listSays);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                openFirst();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        uses.setAccessibleText("Posts that lead to it");
        uses.setCellFactory(view -> new UseCell(this::place));
        uses.setPlaceholder(usesSay);
        uses.setPrefHeight(116);
        uses.setMinHeight(80);
        uses.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER) {
                key.consume();
                open(uses.getSelectionModel().getSelectedItem());
            }
        });
        uses.setOnMouseClicked(click -> open(uses.getSelectionModel().getSelectedItem()));
        Wraps.text(listSays);
        Wraps.text(usesSay);
        usesSay.getStyleClass().add("text-muted");
        Wraps.text(sum);
        sum.getStyleClass().add("text-muted");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setAccessibleText("How many posts and pictures are looked at");
        progress.managedProperty().bind(progress.visibleProperty());
        rename.setOnAction(pressed -> rename());
        discard.setOnAction(pressed -> discard());
        undo.managedProperty().bind(undo.visibleProperty());
        undo.setOnAction(pressed -> putBack());
        close.setOnAction(pressed -> sheet.close());
        content = new VBox(10, new HBox(8, filter, words), list, uses, progress, sum);
        content.getStyleClass().add("pictures");
    }

    /** @param of the open folder @param whenClosed runs once it is closed */
    void show(Path of, Runnable whenClosed) {
        folder = of;
        closed = whenClosed;
        thrown.clear();
        result = null;
        filter.getItems().setAll(new Filter(null, "All pictures"));
        filter.getSelectionModel().selectFirst();
        words.clear();
        present();
        scan();
    }

    private void present() {
        undo.setVisible(!thrown.isEmpty());
        sheet.show("Pictures of all posts", content, list, List.of(undo, discard, rename, close), () -> {
            stop.set(true);
            closed.run();
        });
        selected();
    }

    /** Looks through all of it; what is listed stays until the news is there. */
    private void scan() {
        stop.set(true);
        AtomicBoolean own = new AtomicBoolean();
        stop = own;
        thumbnails = new Thumbnails(hands.scan(), hands.fx());
        progress.setProgress(0);
        progress.setVisible(true);
        listSays.setText("Looking through posts and pictures…");
        Path root = folder;
        double[] shown = {0};
        hands.watch().execute(() -> {
            try {
                Optional<PictureSurvey.Result> found = world.survey(root, (doing, share) -> {
                    if (share == 0 || share - shown[0] >= SHOWN_STEP) {
                        shown[0] = share;
                        hands.fx().execute(() -> tell(own, doing, share));
                    }
                    return !own.get();
                });
                hands.fx().execute(() -> found.filter(all -> !own.get()).ifPresent(this::found));
            } catch (RuntimeException | Error trouble) {
                hands.fx().execute(() -> failures.unexpected("looking through the pictures", trouble));
            }
        });
    }

    private void tell(AtomicBoolean own, String doing, double share) {
        if (!own.get()) {
            progress.setProgress(share);
            sum.setText(doing + "…");
        }
    }

    private void found(PictureSurvey.Result all) {
        result = all;
        progress.setVisible(false);
        Problem before = filter.getValue() == null ? null : filter.getValue().problem();
        List<Filter> filters = new ArrayList<>();
        filters.add(new Filter(null, "All pictures (" + all.pictures().size() + ")"));
        Arrays.stream(Problem.values())
                .map(problem -> new Filter(problem, name(problem) + " (" + count(problem) + ")"))
                .forEach(filters::add);
        filter.getItems().setAll(filters);
        filter.getSelectionModel()
                .select(filters.stream()
                        .filter(each -> each.problem() == before)
                        .findFirst()
                        .orElse(filters.getFirst()));
        sum.setText(Counts.of(all.pictures().size(), "picture") + " and " + Counts.of(all.posts(), "post") + " in "
                + all.root() + (all.troubles().isEmpty() ? "." : ". " + String.join(" ", all.troubles())));
        list();
    }

    private static String name(Problem problem) {
        return switch (problem) {
            case MISSING -> "Missing";
            case BROKEN -> "Broken";
            case UNUSED -> "Not used";
            case NO_DESCRIPTION -> "Without description";
            case NO_CREDIT -> "Without credit";
            case DUPLICATE -> "Duplicates";
            case LARGE -> "Too large";
        };
    }

    private long count(Problem problem) {
        return result.pictures().stream()
                .filter(picture -> picture.problems().contains(problem))
                .count();
    }

    private void list() {
        if (result == null || filter.getValue() == null) {
            list.getItems().clear();
            return;
        }
        Problem problem = filter.getValue().problem();
        String part = words.getText().strip().toLowerCase(Locale.ROOT);
        SitePicture selected = list.getSelectionModel().getSelectedItem();
        List<SitePicture> found = result.pictures().stream()
                .filter(picture -> problem == null || picture.problems().contains(problem))
                .filter(picture -> picture.place().toLowerCase(Locale.ROOT).contains(part))
                .toList();
        listSays.setText(
                result.pictures().isEmpty()
                        ? "There are no pictures here. Paste one into a post, or drop it there."
                        : "No picture is like that.");
        list.getSelectionModel().clearSelection();
        list.getItems().setAll(found);
        int again = selected == null
                ? 0
                : Math.max(0, found.stream().map(SitePicture::place).toList().indexOf(selected.place()));
        list.getSelectionModel().select(again);
        selected();
    }

    private List<SitePicture> chosen() {
        return list.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private void selected() {
        List<SitePicture> chosen = chosen();
        SitePicture one = chosen.size() == 1 ? chosen.getFirst() : null;
        uses.getItems().setAll(one == null ? List.of() : one.uses());
        usesSay.setText(
                one == null
                        ? chosen.isEmpty() ? "" : Counts.of(chosen.size(), "picture") + " selected."
                        : one.named().isEmpty()
                                ? "No post, template or style sheet names it."
                                : "No post leads to it, but it is named by " + String.join(", ", one.named()) + ".");
        rename.setDisable(one == null || one.file() == null);
        discard.setDisable(chosen.isEmpty()
                || !chosen.stream().allMatch(picture -> picture.problems().contains(Problem.UNUSED)));
    }

    private String place(Path post) {
        return (post.startsWith(result.root()) ? result.root().relativize(post) : post).toString();
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER) {
            openFirst();
        } else if (key.getCode() == KeyCode.F2) {
            rename.fire();
        } else if (key.getCode() == KeyCode.DELETE) {
            discard.fire();
        } else {
            return;
        }
        key.consume();
    }

    private void openFirst() {
        if (!uses.getItems().isEmpty()) {
            open(uses.getItems().getFirst());
        }
    }

    private void open(SitePicture.Use use) {
        if (use != null) {
            sheet.close();
            desk.open(use.post(), post -> {
                post.editor().requestTextFocus();
                post.editor().goTo(Math.min(use.at(), post.session().text().length()));
            });
        }
    }

    private void rename() {
        SitePicture one = chosen().getFirst();
        List<Path> posts = Stream.concat(
                        one.posts().stream(), one.named().stream().map(result.root()::resolve))
                .filter(PostFolder::isPost)
                .distinct()
                .toList();
        Runnable after = closed;
        closed = () -> {}; // this sheet goes for the other one, and comes again
        sheet.close();
        closed = after;
        moves.show(result.root(), one, posts, changed, () -> {
            present();
            scan();
        });
    }

    private void discard() {
        List<SitePicture> chosen = chosen();
        move(
                chosen.stream().map(SitePicture::file).toList(),
                trash::take,
                (file, done) -> thrown.put(file, done.path()),
                " in the trash.");
    }

    private void putBack() {
        Map<Path, Path> back = Map.copyOf(thrown);
        move(
                List.copyOf(thrown.keySet()),
                file -> trash.putBack(back.get(file), file),
                (file, done) -> thrown.remove(file),
                " where they were.");
    }

    private void move(List<Path> files, Function<Path, Placed> does, BiConsumer<Path, Placed.Done> told, String where) {
        sheet.keep(true);
        List<String> failed = new ArrayList<>();
        int[] done = {0};
        new Series(hands.disk(), hands.fx())
                .run(
                        files,
                        file -> Map.entry(file, does.apply(file)),
                        moved -> {
                            switch (moved.getValue()) {
                                case Placed.Done placed -> {
                                    done[0]++;
                                    told.accept(moved.getKey(), placed);
                                }
                                case Placed.Failed no -> failed.add(no.reason());
                            }
                        },
                        () -> {
                            sheet.keep(false);
                            undo.setVisible(!thrown.isEmpty());
                            scan();
                            sum.setText(Counts.of(done[0], "picture") + where + " " + String.join(" ", failed));
                        });
    }
}
