package galley.form;

import static org.assertj.core.api.Assertions.assertThat;

import galley.post.Family;
import java.util.List;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;

class RowNamesUiTest {
    private static final String POST = """
            ---
            title: One
            layout: wide
            aliases: [a, b]
            menu: {name: Start}
            expires: 2031-01-02
            ---
            """;

    @Test
    void a_key_renamed_in_the_text_keeps_its_row_and_the_row_its_new_name() {
        OpenForm.with(POST, Family.HUGO, form -> {
            for (String key : List.of("layout", "aliases", "menu", "expires")) {
                Row before = form.row(key);
                form.edit(key + ":", key + "x:");
                assertThat(form.row(key + "x")).isSameAs(before);
                assertThat(form.labels()).doesNotContain(key);
            }
            assertThat(form.field("layoutx", TextField.class).getAccessibleText())
                    .isEqualTo("layoutx");
            assertThat(form.field("aliasesx", TextField.class).getAccessibleText())
                    .isEqualTo("Add to aliasesx");
            assertThat(form.field("menux", TextField.class).getAccessibleText()).isEqualTo("menux: name");
            form.field("layoutx", TextField.class).setText("small");
            form.field("menux", TextField.class).setText("End");
            assertThat(form.text()).contains("layoutx: small\n").contains("menux: {name: End}\n");
        });
    }

    @Test
    void another_post_has_rows_of_its_own() {
        OpenForm.with(POST, Family.HUGO, form -> {
            form.edit("layout: wide\n", "");
            form.edit("title: One\n", "title: One\ntheme: dark\n");
            assertThat(form.field("theme", TextField.class).getText()).isEqualTo("dark");
        });
    }
}
