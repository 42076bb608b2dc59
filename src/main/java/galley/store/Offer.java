package galley.store;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A draft that a program left behind that ended without saving it.
 *
 * @param file where it is kept
 * @param counter orders drafts, since clocks are set; the higher, the newer
 * @param written as the clock said it
 */
public record Offer(Path file, Draft draft, Owner owner, long counter, Instant written) {}
