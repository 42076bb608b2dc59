package galley.store;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Takes what lies in the folder of one post's own to another folder, each file in one step and never over another: at any
 * moment each is at one of both places, and a second run does what a first one left. Posts in there stay, and so do their
 * folders. Use it on the disk thread.
 *
 * @param root the folder of the site, by a path without symbolic links; nothing goes out of it
 * @param from below it
 * @param to below it too
 * @param takesBack what the move did that this one takes back, and nothing else; empty to move all there is
 */
public record FolderMove(Disk disk, Path root, Path from, Path to, Optional<Result> takesBack) {
    /** Moves all there is. */
    public FolderMove(Disk disk, Path root, Path from, Path to) {
        this(disk, root, from, to, Optional.empty());
    }

    /** Takes back what this move did. */
    public FolderMove reverse(Result done) {
        return new FolderMove(disk, root, to, from, Optional.of(done));
    }

    /**
     * What there is to move.
     *
     * @param free files whose place is free, from the folder
     * @param twins files that are there already, the same to the byte
     * @param taken files whose place another one has
     * @param trouble why it cannot be told, as a sentence
     */
    public record Look(List<Path> free, List<Path> twins, List<Path> taken, Optional<String> trouble) {
        private static final Look NOTHING = new Look(List.of(), List.of(), List.of(), Optional.empty());

        public int files() {
            return free.size() + twins.size();
        }
    }

    /** Looks without changing anything. */
    public Look look() {
        try {
            List<Path> files = origin().files();
            if (files.isEmpty() || isSame(from, to)) {
                return Look.NOTHING;
            }
            if (!(new Inside(root).writable(to) instanceof Inside.Place.In)) {
                String why = "“" + root.relativize(to) + "” leads out of the site. Nothing was moved.";
                return new Look(List.of(), List.of(), List.of(), Optional.of(why));
            }
            Look look = new Look(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), Optional.empty());
            look(files, look);
            return look;
        } catch (IOException | RuntimeException | Error e) {
            String why = Trouble.sentence(from, "could not be read", e, "Nothing was moved.");
            return new Look(List.of(), List.of(), List.of(), Optional.of(why));
        }
    }

    private boolean isSame(Path one, Path other) throws IOException {
        try {
            return disk.real(one).equals(disk.real(other));
        } catch (NoSuchFileException missing) {
            return false; // not even the folder above it is there
        }
    }

    private void look(List<Path> files, Look found) throws IOException {
        for (Path file : files) {
            if (takesBack.isEmpty() || takesBack.get().moved().contains(file) || isCopied(file)) {
                switch (there(from.resolve(file), to.resolve(file))) {
                    case FREE -> found.free.add(file);
                    case TWIN -> found.twins.add(file);
                    case TAKEN -> {
                        if (!file.getFileName().toString().startsWith(".")) { // what systems keep there is no picture
                            found.taken.add(file);
                        }
                    }
                }
            }
        }
    }

    private OwnFolder origin() {
        return new OwnFolder(disk, root, from);
    }

    private boolean isCopied(Path file) {
        return takesBack.isPresent() && takesBack.get().twins().contains(file);
    }

    private enum There {
        FREE,
        TWIN,
        TAKEN
    }

    private There there(Path file, Path place) throws IOException {
        try {
            Disk.Facts facts = disk.look(place);
            boolean same = facts.kind() == Disk.Kind.FILE
                    && disk.look(file).size() == facts.size()
                    && facts.size() <= Outbox.LARGEST
                    && Arrays.equals(disk.read(file, Outbox.LARGEST), disk.read(place, Outbox.LARGEST));
            return same ? There.TWIN : There.TAKEN;
        } catch (NoSuchFileException free) {
            return There.FREE;
        }
    }

    /**
     * What came of moving.
     *
     * @param moved files that are in the other place now, from the folder
     * @param twins files that were at both places
     * @param trouble why it was not done, as a sentence; empty if it was
     */
    public record Result(List<Path> moved, List<Path> twins, Optional<String> trouble) {
        public static final Result NOTHING = new Result(List.of(), List.of(), Optional.empty());
    }

    /** Moves all, or nothing where it can be helped. */
    public Result run() {
        Look look = look();
        Optional<String> trouble = look.taken.isEmpty() ? look.trouble : Optional.of(clash(look.taken));
        List<Path> moved = new ArrayList<>();
        for (Path file : trouble.isEmpty() ? look.free : List.<Path>of()) {
            try {
                if (isCopied(file)) {
                    origin().copy(from.resolve(file), to.resolve(file));
                } else {
                    move(from.resolve(file), to.resolve(file));
                    moved.add(file);
                }
            } catch (IOException | RuntimeException | Error e) {
                String safe = back(moved)
                        ? "It is where it was."
                        : "Some of its folder’s files are in “" + root.relativize(to) + "” now. Try again.";
                return new Result(
                        List.of(), List.of(), Optional.of(Trouble.sentence(file, "could not be moved", e, safe)));
            }
        }
        return new Result(moved, look.twins, trouble);
    }

    /** What is told of files that are in the way. */
    public String clash(List<Path> taken) {
        return "“" + root.relativize(to.resolve(taken.getFirst())) + "” is there already and is another file than “"
                + root.relativize(from.resolve(taken.getFirst())) + "”"
                + (taken.size() > 1 ? ", and " + (taken.size() - 1) + " more are" : "")
                + ". Nothing was moved: give one of them another name.";
    }

    private void move(Path file, Path place) throws IOException {
        disk.makeFolder(place.getParent(), true);
        disk.moveNew(file, place);
    }

    /** Takes files that were moved where they were. @return whether all are there */
    public boolean back(List<Path> moved) {
        boolean all = true;
        for (Path file : moved) {
            try {
                move(to.resolve(file), from.resolve(file));
            } catch (IOException | RuntimeException | Error stays) {
                all = false;
            }
        }
        try {
            new OwnFolder(disk, root, to).clear(); // a folder that was made for them
        } catch (IOException | RuntimeException | Error stays) {
            // an empty folder does no harm
        }
        return all;
    }

    /** Clears away what is left in the first place once its post is gone from there: twins, and folders with nothing in them. */
    public void clear() {
        try {
            Look look = look();
            for (Path file : look.twins) {
                if (!isCopied(file)) {
                    disk.delete(from.resolve(file));
                }
            }
            origin().clear();
            new OwnFolder(disk, root, to).force();
            new OwnFolder(disk, root, from.getParent()).force();
        } catch (IOException | RuntimeException | Error stays) {
            // what is left is a copy, and the next time finds it
        }
    }
}
