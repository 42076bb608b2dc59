package galley.window;

import galley.markdown.edit.InlineLink;
import galley.picture.Intake;
import galley.picture.PictureRules;
import galley.post.Credit;
import galley.post.CreditLine;
import galley.post.Family;
import galley.post.PictureForm;
import galley.post.PictureKeys;
import galley.post.PictureSize;
import galley.post.Post;
import galley.session.Change;
import galley.session.Origin;
import galley.site.FileLink;
import galley.store.Placed;
import galley.store.Put;
import galley.store.Trash;
import galley.text.Edit;
import galley.text.Selection;
import galley.text.Step;
import galley.text.Text;
import galley.text.TextCommand;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Puts a picture into its folder and into the post. Undo takes the file away with the link, into the trash, as long as the
 * post was not saved with it; redo brings it back.
 */
final class PicturePlacing {
    private final World world;
    private final Desk.Hands hands;
    private final Folders folders;
    private final Trash trash;
    private Consumer<String> trouble = words -> {};

    PicturePlacing(World world, Desk.Hands hands, Folders folders, Trash trash) {
        this.world = world;
        this.hands = hands;
        this.folders = folders;
        this.trash = trash;
    }

    /**
     * How a picture is wanted.
     *
     * @param post where it lies, or will
     * @param own whether it is the post's own picture, which its header names
     * @param form in which it goes into the text
     * @param size as it is said there
     */
    record Wish(
            OpenPost where,
            Path post,
            String words,
            String caption,
            Credit whose,
            boolean own,
            PictureForm form,
            PictureSize size) {
        Wish sized(PictureSize other) {
            return size.equals(PictureSize.UNSAID)
                    ? this
                    : new Wish(where, post, words, caption, whose, own, form, other);
        }
    }

    /** @param told what went wrong, as a sentence */
    void onTrouble(Consumer<String> told) {
        trouble = told;
    }

    /** Disk thread. @param file its name where it can be had */
    void keep(Wish wish, World.PicturePlace place, PictureRules rules, String file, Intake.Fitted made) {
        if (!rules.equals(place.rules())) {
            world.orderPictures(place.root(), rules).ifPresent(this::say);
        }
        String name = file;
        if (!made.left().isEmpty()) {
            say("The picture stays as it was: " + made.left() + ".");
            name = file.substring(0, file.lastIndexOf('.')) + made.extension();
        }
        World.PicturePlace wanted = place.in(place.folder(wish.own()), rules);
        switch (world.keepPicture(wanted, name, made.bytes())) {
            case Put.Done done -> put(wish, done.path(), true);
            case Put.Same same -> put(wish, same.path(), false);
            case Put.Conflict conflict ->
                say("There are too many pictures called “" + name + "”. Give it another name.");
            case Put.Failed failed -> say(failed.reason());
        }
    }

    /** Disk thread. @param isNew whether it was not there before */
    void put(Wish wish, Path kept, boolean isNew) {
        Family family = wish.where().analyzer().family();
        FileLink.Shown shown = wish.own()
                ? new FileLink.Shown(world.headerLink(family, wish.post(), kept), false)
                : world.pictureLink(family, wish.post(), kept);
        String address = shown.address();
        hands.fx().execute(() -> {
            if (wish.own()) {
                feature(wish, address);
            } else {
                insert(wish, shown);
            }
            if (isNew) {
                follow(wish.where(), address, kept);
            }
        });
    }

    private void say(String words) {
        hands.fx().execute(() -> trouble.accept(words));
    }

    /** Until the post has been saved with the picture, which from then on stays whatever is undone. */
    private void follow(OpenPost where, String address, Path kept) {
        AtomicReference<Path> away = new AtomicReference<>(); // of the disk thread
        List<Runnable> listening = new ArrayList<>();
        listening.add(where.session().onChange((Change change) -> {
            if (change.origin() == Origin.UNDO) {
                afterSaving(() -> {
                    boolean used = names(where.session().text(), address);
                    if (used || !names(where.session().savedText(), address)) {
                        hands.disk().execute(() -> move(kept, used, away));
                    }
                });
            }
        }));
        listening.add(where.session().onStatus(status -> {
            if (!status.dirty() && names(where.session().savedText(), address)) {
                listening.forEach(Runnable::run);
            }
        }));
    }

    /** Once the session knows of a save that is under way: what goes through the disk thread comes behind it. */
    private void afterSaving(Runnable then) {
        hands.disk().execute(() -> hands.fx().execute(then));
    }

    private static boolean names(Text text, String address) {
        return text != null && text.toString().contains(address);
    }

    private void move(Path kept, boolean used, AtomicReference<Path> away) {
        if (used == (away.get() == null)) {
            return;
        }
        switch (used ? trash.putBack(away.get(), kept) : trash.take(kept)) {
            case Placed.Done done -> away.set(used ? null : done.path());
            case Placed.Failed failed -> say(failed.reason());
        }
    }

    private static void insert(Wish wish, FileLink.Shown shown) {
        OpenPost where = wish.where();
        String address = shown.address();
        int at = where.session().selection().end();
        if (wish.form() == PictureForm.MARKDOWN && shown.byTag()) {
            String line = CreditLine.of(wish.whose());
            String tag = PictureForm.asset(wish.words(), address, wish.size(), wish.caption());
            where.editor().run(block(at, line.isEmpty() ? tag : tag + "\n\n" + line));
            return;
        }
        if (wish.form() != PictureForm.MARKDOWN) {
            where.editor()
                    .run(block(
                            at, wish.form().write(wish.words(), address, wish.size(), wish.caption(), wish.whose())));
            return;
        }
        InlineLink place = new InlineLink(true, at, at, "", "", "");
        where.editor()
                .run(place.write(
                        wish.words(), address, wish.caption(), wish.size().list(), CreditLine.of(wish.whose())));
    }

    /** With a blank line before it where there is a line, and one after. */
    private static TextCommand block(int at, String lines) {
        return (text, selection) -> {
            boolean begins = at == 0 || text.charAt(at - 1) == '\n';
            String whole = (begins ? "" : "\n\n") + lines + "\n";
            return Optional.of(Step.of(new Edit(at, at, whole), selection, Selection.at(at + whole.length())));
        };
    }

    private void feature(Wish wish, String address) {
        OpenPost where = wish.where();
        Text before = where.session().text();
        Family family = where.analyzer().family();
        Post post = Post.read(where.session().path(), before, family);
        PictureKeys keys = PictureKeys.in(post.header(), folders.pictureKeys())
                .or(folders::pictureKeys)
                .orElse(PictureKeys.KNOWN.getFirst());
        keys.into(before, family.rules(), address, wish.words(), wish.whose())
                .ifPresentOrElse(
                        after -> Edit.between(before, after)
                                .ifPresent(edit -> where.session().apply(edit, Origin.FORM, null)),
                        () -> trouble.accept("The post’s header does not take a picture; see what is wrong with it."));
    }
}
