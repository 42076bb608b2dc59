package galley.window;

import galley.form.Wraps;
import galley.store.History;
import galley.store.Loaded;
import galley.store.PostFile;
import galley.store.Version;
import galley.text.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The earlier versions of a post, or of all posts that ever were here: each beside the text now, to copy or restore. */
final class HistorySheet {
    /** What the versions are of. @param now the text now; null where the post is not open, {@code gone} if not even there */
    record Subject(Path path, Text now, boolean gone) {}

    /** A text that a version can be compared with: that of now where the version is null. */
    record Other(Version version) {}

    /** Makes a version the text of its post again. */
    interface Restorer {
        void restore(Subject subject, Loaded.Opened text, Version version);

        /** Opens a version as a post of its own; the one it is of stays as it is. */
        void copy(Subject subject, Loaded.Opened text);
    }

    private static final Other NOW = new Other(null);

    private final TaskSheet sheet;
    private final Desk.Hands hands;
    private final History history;
    private final PostFile files;
    private final Restorer restorer;
    private final Runnable closed;

    private final ListView<Subject> posts = new ListView<>();
    private final ListView<Version> versions = new ListView<>();
    private final ComboBox<Other> with = new ComboBox<>();
    private final DiffView diff;
    private final Button copy = new Button("Copy Text");
    private final Button apart = new Button("Open as Copy");
    private final Button restore = new Button("Restore");
    private final Button close = new Button("Close");
    private final HBox content;

    private Subject subject;
    private Loaded.Opened shown;
    private boolean filling;

    HistorySheet(TaskSheet sheet, Desk.Hands hands, Keeping keeping, Restorer restorer, Runnable closed) {
        this.sheet = sheet;
        this.hands = hands;
        this.history = keeping.history();
        this.files = keeping.files();
        this.restorer = restorer;
        this.closed = closed;
        this.diff = new DiffView(hands.work(), hands.fx());
        this.content = lay();
    }

    private HBox lay() {
        posts.setCellFactory(view -> new HistoryCells.OfPost());
        posts.setAccessibleText("Posts");
        posts.setPlaceholder(empty("No post has a history yet.\nSaving one begins it."));
        posts.managedProperty().bind(posts.visibleProperty());
        versions.setCellFactory(view -> new HistoryCells.OfVersion());
        versions.setAccessibleText("Versions");
        for (ListView<?> list : List.of(posts, versions)) {
            list.setPrefWidth(220);
            list.setMinWidth(150);
        }
        posts.getSelectionModel().selectedItemProperty().addListener((item, old, now) -> {
            if (now != null) {
                choose(now);
            }
        });
        versions.getSelectionModel().selectedItemProperty().addListener((item, old, now) -> {
            if (!filling) {
                offerOthers(now);
                compare();
            }
        });
        with.setConverter(new StringConverter<>() {
            @Override
            public String toString(Other other) {
                return other == null
                        ? ""
                        : other.version() == null
                                ? "The text now"
                                : Moments.words(other.version().when());
            }

            @Override
            public Other fromString(String words) {
                throw new UnsupportedOperationException();
            }
        });
        with.setOnAction(chosen -> {
            if (!filling) {
                compare();
            }
        });
        Label compared = new Label("Compare with");
        compared.setLabelFor(with);
        HBox choice = new HBox(8, compared, with);
        choice.setAlignment(Pos.CENTER_LEFT);
        choice.visibleProperty().bind(with.visibleProperty());
        choice.managedProperty().bind(with.visibleProperty());
        VBox.setVgrow(diff, Priority.ALWAYS);
        VBox right = new VBox(8, choice, diff);
        HBox.setHgrow(right, Priority.ALWAYS);
        restore.setDefaultButton(true);
        TaskSheet.chooseByEnter(versions, restore);
        TaskSheet.chooseByEnter(diff.rows(), restore);
        restore.setOnAction(pressed -> {
            Loaded.Opened text = shown;
            Subject of = subject;
            Version version = versions.getSelectionModel().getSelectedItem();
            sheet.close();
            restorer.restore(of, text, version);
        });
        apart.setOnAction(pressed -> {
            Loaded.Opened text = shown;
            Subject of = subject;
            sheet.close();
            restorer.copy(of, text);
        });
        copy.setOnAction(pressed -> Clipboard.getSystemClipboard()
                .setContent(Map.of(DataFormat.PLAIN_TEXT, shown.text().toString())));
        close.setOnAction(pressed -> sheet.close());
        return new HBox(12, posts, versions, right);
    }

