package galley.store;

import java.nio.file.Path;

/** What a second look at an open file found. */
public sealed interface Seen {
    /** It holds what it held, whatever its time says. */
    record Same(Path path) implements Seen {}

    /** It holds something else. */
    record Changed(Path path, Loaded.Opened now) implements Seen {}

    /** There is no such file any more; perhaps its folder or its drive is gone too. */
    record Gone(Path path) implements Seen {}

    /** It is there and cannot be read. The reason is a sentence that names the file. */
    record Unreadable(Path path, String reason) implements Seen {}
}
