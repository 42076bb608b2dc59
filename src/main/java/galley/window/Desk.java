package galley.window;

import galley.session.Analyzer;
import galley.session.Saving;
import galley.session.Session;
import galley.store.Encoding;
import galley.store.Later;
import galley.store.Loaded;
import galley.store.PostFile;
import galley.store.Recovery;
import galley.store.Saved;
import galley.store.Stamp;
import galley.text.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/** The posts that are open, and what can be done with them as files. Belongs to the FX thread. */
public final class Desk {
    /**
     * Where work is done.
     *
     * @param soon reads the block that is written, however long {@code work} takes
     * @param disk one thread: one order of reads and writes
     * @param scan reads the folder's other posts
     * @param watch gives what runs there a thread of its own
     */
    public record Hands(
            Executor fx,
            Executor work,
            Executor soon,
            Executor disk,
            Executor scan,
            Executor watch,
            Later later,
            LongSupplier clock) {}

    private final ObservableList<OpenPost> posts = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<OpenPost> current = new ReadOnlyObjectWrapper<>();
    private final Hands hands;
    private final PostFile files;
    private final Saving saving;
    private final BiFunction<Path, Text, Analyzer> rules;
    private final Recovery recovery;
    private final Notices notices;
    private final Prompts prompts;
    private final FileNotices says;
    private final Outside outside;
    private final Elsewhere elsewhere;
    private final Closing closing;
    private final Failures failures;
    private final Patience patience;
    private Consumer<Session> opening = session -> {};

    /** @param rules how to read the text at a path */
    Desk(
            Hands hands,
            Keeping keeping,
            BiFunction<Path, Text, Analyzer> rules,
            Notices notices,
            Prompts prompts,
            Failures failures) {
        this.hands = hands;
        this.files = keeping.files();
        this.saving = new Saving(files, hands.disk(), hands.fx());
        this.rules = rules;
        this.recovery = keeping.recovery();
        this.notices = notices;
        this.prompts = prompts;
        this.failures = failures;
        this.patience = new Patience(hands.later(), notices);
        this.says = new FileNotices(this, notices);
        this.outside = new Outside(this, hands, keeping, notices, says);
        this.elsewhere = new Elsewhere(
                keeping.instances(),
                hands,
                notices,
                (path, readOnly) -> load(path, waitFor(path), readOnly, this::select, null));
        this.closing = new Closing(this, prompts, says, saving, keeping.history(), hands.disk());
        posts.addListener((ListChangeListener<OpenPost>) change -> elsewhere.tell(posts));
    }

    ObservableList<OpenPost> posts() {
        return posts;
    }

    ReadOnlyObjectProperty<OpenPost> currentProperty() {
        return current.getReadOnlyProperty();
    }

    OpenPost current() {
        return current.get();
    }

    void select(OpenPost post) {
        current.set(post);
    }

    public void open(Path path) {
        open(path, opened -> {});
    }

    /** @param then told once the post is open; not when it could not be opened, which a notice says */
    void open(Path path, Consumer<OpenPost> then) {
        open(path, then, null);
    }

    /** @param otherwise told why it was not opened, and nothing is asked or said; null for asking and saying it */
    void open(Path path, Consumer<OpenPost> then, Consumer<String> otherwise) {
        openBehind(
                path,
                post -> {
                    select(post);
                    then.accept(post);
                },
                otherwise);
    }

    /** The same, but the post that is seen stays so. */
    void openBehind(Path path, Consumer<OpenPost> then, Consumer<String> otherwise) {
        Path absolute = path.toAbsolutePath().normalize();
        Optional<OpenPost> already = at(absolute);
        if (already.isPresent()) {
            then.accept(already.get());
            return;
        }
        Patience.Wait wait = waitFor(absolute);
        hands.disk().execute(() -> {
            boolean taken = elsewhere.has(absolute);
            hands.fx().execute(() -> {
                if (!taken) {
                    load(absolute, wait, null, then, otherwise);
                } else if (wait.over()) {
                    return; // given up
                } else if (otherwise == null) {
                    elsewhere.ask(absolute);
                } else {
                    otherwise.accept("“" + absolute.getFileName() + "” is open in another Galley.");
                }
            });
        });
    }

