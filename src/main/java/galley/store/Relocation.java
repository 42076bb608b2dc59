package galley.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Gives a file another place in two steps, between which it is at both, so that what leads to it can be changed meanwhile
 * and at no moment leads nowhere. Use it on the disk thread.
 *
 * @param root nothing outside of it is written or deleted; by a path without symbolic links
 */
public record Relocation(Disk disk, Path root) {
    /**
     * Puts a copy there, never over another file.
     *
     * @param to below the root, safe names with {@code /} between them
     * @return why it could not be done, as a sentence
     */
    public Optional<String> copy(Path from, String to) {
        return switch (new Outbox(disk, root).copy(real(from), to, null)) {
            case Put.Done done -> Optional.empty();
            case Put.Same same -> Optional.of("“" + to + "” is there already.");
            case Put.Conflict other -> Optional.of("“" + to + "” is there already.");
            case Put.Failed failed -> Optional.of(failed.reason());
        };
    }

    /**
     * Deletes one of two files that are the same to the byte.
     *
     * @return why it could not be done, as a sentence; the file is there then
     */
    public Optional<String> drop(Path file, Path twin) {
        try {
            if (!(new Inside(root).existing(file) instanceof Inside.Place.In)) {
                return Optional.of("“" + file.getFileName() + "” is not in the site any more. It was left.");
            }
            byte[] bytes = disk.read(file, Outbox.LARGEST);
            if (disk.real(file).equals(disk.real(twin))
                    || !Stamp.of(disk.read(twin, Outbox.LARGEST), 0).describes(bytes)) {
                return Optional.of("“" + file.getFileName() + "” was changed meanwhile. It was left.");
            }
            disk.delete(file);
            disk.forceFolder(file.getParent());
            return Optional.empty();
        } catch (IOException | RuntimeException | Error e) {
            return Optional.of(Trouble.sentence(file, "could not be deleted", e, "It was left."));
        }
    }

    private Path real(Path path) {
        try {
            return disk.real(path);
        } catch (IOException | RuntimeException gone) {
            return path;
        }
    }
}
