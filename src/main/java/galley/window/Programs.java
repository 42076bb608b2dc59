package galley.window;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Programs of this computer that the author asks for; supplied by the root. */
public interface Programs {
    /**
     * How a program ended.
     *
     * @param code its own, 0 for well; -1 where it did not come so far
     * @param trouble why it did not come so far, as a sentence; empty if it did
     */
    record Ended(int code, String trouble) {
        public boolean well() {
            return code == 0;
        }
    }

    /**
     * Runs a program and those that it starts, until it ends, is stopped or takes too long. Blocks; a thread of its own.
     *
     * @param command program and arguments; no shell sees them
     * @param environment what is added to the author's own
     * @param lines told some lines of what it says at a time; a line that it writes over is told each time
     * @param stop asked again and again
     */
    Ended run(
            List<String> command,
            Path folder,
            Map<String, String> environment,
            Duration limit,
            Consumer<List<String>> lines,
            BooleanSupplier stop);

    /** Where a program is: a path from the folder, or a name that is looked for where the system looks. */
    Optional<Path> find(String program, Path folder);
}
