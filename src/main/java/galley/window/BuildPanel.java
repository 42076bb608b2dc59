package galley.window;

import galley.form.Hint;
import galley.form.Spoken;
import galley.form.Wraps;
import galley.library.Card;
import galley.markdown.Html;
import galley.preview.Page;
import galley.preview.PreviewPane;
import galley.session.Analysis;
import galley.site.Build;
import galley.site.BuiltPage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The panel below the text in which the site's own generator builds it, when its author says so: the command can be seen
 * and changed, what it says is listed, and lines that name a post lead to it. The page that became of the open post is
 * shown in the preview. FX thread.
 */
final class BuildPanel extends VBox {
    private static final PseudoClass LINKED = PseudoClass.getPseudoClass("linked");
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final int MOST_LINES = 5_000;
    private static final Pattern POST =
            Pattern.compile("([^\\s\"'“”()\\[\\]:]+\\.(?:md|markdown|mkd|html|njk|liquid|rst|adoc))\\b(?:\"?:(\\d+))?");
    private static final Pattern LINE = Pattern.compile("\\bline (\\d+)");
    private static final Pattern TROUBLE = Pattern.compile("(?i)\\b(?:error|critical|fatal|exception|failed)\\b");

    private final Desk desk;
    private final World world;
    private final Desk.Hands hands;
    private final PreviewPane preview;
    private final Supplier<List<Card>> cards;
    private final TextField command = new TextField();
    private final CheckBox own = new CheckBox("Site’s own folder");
    private final Button run = new Button("Build");
    private final Button stop = new Button("Stop");
    private final Button look = new Button("Look at the Post");
    private final ProgressBar progress = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final Label state = new Label();
    private final ListView<String> said = new ListView<>();
    private Build build;
    private AtomicBoolean wanted = new AtomicBoolean();

