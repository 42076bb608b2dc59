package galley.form;

import static org.assertj.core.api.Assertions.assertThat;

import galley.post.Family;
import galley.post.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class FormPaneUiTest {
    private static final String SEED = """
            title: Building Up
            tags: technical, tech, python
            date: 2013-08-16T01:48:42Z
            category: Programming
            featured_image: http://example.org/a.jpg
            featured_image_credit: 'Seedling' by _sjg_, on Flickr
            layout: wide

            Text.
            """;

    @Test
    void shows_what_the_header_says() {
        OpenForm.with(SEED, Family.PELICAN, form -> {
            assertThat(form.labels())
                    .containsExactly(
                            "Title",
                            "Date",
                            "Tags",
                            "Category",
                            "Status",
                            "Summary",
                            "Image",
                            "Image credit",
                            "Credit link",
                            "layout");
            assertThat(area(form, "Title").getText()).isEqualTo("Building Up");
            assertThat(field(form, "Date").getText()).isEqualTo("2013-08-16T01:48:42Z");
            assertThat(form.chips("Tags")).containsExactly("technical", "tech", "python");
            assertThat(area(form, "Image credit").getText()).isEqualTo("'Seedling' by _sjg_, on Flickr");
        });
    }

    @Test
    void typing_in_the_header_changes_the_rows() {
        OpenForm.with(SEED, Family.PELICAN, form -> {
            form.edit("Building Up", "Falling Down");
            form.edit("tech, ", "");
            form.edit("layout: wide\n", "layout: wide\nslug: falling\n");
            assertThat(area(form, "Title").getText()).isEqualTo("Falling Down");
            assertThat(form.chips("Tags")).containsExactly("technical", "python");
            assertThat(field(form, "Slug").getText()).isEqualTo("falling");
            assertThat(form.labels()).containsSubsequence("Title", "Slug", "Date");
        });
    }

    @Test
    void typing_in_a_row_changes_only_its_own_line() {
        OpenForm.with(SEED, Family.PELICAN, form -> {
            area(form, "Title").requestFocus();
            area(form, "Title").end();
            form.type(" Again");
            assertThat(form.text()).isEqualTo(SEED.replace("Building Up", "Building Up Again"));
        });
    }

    @Test
    void an_empty_row_adds_its_key_below_the_one_above_it() {
        OpenForm.with(SEED, Family.PELICAN, form -> {
            form.pane.focus(Field.SUMMARY);
            form.type("In short");
            assertThat(form.text())
                    .isEqualTo(SEED.replace("category: Programming\n", "category: Programming\nsummary: In short\n"));
        });
    }

    @Test
    void a_cleared_row_leaves_its_key_and_the_menu_removes_it() {
        OpenForm.with(SEED, Family.PELICAN, form -> {
            TextField category = field(form, "Category");
            category.requestFocus();
            category.clear();
            assertThat(form.text()).containsPattern("(?m)^category: ?$");
            form.press(KeyCode.DELETE, true, true);
            assertThat(form.text()).isEqualTo(SEED.replace("category: Programming\n", ""));
        });
    }

    @Test
    void the_row_being_typed_in_is_not_overwritten_by_news_of_its_own_edits() {
        OpenForm.with(SEED, Family.PELICAN, form -> {
            TextArea title = area(form, "Title");
            title.requestFocus();
            title.end();
            form.type(" ");
            form.analyze();
            assertThat(title.getText()).as("the blank is not in the value").isEqualTo("Building Up ");
            assertThat(title.getCaretPosition()).isEqualTo(12);
            form.type("x");
            form.analyze();
            assertThat(title.getText()).isEqualTo("Building Up x");
            assertThat(form.text()).startsWith("title: Building Up x\n");
        });
    }

    @Test
    void old_news_are_not_shown() {
        OpenForm.with(SEED, Family.PELICAN, form -> {
            var old = form.session.analysis().orElseThrow();
            area(form, "Title").requestFocus();
            area(form, "Title").end();
            form.type("!");
            field(form, "Date").requestFocus();
            form.session.analyzed(old);
            assertThat(area(form, "Title").getText()).isEqualTo("Building Up!");
        });
    }

    @Test
    void a_row_left_shows_the_value_as_the_header_has_it() {
        OpenForm.with(SEED, Family.PELICAN, form -> {
            area(form, "Title").requestFocus();
            area(form, "Title").end();
            form.type("  ");
            field(form, "Date").requestFocus();
            assertThat(area(form, "Title").getText()).isEqualTo("Building Up");
            assertThat(form.text()).isEqualTo(SEED);
        });
    }

    @Test
    void a_change_from_elsewhere_reaches_the_row_with_the_keyboard() {
        OpenForm.with(SEED, Family.PELICAN, form -> {
            area(form, "Title").requestFocus();
            area(form, "Title").end();
            form.type("!");
            form.edit("Building Up!", "Replaced");
            assertThat(area(form, "Title").getText()).isEqualTo("Replaced");
        });
    }

    @Test
    void undo_and_redo_in_a_field_are_the_sessions() {
        OpenForm.with(SEED, Family.PELICAN, form -> {
            form.edit("Text.", "Other text.");
            area(form, "Title").requestFocus();
            area(form, "Title").end();
            form.type("!?");
            form.press(KeyCode.Z, true, false);
            assertThat(area(form, "Title").getText()).isEqualTo("Building Up");
            assertThat(form.text()).contains("Other text.");
            form.press(KeyCode.Z, true, false);
            assertThat(form.text()).as("typing in the text area").isEqualTo(SEED);
            form.press(KeyCode.Y, true, false);
            form.press(KeyCode.Z, true, true);
            assertThat(area(form, "Title").getText()).isEqualTo("Building Up!?");
            assertThat(form.text()).contains("Other text.", "title: Building Up!?\n");
            form.session.undo();
            form.analyze();
            assertThat(area(form, "Title").getText()).as("undone by the menu").isEqualTo("Building Up");
        });
    }

    @Test
    void a_broken_header_says_where_and_what_can_be_read_still_works() {
        String broken = """
                title: Broken
                tags: a
                this is no field
                date: 2013-08-16

                Text
                """;
        OpenForm.with(broken, Family.PELICAN, form -> {
            assertThat(form.pane.notice().says()).startsWith("Line 3: ");
            form.pane.notice().button().fire();
            assertThat(form.wentTo).containsExactly(broken.indexOf("this"));
            area(form, "Title").requestFocus();
            area(form, "Title").end();
            form.type("!");
            assertThat(form.text()).isEqualTo(broken.replace("Broken", "Broken!"));
            form.edit("this is no field\n", "");
            assertThat(form.pane.notice().says()).isEmpty();
            assertThat(field(form, "Date").getText()).isEqualTo("2013-08-16");
        });
    }

    @Test
    void a_refused_edit_is_told_in_its_row_and_nothing_is_written() {
        OpenForm.with(SEED, Family.PELICAN, form -> {
            form.pane.focus(Field.SUMMARY);
            form.type("One");
            String before = form.text();
            area(form, "Summary").setText("One\n\nTwo");
            assertThat(form.text()).as("a blank line would end the header").isEqualTo(before);
            assertThat(form.row("Summary").noteText()).isNotEmpty();
            field(form, "Date").requestFocus();
            assertThat(area(form, "Summary").getText()).as("not thrown away").isEqualTo("One\n\nTwo");
            area(form, "Summary").setText("One Two");
            assertThat(form.text()).isEqualTo(before.replace("One", "One Two"));
            assertThat(form.row("Summary").noteText()).isEmpty();
        });
    }

    @Test
    void a_post_without_a_header_is_offered_one() {
        OpenForm.with("Just text.\n", Family.PELICAN, form -> {
            assertThat(form.labels()).isEmpty();
            form.pane.notice().button().fire();
            assertThat(form.text()).endsWith("\n\nJust text.\n").contains("title:", "date: 2024-05-06");
            assertThat(form.focused()).isSameAs(area(form, "Title"));
            form.type("New");
            assertThat(form.text()).startsWith("title: New\n");
            form.press(KeyCode.Z, true, false);
            form.press(KeyCode.Z, true, false);
            assertThat(form.text()).isEqualTo("Just text.\n");
        });
    }

    @Test
    void fields_are_added_renamed_and_removed_by_the_keyboard() {
        OpenForm.with(SEED, Family.PELICAN, form -> {
            form.pane.addButton().fire();
            form.type("music");
            form.press(KeyCode.ENTER);
            form.edit("music:", "music: ");
            assertThat(form.text()).containsPattern("layout: wide\nmusic: *\n\n");
            assertThat(form.focused()).isSameAs(field(form, "music"));
            form.type("en");
            form.press(KeyCode.F2);
            ((TextField) form.focused()).setText("sound");
            form.press(KeyCode.ENTER);
            assertThat(form.text()).containsPattern("layout: wide\nsound: *en\n\n");
            assertThat(form.focused()).isSameAs(field(form, "sound"));
            form.press(KeyCode.DELETE, true, true);
            assertThat(form.text()).isEqualTo(SEED);
        });
    }

    @Test
    void another_post_is_shown_and_the_one_before_no_longer_heard() {
        OpenForm.with(SEED, Family.PELICAN, form -> {
            var other = form.session("title: Other\n\nText\n");
            form.pane.show(other);
            assertThat(form.labels()).isEmpty();
            form.edit("Building Up", "Falling Down");
            assertThat(form.labels()).isEmpty();
        });
    }

    @Test
    void tab_goes_down_the_form_and_misses_no_row() {
        OpenForm.with(SEED, Family.PELICAN, form -> {
            form.pane.focusFirst();
            List<Row> passed = new ArrayList<>();
            while (rowOf(form, form.focused()) instanceof Row row) {
                if (passed.isEmpty() || passed.getLast() != row) {
                    passed.add(row);
                }
                form.press(KeyCode.TAB);
            }
            assertThat(passed).isEqualTo(form.pane.rows().all());
            assertThat(form.focused()).isSameAs(form.pane.addButton());
            assertThat(form.text()).isEqualTo(SEED);
        });
    }

    @Test
    void a_header_of_ten_thousand_keys_has_rows_for_the_first() {
        String keys = IntStream.range(0, 10_000)
                .mapToObj(i -> "key" + i + ": " + i + "\n")
                .collect(Collectors.joining());
        OpenForm.with("title: Long\n" + keys + "\nText\n", Family.PELICAN, form -> {
            assertThat(form.labels()).hasSizeBetween(Slots.MOST, Slots.MOST + Field.values().length);
            assertThat(form.pane.notice().says()).startsWith("9900 more keys");
        });
    }

    @Test
    void a_key_moves_in_the_header_with_its_comments_and_back_by_undo() {
        String post = """
                ---
                title: One
                # of the theme
                layout: wide
                date: 2020-01-01
                weight: 3
                ---
                Text
                """;
        OpenForm.with(post, Family.HUGO, form -> {
            field(form, "weight").requestFocus();
            form.pressAlt(KeyCode.UP);
            assertThat(form.text()).isEqualTo("""
                    ---
                    title: One
                    weight: 3
                    # of the theme
                    layout: wide
                    date: 2020-01-01
                    ---
                    Text
                    """);
            assertThat(form.labels()).endsWith("weight", "layout");
            assertThat(form.focused()).isSameAs(field(form, "weight"));
            form.press(KeyCode.Z, true, false);
            assertThat(form.text()).isEqualTo(post);
            assertThat(form.labels()).endsWith("layout", "weight");
            form.pane.focus(Field.TITLE);
            form.pressAlt(KeyCode.DOWN);
            assertThat(form.text()).contains("# of the theme\nlayout: wide\ntitle: One\ndate:");
        });
    }

    private static Row rowOf(OpenForm form, Node node) {
        return form.pane.rows().find(row -> isInside(node, row)).orElse(null);
    }

    private static boolean isInside(Node node, Node parent) {
        return node != null && (node == parent || isInside(node.getParent(), parent));
    }

    @Test
    void a_fault_is_told_once_and_the_way_there_leads_to_its_line() {
        String post = """
                ---
                title: "x
                date: 2020-01-01
                ---
                Text
                """;
        OpenForm.with(post, Family.HUGO, form -> {
            assertThat(form.pane.notice().says())
                    .isEqualTo("Line 2: The quote at the start of “title” is never closed.");
            form.pane.notice().button().fire();
            assertThat(form.wentTo).containsExactly(post.indexOf("title"));
            assertThat(form.row("Title").kind()).isEqualTo(RowKind.LOCKED);
            assertThat(form.row("Date").noteText()).isEmpty();
            field(form, "Date").setText("2021-01-01");
            assertThat(form.text()).isEqualTo(post.replace("2020", "2021"));
        });
    }

    private static TextArea area(OpenForm form, String label) {
        return form.field(label, TextArea.class);
    }

    private static TextField field(OpenForm form, String label) {
        return form.field(label, TextField.class);
    }
}
