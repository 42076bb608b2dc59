package galley.window;

import galley.session.Differences;
import galley.session.Origin;
import galley.session.Session;
import galley.store.Encoding;
import galley.store.FileNames;
import galley.store.History;
import galley.store.Loaded;
import galley.store.Placed;
import galley.store.PostFile;
import galley.store.Saved;
import galley.store.Trash;
import galley.store.Version;
import galley.text.Text;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Renames, copies and throws away the files of posts, open or not. Nothing is ever written over; deleting can be undone. */
final class Filing {
    private final Desk desk;
    private final Desk.Hands hands;
    private final PostFile files;
    private final History history;
    private final Trash trash;
    private final World world;
    private final Notices notices;
    private final RenameSheet sheet;
    private final Runnable changed;

    /** @param changed told when posts of the folder have come, gone or changed their names */
    Filing(
            Desk desk,
            Desk.Hands hands,
            Keeping keeping,
            World world,
            Notices notices,
            RenameSheet sheet,
            Runnable changed) {
        this.desk = desk;
        this.hands = hands;
        this.files = keeping.files();
        this.history = keeping.history();
        this.trash = keeping.trash();
        this.world = world;
        this.notices = notices;
        this.sheet = sheet;
        this.changed = changed;
    }

    /** Asks for another name and gives it, with the history and what is unsaved. */
    void rename(Path post) {
        sheet.show(post, (name, answer) -> move(post, post.resolveSibling(name), answer));
    }

    /** Into another folder too, which is made where it is missing, with the folder of its own. @param answer told why it was not, as a sentence; empty if it was */
    void move(Path from, Path to, Consumer<Optional<String>> answer) {
        if (!from.equals(to) && desk.at(to).isPresent()) { // its file is gone, its text is not
            answer.accept(Optional.of("A post of that name is open in another tab."));
            return;
        }
        hands.disk().execute(() -> {
            switch (world.moving(from, to).run(files)) {
                case Placed.Failed failed -> hands.fx().execute(() -> answer.accept(Optional.of(failed.reason())));
                case Placed.Done done -> {
                    Optional<String> trouble = from.equals(to) ? Optional.empty() : history.renamed(from, to);
                    hands.fx().execute(() -> {
                        trouble.ifPresent(words -> notices.show("renamed", Notices.Kind.WARNING, words));
                        desk.at(from).ifPresent(post -> desk.renamed(post, to));
                        answer.accept(Optional.empty());
                        changed.run();
                    });
                }
            }
        });
    }

    /** A second post with the same text, as the window shows it, beside the first. */
    void duplicate(Path post) {
        Optional<Session> open = desk.at(post).map(OpenPost::session);
        Optional<Text> text = open.map(Session::text);
        Optional<Encoding> encoding =
                open.filter(session -> session.status().readOnly() == null).map(Session::encoding);
        String name = post.getFileName().toString();
        hands.disk().execute(() -> {
            Saved saved = switch (files.load(post)) {
                case Loaded.Failed failed when text.isEmpty() -> new Saved.Failed(post, failed.reason());
                case Loaded.Failed failed ->
                    files.create(post.getParent(), name, text.get(), encoding.orElse(Encoding.UTF_8));
                case Loaded.Opened opened ->
                    files.create(
                            post.getParent(), name, text.orElse(opened.text()), encoding.orElse(opened.encoding()));
            };
            hands.fx().execute(() -> {
                changed.run();
                switch (saved) {
                    case Saved.Done done -> {
                        desk.open(done.path());
                        notices.show(
                                "duplicated",
                                Notices.Kind.NOTE,
                                "“" + done.path().getFileName() + "” is a copy of “" + name
                                        + "”. Give it a title and a date of its own.");
                    }
                    case Saved.Failed failed -> notices.show("duplicated", Notices.Kind.ERROR, failed.reason());
                    case Saved.Conflict conflict -> throw new IllegalStateException("a free name was taken");
                }
            });
        });
    }

    /** Moves it to the trash, after what was not saved has gone to its history. */
    void discard(Path post) {
        Optional<OpenPost> open = desk.at(post);
        Optional<Text> unsaved =
                open.map(OpenPost::session).filter(Session::dirty).map(Session::text);
        Encoding encoding = open.map(it -> it.session().encoding()).orElse(Encoding.UTF_8);
        hands.disk().execute(() -> {
            if (files.load(post) instanceof Loaded.Opened found && found.readOnly() == null) {
                history.keep(post, found.text(), found.encoding(), Version.Made.DELETED);
            }
            Placed placed = unsaved.flatMap(text -> history.keep(post, text, encoding, Version.Made.UNSAVED))
                    .<Placed>map(trouble -> new Placed.Failed(post, trouble + " It was not deleted."))
                    .orElseGet(() -> trash.take(post));
            hands.fx().execute(() -> {
                switch (placed) {
                    case Placed.Failed failed -> notices.show("trash", Notices.Kind.ERROR, failed.reason());
                    case Placed.Done done -> {
                        desk.at(post).ifPresent(desk::drop);
                        notices.show(
                                "trash",
                                Notices.Kind.NOTE,
                                "“" + post.getFileName() + "” is in the trash."
                                        + (unsaved.isPresent() ? " What was not saved is in its history." : ""),
                                new Notices.Action("Undo", () -> takeBack(done.path(), post, unsaved)));
                    }
                }
                changed.run();
            });
        });
    }

    private void takeBack(Path where, Path post, Optional<Text> unsaved) {
        hands.disk().execute(() -> {
            Placed placed = trash.putBack(where, post);
            hands.fx().execute(() -> {
                switch (placed) {
                    case Placed.Failed failed -> notices.show("trash", Notices.Kind.ERROR, failed.reason());
                    case Placed.Done done ->
                        desk.open(
                                post,
                                back -> unsaved.ifPresent(text -> {
                                    Session session = back.session();
                                    session.apply(
                                            Differences.step(session.text(), text, session.selection()),
                                            Origin.COMMAND,
                                            null);
                                }));
                }
                changed.run();
            });
        });
    }

    /** Shows the file where the system shows files. */
    void reveal(Path post) {
        world.reveal(post);
    }

    /** Why a file cannot have this name; empty if it can. */
    static Optional<String> objection(String name) {
        if (name.isBlank()) {
            return Optional.of("");
        }
        if (FileNames.mayBeChosen(name)) {
            return Optional.empty();
        }
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String better = FileNames.of(stem, dot > 0 ? name.substring(dot) : "", "");
        return Optional.of("Not every system can have a file of that name."
                + (FileNames.isSafe(better) ? " “" + better + "” would do." : ""));
    }
}
