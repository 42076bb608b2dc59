package galley.store;

import java.nio.file.Path;

/** What came of saving a file. */
public sealed interface Saved {
    /** The bytes are on the disk, read back and compared. */
    record Done(Path path, Stamp stamp) implements Saved {}

    /** The file is not what was loaded: nothing was written. {@code theirs} is null when it is gone. */
    record Conflict(Path path, Loaded.Opened theirs) implements Saved {}

    /** Nothing was changed on the disk. The reason is a sentence that names the file. */
    record Failed(Path path, String reason) implements Saved {}
}
