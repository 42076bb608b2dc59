package galley.form;

import static org.assertj.core.api.Assertions.assertThat;

import galley.Fx;
import galley.Mouse;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;

class HintUiTest {
    private static void enter(Button button) {
        Mouse.on(button).enter();
    }

    @Test
    void a_tooltip_is_made_when_the_mouse_comes_and_says_what_holds_then() {
        StringProperty words = new SimpleStringProperty("Open");
        Fx.run(() -> {
            Button button = new Button();
            Hint.on(button, words);
            assertThat(button.getTooltip()).isNull();
            enter(button);
            assertThat(button.getTooltip()).extracting(Tooltip::getText).isEqualTo("Open");
            words.set("Close");
            assertThat(button.getTooltip()).extracting(Tooltip::getText).isEqualTo("Close");
            words.set("");
            assertThat(button.getTooltip()).isNull();
        });
    }

    @Test
    void words_are_there_for_a_screen_reader_before() {
        StringProperty words = new SimpleStringProperty("Bold  (Ctrl+B)");
        Fx.run(() -> {
            Button button = new Button();
            Hint.on(button, "List the problems");
            assertThat(help(button)).isEqualTo("List the problems");
            Button other = new Button();
            Hint.on(other, words);
            words.set("Bold  (Ctrl+Alt+B)");
            assertThat(help(other)).isEqualTo("Bold  (Ctrl+Alt+B)");
            assertThat(other.getTooltip()).isNull();
        });
    }

    private static Object help(Button button) {
        return button.queryAccessibleAttribute(AccessibleAttribute.HELP);
    }

    @Test
    void what_is_said_as_the_name_is_not_said_again() {
        Fx.run(() -> {
            Button button = Icon.button("cross", "Remove rain", () -> {});
            assertThat(help(button)).isEqualTo("");
            enter(button);
            assertThat(button.getTooltip()).extracting(Tooltip::getText).isEqualTo("Remove rain");
        });
    }

    @Test
    void text_is_shown_in_full_where_it_is_cut_alone() {
        Fx.run(() -> {
            Button button = new Button("A heading with many words");
            Hint.ofCutText(button);
            new Scene(new Pane(button));
            button.resize(400, 30);
            Fx.layOut(button.getScene());
            button.layout();
            enter(button);
            assertThat(button.getTooltip()).isNull();
            button.resize(60, 30);
            button.layout();
            enter(button);
            assertThat(button.getTooltip()).extracting(Tooltip::getText).isEqualTo("A heading with many words");
        });
    }
}
