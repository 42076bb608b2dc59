package galley.window;

import galley.form.Spoken;
import galley.library.Card;
import galley.library.Occurrences.Occurrence;
import galley.library.Rewrite;
import galley.library.Rewrite.State;
import galley.store.PostFile;
import galley.text.Text;
import galley.window.PostsSearch.Found;
import galley.window.PostsSearch.News;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The panel below the text that finds and replaces in all posts of the folder. What would change is seen, post by post,
 * before anything is written, and can be taken back after.
 */
final class AllPosts extends VBox {
    /** What is typed is looked for when nothing more has been typed for so long, in milliseconds. */
    private static final long PAUSE = 250;

    /** Posts are opened out while there are not more of them. */
    private static final int OPENED_OUT = 60;

    private final Desk desk;
    private final PostFile files;
    private final Desk.Hands hands;
    private final PostsSearch search;
    private final Supplier<List<Card>> cards;
    private final Runnable changed;

    private final TextField words = new TextField();
    private final TextField with = new TextField();
    private final FindOptions options = new FindOptions(this::lookSoon);
    private final Label sum = new Label();
    private final Button replace = new Button("Replace");
    private final Button undo = new Button("Undo");
    private final Button stop = new Button("Stop");
    private final ProgressBar progress = new ProgressBar(0);
    private final HBox second = new HBox(6, replace, undo, stop, progress);
    private final TreeItem<FoundRow> root = new TreeItem<>();
    private final TreeView<FoundRow> tree = new TreeView<>(root);
    private Runnable waiting = () -> {};
    private Rewriting writing;
    private boolean written;

    /** @param cards of the folder's posts @param changed runs when files were written */
    AllPosts(Desk desk, PostFile files, Desk.Hands hands, Supplier<List<Card>> cards, Runnable changed) {
        this.desk = desk;
        this.files = files;
        this.hands = hands;
        this.cards = cards;
        this.changed = changed;
        this.search = new PostsSearch(files, hands.scan(), hands.fx());
        getStyleClass().addAll("find-bar", "all-posts");
        words.setPromptText("Find in all posts");
        progress.setAccessibleText("How many posts are searched");
        Spoken.name(words, "Find in all posts");
        words.textProperty().addListener((field, old, now) -> lookSoon());
        with.setPromptText("Replace with");
        Spoken.name(with, "Replace in all posts with");
        with.textProperty().addListener((field, old, now) -> lookSoon());
        replace.setOnAction(pressed -> write());
        undo.setOnAction(pressed -> takeBack());
        stop.setOnAction(pressed -> writing.stop());
        List.of(replace, undo, stop, progress, second, with)
                .forEach(node -> node.managedProperty().bind(node.visibleProperty()));
        with.visibleProperty().bind(second.visibleProperty());
        second.setAlignment(Pos.CENTER_LEFT);
        sum.getStyleClass().add("find-count");
        sum.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sum, Priority.ALWAYS);
        Button close = new IconButton("fth-x", "Close", "Close  (Esc)", "tool", this::close);
        HBox first = new HBox(6, options, sum, close);
        first.setAlignment(Pos.CENTER_LEFT);
        GridPane fields = new GridPane(6, 6);
        fields.addRow(0, words, first);
        fields.addRow(1, with, second);
        GridPane.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(90);
        GridPane.setHgrow(first, Priority.ALWAYS);
        tree.setShowRoot(false);
        tree.setCellFactory(view -> new FoundCell(this::counted));
        tree.setAccessibleText("Found");
        VBox.setVgrow(tree, Priority.ALWAYS);
        getChildren().addAll(fields, tree);
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        tree.setOnMouseClicked(click -> chosen());
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /** Shows it, with what is selected in the text as what to look for, if that is on one line. */
    void show(boolean withReplacing) {
        boolean was = isVisible() && second.isVisible();
        second.setVisible(withReplacing || was);
        setVisible(true);
        OpenPost post = desk.current();
        if (post != null && !isFocusWithin()) {
            post.selectedOnOneLine().map(options::quoted).ifPresent(words::setText);
        }
        words.requestFocus();
        words.selectAll();
        look();
    }

    void close() {
        if (writing != null) {
            writing.stop();
        }
        search.stop();
        setVisible(false);
        if (desk.current() != null) {
            desk.current().editor().focusText();
        }
    }

    private void lookSoon() {
        waiting.run();
        waiting = hands.later().after(PAUSE, this::look);
    }

