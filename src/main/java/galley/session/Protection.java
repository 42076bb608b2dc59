package galley.session;

import galley.store.Draft;
import galley.store.Later;
import galley.store.Recovery;
import galley.store.Throttle;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Keeps a session's unsaved text safe on the disk, less than a second behind the first key, until it is saved or not
 * wanted. Belongs to the FX thread; writing happens on the disk thread.
 */
public final class Protection {
    private static final long BEHIND_MILLIS = 700;

    private final Session session;
    private final Recovery recovery;
    private final Executor disk;
    private final Executor fx;
    private final Throttle writing;
    private final Consumer<Optional<String>> news;
    private String key;
    private boolean kept;

    /**
     * @param unnamed the key while the post has no file, as {@link Draft#unnamedKey}
     * @param news told, on the FX thread, why the text is not safe; empty once it is
     */
    public Protection(
            Session session,
            String unnamed,
            Recovery recovery,
            Executor disk,
            Executor fx,
            Later later,
            Consumer<Optional<String>> news) {
        this.session = session;
        this.recovery = recovery;
        this.disk = disk;
        this.fx = fx;
        this.news = news;
        this.key = session.path() == null ? unnamed : Draft.key(session.path());
        this.writing = new Throttle(BEHIND_MILLIS, later, this::write);
        session.onChange(change -> writing.poke());
        session.onStatus(this::statusChanged);
    }

    /** The unsaved text is not wanted any more. */
    public void drop() {
        writing.cancel();
        clear();
    }

    /** Writes now what is still waiting, as when the program is told to end. */
    public void now() {
        writing.now();
    }

    private void statusChanged(Status status) {
        if (!status.dirty()) {
            writing.cancel();
            clear();
        } else {
            writing.poke(); // without a key pressed, as when its file is taken away
        }
        if (status.path() != null) {
            key = Draft.key(status.path());
        }
    }

    private void write() {
        if (!session.dirty()) {
            return;
        }
        Draft draft = new Draft(
                key,
                session.path(),
                session.text(),
                session.encoding(),
                session.stamp(),
                session.selection().caret());
        kept = true;
        disk.execute(() -> {
            Optional<String> trouble = recovery.write(draft);
            fx.execute(() -> news.accept(trouble));
        });
    }

    private void clear() {
        if (kept) {
            kept = false;
            String cleared = key;
            disk.execute(() -> recovery.clear(cleared));
        }
    }
}
