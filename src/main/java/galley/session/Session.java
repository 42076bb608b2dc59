package galley.session;

import galley.store.Encoding;
import galley.store.Loaded;
import galley.store.Stamp;
import galley.text.Edit;
import galley.text.Selection;
import galley.text.Step;
import galley.text.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * The open post: the one truth about its text. Everything that changes the text comes through {@link #apply}; everybody
 * who shows it listens. Belongs to the FX thread. Undo never goes past loading.
 */
public final class Session {
    private final LongSupplier clock;
    private final UndoHistory history = new UndoHistory();
    private final List<Consumer<Change>> changeListeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<Analysis>> analysisListeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<Status>> statusListeners = new CopyOnWriteArrayList<>();

    private Text text;
    private Text savedText;
    private Selection selection = Selection.at(0);
    private long version;
    private boolean telling;
    private Path path;
    private Encoding encoding;
    private Stamp stamp;
    private String readOnly;
    private boolean missing;
    private Status toldStatus;
    private Analysis analysis;

    /** A post that was never saved. @param clock milliseconds, for joining keys into undo steps */
    public Session(Text text, Encoding encoding, LongSupplier clock) {
        this.clock = clock;
        this.text = text;
        this.savedText = Text.EMPTY;
        this.encoding = encoding;
        this.toldStatus = status();
    }

    /** A post as it was opened from the disk. */
    public Session(Loaded.Opened opened, LongSupplier clock) {
        this(opened.text(), opened.encoding(), clock);
        this.path = opened.path();
        this.savedText = opened.text();
        this.stamp = opened.stamp();
        this.readOnly = opened.readOnly();
        this.toldStatus = status();
    }

    public Text text() {
        return text;
    }

    public long version() {
        return version;
    }

    public Selection selection() {
        return selection;
    }

    /** Null while the post was never saved. */
    public Path path() {
        return path;
    }

    public Encoding encoding() {
        return encoding;
    }

    /** What the disk held when it was last looked at; null while the post was never saved. */
    public Stamp stamp() {
        return stamp;
    }

    /** What the disk held when it was last looked at: the base of a {@link Merge}. Empty while never saved. */
    public Text savedText() {
        return savedText;
    }

    public boolean dirty() {
        return missing || !text.equals(savedText);
    }

    public Status status() {
        return new Status(path, dirty(), readOnly, missing);
    }

    /** The newest analysis, perhaps of an older text; empty before the first. */
    public Optional<Analysis> analysis() {
        return Optional.ofNullable(analysis);
    }

    /** The caret moved without a change of the text. */
    public void select(Selection where) {
        if (!where.equals(selection)) {
            selection = where.within(text.length());
        }
    }

    /** One edit, the selection carried along. */
    public void apply(Edit edit, Origin origin, String kind) {
        apply(Step.of(edit, selection, selection.after(edit)), origin, kind);
    }

    /**
     * The one door: changes the text, remembers how to undo it and tells everybody.
     *
     * @param kind steps of equal kind that follow each other closely are undone together; null for one that stands alone
     * @throws IllegalStateException when a listener tries to change the text while a change is being told
     */
    public void apply(Step step, Origin origin, String kind) {
        Text before = text;
        Text after = step.apply(before);
        if (after.equals(before)) {
            select(step.after());
            return;
        }
        if (!telling) {
            history.add(step, before, kind, clock.getAsLong());
        }
        change(after, step, origin);
    }

    public boolean canUndo() {
        return history.canUndo();
    }

    public boolean canRedo() {
        return history.canRedo();
    }

    public void undo() {
        history.undo().ifPresent(step -> change(step.apply(text), step, Origin.UNDO));
    }

    public void redo() {
        history.redo().ifPresent(step -> change(step.apply(text), step, Origin.UNDO));
    }

    /** The next change is an undo step of its own. */
    public void sealUndo() {
        history.seal();
    }

    /** The file was read again: its text replaces this one in place, as a step that can be undone. */
    public void reload(Loaded.Opened opened) {
        take(opened, opened.text());
    }

    /**
     * The file holds something new, and this is what the post becomes now that both are known: mine, theirs or a {@link
     * Merge} of them. One step that can be undone; caret and selection stay with the words around them. The next save
     * goes over {@code theirs}, and whatever differs from it is unsaved.
     */
    public void take(Loaded.Opened theirs, Text merged) {
        Step step = Differences.step(text, merged, selection);
        savedText = theirs.text();
        encoding = theirs.encoding();
        stamp = theirs.stamp();
        missing = false;
        readOnly = theirs.readOnly();
        history.seal();
        apply(step, Origin.LOAD, null);
        tellStatus();
    }

    /** A save has succeeded: this is what the disk holds now. The text may have moved on meanwhile. */
    public void saved(Path where, Text what, Encoding how, Stamp found) {
        path = where;
        savedText = what;
        encoding = how;
        stamp = found;
        readOnly = null;
        missing = false;
        history.seal();
        tellStatus();
    }

    /** The file has another name now, and is otherwise as it was. */
    public void renamed(Path where) {
        path = where;
        tellStatus();
    }

    /** The file was taken away, or came back as it was: while it is missing, no text counts as saved. */
    public void missing(boolean is) {
        missing = is;
        tellStatus();
    }

    /** The worker has read a version of the text. Older news than what is known is dropped. */
    public void analyzed(Analysis news) {
        if (analysis == null || news.version() >= analysis.version()) {
            analysis = news;
            tell(analysisListeners, news);
        }
    }

    /** @return call it to stop listening */
    public Runnable onChange(Consumer<Change> listener) {
        return listen(changeListeners, listener);
    }

    /** @return call it to stop listening */
    public Runnable onAnalysis(Consumer<Analysis> listener) {
        return listen(analysisListeners, listener);
    }

    /** @return call it to stop listening */
    public Runnable onStatus(Consumer<Status> listener) {
        return listen(statusListeners, listener);
    }

    private static <T> Runnable listen(List<Consumer<T>> listeners, Consumer<T> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void change(Text after, Step step, Origin origin) {
        if (telling) {
            throw new IllegalStateException("the text was changed while a change was being told");
        }
        Text before = text;
        text = after;
        selection = step.after().within(after.length());
        Change change = new Change(before, after, step, origin, ++version);
        telling = true;
        try {
            tell(changeListeners, change);
        } finally {
            telling = false;
            tellStatus();
        }
    }

    private void tellStatus() {
        Status status = status();
        if (!status.equals(toldStatus)) {
            toldStatus = status;
            tell(statusListeners, status);
        }
    }

    /** Tells each, also after one has failed: who keeps the text safe hears of it even if who shows it is broken. */
    private static <T> void tell(List<Consumer<T>> listeners, T news) {
        Throwable first = null;
        for (Consumer<T> listener : listeners) {
            try {
                listener.accept(news);
            } catch (RuntimeException | Error trouble) {
                if (first == null) {
                    first = trouble;
                } else {
                    first.addSuppressed(trouble);
                }
            }
        }
        switch (first) {
            case null -> {}
            case RuntimeException trouble -> throw trouble;
            case Error trouble -> throw trouble;
            default -> throw new AssertionError(first);
        }
    }
}
