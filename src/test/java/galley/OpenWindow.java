package galley;

import galley.preview.PreviewPane;
import galley.store.AppDirs;
import galley.store.DictionaryFiles;
import galley.store.Disk;
import galley.store.Later;
import galley.store.LocalDisk;
import galley.store.Owner;
import galley.store.Settings;
import galley.window.Desk;
import galley.window.GalleyWindow;
import galley.window.Keeping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Objects;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuBar;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.fxmisc.richtext.CodeArea;

/** The whole window over real files, headless, used as a person does: by what can be seen and by keys. */
final class OpenWindow implements AutoCloseable {
    private final Threads threads = Threads.start();
    private final AtomicReference<Throwable> trouble = new AtomicReference<>();
    private final Stage stage = Fx.call(Stage::new);
    private final Keeping keeping;
    private final PreviewPane preview;
    private final GalleyWindow window;

    /** @param kept the folder where text is kept that is not saved */
    OpenWindow(Path kept, Settings settings) {
        this(kept, settings, Owner.current());
    }

    /** @param self who this window takes itself for, beside others */
    OpenWindow(Path kept, Settings settings, Owner self) {
        this(kept, settings, self, new LocalDisk(), UnaryOperator.identity());
    }

    /** @param later how it waits, made of how it would */
    OpenWindow(Path kept, Settings settings, Owner self, Disk disk, UnaryOperator<Later> later) {
        this(kept, settings, self, disk, later, UnaryOperator.identity());
    }

    /** @param watch where it watches its folder, made of where it would */
    OpenWindow(
            Path kept,
            Settings settings,
            Owner self,
            Disk disk,
            UnaryOperator<Later> later,
            UnaryOperator<Executor> watch) {
        Clock clock = Clock.systemDefaultZone();
        SiteWorld world = new SiteWorld(clock, Optional.empty(), path -> {}, words -> {});
        Desk.Hands hands = new Desk.Hands(
                Platform::runLater,
                threads.work(),
                threads.soon(),
                threads.disk(),
                threads.scan(),
                watch.apply(threads.watch()),
                later.apply(threads.later(Platform::runLater)),
                clock::millis);
        // Those of this computer would be read anew for each window, and make others of the tests elsewhere.
        DictionaryFiles own = new DictionaryFiles(List.of(dirs(kept).dictionaries()), List.of());
        keeping = Keeping.in(dirs(kept), own, disk, self, clock);
        preview = Fx.call(() -> new PreviewPane(world, world, world, threads.work(), Platform::runLater));
        window = Fx.call(() -> new GalleyWindow(stage, hands, keeping, settings, world, preview, clock, () -> {}));
        Fx.run(() -> {
            Thread.currentThread().setUncaughtExceptionHandler(Fx.unlessOfTheDisplay(trouble::set));
            window.show();
        });
    }

    /** Where text is kept that is not saved, and all the rest. */
    static AppDirs dirs(Path kept) {
        return new AppDirs(kept, kept, kept, kept);
    }

    /** Offers what an earlier run left, as at the start. */
    OpenWindow recover() {
        Fx.run(() -> window.offer(keeping.recovery().find().offers()));
        return this;
    }

    GalleyWindow window() {
        return window;
    }

    Stage stage() {
        return stage;
    }

    /** Draws the window in both looks, for somebody to look at, where -Dgalley.pictures names a folder. */
    void picture(String name) {
        String folder = System.getProperty("galley.pictures");
        if (folder == null) {
            return;
        }
        for (boolean dark : List.of(true, false)) {
            Fx.run(() -> window.theme(dark ? Settings.Theme.DARK : Settings.Theme.LIGHT));
            picture(Path.of(folder, name + (dark ? "-dark" : "") + ".png"));
        }
    }

    /** Over one post, {@code drafts/rain.md} below a folder that is empty. */
    static OpenWindow with(Path temp, Settings settings, String post) throws IOException {
        Path drafts = Files.createDirectories(temp.toRealPath().resolve("drafts"));
        return new OpenWindow(temp.resolve("kept"), settings).open(Files.writeString(drafts.resolve("rain.md"), post));
    }

    /** Opens a post and waits until all of it is shown. */
    OpenWindow open(Path post) {
        Fx.run(() -> window.openFolder(post.getParent()));
        Fx.run(() -> window.desk().open(post));
        Fx.until(post + " is in front", () -> post.toString().equals(inFront()));
        settle();
        return this;
    }

