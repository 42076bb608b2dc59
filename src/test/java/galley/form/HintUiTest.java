package galley.form;

import static org.assertj.core.api.Assertions.assertThat;

import galley.Fx;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;

class HintUiTest {
    private static void enter(Button button) {
        Event.fireEvent(
                button,
                new MouseEvent(
                        MouseEvent.MOUSE_ENTERED,
                        1,
                        1,
                        1,
                        1,
                        MouseButton.NONE,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        true,
                        null));
    }

    @Test
    void a_tooltip_is_made_when_the_mouse_comes_and_says_what_holds_then() {
        AtomicReference<String> words = new AtomicReference<>("Open");
        Fx.run(() -> {
            Button button = new Button();
            Hint.on(button, words::get);
            assertThat(button.getTooltip()).isNull();
            enter(button);
            assertThat(button.getTooltip()).extracting(Tooltip::getText).isEqualTo("Open");
            words.set("Close");
            enter(button);
            assertThat(button.getTooltip()).extracting(Tooltip::getText).isEqualTo("Close");
            words.set("");
            enter(button);
            assertThat(button.getTooltip()).isNull();
        });
    }

    @Test
    void words_that_stay_are_there_for_a_screen_reader_before() {
        Fx.run(() -> {
            Button button = new Button();
            Hint.on(button, "List the problems");
            assertThat(button.getAccessibleHelp()).isEqualTo("List the problems");
        });
    }
}
