package galley.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A disk in memory that remembers every change, so that {@link PowerCut} can say what a real one might hold if the power
 * went at any of them. Has no links but hard ones.
 */
public final class MemoryDisk implements Disk {
    static final int FOLDER = 0;

    /** One change. */
    sealed interface Event {
        /** What a file holds from now on. */
        record Data(int inode, byte[] now) implements Event {}

        /** What the file holds is on the disk. */
        record Force(int inode) implements Event {}

        /** Names that are bound to other files in one step; null for a name that is gone. */
        record Names(Map<Path, Integer> bound) implements Event {}

        /** The names in this folder are on the disk. */
        record Sync(Path folder) implements Event {}
    }

    final Map<Path, Integer> names = new TreeMap<>();
    final Map<Integer, byte[]> data = new HashMap<>();
    final List<Event> events = new ArrayList<>();
    private final boolean exchanges;
    private int nextInode = 1;

    /** @param exchanges whether it can swap two files */
    MemoryDisk(boolean exchanges) {
        this.exchanges = exchanges;
    }

    /** A disk that holds these files, all of it safe. */
    public static MemoryDisk holding(Map<Path, byte[]> files, boolean exchanges) {
        MemoryDisk disk = new MemoryDisk(exchanges);
        files.forEach((path, bytes) -> {
            disk.addFolders(path.getParent());
            disk.data.put(disk.nextInode, bytes);
            disk.names.put(path, disk.nextInode++);
        });
        return disk;
    }

    public void addFolders(Path folder) {
        for (Path at = folder; at != null; at = at.getParent()) {
            names.putIfAbsent(at, FOLDER);
        }
    }

    /** Gives a file a second name. */
    void link(Path name, Path twin) {
        names.put(twin, names.get(name));
    }

    public Map<Path, byte[]> files() {
        Map<Path, byte[]> files = new TreeMap<>();
        names.forEach((path, inode) -> {
            if (inode != FOLDER) {
                files.put(path, data.get(inode));
            }
        });
        return files;
    }

    private int inode(Path path) throws IOException {
        Integer inode = names.get(path);
        if (inode == null) {
            throw new NoSuchFileException(path.toString());
        }
        return inode;
    }

    private int file(Path path) throws IOException {
        int inode = inode(path);
        if (inode == FOLDER) {
            throw new FileSystemException(path.toString(), null, "Is a directory");
        }
        return inode;
    }

    private void bind(Map<Path, Integer> bound) {
        bound.forEach((path, inode) -> {
            if (inode == null) {
                names.remove(path);
            } else {
                names.put(path, inode);
            }
        });
        events.add(new Event.Names(bound));
    }

    private static Map<Path, Integer> binding(Path path, Integer inode) {
        Map<Path, Integer> bound = new HashMap<>();
        bound.put(path, inode);
        return bound;
    }

    private void checkFree(Path path) throws IOException {
        if (names.containsKey(path)) {
            throw new FileAlreadyExistsException(path.toString());
        }
        inode(path.getParent());
    }

    @Override
    public Facts look(Path path) throws IOException {
        int inode = inode(path);
        if (inode == FOLDER) {
            return new Facts(Kind.FOLDER, 0, 0, 1);
        }
        int links =
                (int) names.values().stream().filter(other -> other == inode).count();
        return new Facts(Kind.FILE, data.get(inode).length, 0, links);
    }

    @Override
    public Path real(Path path) throws IOException {
        inode(path.getParent());
        return path;
    }

    @Override
    public boolean writable(Path path) {
        return true;
    }

    @Override
    public byte[] read(Path path, long most) throws IOException {
        byte[] bytes = data.get(file(path));
        if (bytes.length > most) {
            throw new TooLargeException(path, bytes.length, most);
        }
        return bytes.clone();
    }

    @Override
    public Sink create(Path path, boolean shared) throws IOException {
        checkFree(path);
        int inode = nextInode++;
        data.put(inode, new byte[0]);
        bind(binding(path, inode));
        return new MemorySink(inode);
    }

    @Override
    public Sink rewrite(Path path) throws IOException {
        return new MemorySink(file(path));
    }

    private final class MemorySink implements Sink {
        private final int inode;
        private int position;

        private MemorySink(int inode) {
            this.inode = inode;
        }

        @Override
        public void write(byte[] bytes) {
            byte[] old = data.get(inode);
            byte[] now = Arrays.copyOf(old, Math.max(old.length, position + bytes.length));
            System.arraycopy(bytes, 0, now, position, bytes.length);
            position += bytes.length;
            set(now);
        }

        @Override
        public void cut() {
            set(Arrays.copyOf(data.get(inode), position));
        }

        private void set(byte[] now) {
            data.put(inode, now);
            events.add(new Event.Data(inode, now));
        }

        @Override
        public void force() {
            events.add(new Event.Force(inode));
        }

        @Override
        public void close() {}
    }

    @Override
    public void dress(Path path, Path like) throws IOException {
        file(path);
        file(like);
    }

    @Override
    public void exchange(Path a, Path b) throws IOException {
        if (!exchanges) {
            throw new UnsupportedOperationException();
        }
        Map<Path, Integer> bound = binding(a, file(b));
        bound.put(b, file(a));
        bind(bound);
    }

    @Override
    public void moveNew(Path from, Path to) throws IOException {
        checkFree(to);
        move(from, to);
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        if (names.getOrDefault(to, 1) == FOLDER) {
            throw new FileSystemException(to.toString(), null, "Is a directory");
        }
        move(from, to);
    }

    private void move(Path from, Path to) throws IOException {
        Map<Path, Integer> bound = binding(to, file(from));
        bound.put(from, null);
        bind(bound);
    }

    @Override
    public void delete(Path path) throws IOException {
        file(path);
        bind(binding(path, null));
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        inode(folder);
        events.add(new Event.Sync(folder));
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        inode(folder);
        return names.keySet().stream()
                .filter(path -> folder.equals(path.getParent()))
                .toList();
    }

    @Override
    public void makeFolder(Path folder, boolean shared) throws IOException {
        if (names.containsKey(folder)) {
            if (names.get(folder) != FOLDER) {
                throw new FileAlreadyExistsException(folder.toString());
            }
            return;
        }
        makeFolder(folder.getParent(), shared);
        bind(binding(folder, FOLDER));
    }

    @Override
    public Held hold(Path folder) throws IOException {
        if (inode(folder) != FOLDER) {
            throw new NotDirectoryException(folder.toString());
        }
        return new Named(folder);
    }

    private record Named(Path path) implements Held {
        @Override
        public void close() {}
    }

    /** The parents of the names that an event binds. */
    static Set<Path> folders(Event.Names event) {
        return event.bound().keySet().stream().map(Path::getParent).collect(java.util.stream.Collectors.toSet());
    }
}