    private Patience.Wait waitFor(Path absolute) {
        return patience.with("“" + absolute.getFileName() + "” is being opened.");
    }

    /** @param only why it is opened to be read only, whatever the file allows; null if it is not */
    private void load(
            Path absolute, Patience.Wait wait, String only, Consumer<OpenPost> then, Consumer<String> otherwise) {
        hands.disk().execute(() -> {
            Loaded loaded = files.load(absolute);
            Analyzer analyzer =
                    rules.apply(absolute, loaded instanceof Loaded.Opened opened ? opened.text() : Text.EMPTY);
            hands.fx().execute(() -> {
                if (!wait.over()) {
                    opened(absolute, loaded, analyzer, only, then, otherwise);
                }
            });
        });
    }

    private void opened(
            Path absolute,
            Loaded loaded,
            Analyzer analyzer,
            String only,
            Consumer<OpenPost> then,
            Consumer<String> otherwise) {
        switch (loaded) {
            case Loaded.Opened opened -> {
                notices.dismiss("open " + absolute);
                Loaded.Opened allowed = only == null ? opened : opened.readOnly(only);
                OpenPost post = at(opened.path()).orElseGet(() -> add(new Session(allowed, hands.clock()), analyzer));
                if (allowed.readOnly() != null) {
                    says.readOnly(post, allowed);
                }
                then.accept(post);
            }
            case Loaded.Failed failed when otherwise != null -> otherwise.accept(failed.reason());
            case Loaded.Failed failed -> notices.show("open " + absolute, Notices.Kind.ERROR, failed.reason());
        }
    }

    /** @param prepares a session before its text is shown: puts the caret where it was left */
    void onOpening(Consumer<Session> prepares) {
        opening = prepares;
    }

    /** Whom to ask when the author wants to see both sides of a conflict. */
    void onConflict(CompareSheet sheet) {
        outside.compareBy(sheet);
    }

    /** @param asks the author how the characters of a post's file are written */
    void onUnknownEncoding(Consumer<OpenPost> asks) {
        says.onUnknownEncoding(asks);
    }

    /** @param shows the author the earlier versions of a post whose file looks damaged */
    void onDamaged(Consumer<OpenPost> shows) {
        says.onDamaged(shows);
    }

    /** Says which posts of a folder other windows have open. */
    void lookElsewhere(Path folder) {
        elsewhere.look(folder);
    }

    /** A post's file has another name now. */
    void renamed(OpenPost post, Path to) {
        post.session().renamed(to);
        elsewhere.tell(posts);
        analyzeAgain(post, to);
    }

    /** Where a post lies decides by which rules it is read. */
    private void analyzeAgain(OpenPost post, Path path) {
        Text text = post.session().text();
        hands.disk().execute(() -> {
            Analyzer analyzer = rules.apply(path, text);
            hands.fx().execute(() -> post.analyzeBy(analyzer));
        });
    }

    /** The window closes: the others need not ask about its posts any longer. */
    void leave() {
        elsewhere.close();
    }

    /** Writes all unsaved text into the recovery folder at once, as when the program may have to end. */
    void protect() {
        posts.forEach(OpenPost::protect);
    }

    /** Opens text that was never saved. */
    OpenPost openNew(Text text, Encoding encoding, Analyzer analyzer) {
        OpenPost post = add(new Session(text, encoding, hands.clock()), analyzer);
        select(post);
        return post;
    }

    /** @param then told whether the disk has the text now */
    void save(OpenPost post, Consumer<Boolean> then) {
        if (post.session().path() == null || post.session().status().readOnly() != null) {
            saveAs(post, then);
        } else if (!post.session().dirty()) {
            then.accept(true);
        } else if (emptied(post)) {
            says.empty(post, () -> write(post, done -> {}));
            then.accept(false);
        } else {
            write(post, then);
        }
    }

    private void write(OpenPost post, Consumer<Boolean> then) {
        saving.save(post.session(), answer(post, post.session().path(), then));
    }

    /** Whether saving would make a file empty that is not. */
    boolean emptied(OpenPost post) {
        Session session = post.session();
        return isBlank(session.text()) && !isBlank(session.savedText());
    }

    private static boolean isBlank(Text text) {
        return text.length() < 100 && text.toString().isBlank();
    }

