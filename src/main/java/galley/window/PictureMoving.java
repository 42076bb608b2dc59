package galley.window;

import galley.library.Rewrite;
import galley.library.Rewrite.State;
import galley.post.Post;
import galley.site.PictureMove;
import galley.store.Loaded;
import galley.store.PostFile;
import galley.text.Edit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Gives a picture another place and lets the posts follow. The picture is at both places while posts are written; if one
 * cannot be, all are as they were and the picture stays. Belongs to the FX thread, but for {@link #look}.
 */
final class PictureMoving {
    private final PostFile files;
    private final World world;
    private final Desk.Hands hands;
    private final Predicate<Path> unsaved;
    private final Path root;
    private final Path from;
    private final Path to;

    /**
     * @param root of the site
     * @param from the picture
     * @param to where nothing is yet, below the root
     */
    PictureMoving(
            PostFile files, World world, Desk.Hands hands, Predicate<Path> unsaved, Path root, Path from, Path to) {
        this.files = files;
        this.world = world;
        this.hands = hands;
        this.unsaved = unsaved;
        this.root = root;
        this.from = from;
        this.to = to;
    }

    /** What would happen to a post; nothing if it does not name the picture. Disk thread. */
    Optional<Rewrite> look(Path path) {
        return switch (files.load(path)) {
            case Loaded.Failed failed -> Optional.of(Rewrite.left(path, null, failed.reason()));
            case Loaded.Opened opened
            when opened.readOnly() != null -> Optional.of(Rewrite.left(path, opened.stamp(), opened.readOnly()));
            case Loaded.Opened opened -> {
                Post post = Post.read(
                        path, opened.text(), world.rules(path, opened.text()).family());
                yield switch (world.moved(root, post, from, to)) {
                    case PictureMove.Outcome.None none -> Optional.empty();
                    case PictureMove.Outcome.Stuck stuck ->
                        Optional.of(Rewrite.left(path, opened.stamp(), stuck.reason()));
                    case PictureMove.Outcome.Changed changed -> changed(opened, changed);
                };
            }
        };
    }

    private static Optional<Rewrite> changed(Loaded.Opened opened, PictureMove.Outcome.Changed changed) {
        String also =
                changed.named() == 0 ? "" : "; line " + changed.named() + " names it in a way of its own, and stays";
        return Edit.between(opened.text(), changed.text())
                .map(edit -> Rewrite.planned(opened, Counts.of(changed.links(), "place") + also, edit));
    }

    /** What became of it. @param trouble why nothing changed, as a sentence; empty if all did */
    record Ended(List<Rewrite> posts, String trouble) {}

    /** @param told of each post, and of the share that is ready */
    void run(List<Rewrite> planned, BiConsumer<Rewrite, Double> told, Consumer<Ended> ended) {
        hands.disk().execute(() -> {
            Optional<String> trouble = world.copyPicture(root, from, to);
            hands.fx().execute(() -> {
                if (trouble.isPresent()) {
                    ended.accept(new Ended(planned, trouble.get()));
                } else {
                    write(planned, told, ended);
                }
            });
        });
    }

    private void write(List<Rewrite> planned, BiConsumer<Rewrite, Double> told, Consumer<Ended> ended) {
        List<Rewrite> results = new ArrayList<>();
        rewriting()
                .run(
                        planned,
                        (result, share) -> {
                            results.add(result);
                            told.accept(result, share);
                        },
                        sum -> {
                            Optional<Rewrite> failed = results.stream()
                                    .filter(result -> result.state() == State.LEFT)
                                    .findFirst();
                            if (failed.isEmpty()) {
                                drop(from, to, results, "", ended);
                            } else {
                                back(results, failed.get(), told, ended);
                            }
                        });
    }

    /** One post could not be written: the others become what they were. */
    private void back(List<Rewrite> results, Rewrite failed, BiConsumer<Rewrite, Double> told, Consumer<Ended> ended) {
        List<Rewrite> done =
                results.stream().filter(result -> result.state() != State.LEFT).toList();
        List<Rewrite> restored = new ArrayList<>();
        rewriting()
                .run(
                        done,
                        (result, share) -> {
                            restored.add(result);
                            told.accept(result, share);
                        },
                        sum -> {
                            String why = "Nothing was changed, because of “"
                                    + failed.path().getFileName() + "”: " + failed.trouble();
                            boolean all = restored.stream().noneMatch(result -> result.state() == State.LEFT);
                            if (all) {
                                drop(to, from, restored, why, ended);
                            } else { // some lead to the one, some to the other: both stay
                                ended.accept(new Ended(restored, why + " The picture is at both places now."));
                            }
                        });
    }

    private void drop(Path file, Path twin, List<Rewrite> results, String trouble, Consumer<Ended> ended) {
        hands.disk().execute(() -> {
            Optional<String> left = world.dropPicture(root, file, twin);
            hands.fx()
                    .execute(() -> ended.accept(new Ended(
                            results, (trouble + left.map(words -> " " + words).orElse("")).strip())));
        });
    }

    private Rewriting rewriting() {
        return new Rewriting(files, unsaved, hands.disk(), hands.fx());
    }

    /** The way back. */
    PictureMoving reversed() {
        return new PictureMoving(files, world, hands, unsaved, root, to, from);
    }
}
