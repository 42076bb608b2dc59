package galley.window;

import galley.form.NamedFields;
import galley.form.Spoken;
import galley.form.Wraps;
import galley.post.Family;
import galley.site.NewSite;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Begins a site: whose, what it is called, and where. FX thread. */
final class NewSiteSheet {
    private final TaskSheet sheet;
    private final World world;
    private final Desk.Hands hands;
    private final TextField title = new TextField();
    private final ChoiceBox<Family> family = new ChoiceBox<>();
    private final TextField folder = new TextField();
    private final Label told = new Label();
    private final Button make = new Button("Make Site");
    private final Button cancel = new Button("Cancel");
    private final VBox content;
    private Consumer<NewSite.Made.Done> made = done -> {};

    NewSiteSheet(TaskSheet sheet, World world, Prompts prompts, Desk.Hands hands) {
        this.sheet = sheet;
        this.world = world;
        this.hands = hands;
        Label note = new Label(
                "The smallest site that your generator builds: its settings, plain pages without a style, and a"
                        + " first post. The generator itself has to be installed.");
        Wraps.text(note);
        note.getStyleClass().add("text-muted");
        family.getItems()
                .setAll(Arrays.stream(Family.values()).filter(NewSite::isKnown).toList());
        family.setMaxWidth(Double.MAX_VALUE);
        family.setConverter(new StringConverter<>() {
            @Override
            public String toString(Family value) {
                return value == null ? "" : value.title();
            }

            @Override
            public Family fromString(String text) {
                throw new UnsupportedOperationException("only chosen, never typed");
            }
        });
        folder.setPromptText("An empty folder, or one that is not there yet");
        Button choose = new Button("Choose…");
        choose.setOnAction(pressed -> prompts.openFolder(typed().orElse(null)).ifPresent(chosen -> {
            folder.setText(chosen.toString());
        }));
        HBox where = new HBox(8, folder, choose);
        HBox.setHgrow(folder, Priority.ALWAYS);
        GridPane fields = new GridPane(10, 6);
        NamedFields.columns(fields);
        Spoken.name(title, "Title of the site");
        Spoken.name(family, "Generator");
        Spoken.name(folder, "Folder");
        fields.addRow(0, new Label("Title"), title);
        fields.addRow(1, new Label("Generator"), family);
        fields.addRow(2, new Label("Folder"), where);
        Wraps.text(told);
        told.getStyleClass().add("sheet-warning");
        told.visibleProperty().bind(told.textProperty().isNotEmpty());
        told.managedProperty().bind(told.visibleProperty());
        title.textProperty().addListener((field, old, now) -> look());
        folder.textProperty().addListener((field, old, now) -> look());
        make.setDefaultButton(true);
        make.setOnAction(pressed -> make());
        cancel.setOnAction(pressed -> sheet.close());
        content = new VBox(12, note, fields, told);
    }

    /** @param whenMade gets what was made @param closed runs once it is closed */
    void show(Path beside, Consumer<NewSite.Made.Done> whenMade, Runnable closed) {
        made = whenMade;
        title.clear();
        family.getSelectionModel().selectFirst();
        folder.setText(beside == null ? "" : beside.resolveSibling("new-site").toString());
        look();
        sheet.showSmall("New site", content, title, List.of(cancel, make), closed);
    }

    private Optional<Path> typed() {
        try {
            Path path = Path.of(folder.getText().strip());
            return path.isAbsolute() ? Optional.of(path.normalize()) : Optional.empty();
        } catch (InvalidPathException unusable) {
            return Optional.empty();
        }
    }

    private void look() {
        told.setText(
                folder.getText().isBlank() || typed().isPresent() ? "" : "The folder is named from the top: /home/…");
        make.setDisable(title.getText().isBlank() || typed().isEmpty());
    }

    private void make() {
        Path where = typed().orElseThrow();
        Family whose = family.getValue();
        String called = title.getText().strip();
        make.setDisable(true);
        hands.disk().execute(() -> {
            NewSite.Made outcome = world.newSite(where, whose, called);
            hands.fx().execute(() -> {
                switch (outcome) {
                    case NewSite.Made.Done done -> {
                        sheet.close();
                        made.accept(done);
                    }
                    case NewSite.Made.Failed failed -> {
                        make.setDisable(false);
                        told.setText(failed.reason());
                    }
                }
            });
        });
    }
}
