package galley.window;

import galley.library.Rewrite;
import galley.library.Rewrite.State;
import galley.store.PostFile;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Writes the changes of many posts, or takes them back: a file at a time on the disk thread, so that saving a post need
 * not wait for all of them. A post that has unsaved changes when its turn comes is left alone. Belongs to the FX thread.
 */
final class Rewriting {
    /** What became of all of them. @param left alone, in this turn or before */
    record Sum(int done, int left, boolean stopped) {
        /** @param did as in “changed” */
        String words(String did) {
            return (stopped ? "Stopped. " : "") + Counts.of(done, "post") + " " + did
                    + (left == 0 ? "." : ", " + Counts.of(left, "post") + " left as it was (see the list).");
        }
    }

    private final PostFile files;
    private final Predicate<Path> unsaved;
    private final Series series;
    private int done;
    private int left;

    /** @param unsaved whether a post is open with changes that are not saved */
    Rewriting(PostFile files, Predicate<Path> unsaved, Executor disk, Executor fx) {
        this.files = files;
        this.unsaved = unsaved;
        this.series = new Series(disk, fx);
    }

    /** The change of a post as it is, or left alone where the post has changes that are not saved. */
    static Rewrite unlessUnsaved(Rewrite post, Predicate<Path> unsaved) {
        return post.state() != State.LEFT && unsaved.test(post.path()) ? post.left(Rewrite.UNSAVED) : post;
    }

    /** Begins no other; the one in work is finished and told of. */
    void stop() {
        series.stop();
    }

    /**
     * Writes what is planned, and takes back what is written.
     *
     * @param told of each as it is then, and of the share that is ready
     */
    void run(List<Rewrite> posts, BiConsumer<Rewrite, Double> told, Consumer<Sum> ended) {
        series.run(
                posts,
                post -> unlessUnsaved(post, unsaved),
                post -> switch (post.state()) {
                    case PLANNED -> post.write(files);
                    case WRITTEN -> post.restore(files);
                    case RESTORED, LEFT -> post;
                },
                result -> {
                    done += result.state() == State.LEFT ? 0 : 1;
                    left += result.state() == State.LEFT ? 1 : 0;
                    told.accept(result, (done + left) / (double) posts.size());
                },
                () -> ended.accept(new Sum(done, left, series.stopped())));
    }
}
