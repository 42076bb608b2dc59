package galley.window;

import galley.form.Wraps;
import galley.library.Rewrite;
import galley.session.Merge;
import galley.site.Export;
import galley.site.ExportPlan.State;
import galley.site.Fitted;
import galley.store.Loaded;
import galley.store.PostFile;
import galley.text.Edit;
import galley.text.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * What was merged for a site is offered to the posts themselves, which do not have the site's words yet; and taken back. Belongs
 * to the FX thread.
 */
final class MergedBack extends HBox {
    private final PostFile files;
    private final Predicate<Path> unsaved;
    private final Desk.Hands hands;
    private final Label told = new Label();
    private final Button take = new Button();
    private List<Export.Result> merged = List.of();
    private List<Rewrite> made = List.of();

    /** @param unsaved whether a post is open with changes that are not saved */
    MergedBack(PostFile files, Predicate<Path> unsaved, Desk.Hands hands) {
        super(10);
        this.files = files;
        this.unsaved = unsaved;
        this.hands = hands;
        setAlignment(Pos.CENTER_LEFT);
        Wraps.text(told);
        told.setMinHeight(Region.USE_PREF_SIZE);
        told.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(told, Priority.ALWAYS);
        take.setMinWidth(Region.USE_PREF_SIZE);
        take.setOnAction(pressed -> act());
        getChildren().addAll(told, take);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    void clear() {
        offer(List.of());
    }

    /** @param results of an export */
    void offer(List<Export.Result> results) {
        merged = results.stream()
                .filter(result -> result.written() && result.item().state() == State.MERGED)
                .toList();
        made = List.of();
        told.setText(
                merged.size() == 1
                        ? "The merged text is in the site alone: the post is as it was."
                        : "The merged texts are in the site alone: the posts are as they were.");
        take.setText(merged.size() == 1 ? "Put It into the Post" : "Put Them into the Posts");
        setVisible(!merged.isEmpty());
    }

    private void act() {
        take.setDisable(true);
        List<Export.Result> now = merged;
        List<Rewrite> back = made;
        hands.scan().execute(() -> {
            List<Rewrite> rewrites = back.isEmpty()
                    ? now.stream()
                            .map(result ->
                                    planned(result.item().post(), result.item().fitted()))
                            .toList()
                    : back;
            hands.fx().execute(() -> run(rewrites, back.isEmpty()));
        });
    }

    private void run(List<Rewrite> rewrites, boolean forth) {
        List<Rewrite> after = new ArrayList<>();
        new Rewriting(files, unsaved, hands.disk(), hands.fx())
                .run(rewrites, (result, ready) -> after.add(result), sum -> {
                    take.setDisable(false);
                    Optional<Rewrite> left = after.stream()
                            .filter(result -> result.state() == Rewrite.State.LEFT)
                            .findFirst();
                    made = forth
                            ? after.stream()
                                    .filter(result -> result.state() == Rewrite.State.WRITTEN)
                                    .toList()
                            : List.of();
                    told.setText(left.map(result -> result.path().getFileName() + ": " + result.trouble() + " ")
                                    .orElse("")
                            + Counts.of(sum.done(), "post")
                            + (forth
                                    ? (sum.done() == 1 ? " has" : " have") + " the merged text now."
                                    : " put back as before."));
                    take.setText(
                            !made.isEmpty()
                                    ? "Take It Back"
                                    : merged.size() == 1 ? "Put It into the Post" : "Put Them into the Posts");
                });
    }

    /** What was decided is done to the post's own text, which may be another than the one that goes into the site. */
    private Rewrite planned(Path post, Fitted fitted) {
        return switch (files.load(post)) {
            case Loaded.Failed failed -> Rewrite.left(post, null, failed.reason());
            case Loaded.Opened opened ->
                own(opened.text(), fitted)
                        .map(text -> Edit.between(opened.text(), text)
                                .map(edit -> Rewrite.planned(opened, "merged", edit))
                                .orElseGet(() -> Rewrite.left(post, opened.stamp(), "It has that text already.")))
                        .orElseGet(
                                () -> Rewrite.left(
                                        post,
                                        opened.stamp(),
                                        "What was merged lies where the post goes into the site in another form: change it by hand."));
        };
    }

    private static Optional<Text> own(Text post, Fitted fitted) {
        if (post.equals(fitted.mine())) {
            return Optional.of(fitted.text());
        }
        Merge both = Merge.of(fitted.mine(), post, fitted.text());
        return both.conflicts().isEmpty() ? Optional.of(both.text(Merge.Choice.BOTH)) : Optional.empty();
    }
}
