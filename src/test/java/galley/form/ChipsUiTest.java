package galley.form;

import static org.assertj.core.api.Assertions.assertThat;

import galley.post.Family;
import galley.post.Field;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class ChipsUiTest {
    private static final String POST = """
            ---
            title: One
            tags:
              - tech # kept
              - "life"
            ---
            Text
            """;

    @Test
    void enter_and_comma_add_a_chip_in_the_lists_own_style() {
        tags(POST, form -> {
            form.type("django");
            form.press(KeyCode.ENTER);
            form.type("one,two");
            form.press(KeyCode.ENTER);
            assertThat(form.chips("Tags")).containsExactly("tech", "life", "django", "one", "two");
            assertThat(form.text()).contains("  - tech # kept\n  - \"life\"\n");
            assertThat(form.text()).doesNotContain("[");
            assertThat(field(form).getText()).isEmpty();
        });
    }

    @Test
    void a_tag_that_is_there_is_not_added_again() {
        tags(POST, form -> {
            form.type("tech");
            form.press(KeyCode.ENTER);
            assertThat(form.text()).isEqualTo(POST);
        });
    }

    @Test
    void what_is_typed_is_taken_when_the_keyboard_leaves() {
        tags(POST, form -> {
            form.type("last");
            form.pane.focus(Field.TITLE);
            assertThat(form.chips("Tags")).endsWith("last");
        });
    }

    @Test
    void backspace_in_the_empty_field_takes_the_last_chip_back_into_it() {
        tags(POST, form -> {
            form.press(KeyCode.BACK_SPACE);
            assertThat(form.chips("Tags")).containsExactly("tech");
            assertThat(field(form).getText()).isEqualTo("life");
            form.type("s");
            form.press(KeyCode.ENTER);
            assertThat(form.chips("Tags")).containsExactly("tech", "lifes");
        });
    }

    @Test
    void arrows_walk_over_the_chips_and_delete_takes_one_out() {
        tags(POST, form -> {
            form.press(KeyCode.LEFT);
            form.press(KeyCode.LEFT);
            assertThat(((Chip) form.focused()).item()).isEqualTo("tech");
            form.press(KeyCode.DELETE);
            assertThat(form.chips("Tags")).containsExactly("life");
            assertThat(((Chip) form.focused()).item()).isEqualTo("life");
            form.press(KeyCode.RIGHT);
            assertThat(form.focused()).isSameAs(field(form));
        });
    }

    @Test
    void words_in_use_are_offered_and_taken_by_the_arrows() {
        tags(POST, form -> {
            form.type("pyhton");
            form.press(KeyCode.DOWN);
            form.press(KeyCode.ENTER);
            assertThat(form.chips("Tags")).containsExactly("tech", "life", "python");
            form.type("py");
            form.press(KeyCode.ENTER);
            assertThat(form.chips("Tags")).as("nothing is chosen unasked").endsWith("py");
        });
    }

    @Test
    void typing_in_the_text_leaves_what_is_typed_in_the_field() {
        tags(POST, form -> {
            form.type("half");
            form.edit("  - \"life\"\n", "");
            assertThat(form.chips("Tags")).containsExactly("tech");
            assertThat(field(form).getText()).isEqualTo("half");
            assertThat(form.focused()).isSameAs(field(form));
        });
    }

    @Test
    void a_chip_removed_and_undone_comes_back() {
        tags(POST, form -> {
            form.press(KeyCode.LEFT);
            form.press(KeyCode.BACK_SPACE);
            assertThat(form.text()).doesNotContain("life");
            form.press(KeyCode.Z, true, false);
            assertThat(form.text()).isEqualTo(POST);
            assertThat(form.chips("Tags")).containsExactly("tech", "life");
        });
    }

    private static TextField field(OpenForm form) {
        return form.field("Tags", TextField.class);
    }

    private static void tags(String text, Consumer<OpenForm> test) {
        OpenForm.with(text, Family.HUGO, form -> {
            form.pane.focus(Field.TAGS);
            test.accept(form);
        });
    }
}
