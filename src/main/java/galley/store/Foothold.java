package galley.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A folder below another one, reached name by name and held at each: a symbolic link that takes the place of one of
 * them, at whatever moment, leads no write elsewhere. Folders that are missing are made, safe from a power cut.
 */
final class Foothold implements Closeable {
    private final Disk disk;
    private Disk.Held at;

    private Foothold(Disk disk, Disk.Held at) {
        this.disk = disk;
        this.at = at;
    }

    /**
     * @param root where the way begins
     * @param folder the root or below it, with no symbolic link between the two
     */
    static Foothold below(Disk disk, Path root, Path folder) throws IOException {
        if (!folder.startsWith(root)) {
            throw new IOException("its folder was replaced by another one in the meantime");
        }
        Foothold foothold = new Foothold(disk, disk.hold(root));
        try {
            for (int i = root.getNameCount(); i < folder.getNameCount(); i++) {
                foothold.enter(folder.getName(i));
            }
            return foothold;
        } catch (IOException | RuntimeException | Error e) {
            foothold.close();
            throw e;
        }
    }

    private void enter(Path name) throws IOException {
        Path next = at(name);
        try {
            disk.look(next);
        } catch (NoSuchFileException missing) {
            disk.makeFolder(next, true);
            disk.forceFolder(at.path());
        }
        Disk.Held held = disk.hold(next);
        at.close();
        at = held;
    }

    /** The way to a file in the folder, good until this is closed. */
    Path at(Path name) {
        return at.path().resolve(name);
    }

    @Override
    public void close() {
        at.close();
    }
}
