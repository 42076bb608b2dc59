package galley.window;

import galley.session.Merge;
import galley.session.Session;
import galley.store.Encoding;
import galley.store.History;
import galley.store.Loaded;
import galley.store.PostFile;
import galley.store.Seen;
import galley.store.Stamp;
import galley.store.Version;
import galley.text.Text;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Consumer;

/**
 * What other programs do to the files of open posts. A post without edits follows its file; for one with edits the author
 * chooses. Before a text gives way to another, both are in the history. Belongs to the FX thread.
 */
final class Outside {
    /** Other programs empty a file, or take it away for a moment, before they write it. */
    private static final long SECOND_LOOK_MILLIS = 400;

    private final Desk desk;
    private final Desk.Hands hands;
    private final PostFile files;
    private final History history;
    private final Notices notices;
    private final FileNotices says;

    private CompareSheet comparing;

    /** What the author was last told of each post, so that the same news does not come twice. */
    private final Map<OpenPost, Object> told = new WeakHashMap<>();

    Outside(Desk desk, Desk.Hands hands, Keeping keeping, Notices notices, FileNotices says) {
        this.desk = desk;
        this.hands = hands;
        this.files = keeping.files();
        this.history = keeping.history();
        this.notices = notices;
        this.says = says;
    }

    /** @param sheet shows both sides of a conflict */
    void compareBy(CompareSheet sheet) {
        comparing = sheet;
    }

    /** Looks whether another program changed the file. */
    void look(OpenPost post) {
        look(post, false);
    }

    private void look(OpenPost post, boolean again) {
        Session session = post.session();
        Stamp known = session.stamp();
        if (known == null) {
            return;
        }
        Path path = session.path();
        hands.disk().execute(() -> {
            Seen seen = files.look(path, known);
            hands.fx().execute(() -> {
                if (session.stamp() != known || !desk.posts().contains(post)) {
                    return; // saved, read again or closed meanwhile
                }
                if (mayPass(seen) && !again && !session.status().missing()) {
                    hands.later().after(SECOND_LOOK_MILLIS, () -> look(post, true));
                } else {
                    news(post, seen);
                }
            });
        });
    }

    private static boolean mayPass(Seen seen) {
        return !(seen instanceof Seen.Same)
                && !(seen instanceof Seen.Changed changed
                        && changed.now().text().length() > 0);
    }

    private void news(OpenPost post, Seen seen) {
        Session session = post.session();
        switch (seen) {
            case Seen.Same same -> {
                if (session.status().missing()) {
                    session.missing(false);
                    forget(post);
                }
            }
            case Seen.Changed changed -> changed(post, changed.now());
            case Seen.Gone gone -> gone(post, session.path());
            case Seen.Unreadable no -> {
                session.missing(true);
                tell(
                        post,
                        no.reason(),
                        Notices.Kind.WARNING,
                        no.reason() + " Your text is still here.",
                        new Notices.Action("Look again", () -> look(post)),
                        says.saveAs(post),
                        says.copy(post),
                        close(post));
            }
        }
    }

    private void changed(OpenPost post, Loaded.Opened theirs) {
        Session session = post.session();
        Text mine = session.text();
        if (!mine.equals(session.savedText()) && !mine.equals(theirs.text())) {
            conflict(post, theirs);
            return;
        }
        Stamp known = session.stamp();
        keep(session.path(), session.savedText(), session.encoding(), theirs);
        hands.disk()
                .execute(() -> hands.fx().execute(() -> {
                    if (session.stamp() != known) {
                        return;
                    }
                    if (session.text().equals(mine)) {
                        session.reload(theirs);
                        forget(post);
                    } else {
                        conflict(post, theirs); // typed in this very moment
                    }
                }));
    }

    /** Both have changed: nothing is written and nothing is replaced before the author has chosen. */
    void conflict(OpenPost post, Loaded.Opened theirs) {
        Session session = post.session();
        session.missing(false);
        Stamp known = session.stamp();
        keep(session.path(), session.text(), session.encoding(), theirs, trouble -> {
            if (session.stamp() == known && desk.posts().contains(post)) {
                ask(post, theirs, trouble.map(words -> ". " + words).orElse("; the history has both versions."));
            }
        });
    }

    private void ask(OpenPost post, Loaded.Opened theirs, String kept) {
        tell(
                post,
                theirs.stamp().sha256(),
                Notices.Kind.WARNING,
                post.name() + " was changed by another program since you opened it. Nothing was written" + kept,
                new Notices.Action("Keep mine", () -> keepMine(post, theirs)),
                new Notices.Action("Take theirs", () -> take(post, theirs)),
                new Notices.Action("Merge", () -> merge(post, theirs)),
                Notices.Action.staying("Compare…", () -> compare(post, theirs)));
    }

