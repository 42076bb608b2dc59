package galley.window;

import galley.session.Saving;
import galley.session.Session;
import galley.store.Encoding;
import galley.store.History;
import galley.store.Version;
import galley.text.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;

/** Asks about unsaved text before posts are closed. What is not saved then can be had again. Belongs to the FX thread. */
final class Closing {
    private final Desk desk;
    private final Prompts prompts;
    private final FileNotices says;
    private final History history;
    private final Executor disk;
    private final Saving saving;
    private boolean waiting;

    Closing(Desk desk, Prompts prompts, FileNotices says, Saving saving, History history, Executor disk) {
        this.desk = desk;
        this.prompts = prompts;
        this.says = says;
        this.saving = saving;
        this.history = history;
        this.disk = disk;
    }

    /**
     * What is being saved at this moment needs no question: it is waited for, but once. Who asks again meanwhile, because a
     * disk does not answer, is asked.
     */
    private boolean waits(List<OpenPost> posts, Runnable then) {
        if (waiting || posts.stream().noneMatch(post -> saving.isRunning(post.session()))) {
            waiting = false;
            return false;
        }
        waiting = true;
        saving.afterwards(() -> {
            if (waiting) {
                then.run(); // which waits no more
            }
        });
        return true;
    }

    void close(OpenPost post) {
        if (waits(List.of(post), () -> close(post))) {
            return;
        }
        if (!post.session().dirty()) {
            desk.drop(post);
            return;
        }
        desk.select(post);
        switch (prompts.unsaved(List.of(post.name()))) {
            case SAVE ->
                desk.save(post, done -> {
                    if (done) {
                        close(post); // asks again if something was typed meanwhile
                    }
                });
            case DISCARD -> discard(post);
            case CANCEL -> {}
        }
    }

    /** Asks once about all of them; none goes if one has to stay. */
    void close(List<OpenPost> posts) {
        if (waits(posts, () -> close(posts))) {
            return;
        }
        List<OpenPost> dirty =
                posts.stream().filter(post -> post.session().dirty()).toList();
        Prompts.Unsaved answer = dirty.isEmpty()
                ? Prompts.Unsaved.DISCARD
                : prompts.unsaved(dirty.stream().map(OpenPost::name).toList());
        switch (answer) {
            case SAVE -> saveEach(dirty, () -> close(posts)); // asks again if something was typed meanwhile
            case DISCARD -> posts.forEach(this::discard);
            case CANCEL -> {}
        }
    }

    /** Unsaved text that has no file, and so no history, can be taken back for a while. */
    private void discard(OpenPost post) {
        if (post.session().path() == null && post.session().dirty()) {
            Text text = post.session().text();
            says.unwanted(
                    post,
                    () -> desk.openNew(text, Encoding.UTF_8, post.analyzer()).protect());
        }
        desk.drop(post);
    }

    /** @param quit runs only when nothing stands in its way */
    void closeAll(List<OpenPost> posts, Runnable quit) {
        if (waits(posts, () -> closeAll(posts, quit))) {
            return;
        }
        List<OpenPost> dirty =
                posts.stream().filter(post -> post.session().dirty()).toList();
        Prompts.Unsaved answer = dirty.isEmpty()
                ? Prompts.Unsaved.DISCARD
                : prompts.unsaved(dirty.stream().map(OpenPost::name).toList());
        switch (answer) {
            case SAVE -> saveEach(dirty, () -> closeAll(posts, quit)); // which asks again if more was typed meanwhile
            case DISCARD -> {
                dirty.forEach(this::forget);
                quit.run();
            }
            case CANCEL -> {}
        }
    }

    private void saveEach(List<OpenPost> dirty, Runnable then) {
        if (dirty.isEmpty()) {
            then.run();
            return;
        }
        desk.select(dirty.getFirst());
        desk.save(dirty.getFirst(), done -> {
            if (done) {
                saveEach(dirty.subList(1, dirty.size()), then);
            }
        });
    }

    /** Its draft goes; what is unsaved stays in the history of its file, should it be wanted after all. */
    void forget(OpenPost post) {
        Session session = post.session();
        if (session.path() != null && session.dirty()) {
            Path path = session.path();
            Text text = session.text();
            Encoding encoding = session.encoding();
            disk.execute(() -> history.keep(path, text, encoding, Version.Made.UNSAVED));
        }
        post.discard();
    }
}
