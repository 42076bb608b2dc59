package galley.window;

import galley.form.FormPane;
import galley.preview.PreviewPane;
import galley.store.Offer;
import galley.store.Setting;
import galley.store.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

/** The one window, and the commands that reach beyond the open post. Belongs to the FX thread. */
public final class GalleyWindow implements Actions, Failures {
    private final Stage stage;
    private final Desk.Hands hands;
    private final World world;
    private final Keeping keeping;
    private final Notices notices = new Notices();
    private final Prompts prompts;
    private final Desk desk;
    private final Folders folders;
    private final Watching watching;
    private final PreviewPane preview;
    private final MainWindow main;
    private final Scene scene;
    private final Settings settings;
    private final ExportSheet exports;
    private final ExportUndoSheet undoing;
    private final TagSheet tags;
    private final ConvertSheet converter;
    private final Remembered remembered;
    /** Held here and weakly by the system, which outlives the window. */
    private final ChangeListener<ColorScheme> scheme;

    private final Tabs tabs;
    private final Writing writing;
    private final Safekeeping safe;
    private final Troubles troubles;
    private final Sharing sharing;
    private final Runnable ended;

    /**
     * @param ended called when the window has closed and nothing is left to save
     */
    public GalleyWindow(
            Stage stage,
            Desk.Hands hands,
            Keeping keeping,
            Settings settings,
            World world,
            PreviewPane preview,
            Clock clock,
            Runnable ended) {
        this.stage = stage;
        this.hands = hands;
        this.world = world;
        this.keeping = keeping;
        this.preview = preview;
        this.settings = settings;
        this.ended = ended;
        this.prompts = new Dialogs(stage);
        this.troubles = new Troubles(notices, this::protect);
        this.desk = new Desk(hands, keeping, world::rules, notices, prompts, troubles);
        this.sharing = new Sharing(stage, preview, world, prompts, hands, this::say);
        PostsPanel posts = new PostsPanel(desk::open);
        this.folders = new Folders(world, posts, hands.scan(), hands.fx(), settings);
        FormPane form =
                new FormPane(folders, clock, offset -> desk.current().editor().goTo(offset));
        PicturesPanel pictures = new PicturesPanel(desk, world, folders, hands, notices, this);
        folders.onNews(() -> {
            form.lookAgain();
            pictures.lookAgain();
        });
        this.tabs = new Tabs(desk, settings, notices);
        this.main = new MainWindow(
                desk,
                tabs,
                posts,
                form,
                preview,
                notices,
                new FindBar(desk, hands.work(), hands.fx(), this),
                new AllPosts(desk, keeping.files(), hands, posts::cards, this::readAgain),
                new Spelling(settings, world, keeping.dictionaries(), keeping.words(), hands, notices),
                pictures,
                new Problems(desk, world, hands, notices),
                new Publishing(desk, world, hands, notices, preview, posts::cards),
                this);
        this.undoing = new ExportUndoSheet(main.sheet(), keeping.undo(), hands);
        ReportSheet reports = new ReportSheet(main.sheet(), prompts, keeping.files(), hands);
        MergedBack merged = new MergedBack(keeping.files(), desk::unsaved, hands);
        this.exports = new ExportSheet(
                main.sheet(), world, prompts, settings, keeping.exports(), undoing, reports, clock, merged, hands);
        this.converter = new ConvertSheet(main.sheet());
        this.tags = new TagSheet(
                main.sheet(),
                keeping.files(),
                (path, text) -> world.rules(path, text).family(),
                hands.disk(),
                hands.fx());
        this.safe = new Safekeeping(stage, main, desk, hands, keeping, settings, world, notices, folders::readAgain);
        folders.onListed(safe.strays()::found);
        this.writing =
                new Writing(main, desk, world, prompts, folders, hands, notices, keeping, clock, this::readAgain, this);
        this.scene = main.scene(1280, 800);
        stage.setScene(scene);
        new DroppedFiles(hands, desk::open, this::openFolder, this::say).on(scene);
        stage.setTitle("Galley");
        stage.setMinWidth(640);
        stage.setMinHeight(400);
        stage.setOnCloseRequest(request -> {
            request.consume();
            quit();
        });
        this.watching = new Watching(stage, desk, hands, notices, () -> {
            folders.readAgain();
            preview.refresh();
        });
        desk.currentProperty().addListener((post, old, now) -> title());
        stage.fullScreenProperty()
                .addListener(
                        (at, old, now) -> main.frame().alone(now && main.frame().isAlone()));
        stage.focusedProperty()
                .addListener((focused, old, now) -> writing.snippets().look());
        remembered = new Remembered(settings, stage, main.frame(), tabs, folders::folder, hands.later());
        remembered.restore();
        settings.onChange(Settings.TEXT_SIZE, main::textSize);
        settings.onChange(Settings.THEME, this::dress);
        new TextLook(desk, settings);
        settings.onChange(Settings.SHOW_OUTLINE, main.frame()::showOutline);
        main.frame().showOutline(settings.value(Settings.SHOW_OUTLINE));
        settings.onChange(Settings.SHOW_PICTURES, main.frame()::showPictures);
        main.frame().showPictures(settings.value(Settings.SHOW_PICTURES));
        scheme = (property, old, now) -> dress(settings.value(Settings.THEME));
        Platform.getPreferences().colorSchemeProperty().addListener(new WeakChangeListener<>(scheme));
        settings.onChange(Settings.GOAL, main::goal);
        main.goal(settings.value(Settings.GOAL));
        main.textSize(settings.value(Settings.TEXT_SIZE));
        dress(settings.value(Settings.THEME));
    }

    public Desk desk() {
        return desk;
    }

    public boolean settled() {
        return main.settled();
    }

