package galley.window;

import galley.form.Spoken;
import galley.form.Wraps;
import galley.library.Card;
import galley.post.Family;
import galley.site.Answers;
import galley.site.Export;
import galley.site.ExportPlan;
import galley.site.ExportReport;
import galley.site.Generators;
import galley.site.Import;
import galley.store.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
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
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/**
 * Export from the window: where to, what would be written, then how it went, with a report to keep. The same for the posts
 * of a folder that are taken into a site. Plans and writes off the FX thread.
 */
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
    private final ReportSheet reports;
    private final ImportField source;
    private final Clock clock;
    private final MergedBack merged;
    private final Desk.Hands hands;

    private final ChoiceBox<Posts> posts = new ChoiceBox<>();
    private final FolderField to;
    private final ChoiceBox<Family> family = new ChoiceBox<>(FXCollections.observableArrayList(Family.values()));
    private final ListView<Export.Result> files = new ListView<>();
    private final CheckBox replace = new CheckBox("Replace files that were changed in the site");
    private final Label sum = new Label();
    private final ProgressBar progress = new ProgressBar(0);
    private final Button export = new Button("Export");
    private final Button close = new Button("Cancel");
    private final GridPane where = new GridPane(8, 8);
    private final VBox content;

    private final Button report = new Button("Report…");
    private final Button undo = new Button();
    private Runnable whenClosed = () -> {};
    private ExportPlan plan;
    private Ran ran;
    private boolean importing;
    private long asked;
    private AtomicBoolean goOn = new AtomicBoolean();

    ExportSheet(
            TaskSheet sheet,
            World world,
            Prompts prompts,
            Settings settings,
            Export exports,
            ExportUndoSheet undoing,
            ReportSheet reports,
            Clock clock,
            MergedBack merged,
            Desk.Hands hands) {
        this.sheet = sheet;
        this.world = world;
        this.prompts = prompts;
        this.settings = settings;
        this.exports = exports;
        this.undoing = undoing;
        this.reports = reports;
        this.clock = clock;
        this.merged = merged;
        this.hands = hands;
        this.decisions = new ExportDecisions(
                exports, new CompareSheet(sheet, hands, this::come), hands, () -> plan, this::look, why -> {
                    files.refresh();
                    sum.setText(why);
                });
        this.to =
                new FolderField(prompts, "The folder of your Pelican, Hugo, Jekyll, Hexo or Eleventy site", this::look);
        this.source = new ImportField(prompts, hands, this::look);
        this.content = lay();
    }

    /** An export that was run. */
    private record Ran(ExportPlan plan, List<Export.Result> results) {}

    private VBox lay() {
        posts.setConverter(words(Posts::label));
        posts.setMaxWidth(Double.MAX_VALUE);
        posts.valueProperty().addListener((choice, old, now) -> look());
        family.setConverter(words(Family::title));
        family.valueProperty().addListener((choice, old, now) -> look());
        where.addRow(0, named("Posts", posts), posts);
        where.addRow(
                1,
                named("Posts from", source.folder().field()),
                source.folder().field(),
                source.folder().choose());
        where.addRow(2, new Label(), source.folder().words());
        where.addRow(3, named("Site folder", to.field()), to.field(), to.choose());
        where.addRow(4, new Label(), to.words(), family);
        where.getChildren().forEach(node -> node.managedProperty().bind(node.visibleProperty()));
        GridPane.setColumnSpan(source.folder().words(), 2);
        GridPane.setHgrow(to.field(), Priority.ALWAYS);
        GridPane.setHgrow(to.words(), Priority.ALWAYS);
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
        report.managedProperty().bind(report.visibleProperty());
        report.setOnAction(pressed -> report());
        undo.managedProperty().bind(undo.visibleProperty());
        undo.setOnAction(pressed -> {
            Runnable after = whenClosed;
            Path root = to.path().orElseThrow();
            sheet.close();
            undoing.show(root, after);
        });
        progress.setAccessibleText("How many files are written");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.managedProperty().bind(progress.visibleProperty());
        Wraps.text(sum);
        sum.setMinHeight(Region.USE_PREF_SIZE);
        export.setDefaultButton(true);
        export.setOnAction(pressed -> run());
        close.setOnAction(pressed -> {
            if (goOn.get()) {
                goOn.set(false);
            } else {
                sheet.close();
            }
        });
        return new VBox(10, where, files, replace, progress, sum, merged);
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
        posts.getItems().setAll(choices);
        posts.getSelectionModel().selectFirst();
        begin(false, whenClosed);
    }

    /** Takes the posts of a folder into a site. @param open the folder that is open; null for none */
    void showImport(Path open, Runnable whenClosed) {
        source.clear();
        begin(true, whenClosed);
        if (open != null) {
            hands.scan()
                    .execute(() -> Generators.site(open)
                            .ifPresent(around -> hands.fx().execute(() -> {
                                if (importing && to.field().getText().equals(settings.value(Settings.SITE))) {
                                    to.field().setText(around.root().toString());
                                    look();
                                }
                            })));
        }
    }

    private void begin(boolean imports, Runnable whenClosed) {
        this.whenClosed = whenClosed;
        importing = imports;
        where.getChildren().stream()
                .filter(node -> GridPane.getRowIndex(node) < 3)
                .forEach(node -> node.setVisible(imports != (GridPane.getRowIndex(node) == 0)));
        plan = null;
        ran = null;
        decisions.clear();
        merged.clear();
        undo.setVisible(false);
        replace.setSelected(false);
        replace.setVisible(false);
        family.setVisible(false);
        progress.setVisible(false);
        report.setVisible(false);
        to.field().setText(settings.value(Settings.SITE));
        sum.setText("");
        close.setText("Cancel");
        files.getItems().clear();
        come();
        (imports ? source.folder() : to).field().requestFocus();
        look();
    }

    /** Shows the sheet as it is. */
    private void come() {
        files.refresh();
        sheet.show(
                importing ? "Import posts" : "Export to site",
                content,
                files,
                List.of(undo, report, close, export),
                whenClosed);
    }

    /** Makes the plan anew for what the fields say now. */
    private void look() {
        long ticket = ++asked;
        plan = null;
        ran = null;
        export.setDisable(true);
        progress.setVisible(false);
        Optional<Path> target = to.look();
        Optional<Import> from = importing ? source.found() : Optional.empty();
        boolean none = importing ? from.isEmpty() : posts.getValue() == null;
        if (target.isEmpty() || goOn.get()) {
            list(Optional.empty());
            return;
        }
        List<Path> chosen = none || importing ? List.of() : posts.getValue().files();
        Answers said = decisions.answers();
        Optional<Family> as = family.isVisible() ? Optional.ofNullable(family.getValue()) : Optional.empty();
        progress.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
        progress.setVisible(importing && !none);
        hands.scan().execute(() -> {
            World.Place found = world.place(target.get(), as);
            Optional<String> wrong =
                    found.site().isEmpty() ? Optional.empty() : from.flatMap(posts -> posts.objection(found.site()));
            Optional<ExportPlan> made = found.site()
                    .filter(there -> !none && wrong.isEmpty())
                    .map(there ->
                            exports.plan(from.map(posts -> posts.into(there)).orElse(chosen), there, said));
            hands.fx().execute(() -> {
                if (ticket == asked) {
                    progress.setVisible(false);
                    show(wrong.isEmpty() ? found : new World.Place(Optional.empty(), false, wrong.get()), made);
                }
            });
        });
    }

    private void show(World.Place found, Optional<ExportPlan> made) {
        to.words().setText(found.words());
        family.setVisible(family.isVisible() || found.unknown());
        list(made);
    }

    private void list(Optional<ExportPlan> made) {
        plan = made.orElse(null);
        int at = files.getSelectionModel().getSelectedIndex();
        files.getItems()
                .setAll(made.map(ExportPlan::items).orElse(List.of()).stream()
                        .map(item -> new Export.Result(item, false, item.reason(), null))
                        .toList());
        files.getSelectionModel().select(at);
        ExportTally tally = ExportTally.of(plan, importing, decisions::isAnswered);
        replace.setVisible(tally.theirs() > 0 || replace.isSelected());
        export.setDisable(tally.isIdle());
        export.setText(tally.button());
        report.setVisible(importing && plan != null);
        sum.setText(tally.words());
    }

    private void run() {
        ExportPlan now = plan;
        if (now == null) {
            return;
        }
        settings.set(Settings.SITE, to.field().getText().strip());
        goOn = new AtomicBoolean(true);
        AtomicBoolean wanted = goOn;
        sheet.keep(true);
        content.getChildren().getFirst().setDisable(true);
        replace.setDisable(true);
        export.setDisable(true);
        progress.setProgress(0);
        progress.setVisible(true);
        long all = now.items().stream().filter(item -> item.state().acts()).count();
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
        ran = new Ran(now, results);
        files.getItems().setAll(results);
        sum.setText(ExportTally.done(now, importing, results, cancelled));
        report.setVisible(true);
        undo.setText(importing ? "Undo This Import…" : "Undo This Export…");
        undo.setVisible(results.stream().anyMatch(Export.Result::written));
        merged.offer(results);
        close.setText("Done");
        export.setText(ExportTally.verb(importing));
        (importing ? report : close).requestFocus();
    }

    /** What was done, or would be, as a text to keep. */
    private void report() {
        ZonedDateTime when = ZonedDateTime.now(clock);
        ExportPlan planned = ran == null ? plan : ran.plan();
        String words = ran == null ? ExportReport.of(planned, when) : ExportReport.of(planned, ran.results(), when);
        Path site = planned.site().root();
        String name = (importing ? "import-" : "export-") + when.toLocalDate() + ".md";
        reports.show(words, site.resolveSibling(site.getFileName() + "-" + name), this::come);
    }

    /** For tests: what is listed. */
    List<Export.Result> listed() {
        return files.getItems();
    }
}
