package galley.window;

import galley.editor.AfterFrame;
import galley.form.FormPane;
import galley.markdown.Outline;
import galley.preview.Page;
import galley.preview.PreviewPane;
import galley.session.Analysis;
import galley.session.Status;
import galley.text.Text;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.ToolBar;
import javafx.scene.input.KeyEvent;

/** Connects the panes: they show the post that is current and send it what is done to them. */
final class MainWindow {
    private final Desk desk;
    private final Tabs tabs;
    private final PostsPanel posts;
    private final FormPane form;
    private final PreviewPane preview;
    private final Keyboard keyboard;
    private final Notices notices;
    private final StatusLine status;
    private final Sections sections;
    private final PicturesPanel pictures;
    private final Problems problems;
    private final Publishing publishing;
    private final Palette palette = new Palette();
    private final TaskSheet sheet = new TaskSheet();
    private final FindBar find;
    private final AllPosts allPosts;
    private final Spelling spelling;
    private final Frame frame;
    private final CommandTable commands;
    private final ToolBar tools;
    private final AfterFrame place;
    private final FormFollow following;
    private final List<Runnable> subscriptions = new ArrayList<>();
    private int textSize;

    MainWindow(
            Desk desk,
            Tabs tabs,
            PostsPanel posts,
            FormPane form,
            PreviewPane preview,
            Notices notices,
            FindBar find,
            AllPosts allPosts,
            Spelling spelling,
            PicturesPanel pictures,
            Problems problems,
            Publishing publishing,
            Actions actions) {
        this.desk = desk;
        this.tabs = tabs;
        this.posts = posts;
        this.form = form;
        this.preview = preview;
        this.keyboard = new Keyboard(desk, preview);
        this.place = new AfterFrame(preview, this::showPlace);
        this.following = new FormFollow(desk, form);
        this.notices = notices;
        this.find = find;
        this.allPosts = allPosts;
        this.spelling = spelling;
        this.problems = problems;
        this.publishing = publishing;
        publishing.showOn(sheet, this::focusText);
        problems.checks().showOn(sheet, this::focusText);
        this.sections = new Sections(desk, palette, this::focusText);
        this.status = new StatusLine(problems.panel()::open, sections::offer);
        this.pictures = pictures;
        this.commands = Commands.table(this, desk, actions);
        this.tools = Menus.tools(commands, Commands.TOOLBAR);
        this.frame = new Frame(
                Menus.bar(commands),
                tools,
                posts,
                sections.panel(),
                pictures,
                form,
                notices,
                find,
                List.of(allPosts, problems.panel(), publishing.panel()),
                new Welcome(commands, "file.new", "file.openFolder"),
                tabs.pane(),
                preview,
                status,
                palette,
                sheet);
        desk.posts().addListener(this::postsChanged);
        desk.currentProperty().addListener((post, old, now) -> show(old, now));
        notices.onAnswered(this::focusText);
        preview.onClicked(offset -> {
            if (desk.current() != null) {
                desk.current().editor().pointTo(offset);
            }
        });
        preview.onScrolled(offset -> {
            if (desk.current() != null) {
                desk.current().editor().scrollTo(offset);
            }
        });
    }

