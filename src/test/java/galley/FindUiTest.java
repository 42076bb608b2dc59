package galley;

import static org.assertj.core.api.Assertions.assertThat;

import galley.store.Settings;
import galley.window.Portrait;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindUiTest {
    private static final String POST = """
            title: Rain
            date: 2020-01-02

            Rain falls. The rain in spring, the rainy days.

            After rain comes sun.
            """;

    @TempDir
    Path temp;

    private OpenWindow window;

    @BeforeEach
    void open_a_post() throws IOException {
        window = OpenWindow.with(temp, Settings.inMemory(), POST);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void field(String name, String words) {
        TextField field = window.find(TextField.class, each -> name.equals(Fx.name(each)));
        Fx.run(() -> {
            field.requestFocus();
            field.setText(words);
        });
    }

    private String text() {
        return Fx.call(() -> window.text().getText());
    }

    private String selected() {
        return Fx.call(() -> window.text().getSelectedText());
    }

    private void option(String name) {
        ToggleButton button = window.find(ToggleButton.class, each -> name.equals(each.getAccessibleText()));
        Fx.run(button::fire);
    }

    @Test
    void matches_are_counted_and_walked_around_as_one_types() {
        window.press("Shortcut+F");
        field("Find", "rain");
        window.sees("1 of 5");
        assertThat(selected()).isEqualTo("Rain");
        window.press("Enter");
        window.sees("2 of 5");
        window.press("F3");
        window.sees("3 of 5");
        window.press("Shift+Enter");
        window.press("Shift+F3");
        window.press("Shift+F3");
        window.sees("5 of 5");
        field("Find", "rainy");
        window.sees("1 of 1");
    }

    /** As keys do that come faster than the search. */
    @Test
    void keys_mean_the_same_however_fast_they_come() {
        window.press("Shortcut+F");
        field("Find", "days");
        window.sees("1 of 1");
        Fx.run(() -> {
            for (String words : List.of("r", "ra", "rai", "rain")) {
                field("Find", words);
            }
            window.press("Enter");
        });
        window.sees("2 of 5");
        Fx.run(() -> {
            window.press("Enter");
            window.press("Enter");
            field("Find", "rai");
            window.press("Enter");
            window.press("Shift+Enter");
            window.press("Shift+Enter");
        });
        window.sees("3 of 5");
    }

    @Test
    void replacing_at_once_begins_with_the_first_match() {
        window.press("Shortcut+H");
        field("Find", "days");
        window.sees("1 of 1");
        Fx.run(() -> {
            field("Find", "rain");
            field("Replace with", "snow");
            window.press("Enter");
        });
        window.sees("1 of 5");
        window.press("Enter");
        window.sees("1 of 4");
        assertThat(text()).startsWith("title: snow");
    }

    @Test
    void for_a_picture_words_are_selected_and_commands_run() {
        Fx.run(() -> window.window().portrait().pose("rain", List.of("edit.find")));
        window.sees("of 5");
        assertThat(selected()).isEqualTo("rain");
    }

    @Test
    void before_a_picture_the_first_command_that_there_is_not_is_told_with_the_nearest() {
        Portrait portrait = window.window().portrait();
        assertThat(portrait.unknown(List.of("edit.find", "view.palette"))).isEmpty();
        assertThat(portrait.unknown(List.of("edit.find", "edit.fond", "edit.nothing")))
                .hasValueSatisfying(words ->
                        assertThat(words).startsWith("no command is named edit.fond; the nearest are edit.find, "));
        assertThat(portrait.unknown(List.of(""))).isPresent();
    }

    @Test
    void closing_gives_the_keyboard_back_to_the_text_at_the_match() {
        window.press("Shortcut+F");
        field("Find", "spring");
        window.sees("1 of 1");
        window.press("Esc");
        assertThat(window.sight()).doesNotContain("1 of 1");
        assertThat(window.focus()).isEqualTo(window.text());
        assertThat(selected()).isEqualTo("spring");
    }

    @Test
    void case_words_and_expressions_narrow_it_and_a_wrong_expression_says_why() {
        window.press("Shortcut+F");
        field("Find", "rain");
        option("Match Case");
        window.sees("of 3");
        option("Whole Words");
        window.sees("of 2");
        option("Regular Expression");
        field("Find", "(rain");
        window.sees("Unclosed group");
        field("Find", "r.+n");
        window.sees("of 2");
    }

    @Test
    void one_match_after_the_other_is_replaced() {
        window.press("Shortcut+H");
        field("Find", "rain");
        option("Match Case");
        window.sees("1 of 3");
        field("Replace with", "snow");
        window.choose("Replace");
        window.sees("1 of 2");
        assertThat(text()).isEqualTo(POST.replace("The rain in", "The snow in"));
        window.choose("Replace");
        window.sees("1 of 1");
        assertThat(text()).contains("the snowy days").contains("After rain");
    }

    @Test
    void all_are_replaced_as_one_step_to_undo() {
        window.press("Shortcut+H");
        field("Find", "(r)(ain)");
        option("Regular Expression");
        field("Replace with", "$2$1");
        window.sees("of 5");
        window.choose("Replace All");
        window.sees("5 replaced");
        assertThat(text()).contains("ainR falls").contains("After ainr comes");
        window.press("Shortcut+Z");
        assertThat(text()).isEqualTo(POST);
    }

    @Test
    void when_all_is_replaced_the_bar_keeps_the_keyboard_and_says_so_without_alarm() {
        window.press("Shortcut+H");
        field("Find", "rain");
        field("Replace with", "snow");
        window.sees("of 5");
        Button all = window.find(Button.class, each -> "Replace All".equals(each.getText()));
        Fx.run(all::requestFocus);
        window.choose("Replace All");
        Fx.until("nothing is left to replace", all::isDisabled);
        window.sees("5 replaced");
        assertThat(Fx.name(window.focus())).isEqualTo("Replace with");
        Label count = window.find(Label.class, each -> "5 replaced".equals(each.getText()));
        PseudoClass error = PseudoClass.getPseudoClass("error");
        assertThat(count.getPseudoClassStates()).doesNotContain(error);
        field("Find", "hail");
        window.sees("Not found");
        Fx.until("that is told as such", () -> count.getPseudoClassStates().contains(error));
    }

    @Test
    void only_what_is_selected_is_searched_where_that_is_wanted() {
        int start = POST.indexOf("Rain falls");
        Fx.run(() -> window.text().selectRange(start, start + "Rain falls. The rain".length()));
        window.press("Shortcut+H");
        option("In Selection");
        field("Find", "rain");
        window.sees("1 of 2");
        field("Replace with", "Snow");
        window.choose("Replace All");
        window.sees("2 replaced");
        assertThat(text()).isEqualTo(POST.replace("Rain falls. The rain", "Snow falls. The Snow"));
    }

    @Test
    void what_was_selected_is_searched_though_a_match_is_selected_since() {
        int start = POST.indexOf("Rain falls");
        Fx.run(() -> window.text().selectRange(start, start + "Rain falls. The rain".length()));
        window.press("Shortcut+H");
        field("Find", "rain");
        window.sees("of 5");
        option("In Selection");
        window.sees("2 found");
        field("Replace with", "It");
        window.run("edit.findNext");
        window.sees("1 of 2");
        window.choose("Replace");
        window.sees("1 of 1");
        option("In Selection");
        window.sees("of 4");
        option("In Selection");
        window.sees("1 found");
        Fx.run(() -> window.text().selectRange(POST.indexOf("After rain"), POST.length() - 2));
        option("In Selection");
        window.sees("4 found");
        option("In Selection");
        window.sees("1 found");
        window.choose("Replace All");
        window.sees("1 replaced");
        assertThat(text()).contains("It falls. The rain in").contains("After It comes");
    }

    @Test
    void the_count_follows_what_is_typed_in_the_text() {
        window.press("Shortcut+F");
        field("Find", "sun");
        window.sees("1 of 1");
        Fx.run(() -> window.text().appendText("Sun!\n"));
        window.sees("2 found");
    }
}
