package galley.window;

import galley.picture.PictureFile;
import galley.site.SitePicture;
import galley.site.SitePicture.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A picture of the site: small, with its place, how many posts lead to it, and what is wrong. */
final class SitePictureCell extends ListCell<SitePicture> {
    private static final double SIDE = 40;

    private final Supplier<Thumbnails> thumbnails;
    private final ImageView small = new ImageView();
    private final FontIcon sign = new FontIcon("fth-image");
    private final Label name = new Label();
    private final Label folder = new Label();
    private final Label size = new Label();
    private final Label problems = new Label();
    private final HBox box;

    SitePictureCell(Supplier<Thumbnails> thumbnails) {
        this.thumbnails = thumbnails;
        small.setPreserveRatio(true);
        small.setSmooth(true);
        small.setFitWidth(SIDE);
        small.setFitHeight(SIDE);
        sign.visibleProperty().bind(small.imageProperty().isNull());
        StackPane frame = new StackPane(sign, small);
        frame.setMinSize(SIDE + 2, SIDE + 2);
        frame.setMaxSize(SIDE + 2, SIDE + 2);
        frame.getStyleClass().add("picture-frame");
        name.getStyleClass().add("post-title");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        folder.getStyleClass().add("post-detail");
        folder.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        folder.setMinWidth(0);
        size.getStyleClass().add("post-detail");
        size.setMinWidth(Region.USE_PREF_SIZE);
        problems.getStyleClass().add("picture-problems");
        problems.managedProperty().bind(problems.textProperty().isNotEmpty());
        HBox.setHgrow(folder, Priority.ALWAYS);
        folder.setMaxWidth(Double.MAX_VALUE);
        HBox first = new HBox(8, name, folder, size);
        first.setAlignment(Pos.BASELINE_LEFT);
        VBox words = new VBox(2, first, problems);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        box = new HBox(10, frame, words);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(SitePicture picture, boolean empty) {
        super.updateItem(picture, empty);
        setGraphic(empty ? null : box);
        if (empty) {
            return;
        }
        String place = picture.place();
        name.setText(picture.name());
        folder.setText(place.contains("/") ? place.substring(0, place.lastIndexOf('/')) : "");
        size.setText(size(picture));
        problems.setText(String.join(" · ", problems(picture)));
        setAccessibleText(String.join(", ", picture.name(), folder.getText(), size.getText(), problems.getText()));
        sign.setIconLiteral(picture.file() == null ? "fth-alert-triangle" : "fth-image");
        small.setImage(null);
        boolean drawn = picture.look() instanceof PictureFile.Look.Fine(PictureFile is)
                && (is.mime().equals("image/png") || is.mime().equals("image/jpeg"));
        if (drawn) {
            thumbnails.get().of(picture.place() + " " + picture.size(), picture.file(), image -> {
                if (getItem() == picture) {
                    small.setImage(image.orElse(null));
                }
            });
        }
    }

    private static String size(SitePicture picture) {
        if (picture.file() == null) {
            return "";
        }
        String pixels = picture.look() instanceof PictureFile.Look.Fine(PictureFile is) && is.width() > 0
                ? is.width() + " × " + is.height() + " · "
                : "";
        return pixels + PictureRow.bytes(picture.size());
    }

    private static List<String> problems(SitePicture picture) {
        List<String> said = new ArrayList<>();
        for (Problem problem : picture.problems()) {
            said.add(
                    switch (problem) {
                        case MISSING -> "Not there";
                        case BROKEN -> broken(picture);
                        case UNUSED -> "Not used";
                        case NO_DESCRIPTION -> "No description";
                        case NO_CREDIT -> "No credit";
                        case DUPLICATE ->
                            "The same as " + picture.twins().getFirst()
                                    + more(picture.twins().size());
                        case LARGE -> "Large";
                    });
        }
        return said;
    }

    private static String more(int twins) {
        return twins == 1 ? "" : " and " + (twins - 1) + " more";
    }

    private static String broken(SitePicture picture) {
        String reason = picture.look() instanceof PictureFile.Look.Refused(String why) ? why : "";
        return reason.substring(0, Math.min(1, reason.length())).toUpperCase(Locale.ROOT)
                + reason.substring(Math.min(1, reason.length()));
    }
}
