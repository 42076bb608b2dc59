package galley.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The folder of one post's own, with what its generator puts beside the finished post. Posts that lie in there are no part
 * of it, and their folders are not. Use it on the disk thread.
 *
 * @param root the folder of the site, by a path without symbolic links; nothing goes out of it
 * @param path below it, whether there is a folder or not
 */
public record OwnFolder(Disk disk, Path root, Path path) {
    /** Its files, those in folders within too, from the folder; none where there is no folder. */
    public List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        if (isFolder(path)) {
            collect(path, files);
        }
        return files;
    }

    private void collect(Path folder, List<Path> files) throws IOException {
        List<Path> all = disk.list(folder);
        Set<String> posts =
                all.stream().filter(PostFolder::isPost).map(OwnFolder::stem).collect(Collectors.toSet());
        for (Path each : all) {
            boolean others =
                    PostFolder.isPost(each) || posts.contains(each.getFileName().toString());
            if (!others && isFolder(each)) {
                collect(each, files);
            } else if (!others) {
                files.add(path.relativize(each));
            }
        }
    }

    private static String stem(Path file) {
        return FileNames.stem(file.getFileName().toString());
    }

    /** A folder itself, not a link to one: that is a file here. */
    private boolean isFolder(Path at) throws IOException {
        try {
            return disk.look(at).kind() == Disk.Kind.FOLDER
                    && disk.real(at).equals(disk.real(at.getParent()).resolve(at.getFileName()));
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    /** Whether it is still that of a post: a file beside it has its name. */
    public boolean hasPost() {
        try {
            String name = path.getFileName().toString();
            return disk.list(path.getParent()).stream()
                    .anyMatch(file -> stem(file).equals(name)
                            && !file.getFileName().toString().equals(name));
        } catch (IOException | RuntimeException | Error unknown) {
            return true;
        }
    }

    /**
     * What came of copying.
     *
     * @param files how many are there
     * @param trouble why not all are, as a sentence; empty if they are
     */
    public record Copied(int files, Optional<String> trouble) {}

    /** Copies all its files, never over another. */
    public Copied copyTo(OwnFolder other) {
        int copied = 0;
        Optional<String> trouble = Optional.empty();
        try {
            List<Path> all = files();
            if (!all.isEmpty() && !(new Inside(root).writable(other.path) instanceof Inside.Place.In)) {
                return new Copied(0, Optional.of("“" + root.relativize(other.path) + "” leads out of the site."));
            }
            for (Path file : all) {
                try {
                    copy(path.resolve(file), other.path.resolve(file));
                    copied++;
                } catch (IOException e) {
                    trouble = Optional.of(Trouble.sentence(path.resolve(file), "could not be copied", e, ""));
                }
            }
        } catch (IOException | RuntimeException | Error e) {
            trouble = Optional.of(Trouble.sentence(path, "could not be read", e, ""));
        }
        return new Copied(copied, trouble);
    }

    /** Copies one file, unless the same is there already. */
    void copy(Path file, Path place) throws IOException {
        AtomicFile atomic = new AtomicFile(disk, millis -> {});
        byte[] bytes = disk.read(file, Outbox.LARGEST);
        atomic.makeFolder(place.getParent(), true);
        try {
            atomic.create(place, bytes);
        } catch (FileAlreadyExistsException taken) {
            if (!Arrays.equals(bytes, disk.read(place, Outbox.LARGEST))) {
                throw taken;
            }
        }
    }

    /** Clears away folders with nothing in them, itself too. */
    void clear() throws IOException {
        clear(path);
    }

    private void clear(Path folder) throws IOException {
        if (isFolder(folder)) {
            for (Path each : disk.list(folder)) {
                clear(each);
            }
            if (disk.list(folder).isEmpty()) {
                disk.delete(folder);
            }
        }
    }

    /** Waits until the disk has what was done in it. */
    void force() throws IOException {
        if (isFolder(path)) {
            disk.forceFolder(path);
        }
    }
}
