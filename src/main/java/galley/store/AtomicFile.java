package galley.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongConsumer;

/**
 * Puts bytes into a file so that it holds the old ones or the new ones at every moment, whatever fails and even if the
 * power does.
 *
 * <p>The new bytes go into a hidden file beside it, which is forced to the disk, read back and compared, and given the
 * old file's owner and permissions. Then both are exchanged in one step, and the folder is forced. What comes back is
 * looked at before it is deleted: if somebody wrote the file in the meantime, that is kept under another name. Where
 * files cannot be exchanged, the old one is looked at a last time and replaced.
 */
final class AtomicFile {
    /** Between the file's name and a random part in the name of a hidden file of ours. */
    static final String MARK = ".galley-";

    private static final long READ_BACK = 64L << 20;
    private static final int MOST_NAME_BYTES = 200; // of the 255 that file systems allow, to leave room for the mark
    private static final int TRIES = 5;
    private static final int FIRST_PAUSE_MILLIS = 20;

    private final Disk disk;
    private final LongConsumer pause;

    /** @param pause waits that many milliseconds, for Windows, where a virus scanner may hold a file for a moment */
    AtomicFile(Disk disk, LongConsumer pause) {
        this.disk = disk;
        this.pause = pause;
    }

    /** The file was not what the caller expected; nothing was changed. */
    static final class ChangedException extends IOException {}

