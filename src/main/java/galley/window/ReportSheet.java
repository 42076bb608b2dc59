package galley.window;

import galley.form.Spoken;
import galley.form.Wraps;
import galley.store.Encoding;
import galley.store.PostFile;
import galley.store.Saved;
import galley.text.Text;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The report of an export, to be read and kept as a file. Belongs to the FX thread. */
final class ReportSheet {
    private final TaskSheet sheet;
    private final PostFile files;
    private final Desk.Hands hands;
    private final TextArea text = new TextArea();
    private final TextField file = new TextField();
    private final Label told = new Label();
    private final Button save = new Button("Save Report");
    private final Button back = new Button("Back");
    private final VBox content;

    ReportSheet(TaskSheet sheet, Prompts prompts, PostFile files, Desk.Hands hands) {
        this.sheet = sheet;
        this.files = files;
        this.hands = hands;
        text.setEditable(false);
        Wraps.text(text);
        text.getStyleClass().add("merge-text");
        text.setAccessibleText("Report");
        VBox.setVgrow(text, Priority.ALWAYS);
        Label name = new Label("Save as");
        name.setLabelFor(file);
        name.setMinWidth(60);
        Spoken.name(file, "File of the report");
        file.textProperty().addListener((field, old, now) -> look());
        Button choose = new Button("Choose…");
        choose.setOnAction(pressed -> {
            Path typed = typed().orElse(Path.of("report.md"));
            prompts.saveAs(typed.getParent(), typed.getFileName().toString())
                    .ifPresent(chosen -> file.setText(chosen.toString()));
        });
        HBox.setHgrow(file, Priority.ALWAYS);
        HBox where = new HBox(8, name, file, choose);
        where.setAlignment(Pos.CENTER_LEFT);
        Wraps.text(told);
        told.managedProperty().bind(told.textProperty().isNotEmpty());
        save.setDefaultButton(true);
        save.setOnAction(pressed -> save());
        back.setOnAction(pressed -> sheet.close());
        content = new VBox(10, text, where, told);
    }

    /** @param report in Markdown @param suggested where it could be kept @param closed runs once it is closed */
    void show(String report, Path suggested, Runnable closed) {
        text.setText(report);
        text.positionCaret(0);
        file.setText(suggested.toString());
        told.setText("");
        sheet.show("Report", content, text, List.of(back, save), closed);
    }

    private Optional<Path> typed() {
        try {
            Path path = Path.of(file.getText().strip());
            return path.isAbsolute() && path.getFileName() != null ? Optional.of(path.normalize()) : Optional.empty();
        } catch (InvalidPathException unusable) {
            return Optional.empty();
        }
    }

    private void look() {
        save.setDisable(typed().isEmpty());
        told.setText(file.getText().isBlank() || typed().isPresent() ? "" : "The file is named from the top: /home/…");
    }

    private void save() {
        Path path = typed().orElseThrow();
        Text words = Text.of(text.getText());
        save.setDisable(true);
        hands.disk().execute(() -> {
            // Under another name where there is a file of this one: nothing is replaced.
            Saved saved = files.create(path.getParent(), path.getFileName().toString(), words, Encoding.UTF_8);
            hands.fx().execute(() -> {
                save.setDisable(false);
                switch (saved) {
                    case Saved.Done done -> {
                        told.setText("The report is in " + done.path() + ".");
                        back.requestFocus();
                    }
                    case Saved.Failed failed -> told.setText(failed.reason());
                    case Saved.Conflict conflict -> throw new IllegalStateException("a free name was taken");
                }
            });
        });
    }
}