    private static Label empty(String words) {
        Label label = new Label(words);
        Wraps.text(label);
        label.getStyleClass().add("empty");
        return label;
    }

    /** The versions of one post. */
    void show(Path post, Text now) {
        posts.setVisible(false);
        restore.setText("Restore");
        open("History of " + post.getFileName(), versions);
        choose(new Subject(post, now, false));
    }

    /** Of all posts, deleted ones first. */
    void showAll(List<Subject> subjects) {
        posts.setVisible(true);
        posts.getItems().setAll(subjects);
        versions.getItems().clear();
        versions.setPlaceholder(empty("Its versions are listed here."));
        nothing("Choose a post.");
        open("Deleted and earlier posts", posts);
        posts.getSelectionModel().selectFirst();
    }

    private void open(String heading, Node first) {
        sheet.showLarge(heading, content, first, List.of(copy, apart, close, restore), closed);
    }

    private void choose(Subject chosen) {
        subject = chosen;
        restore.setText(chosen.gone() ? "Put Back" : "Restore");
        nothing("Reading the versions…");
        hands.disk().execute(() -> {
            List<Version> found = history.list(chosen.path());
            boolean closed = chosen.now() == null && !chosen.gone();
            Text now =
                    closed && files.load(chosen.path()) instanceof Loaded.Opened opened ? opened.text() : chosen.now();
            boolean same = found.size() > 1
                    && history.read(found.getFirst()) instanceof Loaded.Opened newest
                    && newest.text().equals(now);
            hands.fx().execute(() -> {
                if (subject == chosen) {
                    subject = new Subject(chosen.path(), now, chosen.gone());
                    fill(found, same ? 1 : 0);
                }
            });
        });
    }

    /** @param first the newest version that is other than the text now */
    private void fill(List<Version> found, int first) {
        versions.setPlaceholder(empty("No earlier versions yet.\nEach time the post is saved, what it held is kept."));
        versions.getItems().setAll(found);
        if (found.isEmpty()) {
            nothing("There is nothing to compare yet.");
        } else {
            versions.getSelectionModel().select(first);
        }
    }

    private void nothing(String why) {
        shown = null;
        with.setVisible(false);
        copy.setDisable(true);
        apart.setDisable(true);
        restore.setDisable(true);
        diff.clear(why);
    }

    /** What the chosen version can be compared with. */
    private void offerOthers(Version version) {
        Other before = with.getValue();
        filling = true;
        List<Other> others = new ArrayList<>();
        if (subject.now() != null) {
            others.add(NOW);
        }
        versions.getItems().stream()
                .filter(other -> !other.equals(version))
                .map(Other::new)
                .forEach(others::add);
        with.getItems().setAll(others);
        with.setValue(others.contains(before) ? before : others.isEmpty() ? null : others.getFirst());
        with.setVisible(!others.isEmpty());
        filling = false;
    }

    private void compare() {
        Version version = versions.getSelectionModel().getSelectedItem();
        Other other = with.getValue();
        if (version == null) {
            return;
        }
        hands.disk().execute(() -> {
            Loaded loaded = history.read(version);
            Loaded against = other == null || other.version() == null ? null : history.read(other.version());
            hands.fx().execute(() -> {
                if (version == versions.getSelectionModel().getSelectedItem() && other == with.getValue()) {
                    compare(version, loaded, other, against);
                }
            });
        });
    }

    private void compare(Version version, Loaded loaded, Other other, Loaded against) {
        switch (loaded) {
            case Loaded.Failed failed -> nothing(failed.reason());
            case Loaded.Opened opened -> {
                shown = opened;
                copy.setDisable(false);
                apart.setDisable(false);
                restore.setDisable(subject.now() != null && subject.now().equals(opened.text()));
                String title = HistoryCells.name(version);
                if (against instanceof Loaded.Opened second) {
                    boolean later = other.version().counter() > version.counter();
                    String name = HistoryCells.name(other.version());
                    diff.show(
                            later ? title : name,
                            later ? opened.text() : second.text(),
                            later ? name : title,
                            later ? second.text() : opened.text());
                } else if (subject.now() != null) {
                    diff.show(title, opened.text(), "Now", subject.now());
                } else {
                    diff.show(title, opened.text());
                }
            }
        }
    }
}
