package galley.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps the text of open posts safe between saves, outside the user's folders: one file for each post and running
 * program, written whole. What another program left behind is offered at the next start, never applied by itself, and
 * never deleted because it does not fit. Use it on the disk thread; what it returns may travel.
 */
public final class Recovery {
    private static final String SUFFIX = ".draft";
    private static final String ASIDE = "aside";
    private static final String DISCARDED = "discarded";
    private static final Duration DISCARDED_KEPT = Duration.ofDays(30);
    private static final long LARGEST = 256L << 20;

    private final Disk disk;
    private final Path folder;
    private final Owner self;
    private final InstantSource clock;
    private final AtomicFile atomic;
    private final Map<String, Path> written = new HashMap<>();
    private long counter = -1;

    /** @param folder as {@link AppDirs#recovery} */
    public Recovery(Disk disk, Path folder, Owner self, InstantSource clock) {
        this.disk = disk;
        this.folder = folder;
        this.self = self;
        this.clock = clock;
        this.atomic = new AtomicFile(disk, millis -> {});
    }

    /**
     * What was found at the start.
     *
     * @param offers newest first
     * @param aside sentences about files that are damaged or not understood, and were put aside
     */
    public record Found(List<Offer> offers, List<String> aside) {}

    /** Makes a draft safe. @return why it is not, as a sentence; empty if it is */
    public Optional<String> write(Draft draft) {
        Path file = file(draft.key());
        try {
            if (counter < 0) {
                find();
            }
            atomic.makeFolder(folder, false);
            atomic.put(file, DraftFile.write(draft, self, ++counter, clock.instant()));
            written.put(draft.key(), file);
            return Optional.empty();
        } catch (IOException | RuntimeException | Error e) {
            return Optional.of("What you type is not protected now. "
                    + Trouble.sentence(file, "could not be written", e, "Save the post to be safe."));
        }
    }

    /** The post is saved, or its text is not wanted: its draft goes. @return why it could not; empty if it did */
    public Optional<String> clear(String key) {
        Path file = written.remove(key);
        return file == null ? Optional.empty() : attempt(file, "could not be removed", () -> delete(file));
    }

    /** What programs that run no more have left. */
    public Found find() {
        List<Offer> offers = new ArrayList<>();
        List<String> aside = new ArrayList<>();
        counter = Math.max(counter, 0);
        Leftovers.deleteUnfinished(disk, folder);
        for (Path file : drafts(aside)) {
            try {
                Offer offer = DraftFile.read(file, disk.read(file, LARGEST));
                counter = Math.max(counter, offer.counter());
                if (!offer.owner().alive()) {
                    offers.add(offer);
                }
            } catch (DraftFile.DamagedException e) {
                aside.add(putAside(file, e.getMessage()));
            } catch (NoSuchFileException gone) {
                // its owner has just saved
            } catch (IOException | RuntimeException | Error e) {
                aside.add(Trouble.sentence(file, "could not be read", e, "It was left where it is."));
            }
        }
        offers.sort(Comparator.comparingLong(Offer::counter).reversed());
        return new Found(List.copyOf(offers), List.copyOf(aside));
    }

    /** The keys of posts that other running programs have unsaved text of. */
    public Set<String> heldByOthers() {
        Set<String> keys = new HashSet<>();
        for (Path file : drafts(new ArrayList<>())) {
            try {
                Offer offer = DraftFile.read(file, disk.read(file, LARGEST));
                if (offer.owner().alive() && !offer.owner().equals(self)) {
                    keys.add(offer.draft().key());
                }
            } catch (DraftFile.DamagedException | IOException | RuntimeException | Error none) {
                // nobody's that could be named
            }
        }
        return keys;
    }

    /** The offered text is open now: its draft becomes ours. Nothing is removed before ours is safe. */
    public Optional<String> adopt(Offer offer) {
        Optional<String> trouble = write(offer.draft());
        return trouble.isPresent() || offer.file().equals(file(offer.draft().key()))
                ? trouble
                : attempt(offer.file(), "could not be removed", () -> delete(offer.file()));
    }

    /** The offered text is not wanted. It can be got back for a while by {@link #restore}. */
    public Optional<String> discard(Offer offer) {
        return attempt(offer.file(), "could not be discarded", () -> moveInto(DISCARDED, offer.file()));
    }

    /** Takes {@link #discard} back. */
    public Optional<String> restore(Offer offer) {
        Path from = folder.resolve(DISCARDED).resolve(offer.file().getFileName());
        return attempt(from, "could not be got back", () -> disk.moveNew(from, offer.file()));
    }

    /** Deletes what was discarded long ago. */
    public void tidy() {
        Path discarded = folder.resolve(DISCARDED);
        try {
            for (Path file : disk.list(discarded)) {
                long age = clock.millis() - disk.look(file).modified();
                if (age > DISCARDED_KEPT.toMillis()) {
                    disk.delete(file);
                }
            }
        } catch (IOException | RuntimeException | Error later) {
            // the next start tries again
        }
    }

    private List<Path> drafts(List<String> troubles) {
        try {
            return disk.list(folder).stream()
                    .filter(path -> path.toString().endsWith(SUFFIX))
                    .toList();
        } catch (NoSuchFileException first) {
            return List.of();
        } catch (IOException | RuntimeException | Error e) {
            troubles.add(Trouble.sentence(folder, "could not be listed", e, ""));
            return List.of();
        }
    }

    private String putAside(Path file, String why) {
        return attempt(file, "could not be put aside", () -> moveInto(ASIDE, file))
                .orElse("“" + file.getFileName() + "” with unsaved text could not be used: " + why
                        + ". It was put into “" + folder.resolve(ASIDE) + "”.");
    }

    private void moveInto(String name, Path file) throws IOException {
        Path into = folder.resolve(name);
        atomic.makeFolder(into, false);
        Path target = into.resolve(file.getFileName());
        for (int number = 2; ; number++) {
            try {
                disk.moveNew(file, target);
                break;
            } catch (FileAlreadyExistsException taken) {
                target = into.resolve(number + "-" + file.getFileName());
            }
        }
        disk.forceFolder(into);
        disk.forceFolder(folder);
    }

    private void delete(Path file) throws IOException {
        try {
            disk.delete(file);
        } catch (NoSuchFileException gone) {
            // as it should be
        }
    }

    private interface Step {
        void run() throws IOException;
    }

    private static Optional<String> attempt(Path file, String failed, Step step) {
        try {
            step.run();
            return Optional.empty();
        } catch (IOException | RuntimeException | Error e) {
            return Optional.of(Trouble.sentence(file, failed, e, ""));
        }
    }

    /** One for each post and program, so that two programs never write the same file. */
    private Path file(String key) {
        String of = key + "\n" + self.pid() + "\n" + self.started() + "\n" + self.host();
        return folder.resolve(Stamp.hash(of.getBytes(StandardCharsets.UTF_8)).substring(0, 32) + SUFFIX);
    }
}