    /** A new file cannot take the old one's place; nothing was changed. {@link #rewrite} may still do. */
    static final class NoNewFileException extends IOException {
        private NoNewFileException(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** Where what somebody else wrote in the last moment is to be kept. */
    @FunctionalInterface
    interface Aside {
        /** @param attempt from 0, higher when the name before was taken */
        Path name(int attempt);
    }

    /** Makes a folder and those above it where they are missing, safe from a power cut. */
    void makeFolder(Path folder, boolean shared) throws IOException {
        List<Path> made = new ArrayList<>();
        for (Path at = folder.toAbsolutePath(); at != null && isMissing(at); at = at.getParent()) {
            made.add(at);
        }
        disk.makeFolder(folder, shared);
        for (Path one : made.reversed()) {
            disk.forceFolder(one.getParent());
        }
    }

    private boolean isMissing(Path folder) throws IOException {
        try {
            disk.look(folder);
            return false;
        } catch (NoSuchFileException missing) {
            return true;
        }
    }

    /** Makes a new file that others may read as the system has it; {@link FileAlreadyExistsException} where there is one. */
    void create(Path target, byte[] bytes) throws IOException {
        Path temp = fill(target, bytes, true);
        try {
            patiently(() -> disk.moveNew(temp, target));
        } catch (IOException | RuntimeException | Error e) {
            drop(temp, bytes);
            throw e;
        }
        disk.forceFolder(target.getParent());
    }

    /** Replaces whatever is there, or nothing: for files that only Galley writes. */
    void put(Path target, byte[] bytes) throws IOException {
        Path temp = fill(target, bytes, false);
        try {
            patiently(() -> disk.replace(temp, target));
        } catch (IOException | RuntimeException | Error e) {
            drop(temp, bytes);
            throw e;
        }
        disk.forceFolder(target.getParent());
    }

    /**
     * Replaces a file.
     *
     * @param expected what it holds
     * @return where somebody else's version was put that came in between; null if none did
     */
    Path replace(Path target, byte[] bytes, Stamp expected, Aside aside) throws IOException {
        Path temp = dressed(target, bytes);
        try {
            patiently(() -> disk.exchange(temp, target));
        } catch (UnsupportedOperationException noExchange) {
            overwrite(temp, target, bytes, expected);
            return null;
        } catch (IOException | RuntimeException | Error e) {
            drop(temp, bytes);
            throw e;
        }
        try {
            disk.forceFolder(target.getParent());
        } catch (IOException | RuntimeException | Error e) {
            disk.exchange(temp, target);
            drop(temp, bytes);
            throw e;
        }
        return keep(temp, expected, aside);
    }

    private Path dressed(Path target, byte[] bytes) throws IOException {
        Path temp;
        try {
            temp = fill(target, bytes, false);
        } catch (AccessDeniedException closedFolder) {
            throw new NoNewFileException(closedFolder);
        }
        try {
            disk.dress(temp, target);
            return temp;
        } catch (FileSystemException e) {
            drop(temp, bytes);
            throw forbidden(e) ? new NoNewFileException(e) : e;
        } catch (IOException | RuntimeException | Error e) {
            drop(temp, bytes);
            throw e;
        }
    }

    /** Linux says one or the other, and only the first has an exception of its own. */
    private static boolean forbidden(FileSystemException e) {
        return e instanceof AccessDeniedException || "Operation not permitted".equals(e.getReason());
    }

    private void overwrite(Path temp, Path target, byte[] bytes, Stamp expected) throws IOException {
        try {
            if (!expected.describes(disk.read(target, READ_BACK))) {
                throw new ChangedException();
            }
            patiently(() -> disk.replace(temp, target));
        } catch (IOException | RuntimeException | Error e) {
            drop(temp, bytes);
            throw e;
        }
        disk.forceFolder(target.getParent());
    }

    /** The old file, under the name of our hidden one: deleted if it is what we knew, else kept. */
    private Path keep(Path old, Stamp expected, Aside aside) {
        try {
            if (expected.describes(disk.read(old, READ_BACK))) {
                disk.delete(old);
                return null;
            }
            for (int attempt = 0; ; attempt++) {
                Path name = aside.name(attempt);
                try {
                    disk.moveNew(old, name);
                    disk.forceFolder(name.getParent());
                    return name;
                } catch (FileAlreadyExistsException taken) {
                    // the next name
                }
            }
        } catch (IOException | RuntimeException | Error e) {
            return old; // the new bytes are in place; what came back stays where it is, and is named
        }
    }

    /**
     * Writes over a file where it lies, for one that must stay the same file: it has other names, or an owner that a new
     * file could not have. A failure half-way is mended with the old bytes, if the disk lets us; {@code old} must be
     * kept elsewhere before.
     */
    void rewrite(Path target, byte[] bytes, byte[] old) throws IOException {
        try {
            writeOver(target, bytes);
        } catch (IOException | RuntimeException | Error e) {
            try {
                writeOver(target, old);
            } catch (IOException | RuntimeException | Error again) {
                e.addSuppressed(again);
            }
            throw e;
        }
    }

    private void writeOver(Path target, byte[] bytes) throws IOException {
        try (Disk.Sink out = disk.rewrite(target)) {
            out.write(bytes);
            out.cut();
            out.force();
        }
        check(target, bytes);
    }

    /**
     * Deletes a file that holds what is expected. It gets a hidden name first and is looked at under that, so that what
     * somebody else writes in the last moment comes back and is not deleted.
     */
    void remove(Path target, Stamp expected) throws IOException {
        Path temp = hidden(target);
        patiently(() -> disk.moveNew(target, temp));
        boolean same;
        try {
            same = expected.describes(disk.read(temp, READ_BACK));
        } catch (IOException | RuntimeException | Error e) {
            disk.moveNew(temp, target);
            throw e;
        }
        if (!same) {
            disk.moveNew(temp, target);
            throw new ChangedException();
        }
        disk.delete(temp);
        disk.forceFolder(target.getParent());
    }

    /** A hidden copy beside a file, safe from a power cut. */
    Path copyBeside(Path target, byte[] bytes) throws IOException {
        Path copy = fill(target, bytes, false);
        disk.forceFolder(target.getParent());
        return copy;
    }

    /** Deletes a hidden file that still holds these bytes. One that does not may be the old file: it stays. */
    void drop(Path temp, byte[] bytes) {
        try {
            if (Arrays.equals(disk.read(temp, READ_BACK), bytes)) {
                disk.delete(temp);
            }
        } catch (IOException | RuntimeException | Error left) {
            // It is hidden, and looked at when its folder is opened the next time.
        }
    }

    private Path fill(Path target, byte[] bytes, boolean shared) throws IOException {
        Path temp = hidden(target);
        Disk.Sink out = disk.create(temp, shared);
        try {
            try (out) {
                out.write(bytes);
                out.force();
            }
            check(temp, bytes);
            return temp;
        } catch (IOException | RuntimeException | Error e) {
            try {
                disk.delete(temp);
            } catch (IOException | RuntimeException | Error left) {
                e.addSuppressed(left);
            }
            throw e;
        }
    }

    private void check(Path path, byte[] bytes) throws IOException {
        if (!Arrays.equals(disk.read(path, READ_BACK), bytes)) {
            throw new IOException("what was read back is not what was written");
        }
    }

    private interface Step {
        void run() throws IOException;
    }

    private void patiently(Step step) throws IOException {
        for (int attempt = 0; ; attempt++) {
            try {
                step.run();
                return;
            } catch (AccessDeniedException held) {
                if (attempt == TRIES) {
                    throw held;
                }
                pause.accept((long) FIRST_PAUSE_MILLIS << attempt);
            }
        }
    }

    private static Path hidden(Path target) {
        String name = FileNames.cut(target.getFileName().toString(), MOST_NAME_BYTES);
        long random = ThreadLocalRandom.current().nextLong() & Long.MAX_VALUE;
        return target.resolveSibling(
                "." + name + MARK + ProcessHandle.current().pid() + "-" + Long.toString(random, 36));
    }
}
