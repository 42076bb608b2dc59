package galley.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Puts files into one folder and nowhere else: each whole or not at all, over nothing but what the caller says it knows.
 * Use it on the disk thread.
 */
public final class Outbox {
    /** Larger files are not copied, in bytes. */
    public static final long LARGEST = 64L << 20;

    private static final String NOT_PUT = "could not be written";

    private final Disk disk;
    private final Path root;
    private final Inside inside;
    private final AtomicFile atomic;

    /** @param root the folder, by a path without symbolic links: should it become one, nothing is written */
    public Outbox(Disk disk, Path root) {
        this.disk = disk;
        this.root = root;
        this.inside = new Inside(root);
        this.atomic = new AtomicFile(disk, millis -> LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis)));
    }

    /**
     * What writing would do, looked at without writing: {@link Put.Done} with no stamp where it would be done.
     *
     * @param reference names below the folder with {@code /} between them, each a safe name
     * @param known hash of what may be replaced, as in {@link Stamp#sha256}; null if nothing may
     */
    public Put plan(String reference, byte[] bytes, String known) {
        return attempt(reference, target -> judged(target, target, bytes, known));
    }

    /** Writes a file. The parameters are those of {@link #plan}. */
    public Put write(String reference, byte[] bytes, String known) {
        return attempt(reference, target -> write(reference, target, bytes, known));
    }

    /**
     * Copies a file.
     *
     * @param source a regular file that may be read, by a path without symbolic links: should there be one on the way,
     *     another file has come into its place, and nothing is copied
     */
    public Put copy(Path source, String reference, String known) {
        return copy(source, reference, known, null);
    }

    /** The same for a source that is still what it was. @param only hash of what it must hold; null for anything */
    public Put copy(Path source, String reference, String known, String only) {
        byte[] bytes;
        try {
            if (disk.look(source).kind() != Disk.Kind.FILE) {
                throw new IOException("it is not a file");
            }
            bytes = disk.read(source, LARGEST);
            if (!disk.real(source).equals(source)) {
                throw new IOException("another file took its place");
            }
            if (only != null && !Stamp.hash(bytes).equals(only)) {
                return new Put.Failed(source, "“" + source.getFileName() + "” was changed in the meantime.");
            }
        } catch (IOException | RuntimeException | Error e) {
            return new Put.Failed(source, Trouble.sentence(source, "could not be copied", e, ""));
        }
        return write(reference, bytes, known);
    }

    /** What a file holds; nothing where there is none that can be read, or where the way leads out of the folder. */
    public Optional<byte[]> read(String reference) {
        try {
            return inside.writable(reference) instanceof Inside.Place.In(Path path)
                            && disk.look(path).kind() == Disk.Kind.FILE
                    ? Optional.of(disk.read(path, LARGEST))
                    : Optional.empty();
        } catch (IOException | RuntimeException | Error none) {
            return Optional.empty();
        }
    }

    /**
     * Takes a file away.
     *
     * @param known hash of what it must hold; with anything else in it, it stays
     * @return done also where it is gone already
     */
    public Put remove(String reference, String known) {
        return attempt(reference, target -> remove(target, known));
    }

    private Put remove(Path target, String known) throws IOException {
        try {
            disk.look(target);
        } catch (NoSuchFileException gone) {
            return new Put.Done(target, null, null);
        }
        try (Foothold folder = Foothold.below(disk, root, target.getParent())) {
            Path at = folder.at(target.getFileName());
            Stamp there = Stamp.of(disk.read(at, LARGEST), 0);
            if (!there.sha256().equals(known)) {
                return new Put.Conflict(target, there);
            }
            atomic.remove(at, there);
            return new Put.Done(target, there, null);
        } catch (AtomicFile.ChangedException changed) {
            return new Put.Conflict(target, Stamp.of(disk.read(target, LARGEST), 0));
        }
    }

    /** Takes a folder away that has nothing in it; any other stays, and so does one that cannot be looked into. */
    public void removeEmpty(String reference) {
        try {
            if (inside.writable(reference) instanceof Inside.Place.In(Path folder)
                    && disk.look(folder).kind() == Disk.Kind.FOLDER
                    && !folder.equals(root)
                    && disk.list(folder).isEmpty()) {
                try (Foothold above = Foothold.below(disk, root, folder.getParent())) {
                    disk.delete(above.at(folder.getFileName())); // fails where something came into it
                }
            }
        } catch (IOException | RuntimeException | Error stays) {
            // an empty folder does no harm
        }
    }

    @FunctionalInterface
    private interface Work {
        Put on(Path target) throws IOException;
    }

    private Put attempt(String reference, Work work) {
        Path named = root.resolve("file");
        try {
            named = root.resolve(reference);
            return switch (inside.writable(reference)) {
                case Inside.Place.Out out ->
                    new Put.Failed(named, "“" + reference + "” " + out.reason() + ". Nothing was written.");
                case Inside.Place.In in -> work.on(in.path());
            };
        } catch (IOException | RuntimeException | Error e) {
            return new Put.Failed(named, Trouble.sentence(named, NOT_PUT, e, "What was there is as it was."));
        }
    }

    /** @param at the way to the target */
    private Put judged(Path target, Path at, byte[] bytes, String known) throws IOException {
        byte[] there;
        try {
            if (disk.look(at).kind() != Disk.Kind.FILE) {
                throw new IOException("there is something of that name that is not a file");
            }
            there = disk.read(at, LARGEST);
        } catch (NoSuchFileException free) {
            return new Put.Done(target, null, null);
        }
        Stamp stamp = Stamp.of(there, 0);
        if (stamp.describes(bytes)) {
            return new Put.Same(target, stamp);
        }
        return stamp.sha256().equals(known) ? new Put.Done(target, stamp, null) : new Put.Conflict(target, stamp);
    }

    private Put write(String reference, Path target, byte[] bytes, String known) throws IOException {
        try (Foothold folder = Foothold.below(disk, root, target.getParent())) {
            Path at = folder.at(target.getFileName());
            Put judged = judged(target, at, bytes, known);
            if (!(judged instanceof Put.Done free)) {
                return judged;
            }
            // The foothold is one on Linux alone; elsewhere this is what is known last.
            if (!inside.writable(reference).equals(new Inside.Place.In(target))) {
                throw new IOException("its folder changed while it was being written");
            }
            try {
                Path other = null;
                if (free.stamp() == null) {
                    atomic.create(at, bytes);
                } else {
                    other = atomic.replace(
                            at,
                            bytes,
                            free.stamp(),
                            attempt -> at.resolveSibling("." + at.getFileName() + ".changed-" + attempt));
                }
                Path named = other == null ? null : target.resolveSibling(other.getFileName());
                return new Put.Done(target, Stamp.of(bytes, 0), named);
            } catch (FileAlreadyExistsException | AtomicFile.ChangedException changed) {
                return judged(target, at, bytes, null);
            }
        }
    }
}
