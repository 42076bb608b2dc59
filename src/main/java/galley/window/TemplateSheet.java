package galley.window;

import galley.form.Spoken;
import galley.post.Family;
import galley.site.PostTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks for the title of a new post and what it begins with. */
final class TemplateSheet {
    private static final double ROW = 34;

    /** What was chosen. */
    interface Asked {
        /** @param template empty for the generator's own header */
        void begin(Optional<PostTemplate> template, String title);

        void edit(PostTemplate template);

        /** A new template. */
        void make();
    }

    private final TaskSheet sheet;
    private final Runnable closed;
    private final TextField title = new TextField();
    private final ListView<Optional<PostTemplate>> list = new ListView<>();
    private final Button edit = new Button("Edit");
    private final Button make = new Button("New Template");
    private final Button cancel = new Button("Cancel");
    private final Button create = new Button("Begin");
    private final Label titleLabel = new Label("Title");
    private final Label listLabel = new Label("Begins with");
    private final HBox more = new HBox(8, edit, make);
    private final VBox content = new VBox(8, titleLabel, title, listLabel, list, more);
    private Family family = Family.COMMONMARK;

    TemplateSheet(TaskSheet sheet, Runnable closed) {
        this.sheet = sheet;
        this.closed = closed;
        titleLabel.setLabelFor(title);
        listLabel.setLabelFor(list);
        Spoken.name(title, "Title of the post");
        list.setAccessibleText("What the post begins with");
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new Cell());
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((item, old, now) -> edit.setDisable(now == null || now.isEmpty()));
        create.setDefaultButton(true);
        cancel.setOnAction(pressed -> sheet.close());
        TaskSheet.chooseByEnter(list, create);
    }

    void show(Family whose, World.Beginnings found, Asked asked) {
        family = whose;
        List<Optional<PostTemplate>> offered = new ArrayList<>();
        found.all().forEach(template -> offered.add(Optional.of(template)));
        offered.add(Optional.empty());
        list.getItems().setAll(offered);
        list.getSelectionModel().select(Math.max(0, offered.indexOf(found.usual())));
        list.setPrefHeight(Math.min(7, offered.size()) * ROW + 4);
        title.clear();
        create.setOnAction(pressed -> {
            sheet.close();
            asked.begin(
                    list.getSelectionModel().getSelectedItem(), title.getText().strip());
        });
        edit.setOnAction(pressed -> {
            sheet.close();
            list.getSelectionModel().getSelectedItem().ifPresent(asked::edit);
        });
        make.setOnAction(pressed -> {
            sheet.close();
            asked.make();
        });
        sheet.showSmall("A new post", content, title, List.of(cancel, create), closed);
    }

    private final class Cell extends ListCell<Optional<PostTemplate>> {
        private final Label name = new Label();
        private final Label place = new Label();
        private final HBox row = new HBox(8, name, place);

        Cell() {
            HBox.setHgrow(name, Priority.ALWAYS);
            name.setMaxWidth(Double.MAX_VALUE);
            place.setMinWidth(Region.USE_PREF_SIZE);
            place.getStyleClass().add("text-muted");
            row.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(Optional<PostTemplate> template, boolean empty) {
            super.updateItem(template, empty);
            setGraphic(empty ? null : row);
            if (!empty) {
                name.setText(template.map(PostTemplate::name).orElse("Header for " + family.title()));
                place.setText(
                        template.map(it -> it.path().getParent().getFileName().toString())
                                .orElse("Galley’s own"));
            }
        }
    }
}
