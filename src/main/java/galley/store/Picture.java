package galley.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** A picture's file, as the preview asks for it. Any thread. */
public final class Picture {
    private Picture() {}

    /** Names the file and its state: another text once it has changed. */
    public static String stamp(Path path) {
        try {
            BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class);
            return path + " " + found.size() + " " + found.lastModifiedTime().toMillis();
        } catch (IOException gone) {
            return path.toString();
        }
    }

    /** In bytes; 0 if it is gone. */
    public static long size(Path path) {
        try {
            return Files.size(path);
        } catch (IOException gone) {
            return 0;
        }
    }

    /** @throws IOException also for what is no regular file: a pipe would wait for ever */
    public static InputStream open(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new IOException("not a file");
        }
        return Files.newInputStream(path);
    }
}
