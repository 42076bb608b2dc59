package galley.window;

import galley.editor.EditorPane;
import galley.session.Analysis;
import galley.session.Analyzer;
import galley.session.Latest;
import galley.session.Session;
import galley.text.Text;
import java.nio.file.Path;
import java.util.concurrent.Executor;

/** A post that is open in a tab: its session, its text area, and the worker's readings of it. */
final class OpenPost {
    private record Wish(Analyzer analyzer, Path path, Text text, long version) {}

    private final Session session;
    private final EditorPane editor;
    private final Latest<Wish, Analysis> analysis;
    private Analyzer analyzer;

    OpenPost(Session session, Analyzer analyzer, Executor work, Executor fx, Failures failures) {
        this.session = session;
        this.analyzer = analyzer;
        this.editor = new EditorPane(session, fx);
        this.analysis = new Latest<>(
                work,
                fx,
                wish -> wish.analyzer().analyze(wish.path(), wish.text(), wish.version()),
                session::analyzed,
                trouble -> failures.unexpected("reading the post", trouble));
        session.onChange(change -> analyze());
        analyze();
    }

    Session session() {
        return session;
    }

    EditorPane editor() {
        return editor;
    }

    Analyzer analyzer() {
        return analyzer;
    }

    /** Reads the post by other rules from now on: it was saved into a site, or the site's settings changed. */
    void analyzeBy(Analyzer rules) {
        if (!rules.equals(analyzer)) {
            analyzer = rules;
            analyze();
        }
    }

    /** Names this post to the preview; stays the same when it is saved elsewhere. */
    String document() {
        return "d" + Integer.toHexString(System.identityHashCode(this));
    }

    /** The file's name, or what to call a post that has none yet. */
    String name() {
        return session.path() == null
                ? session.analysis().flatMap(known -> known.post().title()).orElse("New post")
                : session.path().getFileName().toString();
    }

    /** Whether what is shown is of the newest text. */
    boolean settled() {
        return !analysis.busy()
                && session.analysis().isPresent()
                && session.analysis().get().version() == session.version()
                && editor.settled();
    }

    /** Its unsaved text is not wanted. */
    void discard() {}

    void close() {
        editor.close();
    }

    private void analyze() {
        analysis.ask(new Wish(analyzer, session.path(), session.text(), session.version()));
    }
}
