package galley.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes deleted posts so that they can be got back: the desktop's trash on Linux (freedesktop.org trash specification
 * 1.0), where the file is on the same disk as it; our own folder else. Use it on the disk thread.
 */
public final class Trash {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneId.systemDefault());

    private final Disk disk;
    private final AtomicFile atomic;
    private final List<Path> bins;
    private final InstantSource clock;

    /** @param bins tried in this order; each is made with {@code files} and {@code info} in it */
    Trash(Disk disk, List<Path> bins, InstantSource clock) {
        this.disk = disk;
        this.atomic = new AtomicFile(disk, millis -> {});
        this.bins = List.copyOf(bins);
        this.clock = clock;
    }

    public static Trash of(Disk disk, AppDirs dirs, InstantSource clock) {
        boolean linux = System.getProperty("os.name").equals("Linux") && System.getenv("GALLEY_HOME") == null;
        Path shared = dirs.data().resolveSibling("Trash");
        return new Trash(disk, linux ? List.of(shared, dirs.trash()) : List.of(dirs.trash()), clock);
    }

    /** Moves a file into the trash. It comes back by {@link #putBack}. */
    public Placed take(Path file) {
        IOException last = new IOException("there is no trash");
        for (Path bin : bins) {
            try {
                return new Placed.Done(move(file.toAbsolutePath(), bin));
            } catch (IOException e) {
                last = e;
            } catch (RuntimeException | Error e) {
                last = new IOException(Trouble.cause(e), e);
            }
        }
        return copied(file.toAbsolutePath(), last);
    }

    /** Takes {@link #take} back; never over a file that is there by now. @param where as it was put */
    public Placed putBack(Path where, Path file) {
        try {
            disk.moveNew(where, file);
        } catch (IOException | RuntimeException | Error e) {
            return new Placed.Failed(file, Trouble.sentence(file, "could not be put back", e, "It is in the trash."));
        }
        try {
            Path info = where.getParent().resolveSibling("info");
            disk.delete(info.resolve(where.getFileName() + ".trashinfo"));
        } catch (IOException | RuntimeException | Error e) {
            // a note about a file that is no longer in the trash: desktops pass over it
        }
        return new Placed.Done(file);
    }

    /**
     * What went into the trash with a post.
     *
     * @param taken where each file is, by where it was
     * @param trouble why not all of them went, as a sentence; empty if they did
     */
    public record Along(Map<Path, Path> taken, Optional<String> trouble) {
        public static final Along NOTHING = new Along(Map.of(), Optional.empty());
    }

    /** Moves the files of a folder into the trash, each on its own: posts that lie in there stay. */
    public Along take(OwnFolder folder) {
        Map<Path, Path> taken = new LinkedHashMap<>();
        Optional<String> trouble = Optional.empty();
        try {
            for (Path file : folder.files()) {
                Path path = folder.path().resolve(file);
                switch (take(path)) {
                    case Placed.Done done -> taken.put(path, done.path());
                    case Placed.Failed failed -> trouble = Optional.of(failed.reason());
                }
            }
            folder.clear();
        } catch (IOException | RuntimeException | Error e) {
            trouble = Optional.of(Trouble.sentence(folder.path(), "could not be deleted", e, "It is where it was."));
        }
        return new Along(taken, trouble);
    }

    /** Takes that back. @return why not all of it could be, as a sentence */
    public Optional<String> putBack(Along along) {
        Optional<String> trouble = Optional.empty();
        for (Map.Entry<Path, Path> each : along.taken().entrySet()) {
            Path file = each.getKey();
            try {
                atomic.makeFolder(file.getParent(), true);
            } catch (IOException | RuntimeException | Error e) {
                // then it cannot be put there either, which tells why
            }
            if (putBack(each.getValue(), file) instanceof Placed.Failed failed) {
                trouble = Optional.of(failed.reason());
            }
        }
        return trouble;
    }

    private Path move(Path file, Path bin) throws IOException {
        Slot slot = slot(file, bin);
        try {
            disk.moveNew(file, slot.file);
        } catch (IOException | RuntimeException | Error e) {
            disk.delete(slot.info);
            throw e;
        }
        return slot.file;
    }

    /** The trash is on another disk: a copy goes to our own, is read back, and only then the file is deleted. */
    private Placed copied(Path file, IOException why) {
        try {
            byte[] bytes = disk.read(file, Outbox.LARGEST);
            Path target = slot(file, bins.getLast()).file;
            atomic.create(target, bytes);
            disk.delete(file);
            return new Placed.Done(target);
        } catch (IOException | RuntimeException | Error e) {
            e.addSuppressed(why);
            return new Placed.Failed(file, Trouble.sentence(file, "could not be deleted", e, "It is where it was."));
        }
    }

    /** A name in the bin: the note on where the file was, and the file. */
    private record Slot(Path info, Path file) {}

    /** Takes a name by making its note, which can be made only once. */
    private Slot slot(Path file, Path bin) throws IOException {
        atomic.makeFolder(bin.resolve("files"), false);
        atomic.makeFolder(bin.resolve("info"), false);
        Instant now = clock.instant();
        String note = "[Trash Info]\nPath=" + file.toUri().getRawPath() + "\nDeletionDate=" + WHEN.format(now) + "\n";
        String name = file.getFileName().toString();
        for (int number = 1; ; number++) {
            String free = number == 1 ? name : number + " " + name;
            free = FileNames.cut(free, FileNames.MOST_BYTES);
            Path info = bin.resolve("info").resolve(free + ".trashinfo");
            try (Disk.Sink out = disk.create(info, false)) {
                out.write(note.getBytes(StandardCharsets.UTF_8));
                return new Slot(info, bin.resolve("files").resolve(free));
            } catch (FileAlreadyExistsException taken) {
                // the next number
            }
        }
    }
}
