package galley.store;

import galley.text.Text;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/** Loads and saves posts, losing nothing. Use it on the disk thread; its results may travel. */
public final class PostFile {
    /** Larger files are refused, in bytes. */
    public static final long LARGEST = 20L << 20;

    private static final String NOT_OPENED = "could not be opened";
    private static final String NOT_SAVED = "could not be saved";
    private static final String SAFE = "The file is as it was; your text is still here.";
    private static final int LOOKS = 3;

    private final Disk disk;
    private final AtomicFile atomic;
    private final History history;
    private final InstantSource clock;

    /** What a save that failed at its last step may have left in the file: ours, so no conflict the next time. */
    private final Map<Path, Stamp> attempted = new HashMap<>();

    /** Without a history: files that must be written over where they lie are copied beside first. */
    public PostFile() {
        this(new LocalDisk(), null, InstantSource.system());
    }

    /** @param history gets each version that is saved or replaced; null for none */
    public PostFile(Disk disk, History history, InstantSource clock) {
        this(disk, history, clock, millis -> LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis)));
    }

    PostFile(Disk disk, History history, InstantSource clock, LongConsumer pause) {
        this.disk = disk;
        this.atomic = new AtomicFile(disk, pause);
        this.history = history;
        this.clock = clock;
    }

    public Loaded load(Path path) {
        return load(path, null);
    }

    /** Reads a file as somebody says it is written. @param chosen null to find out */
    public Loaded load(Path path, Charset chosen) {
        try {
            return read(path, hold(path), chosen);
        } catch (IOException | RuntimeException | Error e) {
            return new Loaded.Failed(path, NOT_OPENED, Trouble.cause(e));
        }
    }

    /** The encodings a file may be in, the likeliest first; empty if it cannot be read. */
    public List<Guess> guesses(Path path) {
        try {
            return Guess.of(disk.read(path, LARGEST));
        } catch (IOException | RuntimeException | Error e) {
            return List.of();
        }
    }

    /** Whether a file still holds what it held. */
    public Seen look(Path path, Stamp base) {
        try {
            Held held = hold(path);
            return base.describes(held.bytes)
                    ? new Seen.Same(path)
                    : switch (read(path, held, null)) {
                        case Loaded.Opened now -> new Seen.Changed(path, now);
                        case Loaded.Failed no -> new Seen.Unreadable(path, no.reason());
                    };
        } catch (NoSuchFileException e) {
            return new Seen.Gone(path);
        } catch (IOException | RuntimeException | Error e) {
            return new Seen.Unreadable(path, Trouble.sentence(path, "could not be read", e, ""));
        }
    }

    private record Held(byte[] bytes, long modified) {}

    private Held hold(Path path) throws IOException {
        Disk.Facts facts = regular(path);
        byte[] bytes = disk.read(path, LARGEST);
        // A file that somebody is writing right now is read again, so that no half of it is shown.
        for (int look = 0; look < LOOKS; look++) {
            Disk.Facts now = regular(path);
            if (now.size() == bytes.length && now.modified() == facts.modified()) {
                break;
            }
            facts = now;
            bytes = disk.read(path, LARGEST);
        }
        return new Held(bytes, facts.modified());
    }

    private Loaded read(Path path, Held held, Charset chosen) {
        Reading reading = chosen == null ? Reading.of(held.bytes) : Reading.as(held.bytes, chosen);
        return switch (reading) {
            case Reading.NotText no -> new Loaded.Failed(path, NOT_OPENED, no.reason());
            case Reading.Words words -> {
                String readOnly = chosen == null ? damage(path, held, words.readOnly()) : words.readOnly();
                if (readOnly == null && !disk.writable(path)) {
                    readOnly = "This account is not allowed to change the file.";
                }
                Stamp stamp = Stamp.of(held.bytes, held.modified);
                yield new Loaded.Opened(path, words.text(), words.encoding(), stamp, readOnly);
            }
        };
    }

    /** A file that was emptied or torn, where the history knows better. */
    private String damage(Path path, Held held, String found) {
        boolean empty = held.bytes.length == 0;
        boolean torn = Reading.torn(held.bytes) != null;
        if (history == null || !empty && !torn) {
            return found;
        }
        List<Version> versions = history.list(path);
        if (versions.isEmpty() || versions.getFirst().size() == 0) {
            return found;
        }
        String what = empty ? "The file is empty, but it was not when it was last saved." : found;
        return what + " The version of " + FileNames.moment(versions.getFirst().when()) + " is in its history.";
    }

    private Disk.Facts regular(Path path) throws IOException {
        Disk.Facts facts = disk.look(path);
        switch (facts.kind()) {
            case FOLDER -> throw new IOException("it is a folder");
            case OTHER -> throw new IOException("it is not a file but a pipe or a device");
            case FILE -> {
                if (facts.size() > LARGEST) {
                    throw new Disk.TooLargeException(path, facts.size(), LARGEST);
                }
            }
        }
        return facts;
    }

    /**
     * Writes a text over the file it was loaded from, atomically, with its encoding and line ends. Symbolic links are
     * followed and stay; a file with several names stays one file. A file that its encoding does not read exactly is
     * not written over.
     *
     * @param base what the file held when it was loaded or last saved; null for a file that must not exist yet
     */
    public Saved save(Path path, Text text, Encoding encoding, Stamp base) {
        return save(path, text, encoding, encoding.charset(), base);
    }

    /** The same in another encoding than the file's. @param found the one that its bytes are read in now */
    public Saved save(Path path, Text text, Encoding encoding, Charset found, Stamp base) {
        byte[] bytes = encoding.encode(text).orElse(null);
        if (bytes == null) {
            String why = "line " + (encoding.firstUnwritableLine(text) + 1) + " has a character that "
                    + encoding.charset().displayName() + " does not have";
            return new Saved.Failed(path, Trouble.sentence(path, NOT_SAVED, why, SAFE), true);
        }
        try {
            if (!folderIsThere(path)) {
                String why = "its folder “" + path.toAbsolutePath().getParent() + "” is not there any more";
                return new Saved.Failed(path, Trouble.sentence(path, NOT_SAVED, why, "Your text is still here."));
            }
            Path target = disk.real(path);
            return base == null ? create(path, target, bytes) : replace(path, target, bytes, found, base);
        } catch (DamagedException e) {
            return new Saved.Failed(path, Trouble.sentence(path, NOT_SAVED, e.getCause(), e.getMessage()));
        } catch (IOException | RuntimeException | Error e) {
            return new Saved.Failed(path, Trouble.sentence(path, NOT_SAVED, e, SAFE));
        }
    }

    /** A folder that vanished is not made anew unasked: its drive may only be unplugged. */
    private boolean folderIsThere(Path path) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        try {
            return folder == null || disk.look(folder).kind() == Disk.Kind.FOLDER;
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    private Saved create(Path path, Path target, byte[] bytes) throws IOException {
        try {
            attempted.put(target, Stamp.of(bytes, 0));
            atomic.create(target, bytes);
            return done(path, target, bytes, null);
        } catch (FileAlreadyExistsException taken) {
            return ours(target, disk.read(target, LARGEST))
                    ? replace(path, target, bytes, null, attempted.get(target))
                    : conflict(path);
        }
    }

    private Saved replace(Path path, Path target, byte[] bytes, Charset found, Stamp base) throws IOException {
        byte[] old;
        try {
            regular(target);
            old = disk.read(target, LARGEST);
        } catch (NoSuchFileException gone) {
            return new Saved.Conflict(path, null);
        }
        if (Arrays.equals(old, bytes) && !attempted.containsKey(target)) {
            return done(path, target, bytes, null);
        }
        if (!base.describes(old) && !ours(target, old)) {
            return conflict(path);
        }
        if (found != null && !ours(target, old) && Encoding.decode(old, found).isEmpty()) {
            throw new IOException("it is not written in " + found.displayName() + " throughout");
        }
        if (!disk.writable(target)) {
            throw new IOException("this account is not allowed to change it");
        }
        keepBefore(path, old, bytes);
        attempted.put(target, Stamp.of(bytes, 0));
        Path other = null;
        if (disk.look(target).links() > 1) {
            rewrite(path, target, bytes, old);
        } else {
            try {
                other = atomic.replace(target, bytes, Stamp.of(old, 0), attempt -> aside(target, attempt));
            } catch (AtomicFile.NoNewFileException no) {
                rewrite(path, target, bytes, old);
            } catch (AtomicFile.ChangedException changed) {
                return conflict(path);
            }
        }
        return done(path, target, bytes, other);
    }

    /**
     * Saves a post that has no file yet, under its name or, where there is one of that name already, the name with a
     * number. Which names are taken is decided by making the file, not by looking.
     *
     * @param name a safe one, as {@link FileNames#of} makes them
     */
    public Saved create(Path folder, String name, Text text, Encoding encoding) {
        try {
            atomic.makeFolder(folder, true);
            List<String> present = new ArrayList<>();
            disk.list(folder).forEach(path -> present.add(path.getFileName().toString()));
            while (true) {
                String free = FileNames.distinct(name, present);
                Saved saved = save(folder.resolve(free), text, encoding, null);
                if (!(saved instanceof Saved.Conflict)) {
                    return saved;
                }
                present.add(free);
            }
        } catch (IOException | RuntimeException | Error e) {
            Path path = folder.resolve(name);
            return new Saved.Failed(path, Trouble.sentence(path, NOT_SAVED, e, "Your text is still here."));
        }
    }

    /** Gives a file another name or folder; never over one that is there. */
    public Placed move(Path from, Path to) {
        try {
            if (!to.getParent().equals(from.getParent())) {
                disk.makeFolder(to.getParent(), true);
            }
            disk.moveNew(from, to);
        } catch (IOException | RuntimeException | Error e) {
            return new Placed.Failed(from, Trouble.sentence(from, "could not be renamed", e, "It is where it was."));
        }
        try {
            disk.forceFolder(to.getParent());
            disk.forceFolder(from.getParent());
        } catch (IOException | RuntimeException | Error e) {
            // It has its new name; only after a power cut it might have the old one.
        }
        return new Placed.Done(to);
    }

    private boolean ours(Path target, byte[] found) {
        Stamp stamp = attempted.get(target);
        return stamp != null && stamp.describes(found);
    }

    /** A file could neither be written whole nor mended. The message says where what it held is. */
    private static final class DamagedException extends IOException {
        private DamagedException(String where, Throwable cause) {
            super(where, cause);
        }
    }

    private void rewrite(Path path, Path target, byte[] bytes, byte[] old) throws IOException {
        Path copy = null;
        if (history == null) {
            copy = atomic.copyBeside(target, old);
        } else {
            history.keep(path, old, Version.Made.FOUND);
            history.keep(path, bytes, Version.Made.SAVED);
        }
        try {
            atomic.rewrite(target, bytes, old);
        } catch (IOException | RuntimeException | Error e) {
            if (!holds(target, old)) {
                String where = copy == null ? "its history" : "“" + copy.getFileName() + "”";
                throw new DamagedException("The file may be damaged now; what it held is in " + where + ".", e);
            }
            throw e;
        } finally {
            if (copy != null && (holds(target, old) || holds(target, bytes))) {
                atomic.drop(copy, old);
            }
        }
    }

    private boolean holds(Path target, byte[] bytes) {
        try {
            return Arrays.equals(disk.read(target, LARGEST), bytes);
        } catch (IOException | RuntimeException | Error e) {
            return false;
        }
    }

    /** What is about to be replaced goes into the history; if it is to be emptied, not without. */
    private void keepBefore(Path path, byte[] old, byte[] bytes) throws IOException {
        if (history == null) {
            return;
        }
        try {
            history.keep(path, old, Version.Made.FOUND);
        } catch (IOException | RuntimeException | Error e) {
            if (bytes.length == 0) {
                throw e;
            }
        }
    }

    private Saved done(Path path, Path target, byte[] bytes, Path other) {
        if (history != null) {
            try {
                history.keep(path, bytes, Version.Made.SAVED);
            } catch (IOException | RuntimeException | Error e) {
                // the file itself is safe, which is what was asked for
            }
        }
        long modified;
        try {
            modified = disk.look(target).modified();
        } catch (IOException | RuntimeException | Error e) {
            modified = 0; // only a hint
        }
        attempted.remove(target);
        return new Saved.Done(path, Stamp.of(bytes, modified), other);
    }

    private Saved conflict(Path path) {
        return switch (load(path)) {
            case Loaded.Opened theirs -> new Saved.Conflict(path, theirs);
            case Loaded.Failed no -> new Saved.Failed(path, no.reason() + " " + SAFE);
        };
    }

    private Path aside(Path target, int attempt) {
        return FileNames.beside(target, "changed on disk", clock.instant(), attempt);
    }
}