    private void keepMine(OpenPost post, Loaded.Opened theirs) {
        desk.saveOver(post, post.session().path(), theirs.stamp());
    }

    private void compare(OpenPost post, Loaded.Opened theirs) {
        Session session = post.session();
        comparing.show(
                post.name(),
                session.savedText(),
                session.text(),
                theirs,
                new CompareSheet.Ways(() -> keepMine(post, theirs), () -> take(post, theirs), merged -> {
                    if (session.text().equals(merged.mine())) {
                        keep(session.path(), merged.mine(), session.encoding(), theirs);
                        takeMerged(post, theirs, merged.text(), merged.open());
                    } else {
                        compare(post, theirs); // the form or another hand has changed it meanwhile
                    }
                }));
    }

    private void takeMerged(OpenPost post, Loaded.Opened theirs, Text merged, int conflicts) {
        post.session().take(theirs, merged);
        told.remove(post);
        merged(post, conflicts);
    }

    /** The author may have typed on while the question stood: that too is in the history before it gives way. */
    private void take(OpenPost post, Loaded.Opened theirs) {
        Session session = post.session();
        keep(session.path(), session.text(), session.encoding(), theirs);
        session.reload(theirs);
        told.remove(post);
        notices.dismiss(post.matter());
    }

    /** Nothing of the file is left at its path; the text is, and becomes unsaved. */
    void gone(OpenPost post, Path path) {
        if (path.equals(post.session().path())) {
            post.session().missing(true);
        }
        tell(
                post,
                path,
                Notices.Kind.WARNING,
                path.getFileName() + " is no longer on the disk. Your text is still here.",
                new Notices.Action("Save here again", () -> desk.saveOver(post, path, null)),
                says.saveAs(post),
                says.copy(post),
                close(post));
    }

    private void merge(OpenPost post, Loaded.Opened theirs) {
        Session session = post.session();
        Text base = session.savedText();
        Text mine = session.text();
        keep(session.path(), mine, session.encoding(), theirs);
        hands.work().execute(() -> {
            Merge merge = Merge.of(base, mine, theirs.text());
            Text merged = merge.marked();
            hands.fx().execute(() -> {
                if (session.text().equals(mine)) {
                    takeMerged(post, theirs, merged, merge.conflicts().size());
                } else {
                    merge(post, theirs);
                }
            });
        });
    }

    private void merged(OpenPost post, int conflicts) {
        if (conflicts == 0) {
            notices.show(
                    post.matter(),
                    Notices.Kind.NOTE,
                    post.name() + " has your changes and theirs now, and is not saved yet. Undo shows it as it was.");
            return;
        }
        String places = conflicts == 1 ? "1 place was" : conflicts + " places were";
        notices.show(
                post.matter(),
                Notices.Kind.WARNING,
                places + " changed on both sides: both are in the text, between <<<<<<< and >>>>>>>. Keep what you"
                        + " want of them, then save.",
                Notices.Action.staying("Go there", () -> {
                    desk.select(post);
                    int at = post.session().text().toString().indexOf(Merge.MINE);
                    post.editor().goTo(Math.max(0, at));
                }));
    }

    private Notices.Action close(OpenPost post) {
        return Notices.Action.staying("Close", () -> desk.close(post));
    }

    private void keep(Path path, Text mine, Encoding encoding, Loaded.Opened theirs) {
        keep(path, mine, encoding, theirs, trouble -> {});
    }

    /** @param kept told why the history does not have both; empty if it has */
    private void keep(Path path, Text mine, Encoding encoding, Loaded.Opened theirs, Consumer<Optional<String>> kept) {
        hands.disk().execute(() -> {
            Optional<String> first = history.keep(path, theirs.text(), theirs.encoding(), Version.Made.THEIRS);
            Optional<String> second = history.keep(path, mine, encoding, Version.Made.UNSAVED);
            hands.fx().execute(() -> kept.accept(first.or(() -> second)));
        });
    }

    private void tell(OpenPost post, Object news, Notices.Kind kind, String words, Notices.Action... actions) {
        boolean shown = notices.shows(post.matter());
        if (!news.equals(told.put(post, news)) || !shown) {
            notices.show(post.matter(), kind, words, actions);
        }
    }

    private void forget(OpenPost post) {
        if (told.remove(post) != null) {
            notices.dismiss(post.matter());
        }
    }
}
