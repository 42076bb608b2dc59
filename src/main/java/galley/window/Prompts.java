package galley.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Questions that stop the window until they are answered. */
interface Prompts {
    /** What to do with text that is not saved. */
    enum Unsaved {
        SAVE,
        DISCARD,
        CANCEL
    }

    /** @param names of the posts, as in their tabs */
    Unsaved unsaved(List<String> names);

    /** Where to save; empty when nothing was chosen. @param folder where to begin; may be null */
    Optional<Path> saveAs(Path folder, String name);

    Optional<Path> openFile(Path folder);

    /** Where a post goes as a page for a browser. */
    Optional<Path> saveWebPage(Path folder, String name);

    Optional<Path> openStyleSheet(Path folder);

    Optional<Path> openPicture(Path folder);

    Optional<Path> openFolder(Path folder);
}
