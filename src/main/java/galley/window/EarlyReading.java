package galley.window;

import galley.markdown.Rendered;
import galley.preview.Patch;
import galley.session.Analysis;
import galley.session.Change;
import galley.session.Latest;
import galley.text.Extent;
import galley.text.Text;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * What is written within a block, for the preview, before the whole post has been read again: a large one takes a fifth of
 * a second. The reading that follows has the last word. Belongs to the FX thread.
 */
final class EarlyReading {
    /** Changes since the last reading. More of them are a sign that there is none. */
    private static final int MOST = 1000;

    private record Wish(String document, Rendered rendered, long base, Text now, long version, Extent extent) {}

    private final Latest<Wish, Optional<Patch>> reading;
    private final Consumer<Optional<Patch>> told;
    private final Deque<Change> changes = new ArrayDeque<>();
    private Analysis base;

    /**
     * @param soon where blocks are read; wants a deep stack
     * @param told what was found; empty where the newest text must be read as a whole
     */
    EarlyReading(Executor soon, Executor fx, Consumer<Optional<Patch>> told, Consumer<Throwable> failed) {
        this.told = told;
        reading = new Latest<>(soon, fx, EarlyReading::read, told, failed);
    }

    /** @param document names the post to the preview */
    void changed(String document, Change change) {
        changes.addLast(change);
        if (changes.size() > MOST) {
            changes.removeFirst();
        }
        ask(document);
    }

    /** A version was read, perhaps not the newest. */
    void analyzed(String document, Analysis known) {
        base = known;
        while (!changes.isEmpty() && changes.getFirst().version() <= known.version()) {
            changes.removeFirst();
        }
        ask(document);
    }

    /** Where the newest text differs from the one of a version; empty where it does not, or that is not known any more. */
    Optional<Extent> since(long version) {
        Extent extent = null;
        for (Change change : changes) {
            if (extent != null) {
                extent = extent.then(change.step());
            } else if (change.version() == version + 1) {
                extent = Extent.of(change.step());
            }
        }
        return Optional.ofNullable(extent);
    }

    /** Tells once more what the newest reading was followed by. */
    void ask(String document) {
        boolean known = base != null && base.rendered() != null;
        Optional<Extent> extent = known ? since(base.version()) : Optional.empty();
        if (extent.isEmpty()) {
            told.accept(Optional.empty());
            return;
        }
        Change last = changes.getLast();
        reading.ask(new Wish(document, base.rendered(), base.version(), last.after(), last.version(), extent.get()));
    }

    private static Optional<Patch> read(Wish wish) {
        return wish.rendered()
                .part(wish.now(), wish.extent())
                .flatMap(part -> Patch.of(wish.document(), wish.base(), wish.version(), part));
    }
}
