package galley.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Looks at a site's folder: reading never fails but finds nothing. {@link Outbox} writes. Any thread. */
public final class SiteFiles {
    private static final long LARGEST_SETTINGS = 1L << 20;

    private final Disk disk;

    public SiteFiles() {
        this(new LocalDisk());
    }

    public SiteFiles(Disk disk) {
        this.disk = disk;
    }

    public boolean isFile(Path path) {
        return is(path, Disk.Kind.FILE);
    }

    public boolean isFolder(Path path) {
        return is(path, Disk.Kind.FOLDER);
    }

    private boolean is(Path path, Disk.Kind kind) {
        try {
            return disk.look(path).kind() == kind;
        } catch (IOException | RuntimeException | Error none) {
            return false;
        }
    }

    /** A settings file as text, without a byte order mark, with {@code \n} line ends. */
    public Optional<String> text(Path path) {
        try {
            if (!isFile(path)) {
                return Optional.empty(); // a pipe would wait for ever
            }
            String text = new String(disk.read(path, LARGEST_SETTINGS), StandardCharsets.UTF_8);
            return Optional.of(text.replace("\r\n", "\n").replaceFirst("^\ufeff", ""));
        } catch (IOException | RuntimeException | Error none) {
            return Optional.empty();
        }
    }

    /** What a file holds; nothing where there is no file, or none that can be read. */
    public Optional<byte[]> bytes(Path path) {
        try {
            return isFile(path) ? Optional.of(disk.read(path, Outbox.LARGEST)) : Optional.empty();
        } catch (IOException | RuntimeException | Error none) {
            return Optional.empty();
        }
    }

    /** What is in a folder, sorted. */
    public List<Path> list(Path folder) {
        try {
            return isFolder(folder) ? disk.list(folder) : List.of();
        } catch (IOException | RuntimeException | Error none) {
            return List.of();
        }
    }

    /** The path with every symbolic link followed, or as it is where that cannot be done. */
    public Path real(Path path) {
        try {
            return disk.real(path);
        } catch (IOException | RuntimeException | Error none) {
            return path.toAbsolutePath().normalize();
        }
    }
}
