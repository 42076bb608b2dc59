package galley.store;

import java.nio.file.Path;

/** What came of moving, deleting or copying files. */
public sealed interface Placed {
    /** @param path where it is now */
    record Done(Path path) implements Placed {}

    /** Nothing was changed. The reason is a sentence that names the file. */
    record Failed(Path path, String reason) implements Placed {}
}
