package galley.window;

import galley.store.FolderWatch;
import java.nio.file.Path;
import java.util.Set;
import javafx.stage.Stage;

/**
 * Looks again at what is on the disk: when the watcher of the open folder has a hint, when the window gets the focus, and
 * every two seconds at the post in front, since watchers miss things. Belongs to the FX thread.
 */
final class Watching {
    private static final long BETWEEN_MILLIS = 2000;

    private final Stage stage;
    private final Desk desk;
    private final Desk.Hands hands;
    private final Notices notices;
    private final Runnable folderChanged;
    private FolderWatch watch;
    private boolean closed;

    /** @param folderChanged told that posts of the folder may have come, gone or changed */
    Watching(Stage stage, Desk desk, Desk.Hands hands, Notices notices, Runnable folderChanged) {
        this.stage = stage;
        this.desk = desk;
        this.hands = hands;
        this.notices = notices;
        this.folderChanged = folderChanged;
        stage.focusedProperty().addListener((focused, old, now) -> {
            if (now) {
                desk.posts().forEach(desk::lookAgain);
            }
        });
        stage.setOnHidden(hidden -> close());
    }

    /** From now on this folder is watched, and no other. */
    void watch(Path folder) {
        boolean first = watch == null;
        end();
        watch = new FolderWatch(
                folder,
                paths -> hands.fx().execute(() -> changed(paths)),
                words -> hands.fx().execute(() -> notices.show("watch", Notices.Kind.NOTE, words)));
        hands.watch().execute(watch);
        if (first) {
            tick();
        }
    }

    private void changed(Set<Path> paths) {
        if (closed) {
            return;
        }
        folderChanged.run();
        for (OpenPost post : desk.posts()) {
            Path file = post.session().path();
            if (file != null && paths.stream().anyMatch(file::startsWith)) {
                desk.lookAgain(post);
            }
        }
    }

    private void tick() {
        if (closed) {
            return;
        }
        if (stage.isFocused() && desk.current() != null) {
            desk.lookAgain(desk.current());
        }
        hands.later().after(BETWEEN_MILLIS, this::tick);
    }

    private void close() {
        closed = true;
        end();
    }

    private void end() {
        if (watch != null) {
            watch.close();
        }
    }
}
