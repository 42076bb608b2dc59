package galley.cli;

import java.nio.file.Path;
import java.util.List;

/** The window, as far as the command line reaches it; supplied by the root, so that no verb starts a toolkit in vain. */
public interface Desktop {
    /**
     * A picture of the window to draw.
     *
     * @param out where the PNG goes
     * @param family a generator's name; null to find out
     * @param subjects posts and folders, the last in front; none for the sample blog
     * @param select words of the post to be selected first; null for none
     * @param commands what to run then, by the names that the table of commands has
     */
    record Shot(
            Path out,
            int width,
            int height,
            boolean dark,
            String family,
            List<Path> subjects,
            String select,
            List<String> commands) {}

    /** What came of it. */
    sealed interface Taken {}

    /** It was drawn. */
    record Picture(byte[] png) implements Taken {}

    /** @param why for the user, such as which command there is not */
    record NotTaken(String why) implements Taken {}

    /** Opens the window on files or a folder and returns when it has closed, with an exit code. */
    int open(List<Path> subjects);

    /** Draws the window. */
    Taken shoot(Shot shot);
}