    /** The file of the post that is seen, as its tab tells it; empty for none. */
    private String inFront() {
        return tabs().map(tab -> tab.getTooltip().getText()).findFirst().orElse("");
    }

    /** The one that is seen, if any. */
    private Stream<Tab> tabs() {
        return all(stage.getScene().getRoot())
                .filter(TabPane.class::isInstance)
                .map(pane -> ((TabPane) pane).getSelectionModel().getSelectedItem())
                .filter(Objects::nonNull);
    }

    /** Asks for a file, without a promise that it opens. */
    void ask(Path post) {
        Fx.run(() -> window.desk().open(post));
    }

    void settle() {
        Fx.until("all of the post is shown", window::settled);
    }

    /** Closes all posts, the one that is seen as it is saved, for the next test in the same window. */
    void leave() {
        run("file.save");
        run("file.closeOthers");
        run("file.close");
        Fx.until("it is closed", () -> tabs().findAny().isEmpty());
        if (trouble.get() != null) {
            throw new AssertionError("on the FX thread", trouble.getAndSet(null));
        }
    }

    CodeArea text() {
        return Fx.call(() -> (CodeArea) all(stage.getScene().getRoot())
                .filter(node -> node instanceof CodeArea && node.getScene() != null)
                .findFirst()
                .orElseThrow());
    }

    /** That of the post that is seen, of several. */
    CodeArea textInFront() {
        return Fx.call(() -> (CodeArea) tabs().flatMap(tab -> all(tab.getContent()))
                .filter(CodeArea.class::isInstance)
                .findFirst()
                .orElseThrow());
    }

    /** The texts of all open posts. */
    List<CodeArea> texts() {
        return all(stage.getScene().getRoot())
                .filter(CodeArea.class::isInstance)
                .map(CodeArea.class::cast)
                .toList();
    }

    /** Types at the caret. */
    void type(String words) {
        CodeArea area = text();
        Fx.run(() -> area.replaceSelection(words));
    }

    /** Presses keys, written as in a menu: {@code Shortcut+S}. */
    void press(String keys) {
        KeyCombination combination = KeyCombination.valueOf(keys);
        boolean control = keys.contains("Shortcut+");
        KeyCode code = KeyCode.getKeyCode(keys.substring(keys.lastIndexOf('+') + 1));
        Fx.run(() -> {
            Node focus = stage.getScene().getFocusOwner();
            Event.fireEvent(
                    focus == null ? stage.getScene().getRoot() : focus,
                    new KeyEvent(
                            KeyEvent.KEY_PRESSED,
                            "",
                            "",
                            code,
                            combination.getShift() == KeyCombination.ModifierValue.DOWN,
                            control,
                            combination.getAlt() == KeyCombination.ModifierValue.DOWN,
                            false));
        });
    }

    /** Where the window's left upper corner is on the screens. */
    Point2D corner() {
        return Fx.call(() -> new Point2D(stage.getX(), stage.getY()));
    }

    /** Chooses a command, as from its menu. @param id as in the table of commands */
    void run(String id) {
        Fx.run(() -> window.run(id));
    }

