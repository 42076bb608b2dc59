package galley.form;

import galley.post.Attribution;
import galley.post.Credit;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * What a collection of pictures offers was pasted into a credit: it shows what was read of it, and asks before that is
 * taken. Belongs to the FX thread.
 */
final class AttributionOffer extends VBox {
    /** Nobody types so many letters at once. */
    private static final int PASTED = 10;

    private final Label read = new Label();
    private final Button take = new Button("Use this");
    private final Button keep = new Button("Paste as it is");
    private final Consumer<Credit> taken;
    private final TextInputControl line;
    private Credit offered;
    private String raw = "";
    private boolean passing;

    /** @param line where it is pasted @param taken the credit that was read */
    AttributionOffer(TextInputControl line, Consumer<Credit> taken) {
        this.line = line;
        this.taken = taken;
        getStyleClass().add("attribution");
        setSpacing(4);
        Wraps.text(read);
        read.getStyleClass().add("row-note");
        take.setOnAction(pressed -> {
            Credit credit = offered;
            hide();
            taken.accept(credit);
            line.requestFocus();
            line.end();
        });
        keep.setOnAction(pressed -> {
            String words = raw;
            hide();
            pass(() -> line.replaceSelection(words));
            line.requestFocus();
        });
        getChildren().addAll(read, new HBox(6, take, keep));
        line.setTextFormatter(new TextFormatter<>(this::looked));
        hide();
    }

    /** Lets through what is no typing and no pasting. */
    void pass(Runnable change) {
        passing = true;
        change.run();
        passing = false;
    }

    private TextFormatter.Change looked(TextFormatter.Change change) {
        String words = change.getText();
        if (!passing && words.length() > PASTED) {
            Optional<Credit> credit = Attribution.of(words);
            if (credit.isPresent()) {
                offer(credit.get(), words);
                return null;
            }
        }
        if (change.isContentChange() && !passing) {
            hide();
        }
        change.setText(words.replace('\n', ' '));
        return change;
    }

    private void offer(Credit credit, String words) {
        offered = credit;
        raw = words;
        read.setText("Read from what was pasted: " + credit.text()
                + (credit.link().isEmpty() ? "" : "\nIts page: " + credit.link()));
        setVisible(true);
        setManaged(true);
        take.requestFocus();
    }

    private void hide() {
        setVisible(false);
        setManaged(false);
    }
}
