package galley.store;

import java.nio.file.Path;

/** What came of putting a file into a site. */
public sealed interface Put {
    /**
     * It is there, whole, and safe from a power cut.
     *
     * @param stamp with no time; null where it was only planned and nothing is there yet
     * @param other where a version was put that somebody else wrote in the very moment; null if nobody did
     */
    record Done(Path path, Stamp stamp, Path other) implements Put {}

    /** It was there already; nothing was written. */
    record Same(Path path, Stamp stamp) implements Put {}

    /** There is something that Galley did not put there; nothing was written. */
    record Conflict(Path path, Stamp there) implements Put {}

    /** Nothing was changed. The reason is a sentence that names the file. */
    record Failed(Path path, String reason) implements Put {}
}
