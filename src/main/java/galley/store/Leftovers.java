package galley.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hidden files that a save left behind when the program was killed in the middle of it. One may hold what somebody else
 * wrote in that very moment, so each is looked at before it goes: what is in the post itself or in its history is
 * deleted, anything else is put aside. Use it on the disk thread.
 */
public final class Leftovers {
    private static final Pattern NAME =
            Pattern.compile("\\.(.+)" + Pattern.quote(AtomicFile.MARK) + "(\\d{1,18})-[0-9a-z]+", Pattern.DOTALL);

    private final Disk disk;
    private final History history;
    private final Path aside;

    /** @param aside a folder of ours for what nobody knows */
    public Leftovers(Disk disk, History history, Path aside) {
        this.disk = disk;
        this.history = history;
        this.aside = aside;
    }

    /** Whether a file has the name of one. */
    static boolean isOne(Path file) {
        return NAME.matcher(file.getFileName().toString()).matches();
    }

    /** Whether nobody is using it any more, as far as its name says who did. */
    private static boolean isDead(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches() && !Owner.runs(Long.parseLong(name.group(2)));
    }

    /**
     * Clears these away.
     *
     * @param files as {@link PostFolder.Listing#leftovers} has them
     * @return sentences about what was put aside or could not be looked at
     */
    public List<String> sweep(Collection<Path> files) {
        List<String> notes = new ArrayList<>();
        for (Path file : files) {
            if (isDead(file)) {
                try {
                    byte[] bytes = disk.read(file, Outbox.LARGEST);
                    if (bytes.length == 0 || isKnown(target(file), bytes)) {
                        disk.delete(file);
                    } else {
                        Path copy = putAside(file, bytes);
                        disk.delete(file);
                        notes.add("A save of “" + target(file).getFileName()
                                + "” did not end when Galley last ran. What it left is in “" + copy + "”.");
                    }
                } catch (NoSuchFileException gone) {
                    // somebody else cleared it away
                } catch (IOException | RuntimeException | Error e) {
                    notes.add(Trouble.sentence(file, "could not be cleared away", e, ""));
                }
            }
        }
        return notes;
    }

    private boolean isKnown(Path post, byte[] bytes) throws IOException {
        try {
            if (Arrays.equals(disk.read(post, Outbox.LARGEST), bytes)) {
                return true;
            }
        } catch (NoSuchFileException gone) {
            // then only its history can know
        }
        String hash = Stamp.hash(bytes);
        return history.list(post).stream().anyMatch(version -> version.sha256().equals(hash));
    }

    private Path putAside(Path file, byte[] bytes) throws IOException {
        AtomicFile atomic = new AtomicFile(disk, millis -> {});
        atomic.makeFolder(aside, false);
        String name = target(file).getFileName().toString();
        for (int number = 1; ; number++) {
            Path copy = aside.resolve(number == 1 ? name : number + "-" + name);
            try {
                atomic.create(copy, bytes);
                return copy;
            } catch (FileAlreadyExistsException taken) {
                // the next number
            }
        }
    }

    private static Path target(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            throw new IllegalArgumentException(file.toString());
        }
        return file.resolveSibling(name.group(1));
    }

    /** In a folder of our own the file that was to be replaced is whole, so what was not finished just goes. */
    static void deleteUnfinished(Disk disk, Path folder) {
        try {
            for (Path file : disk.list(folder)) {
                if (isDead(file)) {
                    disk.delete(file);
                }
            }
        } catch (IOException | RuntimeException | Error later) {
            // the next start tries again
        }
    }
}
