package galley.window;

import galley.store.Trash;
import javafx.collections.ListChangeListener;

/** What helps at writing and needs more than the text: sheets that ask, lists to choose from. Belongs to the FX thread. */
final class Writing {
    private final Desk desk;
    private final LinkSheet links;
    private final PictureTaking pictures;

    Writing(
            MainWindow main,
            Desk desk,
            World world,
            Prompts prompts,
            Folders folders,
            Desk.Hands hands,
            Notices notices,
            Trash trash) {
        this.desk = desk;
        this.links = new LinkSheet(
                main.sheet(), world, prompts, main.posts()::cards, folders::folder, hands, main::focusText);
        this.pictures = new PictureTaking(main, desk, world, prompts, folders, hands, notices, trash);
        Completing completing = new Completing(folders, hands);
        desk.posts().forEach(post -> prepare(post, completing));
        desk.posts().addListener((ListChangeListener<OpenPost>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(post -> prepare(post, completing));
            }
        });
    }

    private void prepare(OpenPost post, Completing completing) {
        post.editor().completions(completing);
        post.editor().pictures(pictures);
    }

    /** Asks for a file whose picture the post and its site get. */
    void takePicture() {
        pictures.choose();
    }

    void link() {
        links.showLink(desk.current());
    }

    void picture() {
        links.showPicture(desk.current());
    }
}
