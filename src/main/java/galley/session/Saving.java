package galley.session;

import galley.store.Encoding;
import galley.store.PostFile;
import galley.store.Saved;
import galley.store.Stamp;
import galley.text.Text;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<Path, Chain> chains = new HashMap<>(); // on the disk thread only

    private final List<Session> running = new ArrayList<>(); // on the FX thread only

    /** Our saves of a file that follow each other: whoever knew one of {@code before} knows no more than what we wrote. */
    private record Chain(List<Stamp> before, Stamp newest) {
        boolean follows(Stamp base) {
            return before.stream().anyMatch(one -> one == base); // the very one: the same bytes read again are news
        }
    }

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
        save(session, path, session.encoding(), base, then);
    }

    /** The same in another encoding than the file's, which is the session's from then on. */
    public void save(Session session, Path path, Encoding encoding, Stamp base, Consumer<Saved> then) {
        Text text = session.text();
        Charset found = session.encoding().charset();
        running.add(session);
        disk.execute(() -> {
            Saved outcome = follow(path, text, encoding, found, base);
            fx.execute(() -> {
                running.remove(session);
                if (outcome instanceof Saved.Done done) {
                    session.saved(done.path(), text, encoding, done.stamp());
                }
                then.accept(outcome);
            });
        });
    }

    /** Whether a save of it was asked for that is not over. On the FX thread. */
    public boolean isRunning(Session session) {
        return running.contains(session);
    }

    /** @param then runs on the FX thread when all saves that were asked for until now are over */
    public void afterwards(Runnable then) {
        disk.execute(() -> fx.execute(then));
    }

    /** A save that was asked for while another was being written knows what that one wrote. */
    private Saved follow(Path path, Text text, Encoding encoding, Charset found, Stamp base) {
        Chain chain = chains.get(path);
        boolean ours = chain != null && chain.follows(base);
        Saved outcome = files.save(path, text, encoding, found, ours ? chain.newest : base);
        if (outcome instanceof Saved.Done done && base != null) {
            List<Stamp> before = new ArrayList<>(ours ? chain.before : List.of(base));
            if (ours) {
                before.add(chain.newest);
            }
            chains.put(path, new Chain(before, done.stamp()));
        }
        return outcome;
    }
}
