package galley.preview;

import galley.session.Latest;
import java.lang.System.Logger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;
import javafx.scene.layout.StackPane;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Shows a post as it will look, safely and without flicker. FX thread.
 *
 * <p>Offsets are those of the post's whole text. Nothing is drawn before {@link #start()}: a WebView takes the better part
 * of a second to make, and the editor should be there first.
 */
public final class PreviewPane extends StackPane {
    private static final Logger LOG = System.getLogger(PreviewPane.class.getName());

    private record Wish(Page page, boolean afresh, boolean dark, boolean paper) {}

    private final Links links;
    private final Executor fx;
    private final Latest<Wish, Sheet> composing;
    private final Studio studio;
    private final Remote remote;
    private final Copies copies;
    private final Dress dress = new Dress();
    private final Pace pace;
    private final List<Runnable> settlers = new ArrayList<>();
    private IntConsumer scrolled = offset -> {};
    private IntConsumer clicked = offset -> {};
    private Shell shell;
    private Ring ring;
    private PageMenu menu;
    private Paper paper;
    private Guard guard;
    private Page page;
    private Sheet next;
    private int scroll = -1;
    private int here = -1;
    private boolean onPaper;

    /**
     * @param worker where pages are composed; wants a deep stack
     */
    public PreviewPane(Images images, SiteLook looks, Links links, Executor worker, Executor fx) {
        this.links = links;
        this.fx = fx;
        Drawings drawings = new Drawings();
        studio = new Studio(drawings, fx, () -> ask(false));
        remote = new Remote(images, () -> fx.execute(this::refresh));
        copies = new Copies(this, worker, fx);
        Composer composer =
                new Composer(images, remote, looks, drawings, "p" + Integer.toHexString(System.identityHashCode(this)));
        composing = new Latest<>(
                worker,
                fx,
                wish -> composer.compose(wish.page(), wish.afresh(), wish.dark(), wish.paper()),
                this::composed,
                this::failed);
        getStyleClass().add("preview-pane");
        getStylesheets().add(PreviewPane.class.getResource("pane.css").toExternalForm());
        setAccessibleText("Preview of the post");
        pace = new Pace(this::place, () -> draw(next == null ? shown() : next, true), this::grow);
    }

    /** Makes the page. Call it once, when the window has been seen. */
    public void start() {
        if (shell == null) {
            PreviewSafety.install();
            shell = new Shell(this::ready);
            shell.view().setAccessibleText("Preview of the post");
            shell.onHand(this::touched);
            ring = new Ring(this, shell.view());
            shell.view().widthProperty().addListener((width, was, is) -> fx.execute(this::hold));
            shell.view().heightProperty().addListener((height, was, is) -> fx.execute(this::hold));
            menu = new PageMenu(shell, new Clicks(this, links), () -> paper.complete());
            dress();
            getChildren().add(shell.view());
        }
    }

    @Override
    public void requestFocus() {
        if (shell == null) {
            super.requestFocus();
        } else {
            shell.view().requestFocus(); // it is the page that keys scroll
            ring.led(true);
        }
    }

    /** Copies what the reader has marked. */
    public void copy() {
        if (menu != null) {
            menu.copy();
        }
    }

    public void selectAll() {
        if (menu != null) {
            menu.selectAll();
        }
    }

    /** Shows a page as soon as it is composed; of several in a short time the last. */
    public void show(Page page) {
        if (paper != null && (this.page == null || !page.document().equals(this.page.document()))) {
            paper.forget();
        }
        this.page = page;
        ask(false);
    }

    /** Shows what was written in one block, ahead of the page that will have it. @return whether that can be soon */
    public boolean show(Patch patch) {
        if (paper == null || page == null || !page.document().equals(patch.document())) {
            return false;
        }
        paper.take(patch);
        pace.place();
        return patch.isFor(page) && !pace.isWaiting();
    }

    private void ask(boolean afresh) {
        if (page != null) {
            composing.ask(new Wish(page, afresh, dress.dark(), onPaper));
        }
    }

    /** Looks again for the pictures: files came, went or changed. */
    public void refresh() {
        ask(true);
    }

    /** Fetches the pictures of the web that the post shows; of this post alone, until the program ends. */
    public void showRemotePictures() {
        if (page != null) {
            remote.allow(page.document());
            refresh();
        }
    }

    /** What is taken from the page. */
    public Copies copies() {
        return copies;
    }

    /** Puts on the page all that is to be seen on paper, where it is light, or takes it away again. */
    void onPaper(boolean onPaper) {
        this.onPaper = onPaper;
        ask(false);
    }

    /** Scrolls so that what an offset stands for is at the top. */
    public void scrollTo(int sourceOffset) {
        if (placed() && shown().document().equals(page.document())) {
            paper.scrollTo(sourceOffset);
            follow();
        }
        // The page may not yet hold what the offset was counted in.
        scroll = placed() && !pending() ? -1 : sourceOffset;
    }

    /** @param told the offset of what is at the top, when the reader has scrolled */
    public void onScrolled(IntConsumer told) {
        scrolled = told;
    }

    /** @param told the offset of what the reader clicked on */
    public void onClicked(IntConsumer told) {
        clicked = told;
    }

    /** The author is at work, at a place that the page does not have yet. */
    public void writing() {
        pace.moved(true);
    }

