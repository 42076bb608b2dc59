package galley.store;

import galley.text.Text;
import java.nio.file.Path;

/**
 * An open post's text that is not on the disk yet.
 *
 * @param key tells the post from others, also while it has no file; see {@link #key}
 * @param path its file; null if it was never saved
 * @param base what the file held when it was loaded or last saved; null if it was never saved
 * @param caret offset in the text
 */
public record Draft(String key, Path path, Text text, Encoding encoding, Stamp base, int caret) {
    /** The key of a post that has a file. */
    public static String key(Path path) {
        String uri = path.toAbsolutePath().normalize().toUri().toString();
        return uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri; // a folder may have taken its place
    }

    /** The key of a post that has none. @param id different for each */
    public static String unnamedKey(String id) {
        return "unnamed:" + id;
    }
}
