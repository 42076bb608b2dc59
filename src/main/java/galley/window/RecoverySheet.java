package galley.window;

import galley.form.Hint;
import galley.form.Wraps;
import galley.store.Draft;
import galley.store.Loaded;
import galley.store.Offer;
import galley.store.PostFile;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Shows unsaved text of an earlier run beside what the disk has, post by post, and asks what is to become of it. */
final class RecoverySheet {
    private final TaskSheet sheet;
    private final Desk.Hands hands;
    private final PostFile files;
    private final Offers offers;
    private final Runnable closed;

    private final ListView<Offer> posts = new ListView<>();
    private final Label note = new Label();
    private final DiffView diff;
    private final Button restore = new Button("Restore");
    private final Button discard = new Button("Discard");
    private final Button both = new Button("Keep Both");
    private final Button later = new Button("Later");
    private final HBox content;

    RecoverySheet(TaskSheet sheet, Desk.Hands hands, PostFile files, Offers offers, Runnable closed) {
        this.sheet = sheet;
        this.hands = hands;
        this.files = files;
        this.offers = offers;
        this.closed = closed;
        this.diff = new DiffView(hands.work(), hands.fx());
        posts.setAccessibleText("Posts with text that was not saved");
        posts.setCellFactory(view -> new Cell());
        posts.setPrefWidth(230);
        posts.setMinWidth(160);
        posts.managedProperty().bind(posts.visibleProperty());
        posts.getSelectionModel().selectedItemProperty().addListener((item, old, now) -> compare(now));
        Wraps.text(note);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.getStyleClass().add("text-muted");
        VBox.setVgrow(diff, Priority.ALWAYS);
        VBox right = new VBox(8, note, diff);
        HBox.setHgrow(right, Priority.ALWAYS);
        content = new HBox(12, posts, right);
        restore.setDefaultButton(true);
        TaskSheet.chooseByEnter(posts, restore);
        restore.setOnAction(pressed -> decide(offers::restore));
        Hint.on(both, "Opens the file as it is, and the recovered text as a new post beside it");
        both.setOnAction(pressed -> decide(offers::both));
        discard.setOnAction(pressed -> decide(offers::discard));
        later.setOnAction(pressed -> sheet.close());
    }

    void show(List<Offer> open) {
        posts.getItems().setAll(open);
        posts.setVisible(open.size() > 1);
        Node first = open.size() > 1 ? posts : restore;
        sheet.showLarge("Text that was not saved", content, first, List.of(discard, later, both, restore), closed);
        posts.getSelectionModel().selectFirst();
    }

    private void decide(java.util.function.Consumer<Offer> what) {
        Offer chosen = posts.getSelectionModel().getSelectedItem();
        if (chosen == null) {
            return;
        }
        if (posts.getItems().size() == 1) {
            sheet.close();
        }
        what.accept(chosen);
        posts.getItems().remove(chosen);
    }

    private void compare(Offer offer) {
        if (offer == null) {
            return;
        }
        Draft draft = offer.draft();
        String recovered = "Recovered, of " + Moments.words(offer.written());
        if (draft.path() == null) {
            note.setText("This post was never saved.");
            both.setDisable(true);
            diff.show(recovered, draft.text());
            return;
        }
        note.setText(draft.path().toString());
        both.setDisable(false);
        hands.disk().execute(() -> {
            Loaded loaded = files.load(draft.path());
            hands.fx().execute(() -> {
                if (posts.getSelectionModel().getSelectedItem() == offer) {
                    compare(draft, recovered, loaded);
                }
            });
        });
    }

    private void compare(Draft draft, String recovered, Loaded loaded) {
        switch (loaded) {
            case Loaded.Failed failed -> {
                both.setDisable(true);
                note.setText(failed.reason() + " The text comes back as a post that is not saved yet.");
                diff.show(recovered, draft.text());
            }
            case Loaded.Opened disk -> {
                boolean since = draft.base() != null && !draft.base().sameContent(disk.stamp());
                note.setText(
                        since
                                ? draft.path() + " was changed by another program after this text was typed. Restoring"
                                        + " puts the recovered text over theirs in the window, not on the disk; undo"
                                        + " brings theirs back."
                                : draft.path().toString());
                diff.show("On the disk", disk.text(), recovered, draft.text());
            }
        }
    }

    private static final class Cell extends ListCell<Offer> {
        private final Label name = new Label();
        private final Label when = new Label();
        private final VBox box = new VBox(2, name, when);

        Cell() {
            when.getStyleClass().add("post-detail");
            box.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Offer offer, boolean none) {
            super.updateItem(offer, none);
            setGraphic(none ? null : box);
            if (!none) {
                name.setText(name(offer));
                when.setText(Moments.words(offer.written()));
                setAccessibleText(name.getText() + ", " + when.getText());
            }
        }
    }

    static String name(Offer offer) {
        Path path = offer.draft().path();
        return path == null ? "A new post" : path.getFileName().toString();
    }
}
