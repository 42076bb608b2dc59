package galley.window;

import galley.editor.EditorPane;
import galley.preview.Patch;
import galley.session.Analysis;
import galley.session.Analyzer;
import galley.session.Latest;
import galley.session.Protection;
import galley.session.ReadingPace;
import galley.session.Session;
import galley.store.Draft;
import galley.store.Recovery;
import galley.text.Extent;
import galley.text.Selection;
import galley.text.Text;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** A post that is open in a tab: its session, its text area, and the worker's readings of it. */
final class OpenPost {
    private record Wish(Analyzer analyzer, Path path, Text text, long version) {}

    private final Session session;
    private final EditorPane editor;
    private final Latest<Wish, Analysis> analysis;
    private final ReadingPace pace;
    private final EarlyReading early;
    private final Protection protection;
    private Analyzer analyzer;
    private Predicate<Patch> patched = patch -> false;
    /** Version of the text that the preview shows before it was read; negative for none. */
    private long patchedTo = -1;

    OpenPost(
            Session session,
            Analyzer analyzer,
            Desk.Hands hands,
            Recovery recovery,
            Notices notices,
            Failures failures) {
        this.session = session;
        this.analyzer = analyzer;
        this.analysis = new Latest<>(
                hands.work(),
                hands.fx(),
                wish -> wish.analyzer().analyze(wish.path(), wish.text(), wish.version()),
                this::analyzed,
                trouble -> {
                    read();
                    failures.unexpected("reading the post", trouble);
                });
        this.pace = new ReadingPace(hands.later(), hands.clock(), this::analyze);
        this.early = new EarlyReading(hands.soon(), hands.fx(), this::tell, trouble -> {
            tell(Optional.empty());
            failures.unexpected("reading a part of the post", trouble);
        });
        session.onAnalysis(known -> early.analyzed(document(), known));
        session.onChange(change -> early.changed(document(), change)); // first: who moves the caret asks where it was
        this.editor = new EditorPane(session, hands.fx());
        String matter = "recovery " + System.identityHashCode(this);
        this.protection = new Protection(
                session,
                Draft.unnamedKey(UUID.randomUUID().toString()),
                recovery,
                hands.disk(),
                hands.fx(),
                hands.later(),
                trouble -> trouble.ifPresentOrElse(
                        words -> notices.show(matter, Notices.Kind.WARNING, words), () -> notices.dismiss(matter)));
        session.onChange(change -> pace.changed());
        pace.now();
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
            pace.now();
        }
    }

    /** Reads the post again: what it is checked by has changed. */
    void readAgain() {
        pace.now();
    }

    /** Names this post to the preview: its path, from which relative links begin. */
    String document() {
        return session.path() == null ? name() : session.path().toString();
    }

    /** The file's name, or what to call a post that has none yet. */
    String name() {
        return session.path() == null
                ? session.analysis().flatMap(known -> known.post().title()).orElse("New post")
                : session.path().getFileName().toString();
    }

    /** Names what is said about its file to {@link Notices}. */
    String matter() {
        return "file " + System.identityHashCode(this);
    }

    /** Names what is said about it being read-only. */
    String readOnlyMatter() {
        return "read-only " + System.identityHashCode(this);
    }

    /**
     * One listener at a time.
     *
     * @param told what the preview may show of the newest text before that has been read; tells whether it does
     */
    void onPatch(Predicate<Patch> told) {
        patched = told;
        early.ask(document());
    }

    /** Where in the newest text something is that was read; nearby, where that has been rewritten. */
    int now(int read) {
        return sinceRead().map(extent -> extent.now(read)).orElse(read);
    }

    /** Where something of the newest text was in what was read; nearby, where it is new. */
    int read(int now) {
        return sinceRead().map(extent -> extent.was(now)).orElse(now);
    }

    private Optional<Extent> sinceRead() {
        return session.analysis().flatMap(known -> early.since(known.version()));
    }

    /** What is selected, where that is something on one line. */
    Optional<String> selectedOnOneLine() {
        Text text = session.text();
        Selection selected = session.selection();
        boolean one = !selected.isEmpty() && text.lineAt(selected.start()) == text.lineAt(selected.end());
        return one ? Optional.of(text.slice(selected.start(), selected.end())) : Optional.empty();
    }

    /** Whether what is shown is of the newest text. */
    boolean settled() {
        return !analysis.busy() && isRead() && editor.settled();
    }

    /** Whether what was read is the newest text. */
    boolean isRead() {
        return session.analysis().isPresent() && session.analysis().get().version() == session.version();
    }

    /** Whether the preview shows the newest text, or is about to. */
    boolean isShown() {
        return isRead() || patchedTo == session.version();
    }

    /** Makes what is not saved safe at once. */
    void protect() {
        protection.now();
    }

    /** Its unsaved text is not wanted. */
    void discard() {
        protection.drop();
    }

    void close() {
        editor.close();
    }

    private void analyzed(Analysis found) {
        read();
        session.analyzed(found);
    }

    private void tell(Optional<Patch> part) {
        Optional<Patch> shown = part.filter(patched);
        patchedTo = shown.map(Patch::version).orElse(-1L);
        pace.shown(shown.isPresent());
    }

    private void read() {
        pace.done(analysis.busy());
    }

    private void analyze() {
        analysis.ask(new Wish(analyzer, session.path(), session.text(), session.version()));
    }
}
