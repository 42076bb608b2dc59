package galley.window;

import galley.session.Session;
import galley.store.ConflictName;
import galley.store.Leftovers;
import galley.store.Loaded;
import galley.store.PostEntry;
import galley.store.PostFile;
import galley.store.PostFolder;
import galley.text.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;

/**
 * What lies between the posts of the open folder and is none: versions that a sync tool put aside, which are shown beside
 * the post, and what a save left that did not end, which is cleared away. Belongs to the FX thread.
 */
final class Strays {
    private static final String MATTER = "put aside";

    private final Desk desk;
    private final Desk.Hands hands;
    private final PostFile files;
    private final Leftovers leftovers;
    private final Notices notices;
    private final TaskSheet sheet;
    private final Versions versions;
    private final Consumer<Path> discards;
    private final Runnable closed;

    private final DiffView diff;
    private final Button close = new Button("Close");
    private final Button trash = new Button("Move It to the Trash");
    private final Button use = new Button("Use This Version");
    private List<Path> told = List.of();
    private List<Path> swept = List.of();

    /** @param discards moves a file to the trash */
    Strays(
            Desk desk,
            Desk.Hands hands,
            Keeping keeping,
            Notices notices,
            TaskSheet sheet,
            Versions versions,
            Consumer<Path> discards,
            Runnable closed) {
        this.desk = desk;
        this.hands = hands;
        this.files = keeping.files();
        this.leftovers = keeping.leftovers();
        this.notices = notices;
        this.sheet = sheet;
        this.versions = versions;
        this.discards = discards;
        this.closed = closed;
        this.diff = new DiffView(hands.work(), hands.fx());
        use.setDefaultButton(true);
        TaskSheet.chooseByEnter(diff.rows(), use);
        close.setOnAction(pressed -> sheet.close());
    }

    /** What the open folder has in it now. */
    void found(PostFolder.Listing listing) {
        tell(listing.conflicts().stream().map(PostEntry::path).toList());
        if (!listing.leftovers().equals(swept)) {
            swept = listing.leftovers();
            hands.disk().execute(() -> sweep(listing.leftovers()));
        }
    }

    private void sweep(List<Path> found) {
        List<String> notes = leftovers.sweep(found);
        if (!notes.isEmpty()) {
            hands.fx().execute(() -> notices.show("leftovers", Notices.Kind.NOTE, String.join(" ", notes)));
        }
    }

    private void tell(List<Path> versions) {
        if (versions.equals(told)) {
            return;
        }
        told = versions;
        if (versions.isEmpty()) {
            notices.dismiss(MATTER);
            return;
        }
        Path first = versions.getFirst();
        Path post = ConflictName.original(first).orElseThrow();
        boolean one = versions.size() == 1;
        notices.show(
                MATTER,
                Notices.Kind.NOTE,
                Elsewhere.names(versions)
                        + (one
                                ? " is another version of “" + post.getFileName() + "”, which was"
                                : " are other versions of posts, which were")
                        + " put aside when two sides had changed it.",
                Notices.Action.staying("Compare…", () -> compare(first, post)),
                Notices.Action.staying(one ? "Open" : "Open the first", () -> desk.open(first)));
    }

    /** Shows the version beside its post, or opens it where that is gone. */
    private void compare(Path version, Path post) {
        hands.disk().execute(() -> {
            Loaded loaded = files.load(version);
            boolean there = files.load(post) instanceof Loaded.Opened;
            hands.fx().execute(() -> {
                if (there && loaded instanceof Loaded.Opened opened) {
                    desk.open(post, open -> compare(version, opened.text(), open));
                } else {
                    desk.open(version); // which also says why it cannot be
                }
            });
        });
    }

    private void compare(Path version, Text text, OpenPost post) {
        Session session = post.session();
        boolean same = session.text().equals(text);
        use.setDisable(same || session.status().readOnly() != null);
        use.setOnAction(pressed -> {
            sheet.close();
            use(version, text, post);
        });
        trash.setOnAction(pressed -> {
            sheet.close();
            discards.accept(version);
        });
        diff.show("In the window", session.text(), version.getFileName().toString(), text);
        sheet.showLarge(
                "Two versions of " + post.name(), diff, same ? trash : diff.rows(), List.of(close, trash, use), closed);
    }

    private void use(Path version, Text text, OpenPost post) {
        versions.put(
                post,
                text,
                () -> notices.show(
                        MATTER,
                        Notices.Kind.NOTE,
                        "This is the text of “" + version.getFileName()
                                + "” now, and is not saved yet. Undo shows it as it was.",
                        new Notices.Action("Move the Other File to the Trash", () -> discards.accept(version))));
    }
}
