package galley.window;

import galley.form.Hint;
import galley.form.NamedFields;
import galley.form.Spoken;
import galley.form.Wraps;
import galley.picture.Intake;
import galley.picture.Notes;
import galley.picture.PictureFile;
import galley.picture.PictureRules;
import galley.picture.WebPicture;
import galley.post.Attribution;
import galley.post.Credit;
import galley.post.Family;
import galley.post.PictureForm;
import galley.post.PictureSize;
import galley.post.Slug;
import galley.store.FileNames;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Shows a picture that is to be taken in, and asks what it is called, what it shows and whom it is by. FX thread. */
final class PictureSheet {
    private static final double HIGH = 170;

    /** Nobody types so many letters at once. */
    private static final int PASTED = 10;

    private static final double SHOWN_STEP = 0.02;

    private final TaskSheet sheet;
    private final Desk.Hands hands;
    private final PicturePlacing placing;
    private final Runnable closed;
    private final ImageView picture = new ImageView();
    private final Label facts = new Label();
    private final TextField name = new TextField();
    private final TextField alt = new TextField();
    private final TextField caption = new TextField();
    private final TextField credit = new TextField();
    private final TextField link = new TextField();
    private final RadioButton inText = new RadioButton("In the text");
    private final RadioButton featured = new RadioButton("As the post’s own picture");
    private final ComboBox<PictureForm> form = new ComboBox<>();
    private final CheckBox sized = new CheckBox("With its size");
    private final ObservableSet<PictureForm> sizes = FXCollections.observableSet();
    private final PictureRulesPane rules;
    private final ProgressBar progress = new ProgressBar(0);
    private final VBox content;
    private AtomicBoolean stopped = new AtomicBoolean();
    private boolean showing;

    /** @param closed runs once it is closed, whether a picture was taken or not */
    PictureSheet(TaskSheet sheet, Desk.Hands hands, PicturePlacing placing, Runnable closed) {
        this.sheet = sheet;
        this.hands = hands;
        this.placing = placing;
        this.closed = closed;
        picture.setPreserveRatio(true);
        picture.setSmooth(true);
        picture.setFitHeight(HIGH);
        picture.setFitWidth(400);
        facts.getStyleClass().add("text-muted");
        Wraps.text(facts);
        StackPane frame = new StackPane(picture);
        frame.setMinHeight(HIGH);
        frame.setPrefHeight(HIGH);
        frame.managedProperty().bind(frame.visibleProperty());
        GridPane fields = new GridPane();
        fields.setHgap(10);
        fields.setVgap(6);
        NamedFields.columns(fields);
        add(fields, "File", name, "");
        Label longest = add(fields, "Description", alt, "For those who cannot see it");
        rules = new PictureRulesPane(longest.widthProperty());
        frame.visibleProperty()
                .bind(picture.imageProperty().isNotNull().and(rules.unfolded().not())); // a low window has room for one
        add(fields, "Caption", caption, "");
        add(fields, "Credit", credit, "“Photo by Ann Lee, on Flickr”, or what the site offers to paste");
        credit.textProperty().addListener((at, before, words) -> {
            if (words.length() > before.length() + PASTED) {
                Attribution.of(words).ifPresent(read -> hands.fx().execute(() -> take(read)));
            }
        });
        add(fields, "Credit link", link, "The page where it was found");
        ToggleGroup where = new ToggleGroup();
        inText.setToggleGroup(where);
        featured.setToggleGroup(where);
        caption.disableProperty().bind(featured.selectedProperty());
        form.disableProperty().bind(featured.selectedProperty());
        HBox both = new HBox(16, inText, featured);
        both.setAlignment(Pos.CENTER_LEFT);
        Label put = new Label("Put it");
        put.getStyleClass().add("text-muted");
        fields.addRow(fields.getRowCount(), put, both);
        Label as = new Label("Written as");
        as.getStyleClass().add("text-muted");
        as.setLabelFor(form);
        Spoken.name(form, "How the picture is written in the text");
        sized.disableProperty()
                .bind(featured.selectedProperty()
                        .or(Bindings.createBooleanBinding(
                                () -> !sizes.contains(form.getValue()), form.valueProperty(), sizes)));
        Hint.on(sized, "Width and height, so that a page does not jump when the picture comes");
        HBox written = new HBox(16, form, sized);
        written.setAlignment(Pos.CENTER_LEFT);
        fields.addRow(fields.getRowCount(), as, written);
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setAccessibleText("How far the picture is made");
        progress.managedProperty().bind(progress.visibleProperty());
        fields.disableProperty().bind(progress.visibleProperty());
        rules.disableProperty().bind(progress.visibleProperty());
        content = new VBox(10, frame, facts, fields, rules, progress);
    }

