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
 */
public record Version(Path post, Path file, long counter, Instant when, long size, String sha256) {}
