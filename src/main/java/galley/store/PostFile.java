package galley.store;

import galley.text.Text;
import java.nio.file.Path;

/** Loads and saves posts, losing nothing. Use it on the disk thread; its results may travel. */
public final class PostFile {
    /** Larger files are refused, in bytes. */
    public static final long LARGEST = 20L << 20;

    public PostFile() {}

    public Loaded load(Path path) {
        throw new UnsupportedOperationException();
    }

    /**
     * Writes a text over the file it was loaded from, atomically, with its encoding and line ends.
     *
     * @param base what the file held when it was loaded or last saved; null for a file that must not exist yet
     */
    public Saved save(Path path, Text text, Encoding encoding, Stamp base) {
        throw new UnsupportedOperationException();
    }
}
