package galley.window;

import galley.header.Header;
import galley.markdown.edit.Comment;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.ListChangeListener;

/** What helps at writing and needs more than the text: sheets that ask, lists to choose from. Belongs to the FX thread. */
final class Writing {
    private final Desk desk;
    private final LinkSheet links;
    private final PictureTaking pictures;
    private final SitePicturesSheet all;
    private final PictureKeysSheet keys;
    private final SiteSheet site;
    private final NewSiteSheet begun;
    private final Folders folders;
    private final Notices notices;
    private final MainWindow main;
    private final Snippets snippets;
    private final NewPosts posts;

    Writing(
            MainWindow main,
            Desk desk,
            World world,
            Prompts prompts,
            Folders folders,
            Desk.Hands hands,
            Notices notices,
            Keeping keeping,
            Clock clock,
            Runnable changed,
            Failures failures) {
        this.desk = desk;
        LinkTargets targets = new LinkTargets(main.posts()::cards, folders::folder);
        this.links = new LinkSheet(main.sheet(), world, prompts, targets, hands, main::focusText);
        this.pictures = new PictureTaking(main, desk, world, prompts, folders, hands, notices, keeping.trash());
        this.all = new SitePicturesSheet(
                main.sheet(), desk, world, hands, keeping.files(), keeping.trash(), changed, failures);
        this.keys = new PictureKeysSheet(main.sheet(), world, hands, folders, () -> {
            folders.readAgain();
            desk.posts().forEach(OpenPost::readAgain);
        });
        this.site = new SiteSheet(main.sheet(), world, hands, () -> {
            folders.readAgain();
            desk.posts().forEach(OpenPost::readAgain);
        });
        this.begun = new NewSiteSheet(main.sheet(), world, prompts, hands);
        this.folders = folders;
        this.notices = notices;
        this.main = main;
        this.snippets = new Snippets(main, desk, world, folders, keeping, hands, notices, clock);
        this.posts = new NewPosts(main, desk, world, folders, keeping, hands, notices);
        Function<OpenPost, Completing> completing =
                post -> new Completing(post, folders, hands, snippets, targets, world);
        desk.posts().forEach(post -> prepare(post, completing.apply(post)));
        desk.posts().addListener((ListChangeListener<OpenPost>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(post -> prepare(post, completing.apply(post)));
            }
        });
    }

    private void prepare(OpenPost post, Completing completing) {
        post.editor().completions(completing);
        post.editor().pictures(pictures);
        post.editor().folding().onLeft(words -> notices.show("folding", Notices.Kind.NOTE, words));
    }

    /** Asks for a file whose picture the post and its site get. */
    void takePicture() {
        pictures.choose();
    }

    NewPosts posts() {
        return posts;
    }

    Snippets snippets() {
        return snippets;
    }

    /** An HTML comment in the text; in a header a line that its notation takes for none. */
    void comment() {
        OpenPost post = desk.current();
        Header header =
                Header.read(post.session().text(), post.analyzer().family().rules());
        if (post.session().selection().start() >= header.span().end()) {
            post.editor().run(Comment.TOGGLE);
        } else if (header.hasComments()) {
            post.editor().run(header.comment());
        } else {
            notices.show(
                    "comment", Notices.Kind.NOTE, "A header of this kind has no comments, so nothing was changed.");
        }
    }

    void link() {
        links.showLink(desk.current());
    }

    void picture() {
        links.showPicture(desk.current());
    }

    /** Lists the pictures of the open folder's site. */
    void allPictures() {
        if (folders.folder() == null) {
            notices.show(
                    "all pictures",
                    Notices.Kind.NOTE,
                    "Open the folder of your posts first: its pictures are listed then.");
            return;
        }
        all.show(folders.folder(), main::focusText);
    }

    /** Asks for a new site and opens its posts. @param open gets their folder */
    void newSite(Consumer<Path> open) {
        begun.show(
                folders.folder(),
                done -> {
                    open.accept(done.posts());
                    desk.open(done.first());
                },
                main::focusText);
    }

    /** All that is settled for the posts of the open folder's site. */
    void site() {
        if (folders.folder() == null) {
            notices.show("site", Notices.Kind.NOTE, "Open the folder of your posts first: these are its site’s.");
            return;
        }
        site.show(folders.folder(), notices, main::focusText);
    }

    /** Under which names headers of the open folder's site have their picture and whose it is. */
    void pictureKeys() {
        if (folders.folder() == null) {
            notices.show(
                    "picture keys",
                    Notices.Kind.NOTE,
                    "Open the folder of your posts first: the keys are chosen for its site.");
            return;
        }
        keys.show(folders.folder(), notices, main::focusText);
    }
}
