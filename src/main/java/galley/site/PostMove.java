package galley.site;

import galley.store.Disk;
import galley.store.FolderMove;
import galley.store.Placed;
import galley.store.PostFile;
import java.io.IOException;
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
        if (from.equals(to)) {
            before = now.map(PostMove::counterpart)
                    .filter(place -> !hasPost(disk, site.root().resolve(place)));
        }
        Path root = site.files().real(site.root());
        Optional<FolderMove> folder = before.flatMap(
                old -> now.map(place -> new FolderMove(disk, root, root.resolve(old), root.resolve(place))));
        return new PostMove(from, to, folder);
    }

    /** The folder that the same post has as a draft, or as one that is finished. */
    private static String counterpart(String place) {
        String path = "/" + place;
        return (path.contains(DRAFTS) ? path.replaceFirst(DRAFTS, "/_posts/") : path.replaceFirst("/_posts/", DRAFTS))
                .substring(1);
    }

    /** Whether a folder is still that of a post: a file beside it has its name. */
    private static boolean hasPost(Disk disk, Path folder) {
        try {
            return disk.list(folder.getParent()).stream()
                    .map(Places::nameOf)
                    .anyMatch(name ->
                            Places.stem(name).equals(Places.nameOf(folder)) && !name.equals(Places.nameOf(folder)));
        } catch (IOException | RuntimeException | Error unknown) {
            return true;
        }
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

    /** Moves all, or nothing where it can be helped. Disk thread. */
    public Placed run(PostFile files) {
        boolean leaves = to.toString().replace('\\', '/').contains(DRAFTS);
        Placed placed = leaves ? last(files) : first(files);
        if (placed instanceof Placed.Done) {
            folder.ifPresent(FolderMove::clear);
        }
        return placed;
    }

    private Placed first(PostFile files) {
        Optional<FolderMove.Result> along = folder.map(FolderMove::run);
        Optional<String> why = along.flatMap(FolderMove.Result::trouble);
        if (why.isPresent()) {
            return new Placed.Failed(from, why.get());
        }
        Placed placed = post(files);
        if (placed instanceof Placed.Failed) {
            along.ifPresent(result -> folder.get().back(result.moved()));
        }
        return placed;
    }

    private Placed last(PostFile files) {
        Optional<String> trouble = trouble(); // before the post is gone
        if (trouble.isPresent()) {
            return new Placed.Failed(from, trouble.get());
        }
        if (post(files) instanceof Placed.Failed failed) {
            return failed;
        }
        Optional<String> why = folder.map(FolderMove::run).flatMap(FolderMove.Result::trouble);
        if (why.isPresent() && files.move(to, from) instanceof Placed.Done) {
            return new Placed.Failed(from, why.get());
        }
        return new Placed.Done(to); // the post is there; a picture that is not is missed by the checks
    }

    private Placed post(PostFile files) {
        return from.equals(to) ? new Placed.Done(to) : files.move(from, to);
    }
}
