package galley.window;

import galley.session.Analyzer;
import galley.session.Origin;
import galley.session.Session;
import galley.store.Draft;
import galley.store.Offer;
import galley.store.Recovery;
import galley.store.SiteFiles;
import galley.text.Edit;
import galley.text.Selection;
import galley.text.Step;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;

/** Offers the unsaved text of an earlier run, post by post. Nothing is applied or thrown away unasked. */
final class Offers {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedDateTime(
                    FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withZone(ZoneId.systemDefault());

    private final Desk desk;
    private final Notices notices;
    private final Desk.Hands hands;
    private final Recovery recovery;
    private final World world;

    Offers(Desk desk, Notices notices, Desk.Hands hands, Recovery recovery, World world) {
        this.desk = desk;
        this.notices = notices;
        this.hands = hands;
        this.recovery = recovery;
        this.world = world;
    }

    void show(List<Offer> offers) {
        for (Offer offer : offers) {
            Path path = offer.draft().path();
            String name = path == null ? "A new post" : path.getFileName().toString();
            notices.show(
                    "offer " + offer.file(),
                    Notices.Kind.WARNING,
                    name + " has text of " + TIME.format(offer.written()) + " that was not saved.",
                    new Notices.Action("Restore", () -> restore(offer)),
                    new Notices.Action("Discard", () -> hands.disk().execute(() -> recovery.discard(offer))));
        }
    }

    private void restore(Offer offer) {
        Draft draft = offer.draft();
        if (draft.path() == null) {
            openAgain(offer);
        } else {
            hands.disk().execute(() -> {
                boolean there = new SiteFiles().isFile(draft.path());
                hands.fx().execute(() -> {
                    if (there) {
                        desk.open(draft.path(), post -> apply(offer, post.session()));
                    } else {
                        openAgain(offer);
                    }
                });
            });
        }
    }

    /** Its file is gone or never was: the text comes back as a post that was not saved yet. */
    private void openAgain(Offer offer) {
        Draft draft = offer.draft();
        hands.disk().execute(() -> {
            Path around = draft.path() == null ? Path.of("").toAbsolutePath() : draft.path();
            Analyzer rules = world.rules(around, draft.text());
            recovery.adopt(offer);
            hands.fx().execute(() -> desk.openNew(draft.text(), draft.encoding(), rules));
        });
    }

    /** As one edit of what the file holds now, so that undo shows what was there. */
    private void apply(Offer offer, Session session) {
        Draft draft = offer.draft();
        Edit.between(session.text(), draft.text()).ifPresent(edit -> {
            session.sealUndo();
            Selection caret = Selection.at(Math.min(draft.caret(), draft.text().length()));
            session.apply(Step.of(edit, session.selection(), caret), Origin.COMMAND, null);
        });
        boolean changedSince = draft.base() != null && !draft.base().sameContent(session.stamp());
        if (changedSince) {
            notices.show(
                    "since " + offer.file(),
                    Notices.Kind.NOTE,
                    "The file was changed by another program after this text was typed. Undo shows what it holds.");
        }
        hands.disk().execute(() -> recovery.adopt(offer));
    }
}
