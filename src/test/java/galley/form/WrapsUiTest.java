package galley.form;

import static org.assertj.core.api.Assertions.assertThat;

import galley.Fx;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Text from right to left in fields and labels: JavaFX 26.0.1 fails where it wraps three rows of it. */
class WrapsUiTest {
    private static final String HEBREW = "שלום עולם ספינה חורף ".repeat(20);

    private Stage stage;
    private GrowingText field;
    private Label label;

    @AfterEach
    void close() {
        Fx.run(stage::close);
    }

    @Test
    void a_hebrew_summary_is_shown_whether_it_is_set_or_typed_and_english_is_wrapped_again() {
        Fx.run(() -> {
            field = new GrowingText(false);
            label = new Label("words");
            Wraps.text(label);
            stage = new Stage();
            stage.setScene(new Scene(new VBox(field, label), 240, 300));
            stage.show();
            layOut();
            double one = field.getHeight();
            for (int round = 0; round < 2; round++) {
                set(HEBREW);
                assertThat(field.isWrapText()).isFalse();
                assertThat(label.isWrapText()).isFalse();
                assertThat(field.getHeight()).isEqualTo(one);
                set("The harbour in winter, and what the ferrymen say about it. ".repeat(3));
                assertThat(field.getHeight()).isGreaterThan(2 * one);
                assertThat(label.isWrapText()).isTrue();
                field.end();
                field.insertText(field.getLength(), HEBREW);
                field.requestFocus();
                layOut();
                field.positionCaret(200);
                layOut();
                assertThat(field.getText()).endsWith(HEBREW);
            }
        });
    }

    private void set(String text) {
        TextArea area = field;
        area.setText(text);
        label.setText(text);
        layOut();
    }

    private void layOut() {
        Fx.layOut(stage.getScene());
        Fx.layOut(stage.getScene());
    }
}
