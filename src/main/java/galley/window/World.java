package galley.window;

import galley.library.Card;
import galley.post.Family;
import galley.session.Analyzer;
import galley.text.Text;
import java.nio.file.Path;
import java.util.List;

/** What the window asks about what lies around the open posts; the composition root answers. */
public interface World {
    /** How the post at a path is read. Disk thread. @param path a folder for a post that was never saved */
    Analyzer rules(Path path, Text text);

    /** The posts of a folder, newest first. Scan thread; may take a while. */
    List<Card> posts(Path folder);

    /** The text that a new post begins with. */
    Text draft(Family family);

    /** The file that a post with this title gets in a folder. @param present names that are taken */
    Path newFile(Family family, String title, Path folder, List<String> present);
}
