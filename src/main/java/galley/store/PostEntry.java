package galley.store;

import java.nio.file.Path;

/**
 * A file in a list of posts, as far as it is known without opening it.
 *
 * @param size in bytes
 * @param modified in milliseconds since 1970
 */
public record PostEntry(Path path, long size, long modified) {}
