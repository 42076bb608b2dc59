package galley.window;

import galley.session.Session;
import galley.store.Later;
import galley.store.Settings;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;

/**
 * Saves without being told to, as the settings say. It saves as a person would, so what another program wrote is never
 * written over; a post that has no file, one that something is to be decided about, and one that was emptied are left to
 * their author.
 */
final class Autosave {
    /** So long nothing is typed before it saves. */
    static final long PAUSE_MILLIS = 3000;

    private final Desk desk;
    private final Settings settings;
    private final Later later;
    private final Notices notices;
    private final Map<OpenPost, Runnable> waiting = new HashMap<>();

    Autosave(Desk desk, Settings settings, Later later, Notices notices, ObservableBooleanValue focused) {
        this.desk = desk;
        this.settings = settings;
        this.later = later;
        this.notices = notices;
        desk.posts().addListener((ListChangeListener<OpenPost>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(post -> post.session().onChange(typed -> pause(post)));
                change.getRemoved().forEach(this::forget);
            }
        });
        focused.addListener((focus, old, now) -> {
            if (!now && settings.value(Settings.AUTOSAVE) == Settings.Autosave.ON_FOCUS_LOSS) {
                desk.posts().forEach(this::save);
            }
        });
    }

    private void pause(OpenPost post) {
        forget(post);
        if (settings.value(Settings.AUTOSAVE) == Settings.Autosave.AFTER_A_PAUSE) {
            waiting.put(post, later.after(PAUSE_MILLIS, () -> {
                waiting.remove(post);
                save(post);
            }));
        }
    }

    private void forget(OpenPost post) {
        Runnable cancel = waiting.remove(post);
        if (cancel != null) {
            cancel.run();
        }
    }

    private void save(OpenPost post) {
        Session session = post.session();
        boolean itsAuthors = session.path() == null
                || session.status().readOnly() != null
                || session.status().missing()
                || desk.emptied(post)
                || notices.shows(post.matter());
        if (!itsAuthors && session.dirty() && desk.posts().contains(post)) {
            desk.save(post, done -> {});
        }
    }
}
