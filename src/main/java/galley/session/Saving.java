package galley.session;

import galley.store.PostFile;
import galley.store.Saved;
import galley.store.Stamp;
import galley.text.Text;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Saves sessions on the disk thread and tells them what became of it. What it acknowledges is what it wrote: the text
 * of the moment it was asked, whatever was typed since.
 */
public final class Saving {
    private final PostFile files;
    private final Executor disk;
    private final Executor fx;

    public Saving(PostFile files, Executor disk, Executor fx) {
        this.files = files;
        this.disk = disk;
        this.fx = fx;
    }

    /** Saves over the file that was opened. @param then told on the FX thread, after the session knows */
    public void save(Session session, Consumer<Saved> then) {
        save(session, session.path(), session.stamp(), then);
    }

    /** @param base what the file is known to hold; null for a file that must not exist yet */
    public void save(Session session, Path path, Stamp base, Consumer<Saved> then) {
        Text text = session.text();
        var encoding = session.encoding();
        disk.execute(() -> {
            Saved outcome = files.save(path, text, encoding, base);
            fx.execute(() -> {
                if (outcome instanceof Saved.Done done) {
                    session.saved(done.path(), text, encoding, done.stamp());
                }
                then.accept(outcome);
            });
        });
    }
}
