package galley.window;

import galley.form.CreditField;
import galley.form.Spoken;
import galley.form.Wraps;
import galley.post.PostPicture;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The fields for what is said about a picture, in the place where that is read. Enter and leaving them takes what was
 * typed, Escape does not.
 */
final class PictureEditor extends VBox {
    /** What was typed; null where it cannot be said there. */
    record Typed(String alt, String credit) {}

    private final TextField alt = new TextField();
    private final TextField words = new TextField();
    private final CreditField parts = CreditField.alone();
    private final StackPane partsFrame = new StackPane(parts);
    private final Label altShown = new Label();
    private final Label altName = new Label("Description");
    private final Label creditName = new Label("Credit");
    private final Runnable take;
    private final Runnable leave;
    private PostPicture picture;

    /** @param take wants {@link #typed}; {@code leave} does not */
    PictureEditor(Runnable take, Runnable leave) {
        super(3);
        this.take = take;
        this.leave = leave;
        getStyleClass().add("picture-editor");
        alt.setPromptText("What it shows, in a few words");
        words.setPromptText("Whom it is by");
        partsFrame.getStyleClass().add("galley-form"); // whose looks the parts have
        altName.setLabelFor(alt);
        Spoken.name(alt, "Description of the picture"); // in full, after its label
        creditName.getStyleClass().add("pane-detail");
        altName.getStyleClass().add("pane-detail");
        Wraps.text(altShown);
        altShown.getStyleClass().add("picture-problems");
        altShown.managedProperty().bind(altShown.visibleProperty());
        altShown.visibleProperty().bind(altShown.textProperty().isNotEmpty().and(alt.visibleProperty()));
        alt.textProperty().addListener((field, before, now) -> altShown.setText(otherwise(now.strip())));
        getChildren().addAll(altName, alt, altShown, creditName, words, partsFrame);
        alt.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        parts.line().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                key.consume();
                leave.run();
            }
        });
    }

    /** What the page will have instead, where its generator cannot be told these words. */
    private String otherwise(String words) {
        return picture == null
                ? ""
                : picture.altPlace()
                        .map(place -> place.shown(words))
                        .filter(shown -> !shown.equals(words))
                        .map(shown -> "Pictures of this generator cannot say that; it will read: " + shown)
                        .orElse("");
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER) {
            key.consume();
            take.run();
        } else if (key.getCode() == KeyCode.ESCAPE) {
            key.consume();
            leave.run();
        }
    }

    /** Whether there is anything to be typed about a picture. */
    static boolean takes(PostPicture picture) {
        return picture.altPlace().isPresent() || picture.creditPlace().isPresent();
    }

    void show(PostPicture shown) {
        picture = shown;
        boolean featured = shown.kind() == PostPicture.Kind.FEATURED;
        boolean credited = shown.creditPlace().isPresent();
        alt.setText(shown.alt());
        (featured ? parts.line() : words).setText(shown.credit().text());
        parts.show(featured ? shown.credit().text() : "");
        creditName.setText(shown.kind() == PostPicture.Kind.HTML ? "Caption" : "Credit");
        show(shown.altPlace().isPresent(), altName, alt);
        show(credited, creditName);
        show(credited && !featured, words);
        show(credited && featured, partsFrame);
        creditName.setLabelFor(featured ? parts.line() : words);
        Spoken.name(featured ? parts.line() : words, "Credit of the picture");
    }

    private static void show(boolean shown, Node... nodes) {
        for (Node node : nodes) {
            node.setVisible(shown);
            node.setManaged(shown);
        }
    }

    /** The field that gets the focus first. */
    TextInputControl first() {
        return alt.isVisible() ? alt : words.isVisible() ? words : parts.line();
    }

    Typed typed() {
        boolean featured = picture.kind() == PostPicture.Kind.FEATURED;
        return new Typed(
                picture.altPlace().map(place -> alt.getText().strip()).orElse(null),
                picture.creditPlace()
                        .map(place ->
                                (featured ? parts.line() : words).getText().strip())
                        .orElse(null));
    }
}
