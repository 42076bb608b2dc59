package galley.window;

import galley.form.Spoken;
import galley.post.Family;
import galley.site.Export;
import galley.site.ExportPlan;
import galley.site.ExportPlan.State;
import galley.store.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Export from the window: where to, what would be written, then how it went. Plans and writes off the FX thread. */
final class ExportSheet {
    /** Which posts to export, as a choice. */
    record Posts(String label, List<Path> files) {}

    private final TaskSheet sheet;
    private final World world;
    private final Prompts prompts;
    private final Settings settings;
    private final Executor aside;
    private final Executor fx;

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

    private ExportPlan plan;
    private long asked;
    private AtomicBoolean goOn = new AtomicBoolean();

    /** @param aside does what may take long */
    ExportSheet(TaskSheet sheet, World world, Prompts prompts, Settings settings, Executor aside, Executor fx) {
        this.sheet = sheet;
        this.world = world;
        this.prompts = prompts;
        this.settings = settings;
        this.aside = aside;
        this.fx = fx;
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
            if (!now) {
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
        files.setCellFactory(view -> new ExportCell());
        files.setPlaceholder(new Label("What will be written is listed here before anything is."));
        files.setAccessibleText("Files");
        VBox.setVgrow(files, Priority.ALWAYS);
        replace.managedProperty().bind(replace.visibleProperty());
        replace.setOnAction(ticked -> look());
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
        plan = null;
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
        sheet.show("Export to site", content, folder, List.of(close, export), whenClosed);
        look();
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
        plan = null;
        export.setDisable(true);
        if (typed().isEmpty() || posts.getValue() == null || goOn.get()) {
            site.setText(folder.getText().isBlank() ? "" : "This is not a path.");
            return;
        }
        Path to = typed().get();
        List<Path> from = posts.getValue().files();
        boolean force = replace.isSelected();
        Optional<Family> as = family.isVisible() ? Optional.ofNullable(family.getValue()) : Optional.empty();
        aside.execute(() -> {
            World.Place found = world.place(to, as);
            Optional<ExportPlan> made = found.site().map(there -> world.plan(from, there, force));
            fx.execute(() -> {
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
        files.getItems()
                .setAll(made.map(ExportPlan::items).orElse(List.of()).stream()
                        .map(item -> new Export.Result(item, false, item.reason(), null))
                        .toList());
        long write = count(item -> item.state().writes());
        long theirs = count(item -> item.state() == State.CHANGED_ELSEWHERE);
        replace.setVisible(theirs > 0 || replace.isSelected());
        export.setDisable(write == 0);
        export.setText(write > 1 ? "Export " + write + " files" : "Export");
        long troubles = count(item -> item.state().isTrouble());
        sum.setText(
                plan == null
                        ? ""
                        : write == 0 && troubles == 0
                                ? "Nothing to do: the site has all of this already."
                                : Counts.of(write, "file") + " to write"
                                        + (troubles == 0 ? "." : ", " + troubles + " left alone (see the list)."));
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
        long all = count(item -> item.state().writes());
        long[] done = {0};
        aside.execute(() -> {
            List<Export.Result> results = world.export(now, item -> {
                double share = ++done[0] / (double) all;
                fx.execute(() -> progress.setProgress(share));
                return wanted.get();
            });
            fx.execute(() -> finished(now, results, !wanted.get()));
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
        long written = results.stream().filter(Export.Result::written).count();
        long bad = results.stream()
                .filter(result ->
                        !result.trouble().isEmpty() && result.item().state().writes())
                .count();
        sum.setText((cancelled ? "Stopped. " : "") + Counts.of(written, "file") + " written to "
                + now.site().root()
                + (bad == 0 ? "." : "; " + Counts.of(bad, "file") + " could not be (see the list)."));
        close.setText("Done");
        export.setText("Export");
        close.requestFocus();
    }

    /** For tests: what is listed. */
    List<Export.Result> listed() {
        return files.getItems();
    }
}
