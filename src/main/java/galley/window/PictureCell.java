package galley.window;

import galley.form.Hint;
import galley.form.Wraps;
import galley.post.PostPicture;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A picture of the post: small, with its file, its line, what is said about it and what is wrong. */
final class PictureCell extends ListCell<PictureRow> {
    private static final PseudoClass WANTING = PseudoClass.getPseudoClass("wanting");
    private static final double SIDE = 46;

    private final PicturesPanel panel;
    private final ImageView small = new ImageView();
    private final FontIcon sign = new FontIcon("fth-image");
    private final Label ending = new Label();
    private final Label name = new Label();
    private final Label line = new Label();
    private final Label size = new Label();
    private final Label alt = new Label();
    private final Label credit = new Label();
    private final Label problems = new Label();
    private final VBox words = new VBox(1);
    private final VBox said = new VBox(1, alt, credit);
    private final HBox box;

    PictureCell(PicturesPanel panel) {
        this.panel = panel;
        small.setPreserveRatio(true);
        small.setSmooth(true);
        small.setFitWidth(SIDE);
        small.setFitHeight(SIDE);
        VBox mark = new VBox(1, sign, ending);
        mark.setAlignment(Pos.CENTER);
        mark.visibleProperty().bind(small.imageProperty().isNull());
        StackPane frame = new StackPane(mark, small);
        frame.setMinSize(SIDE + 2, SIDE + 2);
        frame.setMaxSize(SIDE + 2, SIDE + 2);
        frame.getStyleClass().add("picture-frame");
        ending.getStyleClass().add("picture-ending");
        name.getStyleClass().add("post-title");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        line.getStyleClass().add("post-detail");
        line.setMinWidth(Region.USE_PREF_SIZE);
        size.getStyleClass().add("post-detail");
        alt.getStyleClass().add("picture-alt");
        credit.getStyleClass().add("post-detail");
        problems.getStyleClass().add("picture-problems");
        Wraps.text(problems);
        problems.managedProperty().bind(problems.textProperty().isNotEmpty());
        credit.managedProperty().bind(credit.textProperty().isNotEmpty());
        alt.managedProperty().bind(alt.textProperty().isNotEmpty());
        words.getChildren().addAll(new HBox(6, name, line), size, said, problems);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        box = new HBox(10, frame, words);
        Hint.ofHelp(this);
        setPrefWidth(0); // long names are cut, the list never scrolls sideways
        setOnMouseClicked(click -> {
            if (getItem() != null && !panel.isEdited(getItem())) {
                if (click.getClickCount() == 2 || isIn(said, click.getSceneX(), click.getSceneY())) {
                    panel.edit(getItem());
                } else {
                    panel.goTo(getItem());
                }
            }
        });
    }

    private static boolean isIn(Region region, double x, double y) {
        return region.getScene() != null
                && region.localToScene(region.getBoundsInLocal()).contains(x, y);
    }

    @Override
    protected void updateItem(PictureRow row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(empty ? null : box);
        if (empty) {
            setAccessibleHelp(null);
            return;
        }
        PostPicture picture = row.picture();
        name.setText(row.name());
        line.setText(picture.kind() == PostPicture.Kind.FEATURED ? "featured" : "line " + row.line());
        size.setText(row.size());
        size.setManaged(!size.getText().isEmpty());
        alt.setText(!picture.alt().isBlank() ? picture.alt() : picture.wantsAlt() ? "Say what it shows…" : "");
        alt.pseudoClassStateChanged(WANTING, picture.alt().isBlank());
        credit.pseudoClassStateChanged(WANTING, picture.credit().text().isBlank());
        credit.setText(
                !picture.credit().text().isBlank()
                        ? picture.credit().shown()
                        : picture.wantsCredit() ? "Say whom it is by…" : "");
        problems.setText(row.problems().stream()
                .filter(problem ->
                        !problem.equals(PictureRow.NO_ALT) && !problem.equals(PictureRow.NO_CREDIT)) // said above
                .collect(Collectors.joining(" · ")));
        if (panel.isEdited(row)) {
            words.getChildren().setAll(words.getChildren().getFirst(), size, panel.editor());
            panel.placed();
        } else {
            words.getChildren().setAll(words.getChildren().getFirst(), size, said, problems);
        }
        setAccessibleHelp(picture.address());
        setAccessibleText(String.join(
                ", ",
                row.name(),
                line.getText(),
                size.getText(),
                picture.alt().isBlank() ? "" : "description: " + picture.alt(),
                picture.credit().text().isBlank() ? "" : "credit: " + credit.getText(),
                String.join(", ", row.problems())));
        showSmall(row);
    }

    private void showSmall(PictureRow row) {
        sign.setIconLiteral(row.sign());
        ending.setText(row.ending());
        ending.setManaged(!ending.getText().isEmpty());
        small.setImage(null);
        if (row.drawn() != null && row.where() instanceof World.PictureAt.There there) {
            panel.thumbnails().of(there.stamp(), row.drawn(), image -> {
                if (getItem() == row) {
                    draw(image);
                }
            });
        }
    }

    private void draw(Optional<Image> image) {
        small.setImage(image.orElse(null));
    }
}
