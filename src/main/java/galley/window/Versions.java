package galley.window;

import galley.session.Analyzer;
import galley.session.Differences;
import galley.session.Origin;
import galley.session.Session;
import galley.store.History;
import galley.store.Loaded;
import galley.store.PostFile;
import galley.store.SiteFiles;
import galley.store.Version;
import galley.text.Step;
import galley.text.Text;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Brings earlier versions of posts back: into the open post as one step that can be undone, or as a file that was gone. */
final class Versions implements HistorySheet.Restorer {
    private final Desk desk;
    private final Desk.Hands hands;
    private final History history;
    private final PostFile files;
    private final World world;
    private final Notices notices;
    private final HistorySheet sheet;

    Versions(
            Desk desk,
            Desk.Hands hands,
            Keeping keeping,
            World world,
            Notices notices,
            TaskSheet tasks,
            Runnable focus) {
        this.desk = desk;
        this.hands = hands;
        this.history = keeping.history();
        this.files = keeping.files();
        this.world = world;
        this.notices = notices;
        this.sheet = new HistorySheet(tasks, hands, keeping, this, focus);
    }

    /** The versions of the post in front. */
    void browse() {
        Session session = desk.current().session();
        if (session.path() == null) {
            notices.show(
                    "no history",
                    Notices.Kind.NOTE,
                    "This post was never saved. Its history begins when it is saved first.");
        } else {
            sheet.show(session.path(), session.text());
        }
    }

    /** The versions of all posts that were ever saved here. */
    void browseAll() {
        hands.disk().execute(() -> {
            SiteFiles files = new SiteFiles();
            List<HistorySheet.Subject> subjects = history.posts().stream()
                    .map(path -> new HistorySheet.Subject(path, null, !files.isFile(path)))
                    .sorted(Comparator.comparing((HistorySheet.Subject subject) -> !subject.gone())
                            .thenComparing(
                                    subject -> subject.path().getFileName().toString()))
                    .toList();
            hands.fx()
                    .execute(() -> sheet.showAll(subjects.stream()
                            .map(subject ->
                                    new HistorySheet.Subject(subject.path(), now(subject.path()), subject.gone()))
                            .toList()));
        });
    }

    private Text now(Path path) {
        return desk.at(path).map(post -> post.session().text()).orElse(null);
    }

    @Override
    public void restore(HistorySheet.Subject subject, Loaded.Opened version, Version of) {
        String when = Moments.words(of.when());
        desk.at(subject.path()).ifPresentOrElse(post -> mend(post, () -> apply(post, version, when)), () -> {
            if (subject.gone()) {
                putBack(subject.path(), version);
            } else {
                desk.open(subject.path(), post -> mend(post, () -> apply(post, version, when)));
            }
        });
    }

    @Override
    public void copy(HistorySheet.Subject subject, Loaded.Opened version) {
        hands.disk().execute(() -> {
            Analyzer rules = world.rules(subject.path(), version.text());
            hands.fx().execute(() -> {
                desk.openNew(version.text(), version.encoding(), rules).protect();
                notices.show(
                        "restored",
                        Notices.Kind.NOTE,
                        "This is a copy of an earlier “" + subject.path().getFileName() + "”, and is not saved yet.");
            });
        });
    }

    /** A file that a power cut left may be written over: the author has seen what it was and wants that. */
    private void mend(OpenPost post, Runnable then) {
        Session session = post.session();
        if (session.status().readOnly() == null) {
            then.run();
            return;
        }
        hands.disk().execute(() -> {
            Loaded found = files.load(session.path());
            boolean torn = found instanceof Loaded.Opened opened && opened.torn();
            Loaded whole = torn ? files.load(session.path(), session.encoding().charset()) : found;
            hands.fx().execute(() -> {
                if (torn && !session.dirty() && whole instanceof Loaded.Opened opened && opened.readOnly() == null) {
                    session.reload(opened);
                    notices.dismiss(post.readOnlyMatter());
                }
                then.run();
            });
        });
    }

    private void apply(OpenPost post, Loaded.Opened version, String when) {
        desk.select(post);
        put(
                post,
                version.text(),
                () -> notices.show(
                        "restored",
                        Notices.Kind.NOTE,
                        post.name() + " has the text of " + when + " now, and is not saved yet.",
                        new Notices.Action("Undo", post.session()::undo)));
    }

    /** Gives a post another text as one step that can be undone; what it had and was never saved goes to its history. */
    void put(OpenPost post, Text text, Runnable done) {
        Session session = post.session();
        Text before = session.text();
        if (session.dirty()) {
            hands.disk().execute(() -> history.keep(session.path(), before, session.encoding(), Version.Made.UNSAVED));
        }
        hands.work().execute(() -> {
            Step step = Differences.step(before, text, session.selection());
            hands.fx().execute(() -> {
                if (!session.text().equals(before)) {
                    put(post, text, done); // typed in this very moment
                    return;
                }
                session.sealUndo();
                session.apply(step, Origin.COMMAND, null);
                session.sealUndo();
                done.run();
            });
        });
    }

    /** As a new file under its old name; if there is one by now, saving asks. */
    private void putBack(Path path, Loaded.Opened version) {
        hands.disk().execute(() -> {
            Analyzer rules = world.rules(path, version.text());
            hands.fx().execute(() -> {
                OpenPost post = desk.openNew(version.text(), version.encoding(), rules);
                post.protect();
                desk.saveNew(post, path, done -> {
                    if (done) {
                        notices.show("restored", Notices.Kind.NOTE, "“" + path.getFileName() + "” is back.");
                    }
                });
            });
        });
    }
}