    /** Chooses a line of the window's own menus. */
    void menu(String label) {
        MenuBar bar = find(MenuBar.class, any -> true);
        Fx.run(() -> bar.getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> label.equals(item.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
    }

    /** Chooses a line of the menu of a post in the list, as by the mouse. @param post words of its row */
    void menu(String post, String line) {
        Fx.until("“" + post + "” is listed", () -> row(post).isPresent());
        Fx.run(() -> {
            ListCell<?> row = row(post).orElseThrow();
            Event.fireEvent(
                    row,
                    new ContextMenuEvent(
                            ContextMenuEvent.CONTEXT_MENU_REQUESTED, 5, 5, 5, 5, false, new PickResult(row, 5, 5)));
            ContextMenu menu = row.getListView().getContextMenu();
            menu.getItems().stream()
                    .filter(item -> line.equals(item.getText()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            menu.hide();
        });
    }

    private Optional<ListCell> row(String words) {
        return shown(ListCell.class)
                .filter(cell -> cell.getGraphic() != null
                        && "Posts".equals(cell.getListView().getAccessibleText()))
                .filter(cell ->
                        all(cell).anyMatch(node -> node instanceof Label label && words.equals(label.getText())))
                .findFirst();
    }

    /** What a text area other than the post's shows. */
    String sampleText() {
        return shown(javafx.scene.control.TextArea.class)
                .filter(area -> !area.isEditable())
                .map(javafx.scene.control.TextArea::getText)
                .findFirst()
                .orElse("");
    }

    Node focus() {
        return Fx.call(() -> stage.getScene().getFocusOwner());
    }

    /** Presses a button or a link by its words, once it can be pressed. */
    void choose(String words) {
        Fx.until("“" + words + "” can be pressed", () -> button(words).isPresent());
        Fx.run(() -> button(words).orElseThrow().fire());
    }

    private Optional<ButtonBase> button(String words) {
        return shown(ButtonBase.class)
                .filter(button -> words.equals(button.getText()) && !button.isDisabled())
                .min(Comparator.comparing(button -> !isOnSheet(button)));
    }

    /** Answers a dialog by a button. @param asks opens it, and returns when it is closed */
    void answer(Runnable asks, String words) {
        Platform.runLater(asks);
        Fx.until("a dialog has “" + words + "”", () -> inDialog(words).isPresent());
        Fx.run(() -> inDialog(words).orElseThrow().fire());
    }

    private Optional<ButtonBase> inDialog(String words) {
        return Window.getWindows().stream()
                .filter(each -> each != stage && each.isShowing())
                .flatMap(each -> all(each.getScene().getRoot()))
                .filter(node -> node instanceof ButtonBase button && words.equals(button.getText()))
                .map(ButtonBase.class::cast)
                .findFirst();
    }

    /** Waits for words that can be seen anywhere in the window. */
    void sees(String words) {
        Fx.until(
                "“" + words + "” can be seen; there are " + Fx.call(this::words),
                () -> words().stream().anyMatch(seen -> seen.contains(words)));
    }

    /** Draws the window as it stands, for somebody to look at. */
    void picture(Path file) {
        AtomicReference<byte[]> png = new AtomicReference<>();
        Fx.run(() -> window.portrait().take(png::set));
        Fx.until("it is drawn", () -> png.get() != null);
        try {
            Files.write(file, png.get());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** All words that can be seen. */
    String sight() {
        return Fx.call(() -> String.join("\n", words()));
    }

    private List<String> words() {
        return shown(javafx.scene.control.Labeled.class)
                .map(javafx.scene.control.Labeled::getText)
                .filter(Predicate.not(text -> text == null || text.isBlank()))
                .toList();
    }

    <T> T find(Class<T> kind, Predicate<T> which) {
        if (!Platform.isFxApplicationThread()) {
            Fx.until("a " + kind.getSimpleName(), () -> shown(kind).anyMatch(which));
        } else if (shown(kind).noneMatch(which)) { // what was just opened has its controls once it is laid out
            Fx.layOut(stage.getScene());
        }
        return Fx.call(() -> shown(kind).filter(which).findFirst().orElseThrow());
    }

    private <T> Stream<T> shown(Class<T> kind) {
        return all(stage.getScene().getRoot())
                .filter(OpenWindow::isShown)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    /** A sheet covers what is in the window. */
    static boolean isOnSheet(Node node) {
        return node != null && (node.getStyleClass().contains("task-sheet") || isOnSheet(node.getParent()));
    }

    static boolean isShown(Node node) {
        return Stream.iterate(node, each -> each != null, Node::getParent).allMatch(Node::isVisible);
    }

    static Stream<Node> all(Node node) {
        return Stream.concat(
                Stream.of(node),
                node instanceof Parent parent
                        ? List.copyOf(parent.getChildrenUnmodifiable()).stream().flatMap(OpenWindow::all)
                        : Stream.empty());
    }

    @Override
    public void close() {
        Throwable seen = Fx.call(() -> {
            stage.hide();
            preview.close(); // or WebKit holds the whole window, as long as the tests run,
            texts().forEach(CodeArea::dispose); // and carets that blink do
            return trouble.get();
        });
        threads.close(); // work that is asked for from now on is refused, which is nobody's fault
        if (seen != null) {
            throw new AssertionError("on the FX thread", seen);
        }
    }
}
