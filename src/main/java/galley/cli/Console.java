package galley.cli;

import galley.store.Loaded;
import galley.store.PostFile;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;

/**
 * What the verbs work with.
 *
 * @param out UTF-8; results only
 * @param err UTF-8; a line for each thing that went wrong
 */
record Console(PrintStream out, PrintStream err, PostFile files, Clock clock, Desktop desktop, Detect detect) {
    /** Done and nothing wrong. */
    static final int FINE = 0;
    /** Done, and problems were found or something was refused. */
    static final int PROBLEMS = 1;
    /** Wrong usage, or a file that could not be read or written. */
    static final int FAILED = 2;

    void complain(String words) {
        err.println("galley: " + words);
    }

    void complain(Path file, String words) {
        complain(file + ": " + words);
    }

    /** By the path as it was given: of many posts that are called index.md the name alone would tell nothing. */
    void complain(Loaded.Failed no) {
        complain(no.path(), no.failed() + ": " + no.why());
    }
}
