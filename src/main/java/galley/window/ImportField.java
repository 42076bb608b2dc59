package galley.window;

import galley.site.Import;
import galley.site.Site;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where posts to be taken into a site come from: a folder of them, or a whole site. Belongs to the FX thread. */
final class ImportField {
    private final FolderField folder;
    private final Desk.Hands hands;
    private final Runnable changed;
    private Import found;
    private long asked;

    /** @param changed told when there is another folder, and when its posts have been found */
    ImportField(Prompts prompts, Desk.Hands hands, Runnable changed) {
        this.folder = new FolderField(prompts, "A folder of posts, or that of a whole site", this::look);
        this.hands = hands;
        this.changed = changed;
    }

    FolderField folder() {
        return folder;
    }

    void clear() {
        folder.field().clear();
        look();
    }

    /** The posts; nothing while they are looked for, and where there are none. */
    Optional<Import> found() {
        return Optional.ofNullable(found);
    }

    private void look() {
        long ticket = ++asked;
        found = null;
        Optional<Path> path = folder.look();
        changed.run();
        path.map(Path::toAbsolutePath).ifPresent(from -> {
            folder.words().setText("Looking for posts…");
            hands.scan().execute(() -> {
                Import posts = Import.of(from);
                Optional<String> wrong = posts.objection(Optional.empty());
                hands.fx().execute(() -> {
                    if (ticket == asked) {
                        found = wrong.isPresent() ? null : posts;
                        folder.words().setText(wrong.orElseGet(() -> describe(posts)));
                        changed.run();
                    }
                });
            });
        });
    }

    private static String describe(Import posts) {
        String whose = posts.home()
                .map(Site::family)
                .map(family -> " of a " + family.title() + " site")
                .orElse(", in no generator’s site: each is read by its header");
        String troubles =
                posts.troubles().stream().map(trouble -> " " + trouble).collect(Collectors.joining());
        return Counts.of(posts.posts().size(), "post") + whose + "." + troubles;
    }
}
