package galley.window;

import galley.library.Card;
import galley.session.Analyzer;
import java.nio.file.Path;
import java.util.List;

/** What the window asks about what lies around the open posts; the composition root answers. */
public interface World {
    /** How the post at a path is read; of null, one that was never saved. Disk thread. */
    Analyzer rules(Path path);

    /** The posts of a folder, newest first. Scan thread; may take a while. */
    List<Card> posts(Path folder);

    /** The text that a new post begins with, in the way of the site around a folder. Disk thread. */
    String draft(Path folder);

    /** The file name that a post with this title gets in a folder. */
    String fileName(String title);
}
