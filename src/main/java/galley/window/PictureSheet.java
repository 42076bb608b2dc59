package galley.window;

import galley.markdown.edit.InlineLink;
import galley.picture.Intake;
import galley.picture.Notes;
import galley.post.Attribution;
import galley.post.Credit;
import galley.post.Family;
import galley.post.PictureKeys;
import galley.post.Post;
import galley.post.Slug;
import galley.session.Origin;
import galley.store.FileNames;
import galley.store.Put;
import galley.text.Edit;
import galley.text.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.VBox;

/** Shows a picture that is to be taken in, and asks what it is called, what it shows and whom it is by. FX thread. */
final class PictureSheet {
    private static final double HIGH = 170;

    /** Nobody types so many letters at once. */
    private static final int PASTED = 10;

    private final TaskSheet sheet;
    private final World world;
    private final Desk.Hands hands;
    private final Folders folders;
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
    private final VBox content;
    private Consumer<String> trouble = words -> {};
    private boolean showing;

    /** @param closed runs once it is closed, whether a picture was taken or not */
    PictureSheet(TaskSheet sheet, World world, Desk.Hands hands, Folders folders, Runnable closed) {
        this.sheet = sheet;
        this.world = world;
        this.hands = hands;
        this.folders = folders;
        this.closed = closed;
        picture.setPreserveRatio(true);
        picture.setSmooth(true);
        picture.setFitHeight(HIGH);
        picture.setFitWidth(400);
        facts.getStyleClass().add("text-muted");
        facts.setWrapText(true);
        StackPane frame = new StackPane(picture);
        frame.setMinHeight(HIGH);
        frame.setPrefHeight(HIGH);
        frame.visibleProperty().bind(picture.imageProperty().isNotNull());
        frame.managedProperty().bind(frame.visibleProperty());
        GridPane fields = new GridPane();
        fields.setHgap(10);
        fields.setVgap(6);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(GridPane.USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        fields.getColumnConstraints().addAll(names, values);
        add(fields, "File", name, "");
        add(fields, "Description", alt, "For those who cannot see it");
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
        HBox both = new HBox(16, inText, featured);
        both.setAlignment(Pos.CENTER_LEFT);
        Label put = new Label("Put it");
        put.getStyleClass().add("text-muted");
        fields.addRow(fields.getRowCount(), put, both);
        content = new VBox(10, frame, facts, fields);
    }

    /** What a collection offers was pasted: it is shown as the words that it will be. */
    private void take(Credit read) {
        credit.setText(read.text());
        credit.end();
        if (!read.link().isEmpty()) {
            link.setText(read.link());
        }
    }

    private static void add(GridPane fields, String label, TextField field, String prompt) {
        Label said = new Label(label);
        said.getStyleClass().add("text-muted");
        said.setLabelFor(field);
        field.setAccessibleText(label + " of the picture");
        field.setPromptText(prompt);
        fields.addRow(fields.getRowCount(), said, field);
    }

    /** @param told why a picture could not be put where it belongs, as a sentence */
    void onTrouble(Consumer<String> told) {
        trouble = told;
    }

    boolean isShowing() {
        return showing;
    }

    /**
     * @param from null for a picture of the clipboard
     * @param post where the post lies, or will
     * @param thumbnail null where there is none
     */
    void show(OpenPost where, Path from, Path post, Intake.Fine taken, World.PicturePlace place, Image thumbnail) {
        Family family = where.analyzer().family();
        Notes notes = taken.notes();
        picture.setImage(thumbnail == null || thumbnail.isError() ? null : thumbnail);
        boolean there = place.kept().isPresent();
        name.setText(
                there ? place.kept().get().getFileName().toString() : proposed(where, from, family, taken.extension()));
        name.setDisable(there);
        alt.clear();
        caption.setText(notes.title());
        Credit.Parts parts = new Credit.Parts(
                "", notes.author(), notes.place().equals(notes.author()) ? "" : notes.place(), "", notes.licence());
        credit.setText(new Credit("", "").with(parts).text());
        link.setText(notes.link());
        inText.setSelected(true);
        String size = taken.picture().width() > 0
                ? "%,d × %,d pixels, "
                        .formatted(taken.picture().width(), taken.picture().height())
                : "";
        facts.setText(size + kilobytes(taken.original().length) + ". "
                + (there
                        ? "It is in the site already and stays as it is."
                        : "It goes to “" + (place.folder().isEmpty() ? "." : place.folder())
                                + "”, without where and with what it was taken."));
        Button take = new Button("Insert");
        take.setDefaultButton(true);
        take.disableProperty()
                .bind(Bindings.createBooleanBinding(
                                () -> !FileNames.isSafe(fileName(taken.extension())), name.textProperty())
                        .and(name.disableProperty().not()));
        take.setOnAction(pressed -> take(where, post, taken, place));
        Button cancel = new Button("Cancel");
        cancel.setOnAction(pressed -> sheet.close());
        showing = true;
        sheet.showSmall("Take in a picture", content, alt, List.of(cancel, take), () -> {
            showing = false;
            picture.setImage(null);
            closed.run();
        });
    }

    /** After the file it comes from, else after the post; made as the site makes the names of its pages. */
    private static String proposed(OpenPost where, Path from, Family family, String extension) {
        String given = from == null ? where.name() : from.getFileName().toString();
        int dot = given.lastIndexOf('.');
        String stem = dot > 0 ? given.substring(0, dot) : given;
        String slug = Slug.of(stem, family);
        return FileNames.of(slug.isBlank() ? stem : slug, extension, "picture");
    }

    private static String kilobytes(int bytes) {
        return bytes < 1_000_000 ? "%,d kB".formatted((bytes + 999) / 1000) : "%.1f MB".formatted(bytes / 1e6);
    }

    /** With the extension that the picture has, whatever was typed. */
    private String fileName(String extension) {
        String typed = name.getText().strip();
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
        String file = fileName(taken.extension());
        String words = alt.getText().strip();
        String below = featured.isSelected() ? "" : caption.getText().strip();
        boolean own = featured.isSelected();
        Family family = where.analyzer().family();
        sheet.close();
        hands.disk().execute(() -> {
            Put put = place.kept().isPresent()
                    ? new Put.Same(place.kept().get(), null)
                    : world.keepPicture(place, file, taken.bytes(said));
            Path kept = switch (put) {
                case Put.Done done -> done.path();
                case Put.Same same -> same.path();
                case Put.Conflict conflict -> null;
                case Put.Failed failed -> null;
            };
            String address = kept == null
                    ? ""
                    : own ? world.headerLink(family, post, kept) : world.link(family, post.getParent(), kept, "");
            hands.fx().execute(() -> {
                if (kept == null) {
                    trouble.accept(
                            put instanceof Put.Failed failed
                                    ? failed.reason()
                                    : "There are too many pictures called “" + file + "”. Give it another name.");
                } else if (own) {
                    feature(where, address, words, whose);
                } else {
                    insert(where, address, words, below, whose);
                }
            });
        });
    }

    private static void insert(OpenPost where, String address, String words, String caption, Credit whose) {
        int at = where.session().selection().end();
        InlineLink place = new InlineLink(true, at, at, "", "", "");
        where.editor().run(place.write(words, address, caption, below(whose)));
    }

    /** A line of its own, as it is set below pictures; a link that the words have in them stays one. */
    private static String below(Credit whose) {
        if (whose.text().isEmpty()) {
            return "";
        }
        boolean linked = !whose.shown().equals(whose.text());
        String words = linked ? whose.text() : whose.text().replaceAll("([\\\\*_`\\[\\]<])", "\\\\$1");
        return linked || whose.link().isEmpty() ? "*" + words + "*" : "*[" + words + "](" + whose.link() + ")*";
    }

    private void feature(OpenPost where, String address, String words, Credit whose) {
        Text before = where.session().text();
        Family family = where.analyzer().family();
        Post post = Post.read(where.session().path(), before, family);
        PictureKeys keys = PictureKeys.in(post.header(), folders.pictureKeys())
                .or(folders::pictureKeys)
                .orElse(PictureKeys.KNOWN.getFirst());
        keys.into(before, family.rules(), address, words, whose)
                .ifPresentOrElse(
                        after -> Edit.between(before, after)
                                .ifPresent(edit -> where.session().apply(edit, Origin.FORM, null)),
                        () -> trouble.accept("The post’s header does not take a picture; see what is wrong with it."));
    }
}
