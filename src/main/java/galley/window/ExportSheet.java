package galley.window;

import galley.form.Spoken;
import galley.library.Card;
import galley.post.Family;
import galley.site.Answers;
import galley.site.Export;
import galley.site.ExportPlan;
import galley.site.ExportPlan.State;
import galley.store.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Export from the window: where to, what would be written, then how it went. Plans and writes off the FX thread. */
final class ExportSheet {
    /** Which posts to export, as a choice. */
    record Posts(String label, List<Path> files) {
        /** The open one, the finished ones of its folder, and all of them, which takes a whole blog elsewhere. */
        static List<Posts> of(OpenPost post, List<Card> cards) {
            List<Path> finished =
                    cards.stream().filter(card -> !card.draft()).map(Card::path).toList();
            List<Path> every = cards.stream().map(Card::path).toList();
            List<Posts> choices = new ArrayList<>();
            choices.add(new Posts(
                    "This post: " + post.name(), List.of(post.session().path())));
            if (!finished.isEmpty()) {
                choices.add(new Posts("All finished posts of the folder: " + finished.size(), finished));
            }
            if (every.size() > finished.size()) {
                choices.add(new Posts("All posts of the folder, drafts too: " + every.size(), every));
            }
            return choices;
        }
    }

    private final TaskSheet sheet;
    private final World world;
    private final Prompts prompts;
    private final Settings settings;
    private final Export exports;
    private final ExportUndoSheet undoing;
    private final ExportDecisions decisions;
    private final Desk.Hands hands;

    private final ChoiceBox<Posts> posts = new ChoiceBox<>();
    private final TextField folder = new TextField();
    private final ChoiceBox<Family> family = new ChoiceBox<>(FXCollections.observableArrayList(Family.values()));
    private final Label site = new Label();
    private final ListView<Export.Result> files = new ListView<>();
    private final CheckBox replace = new CheckBox("Replace files that were changed in the site");
    private final Label sum = new Label();
    private final ProgressBar progress = new ProgressBar(0);
    private final Button export = new Button("Export");
    private final Button close = new Button("Cancel");
    private final VBox content;

    private final Button undo = new Button("Undo This Export…");
    private Runnable whenClosed = () -> {};
    private ExportPlan plan;
    private long asked;
    private String looked = "";
    private AtomicBoolean goOn = new AtomicBoolean();

    ExportSheet(
            TaskSheet sheet,
            World world,
            Prompts prompts,
            Settings settings,
            Export exports,
            ExportUndoSheet undoing,
            Desk.Hands hands) {
        this.sheet = sheet;
        this.world = world;
        this.prompts = prompts;
        this.settings = settings;
        this.exports = exports;
        this.undoing = undoing;
        this.hands = hands;
        this.decisions = new ExportDecisions(
                exports, new CompareSheet(sheet, hands, this::come), hands, () -> plan, this::look, why -> {
                    files.refresh();
                    sum.setText(why);
                });
        this.content = lay();
    }

