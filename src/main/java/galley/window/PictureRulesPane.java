package galley.window;

import galley.form.Spoken;
import galley.picture.PictureRules;
import galley.picture.PictureRules.Format;
import galley.store.FileNames;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Where a site keeps its pictures, how large and in which format: shown when asked for. FX thread. */
final class PictureRulesPane extends VBox {
    private static final Map<Format, String> FORMATS =
            Map.of(Format.KEPT, "As it is", Format.JPEG, "JPEG", Format.PNG, "PNG");
    private static final int STEP = 5;

    private final Hyperlink open = new Hyperlink();
    private final GridPane fields = new GridPane();
    private final TextField folder = new TextField();
    private final ComboBox<Integer> longest = new ComboBox<>();
    private final ComboBox<Format> format = new ComboBox<>();
    private final Spinner<Integer> quality = new Spinner<>(1, 100, PictureRules.USUAL.quality(), STEP);
    private final CheckBox signed = new CheckBox("Write it into the file as well");
    private final ReadOnlyObjectWrapper<PictureRules> rules = new ReadOnlyObjectWrapper<>(PictureRules.USUAL);
    private boolean filling;

    /** @param names how wide the names above are, to be in line with them */
    PictureRulesPane(ReadOnlyDoubleProperty names) {
        super(6);
        open.getStyleClass().add("picture-rules");
        open.setOnAction(pressed -> unfold(!fields.isVisible()));
        fields.setHgap(10);
        fields.setVgap(6);
        longest.setConverter(words(value -> value == 0 ? "As it is" : value + " pixels"));
        longest.getItems().setAll(0, 800, 1200, 1600, 2400, 3200);
        format.setConverter(words(FORMATS::get));
        format.getItems().setAll(List.of(Format.values()));
        quality.setEditable(true);
        quality.setPrefWidth(100);
        ColumnConstraints first = new ColumnConstraints();
        first.minWidthProperty().bind(names);
        fields.getColumnConstraints().addAll(first, new ColumnConstraints());
        add("Folder", folder);
        add("Longer side", longest);
        add("Format", format);
        add("Quality", quality);
        add("Credit", signed);
        folder.textProperty().addListener((at, before, now) -> changed());
        longest.valueProperty().addListener((at, before, now) -> changed());
        format.valueProperty().addListener((at, before, now) -> changed());
        quality.valueProperty().addListener((at, before, now) -> changed());
        signed.selectedProperty().addListener((at, before, now) -> changed());
        getChildren().addAll(open, fields);
        unfold(false);
    }

    private static <T> StringConverter<T> words(java.util.function.Function<T, String> said) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : said.apply(value);
            }

            @Override
            public T fromString(String typed) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private void add(String label, Node control) {
        Label said = new Label(label);
        said.getStyleClass().add("text-muted");
        said.setMinWidth(USE_PREF_SIZE);
        said.setLabelFor(control);
        Spoken.name(control, label + " of this site’s pictures");
        GridPane.setHgrow(control, javafx.scene.layout.Priority.ALWAYS);
        fields.addRow(fields.getRowCount(), said, control);
    }

    private void unfold(boolean unfolded) {
        fields.setVisible(unfolded);
        fields.setManaged(unfolded);
        open.setText(unfolded ? "Folder, size and format for this site" : "Folder, size and format…");
        open.setVisited(false);
    }

    /** @param kept whether there is nothing to be decided, as the picture stays where and what it is */
    void show(PictureRules said, String usualFolder, boolean kept) {
        filling = true;
        folder.setText(said.folder());
        folder.setPromptText(usualFolder.isEmpty() ? "The site’s own folder" : usualFolder);
        if (!longest.getItems().contains(said.longest())) {
            longest.getItems().add(said.longest());
        }
        longest.setValue(said.longest());
        format.setValue(said.format());
        quality.getValueFactory().setValue(said.quality());
        signed.setSelected(said.signed());
        filling = false;
        rules.set(said);
        changed();
        unfold(false);
        setVisible(!kept);
        setManaged(!kept);
    }

    private void changed() {
        if (!filling) {
            rules.set(new PictureRules(
                    folder.getText().strip().replaceAll("^/+|/+$", ""),
                    longest.getValue(),
                    quality.getValue(),
                    format.getValue(),
                    signed.isSelected(),
                    rules.get().keys()));
        }
    }

    ReadOnlyObjectProperty<PictureRules> rules() {
        return rules.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty unfolded() {
        return fields.visibleProperty();
    }

    /** Whether the folder is one that can be. */
    boolean isSound() {
        String said = rules.get().folder();
        return said.isEmpty() || Stream.of(said.split("/", -1)).allMatch(FileNames::isSafe);
    }
}
