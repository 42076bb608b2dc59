package galley.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The disk as Java and the system give it. Stateless. */
public final class LocalDisk implements Disk {
    private static final FileAttribute<?> OWNER_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?> OWNER_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final int MOST_LINKS = 40; // as many as Linux follows

    @Override
    public Facts look(Path path) throws IOException {
        BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class);
        Kind kind = found.isRegularFile() ? Kind.FILE : found.isDirectory() ? Kind.FOLDER : Kind.OTHER;
        return new Facts(kind, found.size(), found.lastModifiedTime().toMillis(), links(path));
    }

    private static int links(Path path) throws IOException {
        return supports(path, "unix") ? (Integer) Files.getAttribute(path, "unix:nlink") : 1;
    }

    @Override
    public Path real(Path path) throws IOException {
        Path at = path.toAbsolutePath();
        for (int i = 0; i < MOST_LINKS; i++) {
            Path folder = at.getParent();
            if (folder == null) {
                return at;
            }
            at = folder.toRealPath().resolve(at.getFileName());
            if (!Files.isSymbolicLink(at)) {
                return at;
            }
            at = at.resolveSibling(Files.readSymbolicLink(at));
        }
        throw new FileSystemLoopException(path.toString());
    }

    @Override
    public boolean writable(Path path) {
        return Files.isWritable(path);
    }

    @Override
    public byte[] read(Path path, long most) throws IOException {
        if (Files.readAttributes(path, BasicFileAttributes.class).isOther()) {
            throw new IOException("it is not a file but a pipe or a device"); // opening it may never end
        }
        try (FileChannel in = FileChannel.open(path, StandardOpenOption.READ)) {
            long size = in.size();
            if (size > most) {
                throw new TooLargeException(path, size, most);
            }
            // One byte more than the size, so that a file that grows meanwhile is noticed and not cut.
            ByteBuffer bytes = ByteBuffer.allocate((int) size + 1);
            while (in.read(bytes) >= 0) {
                if (!bytes.hasRemaining()) {
                    if (bytes.capacity() > most) {
                        throw new TooLargeException(path, in.size(), most);
                    }
                    ByteBuffer more = ByteBuffer.allocate((int) Math.min(most + 1, 2L * bytes.capacity()));
                    bytes = more.put(bytes.flip());
                }
            }
            byte[] read = new byte[bytes.position()];
            bytes.flip().get(read);
            return read;
        }
    }

    @Override
    public Sink create(Path path, boolean shared) throws IOException {
        Set<OpenOption> options =
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        return new ChannelSink(
                supports(path, "posix") && !shared
                        ? FileChannel.open(path, options, OWNER_FILE)
                        : FileChannel.open(path, options));
    }

    @Override
    public Sink rewrite(Path path) throws IOException {
        return new ChannelSink(FileChannel.open(path, StandardOpenOption.WRITE));
    }

    private record ChannelSink(FileChannel out) implements Sink {
        @Override
        public void write(byte[] bytes) throws IOException {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
        }

        @Override
        public void cut() throws IOException {
            out.truncate(out.position());
        }

        @Override
        public void force() throws IOException {
            out.force(true);
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    @Override
    public void dress(Path path, Path like) throws IOException {
        if (supports(path, "posix")) {
            PosixFileAttributes wanted = Files.readAttributes(like, PosixFileAttributes.class);
            PosixFileAttributes found = Files.readAttributes(path, PosixFileAttributes.class);
            PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
            if (!wanted.owner().equals(found.owner())) {
                view.setOwner(wanted.owner());
            }
            if (!wanted.group().equals(found.group())) {
                view.setGroup(wanted.group());
            }
            // Last, because a change of owner takes some permissions away.
            view.setPermissions(wanted.permissions());
        }
        if (supports(path, "user")) {
            copyAttributes(like, path);
        }
        if (onLinux(path)) {
            LinuxCalls.copyAccessList(like, path);
        }
    }

    private static void copyAttributes(Path from, Path to) throws IOException {
        UserDefinedFileAttributeView source = Files.getFileAttributeView(from, UserDefinedFileAttributeView.class);
        UserDefinedFileAttributeView sink = Files.getFileAttributeView(to, UserDefinedFileAttributeView.class);
        if (source == null || sink == null) {
            return;
        }
        List<String> names;
        try {
            names = source.list();
        } catch (IOException none) {
            return; // this file system keeps no attributes, so there are none to lose
        }
        for (String name : names) {
            ByteBuffer value = ByteBuffer.allocate(source.size(name));
            source.read(name, value);
            sink.write(name, value.flip());
        }
    }

    @Override
    public void exchange(Path a, Path b) throws IOException {
        if (!onLinux(a)) {
            throw new UnsupportedOperationException("no exchange of files on this system");
        }
        LinuxCalls.exchange(a, b);
    }

    @Override
    public void moveNew(Path from, Path to) throws IOException {
        if (onLinux(from)) {
            try {
                LinuxCalls.moveNew(from, to);
                return;
            } catch (UnsupportedOperationException next) {
                // an old kernel or a file system without it; a hard link does not replace either
            }
        }
        try {
            Files.createLink(to, from);
        } catch (FileAlreadyExistsException taken) {
            throw taken;
        } catch (IOException | UnsupportedOperationException noLinks) {
            Files.move(from, to); // looks first, then moves: the best that is left, as on FAT
            return;
        }
        Files.delete(from);
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException notAtomic) {
            throw new IOException("this file system cannot replace a file in one step", notAtomic);
        }
    }

    @Override
    public void delete(Path path) throws IOException {
        Files.delete(path);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        if (!onLocalPosix(folder)) {
            return; // Windows has no such call
        }
        try (FileChannel open = FileChannel.open(folder, StandardOpenOption.READ)) {
            open.force(true);
        } catch (IOException e) {
            String reason = String.valueOf(e.getMessage());
            if (!reason.contains("Invalid argument") && !reason.contains("not supported")) {
                throw e; // those two: a network or FUSE file system that does not know the call
            }
        }
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.sorted().toList();
        }
    }

    @Override
    public void makeFolder(Path folder, boolean shared) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (supports(folder, "posix") && !shared) {
            Files.createDirectories(folder, OWNER_FOLDER);
        } else {
            Files.createDirectories(folder);
        }
    }

    @Override
    public Held hold(Path folder) throws IOException {
        if (onLinux(folder)) {
            try {
                return LinuxCalls.hold(folder);
            } catch (UnsupportedOperationException byName) {
                // no native access, or no /proc
            }
        }
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new NotDirectoryException(folder.toString());
        }
        return new Named(folder);
    }

    private record Named(Path path) implements Held {
        @Override
        public void close() {}
    }

    private static boolean supports(Path path, String view) {
        return path.getFileSystem().supportedFileAttributeViews().contains(view);
    }

    private static boolean onLocalPosix(Path path) {
        return path.getFileSystem() == FileSystems.getDefault() && supports(path, "posix");
    }

    private static boolean onLinux(Path path) {
        return path.getFileSystem() == FileSystems.getDefault()
                && System.getProperty("os.name").equals("Linux");
    }
}
