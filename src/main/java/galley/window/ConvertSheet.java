package galley.window;

import galley.form.Spoken;
import galley.form.Wraps;
import galley.header.Conversion;
import galley.header.Format;
import galley.header.Header;
import galley.session.Origin;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/**
 * Writes the header of the open post anew in another format. What it will look like, and what cannot be carried over,
 * is shown before; done it is one step to undo.
 */
final class ConvertSheet {
    private static final double TALLEST = 130;

    private final TaskSheet sheet;
    private final ChoiceBox<Format> formats = new ChoiceBox<>();
    private final TextArea outcome = new TextArea();
    private final Label warning = new Label();
    private final Label told = new Label();
    private final ListView<String> losses = new ListView<>();
    private final Button convert = new Button("Convert");
    private final Button cancel = new Button("Cancel");
    private final VBox content;

    private OpenPost post;
    private Header header;
    private Conversion shown;

    ConvertSheet(TaskSheet sheet) {
        this.sheet = sheet;
        this.content = lay();
    }

    private VBox lay() {
        formats.setConverter(new Names());
        formats.valueProperty().addListener((box, old, now) -> look());
        Label to = new Label("New format");
        to.setLabelFor(formats);
        HBox choice = new HBox(8, to, formats);
        choice.setAlignment(Pos.CENTER_LEFT);
        outcome.setEditable(false);
        Spoken.name(outcome, "The new header");
        outcome.getStyleClass().add("new-header");
        VBox.setVgrow(outcome, Priority.ALWAYS);
        Wraps.text(warning);
        warning.getStyleClass().add("sheet-warning");
        warning.managedProperty().bind(warning.visibleProperty());
        Wraps.text(told);
        losses.setAccessibleText("What cannot be carried over");
        losses.getStyleClass().add("losses");
        losses.setCellFactory(list -> new Loss());
        losses.managedProperty().bind(losses.visibleProperty());
        convert.setDefaultButton(true);
        convert.setOnAction(pressed -> convert());
        cancel.setOnAction(pressed -> sheet.close());
        return new VBox(10, choice, outcome, warning, told, losses);
    }

    void show(OpenPost current, Runnable closed) {
        post = current;
        header = read();
        formats.getItems()
                .setAll(Stream.of(Format.YAML, Format.TOML, Format.JSON, Format.META)
                        .filter(format -> format != header.format())
                        .toList());
        sheet.show("Convert the header", content, formats, List.of(cancel, convert), closed);
        formats.getSelectionModel().selectFirst();
        look();
    }

    private Header read() {
        return Header.read(post.session().text(), post.analyzer().family().rules());
    }

    private void look() {
        if (formats.getValue() == null) {
            return; // the choices are being set
        }
        shown = header.converted(formats.getValue());
        List<String> lost = switch (shown) {
            case Conversion.Ready ready -> {
                outcome.setText(ready.header());
                told.setText(
                        ready.losses().isEmpty()
                                ? "Everything is carried over."
                                : "This is not carried over, or only as something else:");
                yield ready.losses();
            }
            case Conversion.Refused refused -> {
                outcome.clear();
                told.setText(refused.reason());
                yield List.of();
            }
        };
        warning.setText(post.analyzer().family().title()
                + " would not read this header as it is meant: on the site its fields would be missing or wrong.");
        warning.setVisible(shown instanceof Conversion.Ready ready && !ready.familiar());
        losses.getItems().setAll(lost);
        losses.setPrefHeight(Math.min(TALLEST, (lost.size() + 1) * 24.0));
        losses.setVisible(!lost.isEmpty());
        convert.setDisable(!(shown instanceof Conversion.Ready));
    }

    private void convert() {
        Conversion before = shown;
        header = read(); // the file may have been read again meanwhile
        look();
        if (shown.equals(before) && shown instanceof Conversion.Ready ready) {
            post.session().apply(ready.edit(), Origin.COMMAND, null);
            sheet.close();
        }
    }

    /** A sentence, on as many lines as it takes. */
    private static final class Loss extends ListCell<String> {
        Loss() {
            Wraps.text(this);
            setPrefWidth(0); // as wide as the list
        }

        @Override
        protected void updateItem(String sentence, boolean empty) {
            super.updateItem(sentence, empty);
            setText(empty ? null : sentence);
        }
    }

    /** The formats as people know them. */
    private static final class Names extends StringConverter<Format> {
        @Override
        public String toString(Format format) {
            return switch (format) {
                case null -> "";
                case YAML -> "YAML between ---";
                case TOML -> "TOML between +++";
                case JSON -> "JSON";
                case META -> "Key: value lines";
                default -> format.name();
            };
        }

        @Override
        public Format fromString(String name) {
            throw new UnsupportedOperationException("a format is chosen, not typed");
        }
    }
}
