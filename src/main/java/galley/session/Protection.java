package galley.session;

import galley.store.Draft;
import galley.store.Later;
import galley.store.Recovery;
import galley.store.Throttle;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Keeps a session's unsaved text safe on the disk, less than a second behind the first key, until it is saved or not
 * wanted. Belongs to the FX thread; writing happens on the disk thread.
 */
public final class Protection {
    private static final long BEHIND_MILLIS = 700;

    /** A disk that was full may have room again, also while nobody types. */
    private static final long RETRY_MILLIS = 5000;

    /** A drive that hangs holds up what comes after it, and its author must not think that the text is safe. */
    private static final long SLOW_MILLIS = 4000;

    private static final String SLOW = "What you type is not protected now: the disk has not answered for some seconds."
            + " It goes on as soon as it does; until then copy what must not be lost.";

    private final Session session;
    private final Recovery recovery;
    private final Executor disk;
    private final Executor fx;
    private final Later later;
    private final Throttle writing;
    private final Throttle again;
    private final Consumer<Optional<String>> news;
    private String key;
    private boolean kept;
    private boolean unwanted;

    /** What the disk was asked to write and has not begun; a newer text takes its place in the queue. */
    private AtomicReference<Draft> waiting = new AtomicReference<>();

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
        this.later = later;
        this.key = session.path() == null ? unnamed : Draft.key(session.path());
        this.writing = new Throttle(BEHIND_MILLIS, later, this::write);
        this.again = new Throttle(RETRY_MILLIS, later, this::write);
        session.onChange(change -> {
            unwanted = false;
            writing.poke();
        });
        session.onStatus(this::statusChanged);
    }

    /** The unsaved text is not wanted any more, unless something is typed after all. */
    public void drop() {
        unwanted = true;
        writing.cancel();
        again.cancel();
        clear();
    }

    /** Writes what is not saved now, typed or not, as when the text came from elsewhere or the program may have to end. */
    public void now() {
        writing.poke();
        writing.now();
    }

    private void statusChanged(Status status) {
        if (!status.dirty()) {
            writing.cancel();
            again.cancel();
            clear();
        } else {
            writing.poke(); // without a key pressed, as when its file is taken away
        }
        if (status.path() != null && !Draft.key(status.path()).equals(key)) {
            String old = key;
            key = Draft.key(status.path());
            if (kept) {
                write(old);
            }
        }
    }

    private void write() {
        write(null);
    }

    /** @param old a key under which the text is kept until it is safe under the new one; null if there is none */
    private void write(String old) {
        if (unwanted || !session.dirty()) {
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
        if (old == null && waiting.getAndUpdate(before -> before == null ? null : draft) != null) {
            return;
        }
        AtomicReference<Draft> asked = new AtomicReference<>(draft);
        waiting = asked;
        Runnable answered = later.after(SLOW_MILLIS, () -> news.accept(Optional.of(SLOW)));
        disk.execute(() -> {
            Optional<String> trouble = recovery.write(asked.getAndSet(null));
            if (old != null && trouble.isEmpty()) {
                recovery.clear(old);
            }
            fx.execute(() -> {
                answered.run();
                if (trouble.isPresent()) {
                    again.poke();
                }
                news.accept(trouble);
            });
        });
    }

    private void clear() {
        if (kept) {
            kept = false;
            waiting = new AtomicReference<>(); // what is written from now on comes after this
            String cleared = key;
            disk.execute(() -> recovery.clear(cleared));
        }
    }
}