    Scene scene(double width, double height) {
        Scene scene = new Scene(frame, width, height);
        scene.getStylesheets().add(MainWindow.class.getResource("window.css").toExternalForm());
        scene.getStylesheets().add(MainWindow.class.getResource("keep.css").toExternalForm());
        scene.getStylesheets().add(MainWindow.class.getResource("focus.css").toExternalForm());
        // before the focused control sees them: a shortcut means the same wherever the focus is, lines and rows apart
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> commands.pressed(key)
                        .filter(command -> !sheet.isVisible()
                                && !form.moves(key)
                                && !sections.panel().moves(key)
                                && !pictures.takes(key)
                                && !problems.panel().takes(key)
                                && !isComposing())
                        .ifPresent(command -> {
                            key.consume();
                            command.run();
                        }));
        ContextKey.on(scene);
        return scene;
    }

    /** The keys are an input method's. */
    private boolean isComposing() {
        return desk.current() != null && desk.current().editor().isComposing();
    }

    Frame frame() {
        return frame;
    }

    FindBar find() {
        return find;
    }

    Keyboard keyboard() {
        return keyboard;
    }

    Spelling spelling() {
        return spelling;
    }

    AllPosts allPosts() {
        return allPosts;
    }

    TaskSheet sheet() {
        return sheet;
    }

    FormPane form() {
        return following.form();
    }

    PostsPanel posts() {
        return posts;
    }

    CommandTable commands() {
        return commands;
    }

    /** Whether everything shown is of the newest text. */
    boolean settled() {
        OpenPost post = desk.current();
        return post == null ? posts.isWithoutPosts() : post.settled() && preview.settled();
    }

    void goal(int words) {
        status.goal(words);
    }

    int textSize() {
        return textSize;
    }

    void textSize(int points) {
        textSize = points;
        desk.posts().forEach(post -> post.editor().appearance().textSize(textSize));
        preview.textSize(textSize + 1);
    }

    void showPalette() {
        List<Palette.Choice> choices = commands.all().stream()
                .map(command -> new Palette.Choice(
                        command.fullLabel(),
                        command.keysText(),
                        command.enabled().getAsBoolean(),
                        command::run))
                .toList();
        palette.show("Type a command", choices, keyboard.back());
    }

    void showLanguages() {
        choose("Language to check this post’s spelling in", spelling.languages(desk.current()));
    }

    /** Offers a list to choose from. */
    void choose(String prompt, List<Palette.Choice> choices) {
        palette.show(prompt, choices, this::focusText);
    }

    void showQuickOpen() {
        List<Palette.Choice> choices = tabs.recentFirst(posts.cards()).stream()
                .map(card -> new Palette.Choice(
                        card.title(), LinkTargets.detail(card), true, () -> desk.open(card.path()), card.fileName()))
                .toList();
        palette.show("Go to a post by title or file name", choices, this::focusText);
    }

    /** Moves the focus to the next pane, in reading order. */
    void cyclePanes() {
        frame.panes().next();
    }

    void focusText() {
        if (desk.current() != null) {
            desk.current().editor().focusText();
        }
    }

    Publishing publishing() {
        return publishing;
    }

    Problems problems() {
        return problems;
    }

    Sections sections() {
        return sections;
    }

    private void postsChanged(ListChangeListener.Change<? extends OpenPost> change) {
        while (change.next()) {
            change.getRemoved().forEach(spelling::forget);
            change.getRemoved().forEach(tabs::remove);
            change.getAddedSubList().forEach(this::add);
        }
    }

    private void add(OpenPost post) {
        post.editor().appearance().textSize(textSize);
        spelling.watch(post);
        post.editor()
                .onCaret(
                        offset -> {
                            if (post == desk.current()) {
                                showCaret(post, offset);
                            }
                        },
                        () -> {
                            if (post == desk.current()) {
                                showSelection(post);
                            }
                        });
        post.editor().onScrolled(offset -> {
            if (post == desk.current()) {
                preview.scrollTo(offset);
            }
        });
        tabs.add(post);
    }

    private void show(OpenPost before, OpenPost post) {
        subscriptions.forEach(Runnable::run);
        subscriptions.clear();
        following.follow(before, post);
        if (post == null) {
            status.clear();
            sections.panel().show(Outline.NONE);
            pictures.show(null);
            preview.show(new Page("", Page.Masthead.NONE, 0, List.of(), "", ""));
            return;
        }
        subscriptions.add(post.session().onStatus(this::showStatus));
        subscriptions.add(post.session().onAnalysis(news -> showAnalysis(post, news)));
        post.onPatch(patch -> {
            boolean shows = preview.show(patch);
            preview.mark(post.session().selection().caret());
            return shows;
        });
        subscriptions.add(() -> post.onPatch(patch -> false));
        showStatus(post.session().status());
        post.session().analysis().ifPresent(known -> showAnalysis(post, known));
        showCaret(post, post.session().selection().caret());
        showSelection(post);
        if (!palette.isVisible() && !sheet.isVisible()) { // a post that opens late takes no keys from what lies over it
            post.editor().requestTextFocus();
        }
    }

    private void showStatus(Status news) {
        status.show(news);
        posts.select(news.path());
    }

    private void showAnalysis(OpenPost post, Analysis news) {
        status.show(news);
        sections.panel().show(news.outline());
        pictures.show(news.post());
        status.showSection(sections.showCaret(post.session().selection().caret()));
        preview.show(Page.of(post.document(), news));
        showPlace();
    }

    /** In the preview, once that is of the text that the offset is counted in. */
    private void showPlace() {
        OpenPost post = desk.current();
        if (post != null && post.isShown()) {
            preview.mark(post.session().selection().caret());
        } else {
            preview.writing();
        }
    }

    private void showSelection(OpenPost post) {
        status.showSelection(post.session().text(), post.session().selection());
    }

    private void showCaret(OpenPost post, int offset) {
        Text text = post.session().text();
        int at = Math.min(offset, text.length());
        int line = text.lineAt(at);
        status.showLimits(post.editor().limits());
        status.showCaret(line + 1, at - text.lineStart(line) + 1);
        status.showSection(sections.showCaret(at));
        place.ask();
        Menus.showState(tools);
        find.caretMoved();
    }
}
