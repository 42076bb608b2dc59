package galley.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Every way in which the store touches files that must not be lost, one call each, so that tests can make any single one
 * of them fail, or cut the power between any two. {@link LocalDisk} is the real one.
 *
 * <p>Paths are followed through symbolic links unless said otherwise. Used on the disk thread.
 */
public interface Disk {
    /** What a path leads to. */
    enum Kind {
        FILE,
        FOLDER,
        /** A pipe, a device, a socket: opening it may hang or never end. */
        OTHER
    }

    /**
     * @param size in bytes
     * @param modified in milliseconds since 1970
     * @param links how many names the file has; 1 where the system does not say
     */
    record Facts(Kind kind, long size, long modified, int links) {}

    /** A file open for writing. */
    interface Sink extends Closeable {
        /** Writes at the end of what this sink has written so far. */
        void write(byte[] bytes) throws IOException;

        /** Cuts off whatever follows what was written. */
        void cut() throws IOException;

        /** Returns when the bytes would survive a power cut. */
        void force() throws IOException;
    }

    /** A folder that stays the one it is, whatever takes its name. */
    interface Held extends Closeable {
        /** Leads into the folder until it is closed. */
        Path path();

        @Override
        void close();
    }

    Facts look(Path path) throws IOException;

    /** The path with every symbolic link followed; its last part need not exist. */
    Path real(Path path) throws IOException;

    /** Whether this account may change the file. */
    boolean writable(Path path);

    /** All bytes of a regular file. @param most fails with {@link TooLargeException} on a file with more bytes than this */
    byte[] read(Path path, long most) throws IOException;

    /**
     * A new file; fails where there is anything already, a symbolic link included.
     *
     * @param shared whether others may read it as the system has it for new files; else it is for its owner alone
     */
    Sink create(Path path, boolean shared) throws IOException;

    /** An existing file, to be written over where it lies; nothing is cut off before {@link Sink#cut}. */
    Sink rewrite(Path path) throws IOException;

    /** Gives a file the owner, group, permissions and extended attributes of another. */
    void dress(Path path, Path like) throws IOException;

    /**
     * Swaps two files in one step.
     *
     * @throws UnsupportedOperationException where the system or the file system cannot
     */
    void exchange(Path a, Path b) throws IOException;

    /** Gives a file another name in one step; never over a file that is there. */
    void moveNew(Path from, Path to) throws IOException;

    /** Gives a file another name in one step, over whatever is there. */
    void replace(Path from, Path to) throws IOException;

    /** Deletes a file; a symbolic link is not followed. */
    void delete(Path path) throws IOException;

    /** Returns when the names in a folder would survive a power cut. Does nothing where the system has no such thing. */
    void forceFolder(Path folder) throws IOException;

    /** What is in a folder, sorted; paths that begin with the folder's. */
    List<Path> list(Path folder) throws IOException;

    /**
     * Makes a folder and those above it where they are missing.
     *
     * @param shared whether others may look into new ones as the system has it; else they are for their owner alone
     */
    void makeFolder(Path folder, boolean shared) throws IOException;

    /**
     * Holds a folder, which a symbolic link is not. Where the system cannot, and that is all but Linux, the way to it
     * stays its name.
     */
    Held hold(Path folder) throws IOException;

    /** A file has more bytes than the caller wants to read. */
    final class TooLargeException extends IOException {
        private final long size;
        private final long most;

        public TooLargeException(Path path, long size, long most) {
            super(path + " has " + size + " bytes");
            this.size = size;
            this.most = most;
        }

        /** The most bytes that would have been read. */
        public long most() {
            return most;
        }

        public long size() {
            return size;
        }
    }
}
