package galley.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** The pages that a generator has made. Reads only; any thread. */
public final class BuiltFiles {
    private static final int MOST = 20_000;
    private static final long LARGEST = 5_000_000;
    private static final int DEEPEST = 30;

    /** @param text as UTF-8 */
    public record BuiltFile(Path path, String text) {}

    private BuiltFiles() {}

    /** An empty folder of our own to build into; what was there from the last time is gone. */
    public static Optional<Path> fresh(Path folder) {
        try {
            if (Files.exists(folder)) {
                try (Stream<Path> all = Files.walk(folder)) {
                    for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(each);
                    }
                }
            }
            return Optional.of(Files.createDirectories(folder).toRealPath());
        } catch (IOException | RuntimeException trouble) {
            return Optional.empty();
        }
    }

    /** The page that scores highest, above 0; of equals the shortest. */
    public static Optional<BuiltFile> best(Path folder, ToIntFunction<String> score) {
        BuiltFile best = null;
        int most = 0;
        for (Path path : pages(folder)) {
            try {
                String text =
                        Files.size(path) > LARGEST ? "" : new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
                int points = score.applyAsInt(text);
                if (points > most
                        || points == most
                                && best != null
                                && text.length() < best.text().length()) {
                    most = points;
                    best = new BuiltFile(path, text);
                }
            } catch (IOException gone) {
                // another page may be it
            }
        }
        return Optional.ofNullable(best);
    }

    private static List<Path> pages(Path folder) {
        try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
            return new ArrayList<>(all.filter(path -> path.toString().endsWith(".html"))
                    .filter(Files::isRegularFile)
                    .limit(MOST)
                    .toList());
        } catch (IOException | RuntimeException none) {
            return List.of();
        }
    }
}
