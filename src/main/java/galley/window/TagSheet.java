package galley.window;

import galley.form.Wraps;
import galley.library.Card;
import galley.library.Rewrite;
import galley.library.Rewrite.State;
import galley.library.TagRename;
import galley.post.Family;
import galley.store.PostFile;
import galley.text.Text;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Renames a tag in all posts of the folder: which ones is listed before anything is written, and can be taken back
 * after. A file at a time on the disk thread, so that saving a post need not wait for all of them.
 */
final class TagSheet {
    /** What it needs of the window. @param unsaved whether a post is open with changes that are not saved */
    record Surroundings(Path folder, List<Card> cards, Predicate<Path> unsaved, Runnable changed, Runnable closed) {}

    private final TaskSheet sheet;
    private final PostFile files;
    private final BiFunction<Path, Text, Family> families;
    private final Executor disk;
    private final Executor fx;

    private final ComboBox<String> tag = new ComboBox<>();
    private final TextField name = new TextField();
    private final Label uses = new Label();
    private final ListView<Rewrite> posts = new ListView<>();
    private final ProgressBar progress = new ProgressBar(0);
    private final Label sum = new Label();
    private final Button rename = new Button("Rename");
    private final Button undo = new Button("Undo");
    private final Button close = new Button("Cancel");
    private final VBox content;

    private Surroundings around;
    private Map<String, Integer> counts = Map.of();
    private Series series;
    private Rewriting writing;
    private boolean running;

    TagSheet(TaskSheet sheet, PostFile files, BiFunction<Path, Text, Family> families, Executor disk, Executor fx) {
        this.sheet = sheet;
        this.files = files;
        this.families = families;
        this.disk = disk;
        this.fx = fx;
        this.series = new Series(disk, fx);
        this.content = lay();
    }

    private VBox lay() {
        tag.setEditable(true);
        tag.setMaxWidth(Double.MAX_VALUE);
        tag.getEditor().setPromptText("The tag as it is now");
        tag.getEditor().textProperty().addListener((field, old, now) -> look());
        name.setPromptText("The name it shall have; one in use merges the two");
        name.textProperty().addListener((field, old, now) -> look());
        Wraps.text(uses);
        uses.getStyleClass().add("text-muted");
        GridPane fields = new GridPane(8, 8);
        fields.addRow(0, label("Tag", tag), tag);
        fields.addRow(1, label("New name", name), name);
        fields.add(uses, 1, 2);
        GridPane.setHgrow(tag, Priority.ALWAYS);
        posts.setCellFactory(view -> new RewriteCell(() -> around.folder()));
        posts.setPlaceholder(new Label("The posts are listed here before anything is written."));
        posts.setAccessibleText("Posts");
        VBox.setVgrow(posts, Priority.ALWAYS);
        progress.setAccessibleText("How many posts are changed");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.managedProperty().bind(progress.visibleProperty());
        Wraps.text(sum);
        rename.setDefaultButton(true);
        rename.setOnAction(pressed -> write());
        undo.managedProperty().bind(undo.visibleProperty());
        rename.managedProperty().bind(rename.visibleProperty());
        undo.setOnAction(pressed -> takeBack());
        close.setOnAction(pressed -> {
            if (running) {
                writing.stop();
            } else {
                sheet.close();
            }
        });
        return new VBox(10, fields, posts, progress, sum);
    }

    private static Label label(String words, javafx.scene.Node field) {
        Label label = new Label(words);
        label.setMinWidth(90);
        label.setLabelFor(field);
        return label;
    }

    /** @param first the tag to begin with; empty for none */
    void show(Surroundings surroundings, String first) {
        around = surroundings;
        counts = new TreeMap<>();
        around.cards().stream()
                .flatMap(card -> card.tags().stream().distinct())
                .forEach(used -> counts.merge(used, 1, Integer::sum));
        tag.getItems()
                .setAll(counts.keySet().stream()
                        .sorted(Comparator.comparing(counts::get).reversed())
                        .toList());
        name.clear();
        tag.getEditor().setText(first);
        begin();
        sheet.show("Rename a tag in all posts", content, tag.getEditor(), List.of(undo, close, rename), () -> {
            series.stop();
            if (running) {
                writing.stop();
            }
            around.closed().run();
        });
        look();
    }