    /** Marks the section that the caret has gone to, and brings it into view; a negative offset marks nothing. */
    public void mark(int sourceOffset) {
        pace.caretAt(sourceOffset);
        here = sourceOffset;
        if (placed() && !pending()) {
            paper.mark(here);
            follow();
        }
    }

    private void follow() {
        if (here >= 0 && pace.movedLately() && !pending()) {
            paper.follow(here);
        }
    }

    public void theme(boolean dark) {
        boolean changed = dress.turn(dark);
        dress();
        if (changed) {
            ask(false);
        }
    }

    /** @param textSize of the running text, in pixels */
    public void textSize(double textSize) {
        dress.textSize(textSize);
        dress();
    }

    private void dress() {
        dress.putOn(this, shell);
        hold();
    }

    /** Whether the last page that was asked for is there with its pictures, as far as they can be shown. */
    public boolean settled() {
        return placed()
                && !pending()
                && paper.isDone()
                && !studio.busy()
                && !remote.busy()
                && paper.shown().wanted().isEmpty()
                && shell.picturesDone();
    }

    /** Calls back once, when {@link #settled()}. */
    public void whenSettled(Runnable then) {
        settlers.add(then);
        fx.execute(this::settle);
    }

    public void close() {
        pace.stop();
        studio.close();
        if (paper != null && paper.shown() != null) {
            Scheme.close(paper.shown().shelf());
        }
        paper = null;
        if (shell != null) {
            getChildren().clear();
            shell.close();
        }
    }

    private void ready() {
        paper = new Paper(shell, offset -> scrolled.accept(offset));
        guard = Guard.watch(shell, new Clicks(this, links))
                .listen("scroll", node -> moved())
                .listen("load", node -> fx.execute(this::hold))
                .listen("error", this::spoilt);
        dress();
        if (next != null) {
            composed(next);
        }
    }

    private void composed(Sheet sheet) {
        if (next == null) {
            pace.composed();
        }
        next = sheet;
        if (paper == null) {
            return;
        }
        guard.check();
        boolean other = paper.shown() == null || !paper.shown().document().equals(sheet.document());
        draw(sheet, other || onPaper);
        if (other) {
            place();
        } else {
            pace.place();
        }
    }

    /** @param all the diagrams too */
    private void draw(Sheet sheet, boolean all) {
        List<Drawing> wanted = sheet == null ? List.of() : sheet.wanted(all);
        if (wanted.stream().anyMatch(drawing -> drawing instanceof Drawing.Formula)) {
            shell.style("formulas", Fonts::css);
        }
        if (!all && wanted.size() < sheet.wanted().size()) {
            pace.drawAtRest();
        }
        studio.draw(wanted);
    }

    private void failed(Throwable cause) {
        LOG.log(Logger.Level.WARNING, "a page could not be composed", cause);
        if (page != null && page.excuse().isEmpty()) {
            show(page.excused("This post is too complex for the preview."));
        }
    }

    private void place() {
        if (paper == null || next == null && !paper.waits()) {
            return;
        }
        if (next != null && !(placed() && (studio.busy() && pace.holds() || pace.waits(next)))) {
            Sheet sheet = next;
            next = null;
            boolean wanted = sheet.document().equals(page.document()); // what is to be at the top is of that one
            pace.put(() -> paper.place(sheet, wanted ? scroll : -1));
            scroll = wanted ? -1 : scroll;
        } else {
            pace.patch(paper::patch);
        }
        paper.mark(here);
        follow();
        fx.execute(this::settle);
        if (!paper.isDone()) {
            pace.grow();
        }
    }

    private boolean grow() {
        boolean more = placed() && paper.grow();
        settle();
        return more;
    }

    /** What is on the page; null before there is anything. */
    Sheet shown() {
        return paper == null ? null : paper.shown();
    }

    Shell shell() {
        return shell;
    }

    String title() {
        return page.masthead().title();
    }

    Studio studio() {
        return studio;
    }

    private boolean placed() {
        return paper != null && paper.shown() != null;
    }

    private boolean pending() {
        return next != null || composing.busy() || paper != null && paper.waits();
    }

    private void settle() {
        while (!settlers.isEmpty() && settled()) {
            settlers.removeFirst().run();
        }
    }

    private void moved() {
        if (paper != null) {
            paper.scrolled();
        }
    }

    /** Something has another size, or a picture came for which no room may have been kept. */
    private void hold() {
        if (paper != null) {
            paper.hold();
        }
        settle();
    }

    void jump(String id) {
        paper.jump(id);
    }

    /** Something was clicked that is no link. @param y distance from the top of the pane */
    void clicked(double y) {
        if (placed() && !shell.selected()) {
            goToSource(y);
        }
    }

    void goToSource(double y) {
        if (placed()) {
            clicked.accept(paper.offsetAt(y));
        }
    }

    private void touched() {
        pace.moved(false);
        if (paper != null) {
            paper.touched();
        }
    }

    /** A picture that had a good header and was none after all: a box takes its place. */
    private void spoilt(Node node) {
        if (node instanceof Element image && placed() && paper.shown().shelf().spoil(image.getAttribute("src"))) {
            refresh();
        }
        fx.execute(this::settle);
    }
}