    BuildPanel(Desk desk, World world, Desk.Hands hands, PreviewPane preview, Supplier<List<Card>> cards) {
        this.desk = desk;
        this.world = world;
        this.hands = hands;
        this.preview = preview;
        this.cards = cards;
        getStyleClass().addAll("posts", "problems", "build");
        Label title = new Label("Build");
        title.getStyleClass().add("pane-title");
        title.setMinWidth(USE_PREF_SIZE);
        Hint.on(own, "Build where the site’s pages always go, rather than into a folder of Galley’s");
        state.getStyleClass().add("pane-detail");
        state.setMinWidth(0);
        Wraps.text(state);
        state.setMinHeight(USE_PREF_SIZE);
        state.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(state, Priority.ALWAYS);
        Button close = new IconButton("fth-x", "Close", "Close  (Esc)", "tool", this::close);
        HBox head = new HBox(8, title, state, progress, look, close);
        head.getStyleClass().add("pane-head");
        progress.setAccessibleText("The site is being built");
        Spoken.name(command, "Command that builds the site");
        command.setOnAction(entered -> build());
        HBox.setHgrow(command, Priority.ALWAYS);
        own.setOnAction(chosen -> plan());
        own.setMinWidth(USE_PREF_SIZE);
        run.setOnAction(pressed -> build());
        stop.setOnAction(pressed -> wanted.set(false));
        look.setOnAction(pressed -> look());
        for (Region each : List.of(run, stop, look, progress)) {
            each.setMinWidth(USE_PREF_SIZE);
            each.managedProperty().bind(each.visibleProperty());
        }
        HBox row = new HBox(8, command, own, run, stop);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("build-row");
        said.setCellFactory(view -> new Cell());
        said.setAccessibleText("What the generator says");
        Label none = new Label(
                "The site’s own generator is run here, by the command above. A site’s settings may be programs:"
                        + " build only sites that you trust.");
        Wraps.text(none);
        none.getStyleClass().add("empty");
        said.setPlaceholder(none);
        VBox.setVgrow(said, Priority.ALWAYS);
        getChildren().addAll(head, row, said);
        setMinHeight(120);
        busy(false);
        look.setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                key.consume();
                close();
            } else if (key.getCode() == KeyCode.ENTER && said.isFocused()) {
                key.consume();
                follow(said.getSelectionModel().getSelectedItem());
            }
        });
        setVisible(false);
    }

    void open() {
        setVisible(true);
        if (!wanted.get()) {
            plan();
        }
        run.requestFocus();
    }

    private void close() {
        wanted.set(false);
        setVisible(false);
        if (desk.current() != null) {
            desk.current().editor().focusText();
        }
    }

    /** What would be run for the open post's site. */
    private void plan() {
        Path post = desk.current() == null ? null : desk.current().session().path();
        boolean into = own.isSelected();
        look.setVisible(false);
        if (post == null) {
            planned(Optional.empty(), false);
            return;
        }
        hands.scan().execute(() -> {
            Optional<Build> found = world.build(post, into);
            boolean there = found.filter(one -> world.programs()
                            .find(one.command().getFirst(), one.root())
                            .isPresent())
                    .isPresent();
            hands.fx().execute(() -> planned(found, there));
        });
    }

    private void planned(Optional<Build> found, boolean there) {
        build = found.orElse(null);
        command.setText(found.map(Build::line).orElse(""));
        command.setDisable(build == null);
        run.setDisable(build == null);
        own.setDisable(build == null);
        own.setSelected(build != null && build.own());
        state.setText(
                build == null
                        ? "This post lies in no site that a generator builds."
                        : !there
                                ? "“" + build.command().getFirst()
                                        + "” was not found on this computer. Type where it is."
                                : build.own()
                                        ? ""
                                        : "Nothing of the site is changed: the pages go into a folder of Galley’s.");
    }

    private void busy(boolean on) {
        run.setVisible(!on);
        stop.setVisible(on);
        progress.setVisible(on);
        command.setDisable(on);
        own.setDisable(on);
    }

    private void build() {
        List<String> words = Build.words(command.getText());
        if (build == null || words.isEmpty() || wanted.get()) {
            return;
        }
        Build typed = build.with(words);
        AtomicBoolean mine = new AtomicBoolean(true);
        wanted = mine;
        said.getItems().clear();
        look.setVisible(false);
        state.setText("Building…");
        busy(true);
        long begun = hands.clock().getAsLong();
        hands.watch().execute(() -> {
            Programs.Ended ended = world.programs()
                    .run(
                            typed.command(),
                            typed.root(),
                            Map.of("COLUMNS", "200", "NO_COLOR", "1", "TERM", "dumb"),
                            LIMIT,
                            lines -> hands.fx().execute(() -> add(lines)),
                            () -> !mine.get());
            hands.fx().execute(() -> {
                mine.set(false);
                ended(ended, hands.clock().getAsLong() - begun);
            });
        });
    }

    private void add(List<String> lines) {
        lines.stream().filter(line -> !line.isBlank()).forEach(said.getItems()::add);
        if (said.getItems().size() > MOST_LINES) {
            said.getItems().remove(0, said.getItems().size() - MOST_LINES);
        }
        said.scrollTo(said.getItems().size() - 1);
    }

    private void ended(Programs.Ended ended, long millis) {
        busy(false);
        long lines = said.getItems().stream()
                .filter(line -> TROUBLE.matcher(line).find())
                .count();
        state.setText(
                !ended.trouble().isEmpty()
                        ? ended.trouble()
                        : (ended.well() ? "Built" : "Not built (it ended with " + ended.code() + ")")
                                + String.format(" in %.1f s", millis / 1e3)
                                + (lines == 0 ? "" : ", " + Counts.of(lines, "line") + " about errors"));
        said.refresh();
        if (ended.well()) {
            look.setVisible(true);
            look();
        } else {
            said.getItems().stream()
                    .filter(line -> TROUBLE.matcher(line).find())
                    .findFirst()
                    .ifPresent(said::scrollTo);
        }
    }

    /** The page that became of the open post, in the preview, until the post is read again. */
    private void look() {
        OpenPost post = desk.current();
        Analysis known = post == null ? null : post.session().analysis().orElse(null);
        if (known == null || known.html() == null || build == null) {
            return;
        }
        Build made = build;
        String title = known.post().title().orElse("");
        hands.scan().execute(() -> {
            Optional<BuiltPage> page = world.built(made, title, known.html().text());
            hands.fx()
                    .execute(() -> page.ifPresentOrElse(
                            found -> show(post, found),
                            () -> state.setText(
                                    "No page of this post is among those built. Is it a draft, or not saved?")));
        });
    }

    private void show(OpenPost post, BuiltPage page) {
        state.setText("The preview shows the built page until you write on: "
                + build.out().relativize(page.file()));
        int length = post.session().text().length();
        preview.show(new Page(
                page.file().toString(),
                Page.Masthead.NONE,
                0,
                List.of(new Html.Block(0, length, page.html())),
                "",
                ""));
    }

    /** The post that a line is about. */
    private Optional<Path> named(String line) {
        Matcher name = POST.matcher(line == null ? "" : line);
        while (name.find()) {
            Path path = Path.of(name.group(1).replaceFirst("^\\./", ""));
            Optional<Path> found = Stream.concat(
                            desk.posts().stream().map(open -> open.session().path()),
                            cards.get().stream().map(Card::path))
                    .filter(post -> post != null && (post.equals(path) || !path.isAbsolute() && post.endsWith(path)))
                    .findFirst()
                    .or(() -> Optional.of(path).filter(whole -> whole.isAbsolute() && whole.startsWith(build.root())));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private void follow(String line) {
        named(line).ifPresent(path -> {
            Matcher at = POST.matcher(line);
            Matcher word = LINE.matcher(line);
            int number = at.find() && at.group(2) != null
                    ? Integer.parseInt(at.group(2))
                    : word.find() ? Integer.parseInt(word.group(1)) : 1;
            desk.open(
                    path,
                    post -> post.editor()
                            .goTo(post.session()
                                    .text()
                                    .lineStart(Math.clamp(
                                            number - 1, 0, post.session().text().lineCount() - 1))));
        });
    }

    private final class Cell extends ListCell<String> {
        Cell() {
            setPrefWidth(0);
            Wraps.text(this);
            setOnMouseClicked(click -> follow(getItem()));
        }

        @Override
        protected void updateItem(String line, boolean none) {
            super.updateItem(line, none);
            setText(none ? null : line.strip());
            getStyleClass().remove("build-trouble");
            boolean linked = !none && named(line).isPresent();
            pseudoClassStateChanged(LINKED, linked);
            if (!none && TROUBLE.matcher(line).find()) {
                getStyleClass().add("build-trouble");
            }
        }
    }
}
