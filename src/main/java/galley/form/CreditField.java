package galley.form;

import galley.post.Credit;
import galley.post.Licence;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The words of a credit, which open into their parts. What is typed in a part changes it alone in the words; what is typed
 * in the words is read into parts anew.
 */
public final class CreditField extends VBox {
    private static final int OFFERED = 14;
    private static final String OPEN = "Show author, title and licence";
    private static final String CLOSE = "Show the words alone";

    private final TextInputControl line;
    private final Consumer<String> typed;
    private final AttributionOffer offer;
    private final GridPane grid = new GridPane();
    private final Button toggle = Icon.button("down", OPEN, this::turn);
    private final Label unread = new Label("These words have another form; a part filled in writes them anew.");
    private final TextField author = new TextField();
    private final TextField title = new TextField();
    private final TextField place = new TextField();
    private final TextField link = new TextField();
    private final TextField licence = new TextField();
    private final Label linkName = new Label("Link");

    /** What the parts are changed from: as long as only parts are typed in, what was there before. */
    private Credit base = new Credit("", "");

    private boolean showing;

    /** @param line the field of the words, which this one holds from now on */
    CreditField(TextInputControl line, Consumer<String> typed) {
        this(line, typed, null);
    }

    /** @param taken what was read from pasted words, to be put into two places; null to put the link into the words */
    CreditField(TextInputControl line, Consumer<String> typed, Consumer<Credit> taken) {
        this.line = line;
        this.typed = typed;
        this.offer = new AttributionOffer(line, taken == null ? this::take : taken);
        HBox top = new HBox(line, toggle);
        top.getStyleClass().add("credit-line");
        HBox.setHgrow(line, Priority.ALWAYS);
        line.setMaxWidth(Double.MAX_VALUE);
        line.textProperty().addListener((o, before, text) -> {
            if (!showing) {
                read(text);
                typed.accept(text);
            }
        });
        grid.getStyleClass().addAll("map", "credit-parts");
        NamedFields.columns(grid);
        add(new Label("Author"), author, "Author");
        add(new Label("Title"), title, "Title of the picture");
        add(new Label("Found on"), place, "Where the picture was found");
        add(linkName, link, "Link in the words");
        add(new Label("Licence"), licence, "Licence");
        unread.getStyleClass().addAll("row-note", "quiet");
        Wraps.text(unread);
        grid.add(unread, 0, grid.getRowCount(), 2, 1);
        CompletionPopup offers = new CompletionPopup(
                licence,
                () -> Completion.of(
                        Licence.USUAL.contains(licence.getText()) ? "" : licence.getText(),
                        Licence.USUAL,
                        List.of(),
                        OFFERED),
                chosen -> {
                    licence.setText(chosen);
                    licence.end();
                });
        Button choose = Icon.button("down", "Show the usual licences", () -> {
            licence.requestFocus();
            offers.update();
        });
        choose.setFocusTraversable(false); // the arrow down in the field does the same
        HBox choice = new HBox(licence, choose);
        choice.getStyleClass().add("choice");
        HBox.setHgrow(licence, Priority.ALWAYS);
        grid.add(choice, 1, 4);
        show(grid, false);
        getStyleClass().add("credit");
        getChildren().addAll(top, offer, grid);
    }

    /** One that stands by itself, outside the form. */
    public static CreditField alone() {
        CreditField field = new CreditField(new GrowingText(false), words -> {});
        field.getStylesheets().add(FormPane.STYLES);
        return field;
    }

    private void add(Label name, TextField field, String says) {
        name.getStyleClass().add("part");
        name.setLabelFor(field);
        Spoken.name(field, says);
        field.setPrefColumnCount(6);
        grid.addRow(grid.getRowCount(), name, field);
        field.textProperty().addListener((o, before, text) -> {
            if (!showing) {
                write();
            }
        });
    }

    /** The field of the words. */
    public TextInputControl line() {
        return line;
    }

    Button toggle() {
        return toggle;
    }

    /** Whether its parts are in view. */
    boolean isOpen() {
        return grid.isManaged();
    }

    /** Shows these words; parts that were typed just now, of which they were made, stay as they are. */
    public void show(String words) {
        showing = true;
        offer.pass(() -> Texts.put(line, words));
        showing = false;
        if (!base.with(parts()).text().equals(words)) {
            read(words);
        }
        describe();
    }

    private void take(Credit read) {
        Credit.Parts parts = read.parts().orElse(new Credit.Parts("", "", ""));
        Credit linked = new Credit("", "")
                .with(new Credit.Parts(parts.title(), parts.author(), parts.place(), read.link(), parts.licence()));
        line.setText(linked.text().isEmpty() ? read.text() : linked.text());
    }

    private void turn() {
        boolean open = !isOpen();
        show(grid, open);
        toggle.getGraphic().setRotate(open ? 180 : 0);
        toggle.setAccessibleText(open ? CLOSE : OPEN);
        if (open) {
            author.requestFocus();
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void read(String words) {
        base = new Credit(words, "");
        Credit.Parts parts = base.parts().orElse(new Credit.Parts("", "", ""));
        showing = true;
        Texts.put(author, parts.author());
        Texts.put(title, parts.title());
        Texts.put(place, parts.place());
        Texts.put(link, parts.link());
        Texts.put(licence, parts.licence());
        showing = false;
        describe();
    }

    /** A link has a field only where the words have one: where it is a key of its own, it has a row of its own. */
    private void describe() {
        boolean linked = base.parts().filter(parts -> !parts.link().isEmpty()).isPresent();
        show(linkName, linked);
        show(link, linked);
        show(unread, !base.text().isBlank() && base.parts().isEmpty());
    }

    private void write() {
        showing = true;
        offer.pass(() -> Texts.put(line, base.with(parts()).text()));
        showing = false;
        typed.accept(line.getText());
    }

    private Credit.Parts parts() {
        return new Credit.Parts(
                title.getText().strip(),
                author.getText().strip(),
                place.getText().strip(),
                link.getText().strip(),
                licence.getText().strip());
    }
}
