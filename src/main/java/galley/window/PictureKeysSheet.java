package galley.window;

import galley.form.NamedFields;
import galley.form.Spoken;
import galley.form.Wraps;
import galley.header.Rules;
import galley.picture.PictureRules;
import galley.post.Credit;
import galley.post.PictureKeys;
import galley.text.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/**
 * Under which names a site's headers have their picture and whose it is: as its posts do, as a theme does that is known, or
 * others. Kept with the site. FX thread.
 */
final class PictureKeysSheet {
    private static final String MATTER = "picture keys";
    private static final PictureKeys NONE = new PictureKeys("", null, null, null);

    private final TaskSheet sheet;
    private final World world;
    private final Desk.Hands hands;
    private final Folders folders;
    private final Runnable changed;
    private final ComboBox<PictureKeys> known = new ComboBox<>();
    private final TextField picture = new TextField();
    private final TextField credit = new TextField();
    private final TextField link = new TextField();
    private final TextField alt = new TextField();
    private final Label sample = new Label();
    private final VBox content;
    private boolean filling;

    /** @param changed runs once they have been kept */
    PictureKeysSheet(TaskSheet sheet, World world, Desk.Hands hands, Folders folders, Runnable changed) {
        this.sheet = sheet;
        this.world = world;
        this.hands = hands;
        this.folders = folders;
        this.changed = changed;
        Label note =
                muted("Each theme reads a post’s picture and its credit under names of its own. These are used for new"
                        + " pictures, in the form, in the preview and in the checks. A post that says more under others keeps"
                        + " them.");
        known.setConverter(new StringConverter<>() {
            @Override
            public String toString(PictureKeys keys) {
                return keys == null ? "Other names" : keys == NONE ? asPosts() : keys.shown();
            }

            @Override
            public PictureKeys fromString(String typed) {
                throw new UnsupportedOperationException();
            }
        });
        known.setMaxWidth(Double.MAX_VALUE);
        known.setPromptText("Other names");
        known.setVisibleRowCount(12);
        known.valueProperty().addListener((at, before, now) -> {
            if (!filling && now != null) {
                fill(now);
            }
        });
        GridPane fields = new GridPane(10, 6);
        NamedFields.columns(fields);
        Label choice = muted("Keys");
        Spoken.name(known, "Keys of pictures in this site");
        fields.addRow(0, choice, known);
        add(fields, "Picture", picture, "cover.image means image within cover");
        add(fields, "Credit", credit, "");
        add(fields, "Credit link", link, "");
        add(fields, "Description", alt, "");
        sample.getStyleClass().add("key-sample");
        Wraps.text(sample);
        sample.setMinHeight(80);
        sample.setMaxWidth(Double.MAX_VALUE);
        content = new VBox(12, note, fields, sample);
    }

    private static Label muted(String words) {
        Label label = new Label(words);
        Wraps.text(label);
        label.getStyleClass().add("text-muted");
        return label;
    }

    private void add(GridPane fields, String label, TextField field, String prompt) {
        Label said = muted(label);
        Spoken.name(field, "Key of the " + label.toLowerCase());
        field.setPromptText(prompt);
        field.textProperty().addListener((at, before, now) -> typed());
        fields.addRow(fields.getRowCount(), said, field);
    }

    private String asPosts() {
        return folders.learntKeys()
                .map(keys -> "As the posts have them: " + keys.shown())
                .orElse("As the posts have them");
    }

    void show(Path folder, Notices notices, Runnable closed) {
        hands.disk().execute(() -> {
            PictureRules rules = world.pictureRules(folder);
            Path root = world.siteOf(folder);
            hands.fx().execute(() -> show(root, rules, notices, closed));
        });
    }

    private void show(Path root, PictureRules rules, Notices notices, Runnable closed) {
        List<PictureKeys> choices = new ArrayList<>(List.of(NONE));
        choices.addAll(PictureKeys.KNOWN);
        known.getItems().setAll(choices);
        fill(rules.keys().orElse(NONE));
        Button keep = new Button("Keep for This Site");
        keep.setDefaultButton(true);
        keep.disableProperty().bind(sample.textProperty().isEqualTo(UNSOUND));
        keep.setOnAction(pressed -> {
            Optional<PictureKeys> chosen = said();
            sheet.close();
            hands.disk().execute(() -> {
                Optional<String> trouble =
                        world.orderPictures(root, world.pictureRules(root).with(chosen));
                hands.fx()
                        .execute(() -> trouble.ifPresentOrElse(
                                words -> notices.show(MATTER, Notices.Kind.ERROR, words), changed));
            });
        });
        Button cancel = new Button("Cancel");
        cancel.setOnAction(pressed -> sheet.close());
        sheet.showSmall("Picture and credit keys of this site", content, known, List.of(cancel, keep), closed);
    }

    private void fill(PictureKeys keys) {
        filling = true;
        picture.setText(keys.picture());
        credit.setText(Objects.requireNonNullElse(keys.credit(), ""));
        link.setText(Objects.requireNonNullElse(keys.link(), ""));
        alt.setText(Objects.requireNonNullElse(keys.alt(), ""));
        filling = false;
        typed();
    }

    private Optional<PictureKeys> said() {
        return PictureKeys.of(picture.getText(), credit.getText(), link.getText(), alt.getText());
    }

    private static final String UNSOUND =
            "Names have letters, digits, - and _. Those within a map all have the map before them, as cover.image and"
                    + " cover.caption.";

    private void typed() {
        if (filling) {
            return;
        }
        boolean none = Stream.of(picture, credit, link, alt)
                .allMatch(field -> field.getText().isBlank());
        Optional<PictureKeys> keys = said();
        filling = true;
        known.setValue(none ? NONE : keys.filter(PictureKeys.KNOWN::contains).orElse(null));
        filling = false;
        sample.setText(
                none
                        ? sample(folders.learntKeys().orElse(PictureKeys.KNOWN.getFirst()))
                        : keys.map(PictureKeysSheet::sample).orElse(UNSOUND));
    }

    /** What a header looks like with them. */
    private static String sample(PictureKeys keys) {
        Credit whose = new Credit("'Rain' by Ann Lee, on Flickr", "https://example.org/rain");
        return keys.into(Text.of("---\n---\n"), Rules.HUGO, "images/rain.jpg", "Drops on a window", whose)
                .map(text -> text.toString().replaceAll("(?m)^---\n", "").stripTrailing())
                .orElse("");
    }
}
