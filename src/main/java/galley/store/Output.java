package galley.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Writes what can be made again at any time, such as a rendering or a picture of the window: whole, but not forced. */
public final class Output {
    private Output() {}

    /** Replaces a file, making its folders. @return what went wrong, as a sentence that names the file */
    public static Optional<String> write(Path path, byte[] bytes) {
        try {
            Path folder = path.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.write(path, bytes);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(path + ": cannot be written (" + e.getClass().getSimpleName() + ")");
        }
    }
}
