package galley.form;

import static org.assertj.core.api.Assertions.assertThat;

import galley.Fx;
import galley.post.Family;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;

class RowNamesUiTest {
    private static final String POST = """
            ---
            title: One
            layout: wide
            links: [a, b]
            menu: {name: Start}
            expires: 2031-01-02
            ---
            """;

    @Test
    void a_key_renamed_in_the_text_keeps_its_row_and_the_row_its_new_name() {
        OpenForm.with(POST, Family.HUGO, form -> {
            for (String key : List.of("layout", "links", "menu", "expires")) {
                Row before = form.row(key);
                form.edit(key + ":", key + "x:");
                assertThat(form.row(key + "x")).isSameAs(before);
                assertThat(form.labels()).doesNotContain(key);
            }
            assertThat(Fx.name(form.field("layoutx", TextField.class))).isEqualTo("layoutx");
            assertThat(Fx.name(form.field("linksx", TextField.class))).isEqualTo("Add to linksx");
            assertThat(Fx.name(form.field("menux", TextField.class))).isEqualTo("menux: name");
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

    @Test
    void the_fields_for_a_new_key_are_in_view() {
        OpenForm.with(POST.replace("links: [a, b]\n", lines(30)), Family.HUGO, form -> {
            form.stage.getScene().getRoot().applyCss();
            form.stage.getScene().getRoot().layout();
            form.pane.addButton().fire();
            form.stage.getScene().getRoot().layout();
            Bounds seen = form.pane.localToScene(form.pane.getLayoutBounds());
            Bounds added =
                    form.pane.addField().localToScene(form.pane.addField().getLayoutBounds());
            assertThat(seen.contains(added)).as("%s in %s", added, seen).isTrue();
        });
    }

    private static String lines(int count) {
        return IntStream.range(0, count).mapToObj(i -> "key" + i + ": value\n").collect(Collectors.joining());
    }
}
