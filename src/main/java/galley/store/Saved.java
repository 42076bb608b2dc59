package galley.store;

import java.nio.file.Path;

/** What came of saving a file. */
public sealed interface Saved {
    /**
     * The bytes are on the disk, read back and compared.
     *
     * @param other where a version was put that somebody else wrote in the very moment of saving; null if nobody did
     */
    record Done(Path path, Stamp stamp, Path other) implements Saved {}

    /** The file is not what was loaded: nothing was written. {@code theirs} is null when it is gone. */
    record Conflict(Path path, Loaded.Opened theirs) implements Saved {}

    /**
     * Not saved; the file holds what it held. The reason is a sentence that names the file.
     *
     * @param unwritable whether it is only that the file's encoding does not have a character of the text
     */
    record Failed(Path path, String reason, boolean unwritable) implements Saved {
        public Failed(Path path, String reason) {
            this(path, reason, false);
        }
    }
}
