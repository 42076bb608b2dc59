package galley.window;

import galley.session.Differences;
import galley.session.Origin;
import galley.session.Session;
import galley.site.PostMove;
import galley.store.Encoding;
import galley.store.FileNames;
import galley.store.History;
import galley.store.Loaded;
import galley.store.OwnFolder;
import galley.store.Placed;
import galley.store.PostFile;
import galley.store.Saved;
import galley.store.Trash;
import galley.store.Version;
import galley.text.Text;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

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
        sheet.show(
                post, (name, answer) -> move(post, post.resolveSibling(name), moved -> answer.accept(moved.trouble())));
    }

    /** Into another folder too, which is made where it is missing, with the folder of its own. */
    void move(Path from, Path to, Consumer<PostMove.Run> answer) {
        move(from, to, () -> world.moving(from, to), answer);
    }

    /** Takes a move back. @param back as it was told */
    void moveBack(PostMove back, Consumer<PostMove.Run> answer) {
        move(back.from(), back.to(), () -> back, answer);
    }

    private void move(Path from, Path to, Supplier<PostMove> move, Consumer<PostMove.Run> answer) {
        if (!from.equals(to) && desk.at(to).isPresent()) { // its file is gone, its text is not
            answer.accept(PostMove.Run.failed(from, "A post of that name is open in another tab."));
            return;
        }
        hands.disk().execute(() -> {
            PostMove.Run run = move.get().run(files);
            boolean renamed = run.trouble().isEmpty() && !from.equals(to);
            Optional<String> trouble = renamed ? history.renamed(from, to) : Optional.empty();
            hands.fx().execute(() -> {
                trouble.ifPresent(words -> notices.show("renamed", Notices.Kind.WARNING, words));
                if (renamed) {
                    desk.at(from).ifPresent(post -> desk.renamed(post, to));
                }
                answer.accept(run);
                if (run.trouble().isEmpty()) {
                    changed.run();
                }
            });
        });
    }

    /** A second post with the same text, as the window shows it, beside the first, and with what is in the folder of its own. */
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
            Optional<OwnFolder.Copied> along = saved instanceof Saved.Done done
                    ? world.ownFolder(post)
                            .flatMap(own -> world.ownFolder(done.path()).map(own::copyTo))
                    : Optional.empty();
            hands.fx().execute(() -> {
                changed.run();
                switch (saved) {
                    case Saved.Done done -> {
                        desk.open(done.path());
                        Optional<String> trouble = along.flatMap(OwnFolder.Copied::trouble);
                        notices.show(
                                "duplicated",
                                trouble.isPresent() ? Notices.Kind.WARNING : Notices.Kind.NOTE,
                                "“" + done.path().getFileName() + "” is a copy of “" + name + "”"
                                        + with(along.map(OwnFolder.Copied::files)
                                                .orElse(0))
                                        + ". Give it a title and a date of its own."
                                        + trouble.map(why -> " " + why).orElse(""));
                    }
                    case Saved.Failed failed -> notices.show("duplicated", Notices.Kind.ERROR, failed.reason());
                    case Saved.Conflict conflict -> throw new IllegalStateException("a free name was taken");
                }
            });
        });
    }

    /** As in “, with the 2 files of its folder”; empty where there are none. */
    private static String with(int along) {
        return along == 0
                ? ""
                : along == 1 ? ", with the file in its folder" : ", with the " + along + " files in its folder";
    }

    /** Moves it to the trash with the folder of its own, after what was not saved has gone to its history. */
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
            Trash.Along along = placed instanceof Placed.Done
                    ? world.ownFolder(post)
                            .filter(own -> !own.hasPost())
                            .map(trash::take)
                            .orElse(Trash.Along.NOTHING)
                    : Trash.Along.NOTHING;
            hands.fx().execute(() -> {
                switch (placed) {
                    case Placed.Failed failed -> notices.show("trash", Notices.Kind.ERROR, failed.reason());
                    case Placed.Done done -> {
                        desk.at(post).ifPresent(desk::drop);
                        notices.show(
                                "trash",
                                along.trouble().isPresent() ? Notices.Kind.WARNING : Notices.Kind.NOTE,
                                "“" + post.getFileName() + "” is in the trash"
                                        + with(along.taken().size()) + "."
                                        + (unsaved.isPresent() ? " What was not saved is in its history." : "")
                                        + along.trouble().map(why -> " " + why).orElse(""),
                                new Notices.Action("Undo", () -> takeBack(done.path(), post, along, unsaved)));
                    }
                }
                changed.run();
            });
        });
    }

    private void takeBack(Path where, Path post, Trash.Along along, Optional<Text> unsaved) {
        hands.disk().execute(() -> {
            Placed placed = trash.putBack(where, post);
            Optional<String> lost = placed instanceof Placed.Done ? trash.putBack(along) : Optional.empty();
            hands.fx().execute(() -> {
                lost.ifPresent(why -> notices.show("trash", Notices.Kind.ERROR, why));
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