    private void look() {
        waiting.run();
        search.stop();
        root.getChildren().clear();
        written = false;
        busy(false);
        if (words.getText().isEmpty()) {
            sum.setText("");
            return;
        }
        if (cards.get().isEmpty()) {
            sum.setText("Open the folder of your posts first.");
            return;
        }
        sum.setText("Searching…");
        Map<Path, Text> unsaved = new HashMap<>();
        desk.posts().stream()
                .filter(post -> post.session().path() != null && post.session().dirty())
                .forEach(post ->
                        unsaved.put(post.session().path(), post.session().text()));
        String replacement = second.isVisible() ? with.getText() : null;
        search.run(
                new PostsSearch.Wish(options.query(words.getText()), replacement, cards.get(), unsaved),
                this::found,
                whole -> counted(whole ? "" : "Only the first are listed. "));
    }

    private void found(News news) {
        if (!news.problem().isEmpty()) {
            sum.setText(news.problem());
        }
        for (Found found : news.found()) {
            TreeItem<FoundRow> post = new TreeItem<>(new FoundRow.Post(found, true));
            found.all().forEach(hit -> post.getChildren().add(new TreeItem<>(new FoundRow.Hit(found.card(), hit))));
            post.setExpanded(root.getChildren().size() < OPENED_OUT);
            root.getChildren().add(post);
        }
    }

    private void counted() {
        counted("");
    }

    private void counted(String remark) {
        int hits = posts().mapToInt(post -> post.found().all().size()).sum();
        long writable = posts().filter(FoundRow.Post::toWrite).count();
        boolean told = root.getChildren().isEmpty() && !sum.getText().equals("Searching…");
        if (!told) {
            sum.setText(remark
                    + (hits == 0
                            ? "Not found in " + Counts.of(cards.get().size(), "post")
                            : hits + " in " + Counts.of(root.getChildren().size(), "post")));
        }
        replace.setDisable(writable == 0);
        replace.setText(writable == 0 ? "Replace" : "Replace in " + Counts.of(writable, "post"));
    }

    private Stream<FoundRow.Post> posts() {
        return root.getChildren().stream().map(item -> (FoundRow.Post) item.getValue());
    }

    private void write() {
        run(State.PLANNED, "changed");
    }

    private void takeBack() {
        run(State.WRITTEN, "restored");
    }

    /** Writes or takes back each chosen post in that state, and then tells how many became what. */
    private void run(State which, String did) {
        Map<Path, TreeItem<FoundRow>> chosen = new LinkedHashMap<>();
        List<Rewrite> rewrites = new ArrayList<>();
        for (TreeItem<FoundRow> item : root.getChildren()) {
            if (item.getValue() instanceof FoundRow.Post post
                    && post.chosen()
                    && post.found().rewrite() != null
                    && Set.of(which, State.LEFT).contains(post.found().rewrite().state())) {
                chosen.put(post.found().rewrite().path(), item);
                rewrites.add(post.found().rewrite());
            }
        }
        writing = new Rewriting(files, desk::unsaved, hands.disk(), hands.fx());
        busy(true);
        writing.run(
                rewrites,
                (result, ready) -> {
                    TreeItem<FoundRow> item = chosen.get(result.path());
                    FoundRow.Post post = (FoundRow.Post) item.getValue();
                    item.setValue(new FoundRow.Post(post.found().after(result), true));
                    progress.setProgress(ready);
                },
                ended -> {
                    written = which == State.PLANNED;
                    busy(false);
                    sum.setText(ended.words(did));
                    changed.run();
                });
    }

    private void busy(boolean on) {
        words.setDisable(on);
        with.setDisable(on);
        replace.setVisible(!on && !written);
        undo.setVisible(!on && written);
        stop.setVisible(on);
        progress.setVisible(on);
    }

    /** Goes to what is selected in the list. */
    private void chosen() {
        TreeItem<FoundRow> item = tree.getSelectionModel().getSelectedItem();
        if (item != null && item.getValue() instanceof FoundRow.Hit hit) {
            goTo(hit.card().path(), hit.what());
        }
    }

    private void goTo(Path path, Occurrence what) {
        desk.open(path, post -> {
            Text text = post.session().text();
            boolean there = what.place().end() <= text.length();
            post.editor().requestTextFocus();
            if (there && what.place().in(text).startsWith(what.match().replace("↵", ""))) {
                post.editor().show(what.place());
            } else {
                post.editor().goTo(text.lineStart(Math.min(what.line(), text.lineCount()) - 1)); // it has moved on
            }
        });
    }

    private void keyPressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            close();
        } else if (key.getCode() == KeyCode.ENTER && tree.isFocused()) {
            chosen();
        } else if (key.getCode() == KeyCode.ENTER && (words.isFocused() || with.isFocused())) {
            look();
        } else if (key.getCode() == KeyCode.DOWN && (words.isFocused() || with.isFocused())) {
            tree.requestFocus();
            tree.getSelectionModel().selectFirst();
        } else if (!options.switched(key)) {
            return;
        }
        key.consume();
    }
}
