package galley.window;

import galley.session.Analyzer;
import galley.session.Origin;
import galley.session.Session;
import galley.store.Draft;
import galley.store.Offer;
import galley.store.Recovery;
import galley.text.Edit;
import galley.text.Selection;
import galley.text.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Offers the unsaved text of an earlier run. Nothing is applied or thrown away unasked. */
final class Offers {
    private static final String MATTER = "offers";

    private final Desk desk;
    private final Notices notices;
    private final Desk.Hands hands;
    private final Recovery recovery;
    private final World world;
    private final RecoverySheet sheet;
    private final List<Offer> open = new ArrayList<>();

    Offers(
            Desk desk,
            Notices notices,
            Desk.Hands hands,
            Keeping keeping,
            World world,
            TaskSheet tasks,
            Runnable focus) {
        this.desk = desk;
        this.notices = notices;
        this.hands = hands;
        this.recovery = keeping.recovery();
        this.world = world;
        this.sheet = new RecoverySheet(tasks, hands, keeping.files(), this, focus);
    }

    void show(List<Offer> offers) {
        open.addAll(offers);
        tell();
    }

    private void tell() {
        if (open.isEmpty()) {
            notices.dismiss(MATTER);
            return;
        }
        Notices.Action compare = Notices.Action.staying("Compare…", () -> sheet.show(List.copyOf(open)));
        Offer first = open.getFirst();
        if (open.size() == 1) {
            notices.show(
                    MATTER,
                    Notices.Kind.WARNING,
                    RecoverySheet.name(first) + " has text of " + Moments.words(first.written())
                            + " that was not saved.",
                    new Notices.Action("Restore", () -> restore(first)),
                    compare,
                    new Notices.Action("Discard", () -> discard(first)));
        } else {
            notices.show(
                    MATTER,
                    Notices.Kind.WARNING,
                    open.size() + " posts have text that was not saved, the newest of " + Moments.words(first.written())
                            + ".",
                    compare);
        }
    }

    private void dealtWith(Offer offer) {
        open.remove(offer);
        tell();
    }

    /** Not for ever: it can be taken back while the notice stands. */
    void discard(Offer offer) {
        dealtWith(offer);
        String matter = "discarded " + offer.file();
        hands.disk().execute(() -> {
            var trouble = recovery.discard(offer);
            hands.fx()
                    .execute(() -> trouble.ifPresentOrElse(
                            words -> {
                                notices.show(matter, Notices.Kind.WARNING, words);
                                show(List.of(offer));
                            },
                            () -> notices.show(
                                    matter,
                                    Notices.Kind.NOTE,
                                    "The unsaved text of " + RecoverySheet.name(offer) + " was discarded.",
                                    new Notices.Action("Undo", () -> takeBack(offer)))));
        });
    }

    private void takeBack(Offer offer) {
        hands.disk().execute(() -> {
            var trouble = recovery.restore(offer);
            hands.fx()
                    .execute(() -> trouble.ifPresentOrElse(
                            words -> notices.show("discarded " + offer.file(), Notices.Kind.WARNING, words),
                            () -> show(List.of(offer))));
        });
    }

    void restore(Offer offer) {
        dealtWith(offer);
        if (offer.draft().path() == null) {
            openAgain(offer);
        } else {
            desk.open(offer.draft().path(), post -> apply(offer, post), why -> {
                notices.show("not opened " + offer.file(), Notices.Kind.NOTE, why + " The unsaved text is a new post.");
                openAgain(offer);
            });
        }
    }

    /** What the disk has stays as it is, and the recovered text becomes a post of its own beside it. */
    void both(Offer offer) {
        dealtWith(offer);
        if (offer.draft().path() == null) {
            openAgain(offer);
        } else {
            desk.open(offer.draft().path(), post -> openAgain(offer), why -> openAgain(offer));
        }
    }

    /** Its file is gone, never was, or stays as it is: the text comes back as a post that was not saved yet. */
    private void openAgain(Offer offer) {
        Draft draft = offer.draft();
        hands.disk().execute(() -> {
            Path around = draft.path() == null ? Path.of("").toAbsolutePath() : draft.path();
            Analyzer rules = world.rules(around, draft.text());
            hands.fx().execute(() -> {
                desk.openNew(draft.text(), draft.encoding(), rules).protect();
                hands.disk().execute(() -> recovery.discard(offer)); // only now: the post has a draft of its own
            });
        });
    }

    /** As one edit of what the file holds now, so that undo shows what was there. */
    private void apply(Offer offer, OpenPost post) {
        Session session = post.session();
        Draft draft = offer.draft();
        Edit.between(session.text(), draft.text()).ifPresent(edit -> {
            session.sealUndo();
            Selection caret = Selection.at(Math.min(draft.caret(), draft.text().length()));
            session.apply(Step.of(edit, session.selection(), caret), Origin.COMMAND, null);
        });
        if (!session.dirty()) { // saved in the last moment
            hands.disk().execute(() -> recovery.discard(offer));
            return;
        }
        boolean changedSince = draft.base() != null && !draft.base().sameContent(session.stamp());
        if (changedSince) {
            notices.show(
                    "since " + offer.file(),
                    Notices.Kind.NOTE,
                    "The file was changed by another program after this text was typed. Undo shows what it holds.");
        }
        post.protect(); // it is known to have a draft from now on, which goes when it is saved
        hands.disk().execute(() -> recovery.adopt(offer));
    }
}
