package galley.window;

import galley.form.Spoken;
import galley.form.Wraps;
import galley.session.Session;
import galley.store.Guess;
import galley.store.Loaded;
import galley.store.PostFile;
import java.nio.charset.Charset;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks how a file's characters are written, where the file itself does not say it: each way with what it makes of it. */
final class EncodingSheet {
    private static final int SAMPLE = 4000;

    private final TaskSheet sheet;
    private final Desk.Hands hands;
    private final PostFile files;
    private final Notices notices;
    private final Runnable closed;
    private final ListView<Guess> guesses = new ListView<>();
    private final TextArea sample = new TextArea();
    private final Label note = new Label();
    private final Button use = new Button("Read It Like This");
    private final Button cancel = new Button("Cancel");
    private final VBox content;
    private OpenPost post;

    EncodingSheet(TaskSheet sheet, Desk.Hands hands, PostFile files, Notices notices, Runnable closed) {
        this.sheet = sheet;
        this.hands = hands;
        this.files = files;
        this.notices = notices;
        this.closed = closed;
        guesses.setCellFactory(view -> new Cell());
        guesses.setAccessibleText("Encodings");
        guesses.setPrefWidth(250);
        guesses.setMinWidth(180);
        guesses.setPlaceholder(new Label("No encoding fits."));
        guesses.getSelectionModel().selectedItemProperty().addListener((item, old, now) -> look(now));
        sample.setEditable(false);
        Wraps.text(sample);
        Spoken.name(sample, "The text, read in this encoding");
        HBox.setHgrow(sample, Priority.ALWAYS);
        HBox both = new HBox(12, guesses, sample);
        VBox.setVgrow(both, Priority.ALWAYS);
        Wraps.text(note);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.getStyleClass().add("text-muted");
        content = new VBox(10, note, both);
        use.setDefaultButton(true);
        TaskSheet.chooseByEnter(guesses, use);
        use.setOnAction(pressed -> use());
        cancel.setOnAction(pressed -> sheet.close());
    }

    void show(OpenPost of) {
        post = of;
        Session session = of.session();
        note.setText("It is read as " + session.encoding().charset().displayName()
                + " now. Choose the one in which every letter looks right; saving keeps it.");
        guesses.getItems().clear();
        sample.clear();
        use.setDisable(true);
        sheet.show("Text encoding of " + of.name(), content, guesses, List.of(cancel, use), closed);
        hands.disk().execute(() -> {
            List<Guess> found = files.guesses(session.path());
            hands.fx().execute(() -> {
                if (post == of) {
                    guesses.getItems().setAll(found);
                    guesses.getSelectionModel()
                            .select(Math.max(
                                    0,
                                    found.stream()
                                            .map(Guess::charset)
                                            .toList()
                                            .indexOf(session.encoding().charset())));
                }
            });
        });
    }

    /** The live sample. */
    private void look(Guess guess) {
        if (guess == null) {
            return;
        }
        OpenPost of = post;
        hands.disk().execute(() -> {
            Loaded loaded = files.load(of.session().path(), guess.charset());
            hands.fx().execute(() -> {
                if (guess != guesses.getSelectionModel().getSelectedItem() || of != post) {
                    return;
                }
                switch (loaded) {
                    case Loaded.Opened opened -> {
                        String text = opened.text()
                                .slice(0, Math.min(SAMPLE, opened.text().length()));
                        sample.setText(opened.text().length() > SAMPLE ? text + "…" : text);
                        use.setDisable(opened.readOnly() != null);
                    }
                    case Loaded.Failed failed -> {
                        sample.setText(failed.reason());
                        use.setDisable(true);
                    }
                }
            });
        });
    }

    private void use() {
        Guess guess = guesses.getSelectionModel().getSelectedItem();
        OpenPost of = post;
        Charset charset = guess.charset();
        sheet.close();
        hands.disk().execute(() -> {
            Loaded loaded = files.load(of.session().path(), charset);
            hands.fx().execute(() -> {
                switch (loaded) {
                    case Loaded.Opened opened -> {
                        of.session().reload(opened);
                        notices.dismiss(of.readOnlyMatter());
                    }
                    case Loaded.Failed failed -> notices.show("open", Notices.Kind.ERROR, failed.reason());
                }
            });
        });
    }

    private static final class Cell extends ListCell<Guess> {
        private final Label name = new Label();
        private final Label words = new Label();
        private final BorderPane box = new BorderPane();

        Cell() {
            words.getStyleClass().add("post-detail");
            box.setCenter(new VBox(2, name, words));
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Guess guess, boolean none) {
            super.updateItem(guess, none);
            setGraphic(none ? null : box);
            if (!none) {
                name.setText(guess.charset().displayName());
                words.setText(guess.sample());
                setAccessibleText(name.getText() + ": " + guess.sample());
            }
        }
    }
}
