package galley.library;

import galley.store.Loaded;
import galley.store.PostFile;
import galley.store.Saved;
import galley.store.Stamp;
import galley.text.Edit;
import java.nio.file.Path;

/**
 * A change of one post among many. Looking plans it and writes nothing; writing makes exactly the edit that was planned,
 * in a file that still is what it was, and it can be taken back as long as nobody changed the file since.
 *
 * @param what it is for a person, where it can be told in few words
 * @param stamp of the file as it is in this state; null where it could not be read
 * @param edit from this state to the next one; null where there is none
 * @param trouble why it was left, a sentence for a person; empty for nothing
 */
public record Rewrite(Path path, State state, String what, Stamp stamp, Edit edit, String trouble) {
    /** Why a post is left whose newest words are in the window and not in its file. */
    public static final String UNSAVED = "It is open with changes that are not saved: save it first.";

    /** Where one post stands. */
    public enum State {
        PLANNED,
        WRITTEN,
        /** Written and taken back. */
        RESTORED,
        /** Not touched, for the reason that is told. */
        LEFT
    }

    public static Rewrite planned(Loaded.Opened opened, String what, Edit edit) {
        return new Rewrite(opened.path(), State.PLANNED, what, opened.stamp(), edit, "");
    }

    /** A file that cannot be changed. @param stamp null where it could not be read */
    public static Rewrite left(Path path, Stamp stamp, String reason) {
        return new Rewrite(path, State.LEFT, "", stamp, null, reason);
    }

    /** The same post, not to be touched for this reason. */
    public Rewrite left(String reason) {
        return new Rewrite(path, State.LEFT, what, stamp, null, reason);
    }

    /** Writes what was planned; the history has the text before it. On the disk thread. */
    public Rewrite write(PostFile files) {
        return make(files, State.WRITTEN);
    }

    /** Takes back what was written. On the disk thread. */
    public Rewrite restore(PostFile files) {
        return make(files, State.RESTORED);
    }

    private Rewrite make(PostFile files, State next) {
        return switch (files.load(path)) {
            case Loaded.Failed failed -> left(failed.reason());
            case Loaded.Opened opened
            when !opened.stamp().sha256().equals(stamp.sha256()) ->
                left("It was changed meanwhile; nothing was written.");
            case Loaded.Opened opened -> {
                Edit back = edit.inverse(opened.text());
                yield switch (files.save(opened.path(), opened.text().with(edit), opened.encoding(), opened.stamp())) {
                    case Saved.Done done -> new Rewrite(path, next, what, done.stamp(), back, "");
                    case Saved.Conflict conflict -> left("It was changed meanwhile; nothing was written.");
                    case Saved.Failed failed -> left(failed.reason());
                };
            }
        };
    }
}
