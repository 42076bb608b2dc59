package galley.site;

import galley.store.Disk;
import galley.store.FolderMove;
import galley.store.OwnFolder;
import galley.store.Placed;
import galley.store.PostFile;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A post of a site that gets another name or folder, and with it the folder of its own where its generator has such ones.
 * The pictures are where the finished post is before it is there, and leave it after it has left; what was broken off is
 * done by moving again. Reads the disk.
 *
 * @param to the same as {@code from} where only what an earlier try left behind is to follow
 * @param folder what moves along; nothing for a post that can have no such folder
 */
public record PostMove(Path from, Path to, Optional<FolderMove> folder) {
    private static final String DRAFTS = "/_drafts/";

    /** A file alone. */
    public static PostMove plain(Path from, Path to) {
        return new PostMove(from, to, Optional.empty());
    }

    public static PostMove of(Site site, Path from, Path to, Disk disk) {
        Optional<String> now = site.generator().ownFolder(site, to);
        Optional<String> before = site.generator().ownFolder(site, from);
        Path root = site.files().real(site.root());
        if (from.equals(to)) {
            before = now.map(PostMove::counterpart)
                    .filter(place -> !new OwnFolder(disk, root, root.resolve(place)).hasPost());
        }
        Optional<FolderMove> folder = before.flatMap(
                old -> now.map(place -> new FolderMove(disk, root, root.resolve(old), root.resolve(place))));
        return new PostMove(from, to, folder);
    }

    /** The folder of a post's own; nothing for a post that can have none. */
    public static Optional<OwnFolder> ownFolder(Site site, Path post, Disk disk) {
        Path root = site.files().real(site.root());
        return site.generator().ownFolder(site, post).map(place -> new OwnFolder(disk, root, root.resolve(place)));
    }

    /** The folder that the same post has as a draft, or as one that is finished. */
    private static String counterpart(String place) {
        String path = "/" + place;
        return (path.contains(DRAFTS) ? path.replaceFirst(DRAFTS, "/_posts/") : path.replaceFirst("/_posts/", DRAFTS))
                .substring(1);
    }

    /** What is done with the folder, as a sentence; nothing where there is nothing in it. */
    public Optional<String> step() {
        return folder.flatMap(move -> {
            int files = move.look().files();
            String words = "What is in its folder “" + place(move, move.from()) + "” ("
                    + (files == 1 ? "1 file" : files + " files") + ") goes to “" + place(move, move.to()) + "”.";
            return files == 0 ? Optional.empty() : Optional.of(words);
        });
    }

    private static String place(FolderMove move, Path path) {
        return move.root().relativize(path).toString().replace('\\', '/');
    }

    /** Why the folder cannot go along, as a sentence. */
    public Optional<String> trouble() {
        return folder.flatMap(move -> {
            FolderMove.Look look = move.look();
            return look.trouble()
                    .or(() -> look.taken().isEmpty() ? Optional.empty() : Optional.of(move.clash(look.taken())));
        });
    }

    /**
     * What came of it.
     *
     * @param back takes back what was moved, and nothing else
     */
    public record Run(Placed placed, PostMove back) {
        /** Why nothing was moved. */
        public static Run failed(Path from, String reason) {
            return new Run(new Placed.Failed(from, reason), plain(from, from));
        }

        /** Why it was not done, as a sentence; empty if it was. */
        public Optional<String> trouble() {
            return placed instanceof Placed.Failed failed ? Optional.of(failed.reason()) : Optional.empty();
        }
    }

    /** Moves all, or nothing where it can be helped. Disk thread. */
    public Run run(PostFile files) {
        boolean leaves = to.toString().replace('\\', '/').contains(DRAFTS);
        Run run = leaves ? last(files) : first(files);
        if (run.placed() instanceof Placed.Done) {
            folder.ifPresent(FolderMove::clear);
        }
        return run;
    }

    private Run first(PostFile files) {
        FolderMove.Result along = along();
        if (along.trouble().isPresent()) {
            return Run.failed(from, along.trouble().get());
        }
        Placed placed = post(files);
        if (placed instanceof Placed.Failed) {
            folder.ifPresent(move -> move.back(along.moved()));
        }
        return new Run(placed, back(along));
    }

    private Run last(PostFile files) {
        Optional<String> trouble = trouble(); // before the post is gone
        if (trouble.isPresent()) {
            return Run.failed(from, trouble.get());
        }
        if (post(files) instanceof Placed.Failed failed) {
            return Run.failed(from, failed.reason());
        }
        FolderMove.Result along = along();
        if (along.trouble().isPresent() && files.move(to, from) instanceof Placed.Done) {
            return Run.failed(from, along.trouble().get());
        }
        // the post is there; a picture that is not is missed by the checks
        return new Run(new Placed.Done(to), back(along));
    }

    private FolderMove.Result along() {
        return folder.map(FolderMove::run).orElse(FolderMove.Result.NOTHING);
    }

    private PostMove back(FolderMove.Result along) {
        return new PostMove(to, from, folder.map(move -> move.reverse(along)));
    }

    private Placed post(PostFile files) {
        return from.equals(to) ? new Placed.Done(to) : files.move(from, to);
    }
}