    private void begin() {
        posts.getItems().clear();
        progress.setVisible(false);
        undo.setVisible(false);
        rename.setVisible(true);
        sum.setText("");
        close.setText("Cancel");
    }

    /** Lists what would be done for what the fields say now. */
    private void look() {
        if (running || around == null) {
            return; // the fields are being set
        }
        begin();
        rename.setDisable(true);
        rename.setText("Rename");
        series.stop();
        series = new Series(disk, fx);
        String from = tag.getEditor().getText().strip();
        String to = name.getText().strip();
        tell(from, to);
        if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
            return;
        }
        TagRename now = new TagRename(files, families, from, to);
        List<Path> candidates = around.cards().stream()
                .filter(card -> card.tags().contains(from))
                .map(Card::path)
                .toList();
        Series looking = series;
        looking.run(
                candidates,
                now::look,
                found -> {
                    if (!looking.stopped()) {
                        found.map(post -> Rewriting.unlessUnsaved(post, around.unsaved()))
                                .ifPresent(posts.getItems()::add);
                    }
                },
                () -> {
                    if (!looking.stopped()) {
                        looked();
                    }
                });
    }

    private void tell(String from, String to) {
        int now = counts.getOrDefault(from, 0);
        int there = from.equals(to) ? 0 : counts.getOrDefault(to, 0);
        uses.setText(
                from.isEmpty()
                        ? ""
                        : now == 0
                                ? "No post of this folder has the tag “" + from + "”."
                                : "“" + from + "” is in " + Counts.of(now, "post") + "."
                                        + (there == 0
                                                ? ""
                                                : " “" + to + "” is in " + Counts.of(there, "post")
                                                        + " already: the two become one."));
    }

    private void looked() {
        long write = count(State.PLANNED);
        rename.setDisable(write == 0);
        rename.setText(write == 0 ? "Rename" : "Rename in " + Counts.of(write, "post"));
        long left = count(State.LEFT);
        sum.setText(
                left == 0
                        ? ""
                        : Counts.of(left, "post") + " cannot be changed (see the list)." + " Nothing is written yet.");
    }

    private void write() {
        run(State.PLANNED, "changed");
    }

    private void takeBack() {
        run(State.WRITTEN, "restored");
    }

    /** Writes or takes back each listed post in that state, and then tells how many became what. */
    private void run(State which, String did) {
        running = true;
        writing = new Rewriting(files, around.unsaved(), disk, fx);
        busy(true);
        writing.run(
                posts.getItems().stream()
                        .filter(item -> item.state() == which || item.state() == State.LEFT)
                        .toList(),
                (result, ready) -> {
                    replace(result);
                    progress.setProgress(ready);
                },
                ended -> finished(ended.words(did), which));
    }

    private void replace(Rewrite result) {
        for (int i = 0; i < posts.getItems().size(); i++) {
            if (posts.getItems().get(i).path().equals(result.path())) {
                posts.getItems().set(i, result);
            }
        }
    }

    private void finished(String words, State was) {
        running = false;
        busy(false);
        sum.setText(words + (was == State.PLANNED ? " The history of each has the text before." : ""));
        rename.setVisible(false);
        undo.setVisible(count(State.WRITTEN) > 0);
        close.setText("Done");
        close.requestFocus();
        around.changed().run();
    }

    private void busy(boolean on) {
        sheet.keep(on);
        content.getChildren().getFirst().setDisable(on);
        rename.setDisable(on);
        undo.setDisable(on);
        close.setText(on ? "Stop" : "Done");
        progress.setProgress(0);
        progress.setVisible(on);
    }

    private long count(State state) {
        return posts.getItems().stream().filter(item -> item.state() == state).count();
    }
}