    void saveAs(OpenPost post, Consumer<Boolean> then) {
        Path path = post.session().path();
        Optional<Path> chosen = prompts.saveAs(
                path == null ? null : path.getParent(), path == null ? post.name() + ".md" : post.name());
        if (chosen.isEmpty()) {
            then.accept(false);
        } else if (chosen.get().equals(path) && post.session().status().readOnly() == null) {
            save(post, then);
        } else {
            saveNew(post, chosen.get(), then);
        }
    }

    /** Saves to a file that must not exist yet. */
    void saveNew(OpenPost post, Path path, Consumer<Boolean> then) {
        saveOver(post, path, null, then);
    }

    /** @param base what the file may hold and still be written over; null if it must not exist */
    void saveOver(OpenPost post, Path path, Stamp base) {
        saveOver(post, path, base, done -> {});
    }

    private void saveOver(OpenPost post, Path path, Stamp base, Consumer<Boolean> then) {
        Optional<OpenPost> other = at(path).filter(open -> open != post);
        if (other.isPresent()) { // two tabs would write one file, and keep their unsaved text in one place
            says.openAlready(post, other.get());
            then.accept(false);
            return;
        }
        saving.save(post.session(), path, base, answer(post, path, then));
    }

    /** Saves a text that its file's encoding has not all characters of. */
    void saveInUtf8(OpenPost post, Path path) {
        Session session = post.session();
        Stamp base = path.equals(session.path()) ? session.stamp() : null;
        saving.save(session, path, session.encoding().inUtf8(), base, answer(post, path, done -> {}));
    }

    /** A save has begun; the answer to it may take a while. */
    private Consumer<Saved> answer(OpenPost post, Path path, Consumer<Boolean> then) {
        Patience.Wait wait = patience.with("“" + path.getFileName() + "” is being saved.", says.copy(post));
        return outcome -> {
            wait.over();
            saved(post, path, outcome, then);
        };
    }

    private void saved(OpenPost post, Path path, Saved outcome, Consumer<Boolean> then) {
        notices.dismiss(post.matter());
        switch (outcome) {
            case Saved.Done done -> {
                elsewhere.tell(posts);
                analyzeAgain(post, done.path());
                if (done.other() != null) {
                    says.setAside(post, done.other());
                }
            }
            case Saved.Conflict conflict when conflict.theirs() == null -> outside.gone(post, path);
            case Saved.Conflict conflict
            when path.equals(post.session().path()) -> outside.conflict(post, conflict.theirs());
            case Saved.Conflict conflict -> says.exists(post, path, conflict.theirs());
            case Saved.Failed failed -> says.failed(post, failed);
        }
        then.accept(outcome instanceof Saved.Done);
    }

    /** Looks whether another program changed the file. */
    void lookAgain(OpenPost post) {
        outside.look(post);
    }

    /** Closes a post after asking about unsaved text. */
    void close(OpenPost post) {
        closing.close(post);
    }

    /** Closes these after asking about their unsaved text once; none if one of them has to stay. */
    void close(List<OpenPost> asked) {
        closing.close(asked);
    }

    /** Asks once about all unsaved text; {@code quit} runs only when nothing stands in its way. */
    void closeAll(Runnable quit) {
        closing.closeAll(posts, quit);
    }

    /** Takes it from the window; what is unsaved is not wanted. */
    void drop(OpenPost post) {
        int at = posts.indexOf(post);
        closing.forget(post);
        notices.dismiss(post.matter());
        notices.dismiss(post.readOnlyMatter());
        posts.remove(post);
        post.close();
        if (current.get() == post) {
            select(posts.isEmpty() ? null : posts.get(Math.clamp(at, 0, posts.size() - 1)));
        }
    }

    /** Whether a post is open with changes that are not saved. */
    boolean unsaved(Path path) {
        return at(path).filter(post -> post.session().dirty()).isPresent();
    }

    /** The post that is open at a path. */
    Optional<OpenPost> at(Path path) {
        return posts.stream().filter(post -> path.equals(post.session().path())).findFirst();
    }

    private OpenPost add(Session session, Analyzer analyzer) {
        opening.accept(session);
        OpenPost post = new OpenPost(session, analyzer, hands, recovery, notices, failures);
        posts.add(post);
        return post;
    }
}