    /** What a collection offers was pasted: it is shown as the words that it will be. */
    private void take(Credit read) {
        credit.setText(read.text());
        credit.end();
        if (!read.link().isEmpty()) {
            link.setText(read.link());
        }
    }

    private static Label add(GridPane fields, String label, TextField field, String prompt) {
        Label said = new Label(label);
        said.getStyleClass().add("text-muted");
        said.setLabelFor(field);
        Spoken.name(field, label + " of the picture");
        field.setPromptText(prompt);
        fields.addRow(fields.getRowCount(), said, field);
        return said;
    }

    boolean isShowing() {
        return showing;
    }

    /**
     * @param from null for a picture of the clipboard
     * @param web what a browser says of it
     * @param post where the post lies, or will
     * @param thumbnail null where there is none
     */
    void show(
            OpenPost where,
            Path from,
            WebPicture web,
            Path post,
            Intake.Fine taken,
            World.PicturePlace place,
            Image thumbnail) {
        Family family = where.analyzer().family();
        Notes notes = taken.notes();
        picture.setImage(thumbnail == null || thumbnail.isError() ? null : thumbnail);
        boolean there = place.kept().isPresent();
        name.setText(
                there
                        ? place.kept().get().getFileName().toString()
                        : proposed(given(where, from, web), family, taken.extension()));
        name.setDisable(there);
        alt.setText(web.description());
        caption.setText(notes.title());
        Credit.Parts parts = new Credit.Parts(
                "", notes.author(), notes.place().equals(notes.author()) ? "" : notes.place(), "", notes.licence());
        credit.setText(new Credit("", "").with(parts).text());
        link.setText(notes.link());
        inText.setSelected(true);
        form.getItems().setAll(PictureForm.MARKDOWN, PictureForm.FIGURE);
        if (family == Family.HUGO) {
            form.getItems().add(1, PictureForm.SHORTCODE);
        }
        form.setValue(form.getItems().contains(place.form()) ? place.form() : PictureForm.MARKDOWN);
        sizes.clear();
        sizes.addAll(place.sizes());
        sized.setSelected(place.sized());
        rules.show(place.rules(), place.folder(), there);
        facts.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> facts(taken, place), rules.rules(), featured.selectedProperty()));
        progress.setVisible(false);
        AtomicBoolean stop = new AtomicBoolean();
        stopped = stop;
        Button take = new Button("Insert");
        take.setDefaultButton(true);
        take.disableProperty()
                .bind(Bindings.createBooleanBinding(
                                () -> !there && !(FileNames.isSafe(fileName(taken)) && rules.isSound()),
                                name.textProperty(),
                                rules.rules())
                        .or(progress.visibleProperty()));
        take.setOnAction(pressed -> take(where, post, taken, place));
        Button cancel = new Button("Cancel");
        cancel.setOnAction(pressed -> sheet.close());
        showing = true;
        sheet.showSmall("Take in a picture", content, alt, List.of(cancel, take), () -> {
            showing = false;
            stop.set(true);
            facts.textProperty().unbind();
            picture.setImage(null);
            closed.run();
        });
    }

    /** The file that it comes from, here or in the web, else the post. */
    private static String given(OpenPost where, Path from, WebPicture web) {
        String page = web.name().isBlank() ? where.name() : web.name();
        return from == null ? page : from.getFileName().toString();
    }

    /** Made as the site makes the names of its pages. */
    static String proposed(String given, Family family, String extension) {
        int dot = given.lastIndexOf('.');
        String stem = dot > 0 ? given.substring(0, dot) : given;
        String slug = Slug.of(stem, family);
        return FileNames.of(slug.isBlank() ? stem : slug, extension, "picture");
    }

    private String facts(Intake.Fine taken, World.PicturePlace place) {
        PictureFile is = taken.picture();
        PictureRules wanted = rules.rules().get();
        String size = is.width() > 0 ? "%,d × %,d pixels, ".formatted(is.width(), is.height()) : "";
        String all = size + kilobytes(taken.original().length) + ". ";
        if (place.kept().isPresent()) {
            return all + "It is in the site already and stays as it is.";
        }
        String folder = wanted.folder().isEmpty() ? place.folder(featured.isSelected()) : wanted.folder();
        String to = "It goes to “" + (folder.isEmpty() ? "." : folder) + "”";
        if (taken.isMadeAnew(wanted)) {
            PictureFile made = taken.made(wanted);
            to += " with %,d × %,d pixels as %s"
                    .formatted(made.width(), made.height(), made.mime().equals("image/png") ? "PNG" : "JPEG");
        }
        return all + to + ", without where and with what it was taken.";
    }

    private static String kilobytes(int bytes) {
        return bytes < 1_000_000 ? "%,d kB".formatted((bytes + 999) / 1000) : "%.1f MB".formatted(bytes / 1e6);
    }

    /** With the extension that the picture has, whatever was typed. */
    private String fileName(Intake.Fine taken) {
        String extension = taken.extension(rules.rules().get());
        String typed = name.getText().strip();
        String other = taken.extension();
        if (!other.equals(extension) && typed.toLowerCase(Locale.ROOT).endsWith(other)) {
            typed = typed.substring(0, typed.length() - other.length());
        }
        return typed.toLowerCase(Locale.ROOT).endsWith(extension) ? typed : typed + extension;
    }

    private void take(OpenPost where, Path post, Intake.Fine taken, World.PicturePlace place) {
        Credit whose = new Credit(credit.getText().strip(), link.getText().strip());
        Credit.Parts parts = whose.parts().orElse(new Credit.Parts("", whose.text(), ""));
        Notes said = new Notes(
                parts.author(),
                parts.title().isEmpty() ? caption.getText().strip() : parts.title(),
                parts.place(),
                parts.licence(),
                whose.leads(),
                1);
        PictureRules wanted = rules.rules().get();
        Notes told = wanted.signed() ? said : taken.notes();
        String file = fileName(taken);
        boolean own = featured.isSelected();
        boolean says = sized.isSelected() && !sized.isDisabled();
        PicturePlacing.Wish wish = new PicturePlacing.Wish(
                where,
                post,
                alt.getText().strip(),
                own ? "" : caption.getText().strip(),
                whose,
                own,
                form.getValue(),
                says ? size(taken.made(place.kept().isPresent() ? PictureRules.USUAL : wanted)) : PictureSize.UNSAID);
        if (place.kept().isPresent()) {
            sheet.close();
            hands.disk().execute(() -> placing.put(wish, place.kept().get(), false));
            return;
        }
        AtomicBoolean stop = stopped;
        progress.setProgress(0);
        progress.setVisible(true);
        hands.scan().execute(() -> {
            Intake.Fitted made = made(taken, told, wanted, stop);
            hands.fx().execute(() -> {
                if (!stop.get()) {
                    sheet.close();
                    hands.disk()
                            .execute(() -> placing.keep(
                                    made.left().isEmpty() ? wish : wish.sized(size(taken.picture())),
                                    place,
                                    wanted,
                                    file,
                                    made));
                }
            });
        });
    }

    private static PictureSize size(PictureFile is) {
        return new PictureSize(is.width(), is.height());
    }

    /** Null once it was cancelled. */
    private Intake.Fitted made(Intake.Fine taken, Notes said, PictureRules wanted, AtomicBoolean stop) {
        double[] shown = {0};
        try {
            return taken.fitted(said, wanted, share -> {
                if (share - shown[0] >= SHOWN_STEP) {
                    shown[0] = share;
                    hands.fx().execute(() -> progress.setProgress(share));
                }
                return !stop.get();
            });
        } catch (CancellationException ended) {
            return null;
        } catch (OutOfMemoryError tooLarge) {
            return new Intake.Fitted(taken.bytes(said), taken.extension(), "there is not enough memory for its pixels");
        }
    }
}