    /** Shows the window; the preview is made once the text of a post has been seen. */
    public void show() {
        stage.show();
        new FirstSight(() -> desk.current() != null, preview::start).start();
    }

    /** Takes pictures of the window. */
    public Portrait portrait() {
        return new Portrait(stage, main, desk);
    }

    public void openFolder(Path folder) {
        folders.open(folder);
        watching.watch(folder);
        desk.lookElsewhere(folder);
    }

    /** Opens the posts that were open when the program last ran. */
    public void reopen() {
        tabs.openLast();
    }

    private void protect() {
        desk.protect();
    }

    /** The program has to end: hands all unsaved text to the disk, and what is open. */
    public void leave() {
        desk.protect();
        remembered.close();
    }

    /** Runs a command of the menus, if it can be run now. @param id as in the table of commands */
    public void run(String id) {
        main.commands().byId(id).run();
    }

    @Override
    public Safekeeping safekeeping() {
        return safe;
    }

    @Override
    public Tabs tabs() {
        return tabs;
    }

    @Override
    public Writing writing() {
        return writing;
    }

    /** Tells the user something, until it is dismissed. */
    public void say(String words) {
        notices.show("say", Notices.Kind.NOTE, words);
    }

    /** Offers text that an earlier run left unsaved. */
    public void offer(List<Offer> offers) {
        safe.offer(offers);
    }

    private void title() {
        OpenPost post = desk.current();
        stage.setTitle(post == null ? "Galley" : post.name() + " – Galley");
    }

    @Override
    public void openFile() {
        prompts.openFile(folders.folder()).ifPresent(desk::open);
    }

    @Override
    public void openFolder() {
        prompts.openFolder(folders.folder()).ifPresent(this::openFolder);
    }

    @Override
    public void openRecent() {
        main.choose("Open a folder that was open before", folders.recent(this::openFolder));
    }

    @Override
    public void newSite() {
        writing.newSite(this::openFolder);
    }

    @Override
    public void saveNewOrOpen() {
        save(desk.current(), () -> {});
    }

    /**
     * A post that has no file yet gets one in the open folder, named after its title.
     *
     * @param saved runs once the disk has the text
     */
    private void save(OpenPost post, Runnable saved) {
        Consumer<Boolean> then = done -> {
            if (done) {
                title();
                folders.readAgain();
                saved.run();
            }
        };
        if (post.session().path() == null && folders.folder() != null) {
            List<String> present =
                    main.posts().cards().stream().map(card -> card.fileName()).toList();
            Path file = world.newFile(post.analyzer().family(), post.name(), folders.folder(), present);
            desk.saveNew(post, file, then);
        } else {
            desk.save(post, then);
        }
    }

    @Override
    public Sharing sharing() {
        return sharing;
    }

    @Override
    public void export() {
        OpenPost post = desk.current();
        save(post, () -> exports.show(ExportSheet.Posts.of(post, main.posts().cards()), main::focusText));
    }

    @Override
    public void importPosts() {
        exports.showImport(folders.folder(), main::focusText);
    }

    @Override
    public void undoExport() {
        String site = settings.value(Settings.SITE);
        if (site.isBlank()) {
            say("Nothing was exported yet, so there is nothing to undo.");
        } else {
            undoing.show(Path.of(site), main::focusText);
        }
    }

    @Override
    public void publish() {
        OpenPost post = desk.current();
        save(post, () -> safe.publish(post));
    }

    @Override
    public void convertHeader() {
        converter.show(desk.current(), main::focusText);
    }

    @Override
    public void renameTag() {
        if (folders.folder() == null) {
            say("Open the folder of your posts first: its tags can be renamed then.");
            return;
        }
        tags.show(
                new TagSheet.Surroundings(
                        folders.folder(), main.posts().cards(), desk::unsaved, this::readAgain, main::focusText),
                "");
    }

    private void readAgain() {
        desk.posts().forEach(desk::lookAgain);
        folders.readAgain();
    }

    @Override
    public void theme(Settings.Theme theme) {
        settings.set(Settings.THEME, theme);
    }

    @Override
    public void textSize(Integer points) {
        settings.set(Settings.TEXT_SIZE, points == null ? Settings.TEXT_SIZE.fallback() : points);
    }

    private void dress(Settings.Theme theme) {
        boolean dark = Look.isDark(theme);
        Look.dress(scene, dark);
        preview.theme(dark);
    }

    @Override
    public void toggle(Setting<Boolean> setting) {
        settings.set(setting, !settings.value(setting));
    }

    @Override
    public boolean isOn(Setting<Boolean> setting) {
        return settings.value(setting);
    }

    @Override
    public void distractionFree() {
        boolean alone = !main.frame().isAlone();
        fullScreen(alone);
        main.frame().alone(alone);
        main.focusText();
    }

    @Override
    public void fullScreen() {
        fullScreen(!stage.isFullScreen());
    }

    /** Escape has other work in the text, so the key that leads there leads back. */
    private void fullScreen(boolean on) {
        String keys = main.commands().byId("view.fullScreen").keysText();
        stage.setFullScreenExitKeyCombination(keys.isEmpty() ? null : KeyCombination.NO_MATCH);
        stage.setFullScreenExitHint(keys.isEmpty() ? null : keys + " brings the window back");
        stage.setFullScreen(on);
    }

    @Override
    public void help() {
        CheatSheet.show(stage, main.commands());
    }

    @Override
    public void about() {
        About.show(stage);
    }

    @Override
    public void quit() {
        desk.closeAll(() -> {
            remembered.close();
            List.copyOf(desk.posts()).forEach(OpenPost::close);
            preview.close();
            desk.leave();
            stage.hide();
            ended.run();
        });
    }

    @Override
    public void unexpected(String doing, Throwable trouble) {
        troubles.unexpected(doing, trouble);
    }
}
