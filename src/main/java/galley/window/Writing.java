package galley.window;

import javafx.collections.ListChangeListener;

/** What helps at writing and needs more than the text: sheets that ask, lists to choose from. Belongs to the FX thread. */
final class Writing {
    private final Desk desk;
    private final LinkSheet links;

    Writing(MainWindow main, Desk desk, World world, Prompts prompts, Folders folders, Desk.Hands hands) {
        this.desk = desk;
        this.links = new LinkSheet(
                main.sheet(), world, prompts, main.posts()::cards, folders::folder, hands, main::focusText);
        Completing completing = new Completing(folders, hands);
        desk.posts().forEach(post -> post.editor().completions(completing));
        desk.posts().addListener((ListChangeListener<OpenPost>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(post -> post.editor().completions(completing));
            }
        });
    }

    void link() {
        links.showLink(desk.current());
    }

    void picture() {
        links.showPicture(desk.current());
    }
}