    private VBox lay() {
        Button choose = new Button("Choose…");
        choose.setOnAction(pressed -> prompts.openFolder(typed().orElse(null)).ifPresent(chosen -> {
            folder.setText(chosen.toString());
            look();
        }));
        folder.setPromptText("The folder of your Pelican, Hugo, Jekyll, Hexo or Eleventy site");
        folder.setOnAction(entered -> look());
        folder.focusedProperty().addListener((focus, old, now) -> {
            if (!now && !folder.getText().equals(looked)) { // after an export it leaves the field as well
                look();
            }
        });
        posts.setConverter(words(Posts::label));
        posts.setMaxWidth(Double.MAX_VALUE);
        posts.valueProperty().addListener((choice, old, now) -> look());
        family.setConverter(words(Family::title));
        family.valueProperty().addListener((choice, old, now) -> look());
        site.getStyleClass().add("text-muted");
        site.setWrapText(true);
        GridPane where = new GridPane(8, 8);
        where.addRow(0, named("Posts", posts), posts);
        where.addRow(1, named("Site folder", folder), folder, choose);
        where.addRow(2, new Label(), site, family);
        GridPane.setHgrow(folder, Priority.ALWAYS);
        GridPane.setHgrow(site, Priority.ALWAYS);
        family.managedProperty().bind(family.visibleProperty());
        Spoken.name(family, "Generator");
        files.setCellFactory(view -> new ExportCell(decisions));
        files.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            Export.Result at = files.getSelectionModel().getSelectedItem();
            if (key.getCode() == KeyCode.ENTER && at != null && decisions.mayMerge(at.item())) {
                key.consume();
                decisions.merge(at.item());
            }
        });
        files.setPlaceholder(new Label("What will be written is listed here before anything is."));
        files.setAccessibleText("Files");
        VBox.setVgrow(files, Priority.ALWAYS);
        replace.managedProperty().bind(replace.visibleProperty());
        replace.setOnAction(ticked -> {
            decisions.all(replace.isSelected());
            look();
        });
        undo.managedProperty().bind(undo.visibleProperty());
        undo.setOnAction(pressed -> {
            Runnable after = whenClosed;
            Path root = Path.of(folder.getText().strip());
            sheet.close();
            undoing.show(root, after);
        });
        progress.setAccessibleText("How many files are written");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.managedProperty().bind(progress.visibleProperty());
        sum.setWrapText(true);
        export.setDefaultButton(true);
        export.setOnAction(pressed -> run());
        close.setOnAction(pressed -> {
            if (goOn.get()) {
                goOn.set(false);
            } else {
                sheet.close();
            }
        });
        return new VBox(10, where, files, replace, progress, sum);
    }

    private static Label named(String words, javafx.scene.Node field) {
        Label label = new Label(words);
        label.setMinWidth(90);
        label.setLabelFor(field);
        return label;
    }

    private static <T> StringConverter<T> words(java.util.function.Function<T, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("only chosen, never typed");
            }
        };
    }

    /** @param whenClosed runs once it is closed */
    void show(List<Posts> choices, Runnable whenClosed) {
        this.whenClosed = whenClosed;
        plan = null;
        decisions.clear();
        undo.setVisible(false);
        replace.setSelected(false);
        replace.setVisible(false);
        family.setVisible(false);
        progress.setVisible(false);
        folder.setText(settings.value(Settings.SITE));
        sum.setText("");
        close.setText("Cancel");
        files.getItems().clear();
        posts.getItems().setAll(choices);
        posts.getSelectionModel().selectFirst();
        come();
        folder.requestFocus();
        look();
    }

    /** Shows the sheet as it is. */
    private void come() {
        files.refresh();
        sheet.show("Export to site", content, files, List.of(undo, close, export), whenClosed);
    }

    private Optional<Path> typed() {
        String path = folder.getText().strip();
        try {
            return path.isEmpty() ? Optional.empty() : Optional.of(Path.of(path));
        } catch (java.nio.file.InvalidPathException unusable) {
            return Optional.empty();
        }
    }

    /** Makes the plan anew for what the fields say now. */
    private void look() {
        long ticket = ++asked;
        looked = folder.getText();
        plan = null;
        export.setDisable(true);
        if (typed().isEmpty() || posts.getValue() == null || goOn.get()) {
            site.setText(folder.getText().isBlank() ? "" : "This is not a path.");
            return;
        }
        Path to = typed().get();
        List<Path> from = posts.getValue().files();
        Answers said = decisions.answers();
        Optional<Family> as = family.isVisible() ? Optional.ofNullable(family.getValue()) : Optional.empty();
        hands.scan().execute(() -> {
            World.Place found = world.place(to, as);
            Optional<ExportPlan> made = found.site().map(there -> exports.plan(from, there, said));
            hands.fx().execute(() -> {
                if (ticket == asked) {
                    show(found, made);
                }
            });
        });
    }

    private void show(World.Place found, Optional<ExportPlan> made) {
        site.setText(found.words());
        family.setVisible(family.isVisible() || found.unknown());
        plan = made.orElse(null);
        int at = files.getSelectionModel().getSelectedIndex();
        files.getItems()
                .setAll(made.map(ExportPlan::items).orElse(List.of()).stream()
                        .map(item -> new Export.Result(item, false, item.reason(), null))
                        .toList());
        files.getSelectionModel().select(at);
        long write = count(item -> item.state().writes());
        long kept = count(item -> item.state() == State.KEPT && decisions.isAnswered(item));
        long theirs = count(item -> item.state() == State.CHANGED_ELSEWHERE);
        long old = count(item -> item.state() == State.OUTDATED);
        long gone = count(item -> item.state() == State.REMOVED);
        replace.setVisible(theirs > 0 || replace.isSelected());
        export.setDisable(write == 0 && kept == 0 && gone == 0);
        export.setText(
                write > 1
                        ? "Export " + write + " files"
                        : write > 0 ? "Export" : gone > 0 ? "Remove" : kept > 0 ? "Keep" : "Export");
        long troubles = count(item -> item.state().isTrouble());
        sum.setText(
                plan == null
                        ? ""
                        : write == 0 && troubles == 0 && kept == 0 && gone == 0
                                ? "Nothing to do: the site has all of this already."
                                : Counts.of(write, "file") + " to write"
                                        + (kept == 0
                                                ? ""
                                                : ", " + kept + " kept as the site has " + (kept == 1 ? "it" : "them"))
                                        + (gone == 0 ? "" : ", " + gone + " to remove")
                                        + (theirs + old == 0 ? "" : ", " + (theirs + old) + " to decide")
                                        + (troubles == theirs + old
                                                ? "."
                                                : ", " + (troubles - theirs - old) + " left alone (see the list)."));
    }

    private long count(java.util.function.Predicate<ExportPlan.Item> which) {
        return plan == null ? 0 : plan.items().stream().filter(which).count();
    }

    private void run() {
        ExportPlan now = plan;
        if (now == null) {
            return;
        }
        settings.set(Settings.SITE, folder.getText().strip());
        goOn = new AtomicBoolean(true);
        AtomicBoolean wanted = goOn;
        sheet.keep(true);
        content.getChildren().getFirst().setDisable(true);
        replace.setDisable(true);
        export.setDisable(true);
        progress.setProgress(0);
        progress.setVisible(true);
        long all = count(item -> item.state().acts());
        long[] done = {0};
        hands.scan().execute(() -> {
            List<Export.Result> results = exports.run(now, item -> {
                double share = ++done[0] / (double) all;
                hands.fx().execute(() -> progress.setProgress(share));
                return wanted.get();
            });
            hands.fx().execute(() -> finished(now, results, !wanted.get()));
        });
    }

    private void finished(ExportPlan now, List<Export.Result> results, boolean cancelled) {
        goOn.set(false);
        sheet.keep(false);
        content.getChildren().getFirst().setDisable(false);
        replace.setDisable(false);
        progress.setVisible(false);
        plan = null;
        files.getItems().setAll(results);
        long removed = results.stream()
                .filter(result -> result.written() && result.item().state() == State.REMOVED)
                .count();
        long written = results.stream().filter(Export.Result::written).count() - removed;
        long bad = results.stream()
                .filter(result ->
                        !result.trouble().isEmpty() && result.item().state().acts())
                .count();
        sum.setText((cancelled ? "Stopped. " : "") + Counts.of(written, "file") + " written to "
                + now.site().root() + (removed == 0 ? "" : ", " + removed + " removed")
                + (bad == 0 ? "." : "; " + Counts.of(bad, "file") + " could not be (see the list)."));
        undo.setVisible(written + removed > 0);
        close.setText("Done");
        export.setText("Export");
        close.requestFocus();
    }

    /** For tests: what is listed. */
    List<Export.Result> listed() {
        return files.getItems();
    }
}
