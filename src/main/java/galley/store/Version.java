package galley.store;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A post as it was once.
 *
 * @param post its file, as it is named now
 * @param file where the version is kept
 * @param counter orders the versions of a post, since clocks are set; the higher, the newer
 * @param when as the clock said it
 * @param size in bytes
 * @param sha256 of its bytes, in hex
 * @param made why it was kept
 */
public record Version(Path post, Path file, long counter, Instant when, long size, String sha256, Made made) {
    /** What made a version. */
    public enum Made {
        /** It was saved. */
        SAVED,
        /** The file held it when something else was about to be written there. */
        FOUND,
        /** Another program wrote it. */
        THEIRS,
        /** It was in the window, unsaved, when something else took its place. */
        UNSAVED,
        /** The post was deleted. */
        DELETED
    }
}
