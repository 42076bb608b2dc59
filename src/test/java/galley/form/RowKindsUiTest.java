package galley.form;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ToggleSwitch;
import galley.post.Family;
import galley.post.Field;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.DateCell;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class RowKindsUiTest {
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
    void the_values_of_a_map_have_a_line_each() {
        String post = """
                ---
                title: One
                image: {path: 'a.jpg', alt: A seed}
                menu:
                  main:
                    weight: 10 # first
                    name:
                    shown: true
                    params: [a, b]
                ---
                Text
                """;
        OpenForm.with(post, Family.JEKYLL, form -> {
            assertThat(form.row("Image").kind()).isEqualTo(RowKind.MAP);
            part(form, "Image", 1).setText("A tree, grown");
            part(form, "menu", 0).setText("12");
            part(form, "menu", 1).setText("Start");
            OpenForm.nodes(form.row("menu").control().node(), ToggleSwitch.class)
                    .getFirst()
                    .setSelected(false);
            String changed = post.replace("A seed", "\"A tree, grown\"")
                    .replace("10", "12")
                    .replace("name:", "name: Start")
                    .replace("true", "false");
            assertThat(form.text()).isEqualTo(changed);
            part(form, "menu", 0).setText("many");
            assertThat(form.row("menu").noteText()).startsWith("Not a number");
            assertThat(form.text()).isEqualTo(changed);
            form.edit("Start", "End");
            assertThat(part(form, "menu", 1).getText()).isEqualTo("End");
        });
    }

    @Test
    void a_map_that_cannot_be_edited_without_a_guess_is_edited_in_the_text() {
        String post = """
                ---
                base: &base {a: 1}
                menu:
                  <<: *base
                  weight: 10
                resources:
                  - src: a.jpg
                ---
                Text
                """;
        OpenForm.with(post, Family.HUGO, form -> {
            assertThat(List.of("base", "menu", "resources"))
                    .extracting(label -> form.row(label).kind())
                    .containsOnly(RowKind.LOCKED);
            assertThat(form.row("menu").noteText()).startsWith("This map is not plain enough");
            ((Hyperlink) form.row("menu").control().target()).fire();
            assertThat(form.wentTo).containsExactly(post.indexOf("<<"));
        });
    }

    @Test
    void the_status_is_said_in_the_familys_own_key() {
        OpenForm.with(SEED, Family.PELICAN, form -> {
            status(form, "Draft").fire();
            assertThat(form.text()).contains("category: Programming\nstatus: draft\n");
            status(form, "Published").fire();
            assertThat(form.text()).contains("status: published\n");
        });
        OpenForm.with("---\ntitle: One\n---\n", Family.HUGO, form -> {
            status(form, "Published").fire();
            assertThat(form.text()).as("nothing said is published").isEqualTo("---\ntitle: One\n---\n");
            status(form, "Draft").fire();
            assertThat(form.text()).isEqualTo("---\ntitle: One\ndraft: true\n---\n");
        });
        OpenForm.with("---\ntitle: One\npublished: false\n---\n", Family.JEKYLL, form -> {
            status(form, "Published").fire();
            assertThat(form.text()).isEqualTo("---\ntitle: One\npublished: true\n---\n");
        });
    }

    @Test
    void now_is_written_in_the_files_own_format() {
        OpenForm.with(SEED, Family.PELICAN, form -> {
            OpenForm.nodes(form.row("Date").control().node(), Button.class)
                    .getLast()
                    .fire();
            assertThat(form.text()).isEqualTo(SEED.replace("2013-08-16T01:48:42Z", "2024-05-06T07:08:09Z"));
        });
    }

    @Test
    void a_date_to_come_is_told_below_its_row_and_to_whom_it_matters() {
        String post = "---\ntitle: One\ndate: 2024-05-06T09:00:00+08:00\n---\nText\n";
        OpenForm.with(post, Family.HUGO, form -> {
            assertThat(form.row("Date").noteText()).as("an hour ago").isEmpty();
            form.edit("2024-05-06", "2031-05-06");
            assertThat(form.row("Date").noteText()).startsWith("In the future: Hugo leaves the post out");
            form.edit("2031-05-06", "2024-05-06");
            assertThat(form.row("Date").noteText()).isEmpty();
            OpenForm.nodes(form.row("Date").control().node(), TextField.class)
                    .getFirst()
                    .setText("2031-01-02T03:04:05Z");
            assertThat(form.row("Date").noteText()).startsWith("In the future");
        });
        OpenForm.with(
                post.replace("2024", "2031"),
                Family.ELEVENTY,
                form -> assertThat(form.row("Date").noteText()).isEqualTo("In the future."));
    }

    @Test
    void a_title_is_counted_from_three_quarters_of_what_a_search_shows_and_loudly_beyond() {
        OpenForm.with("---\ntitle: One\n---\nText\n", Family.HUGO, form -> {
            TextArea title = OpenForm.nodes(form.row("Title").control().node(), TextArea.class)
                    .getFirst();
            Label count = (Label) form.row("Title").lookup(".row-hint");
            title.setText("x".repeat(44));
            assertThat(count.isVisible()).isFalse();
            title.setText("x".repeat(44) + "😀");
            assertThat(count.getText()).isEqualTo("45 / 60");
            assertThat(loud(count)).isFalse();
            title.setText("x".repeat(61));
            assertThat(count.isVisible()).isTrue();
            assertThat(count.getText()).isEqualTo("61 / 60");
            assertThat(loud(count)).isTrue();
        });
    }

    private static boolean loud(Label count) {
        return count.getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("loud"));
    }

    @Test
    void values_of_other_keys_suggest_their_rows() {
        String post = """
                ---
                title: One
                toc: true
                weight: 10
                links: [/a, /b]
                expiryDate: 2031-01-02
                ---
                """;
        OpenForm.with(post, Family.HUGO, form -> {
            assertThat(List.of("toc", "weight", "links", "expiryDate"))
                    .extracting(label -> form.row(label).kind())
                    .containsExactly(RowKind.SWITCH, RowKind.NUMBER, RowKind.LIST, RowKind.DATE);
            form.field("toc", ToggleSwitch.class).setSelected(false);
            field(form, "weight").setText("12");
            assertThat(form.text()).isEqualTo(post.replace("true", "false").replace("10", "12"));
            field(form, "weight").setText("many");
            assertThat(form.row("weight").noteText()).startsWith("Not a number");
            assertThat(form.text()).contains("weight: 12\n");
        });
    }

    @Test
    void a_day_is_picked_from_the_calendar_by_the_keyboard() {
        OpenForm.with(SEED, Family.PELICAN, form -> {
            form.pane.focus(Field.DATE);
            form.press(KeyCode.F4);
            form.pressInPopup(KeyCode.RIGHT);
            form.pressInPopup(KeyCode.ENTER);
            assertThat(form.text()).isEqualTo(SEED.replace("2013-08-16T", "2013-08-17T"));
            assertThat(form.focused()).isSameAs(field(form, "Date"));
        });
    }

    @Test
    void a_day_is_picked_by_a_click_also_the_one_that_the_keys_have_reached() {
        OpenForm.with(SEED, Family.PELICAN, form -> {
            form.pane.focus(Field.DATE);
            form.press(KeyCode.F4);
            form.pressInPopup(KeyCode.DOWN);
            assertThat(form.text()).as("only walked to").isEqualTo(SEED);
            DateCell day = OpenForm.nodes(OpenForm.popup().getScene().getRoot(), DateCell.class).stream()
                    .filter(cell ->
                            cell.getText().equals("23") && cell.getStyleClass().contains("day-cell"))
                    .findFirst()
                    .orElseThrow();
            OpenForm.click(day);
            assertThat(form.text()).isEqualTo(SEED.replace("2013-08-16T", "2013-08-23T"));
        });
    }

    @Test
    void a_category_is_chosen_from_those_in_use() {
        OpenForm.with(SEED, Family.PELICAN, form -> {
            form.pane.focus(Field.CATEGORY);
            form.press(KeyCode.DOWN);
            form.press(KeyCode.DOWN);
            form.press(KeyCode.DOWN);
            form.press(KeyCode.ENTER);
            assertThat(form.text()).isEqualTo(SEED.replace("Programming", "Travel"));
            form.type("x");
            form.press(KeyCode.ESCAPE);
            assertThat(field(form, "Category").getText()).isEqualTo("Travelx");
        });
    }

    @Test
    void authors_series_and_language_are_chosen_from_those_in_use() {
        String post = "---\ntitle: One\nauthors: [Cy]\nseries: S\nlang: x\n---\n\nText\n";
        OpenForm.with(post, Family.JEKYLL, form -> {
            choose(form, "series", "St");
            choose(form, "Language", "d");
            choose(form, "Authors", "bo");
            assertThat(form.text()).contains("authors: [Cy, Bo Xu]", "series: Stone", "lang: de");
        });
    }

    @Test
    void where_nothing_is_in_use_there_is_nothing_to_show() {
        OpenForm.with(
                SEED,
                Family.PELICAN,
                Suggestions.NONE,
                form -> assertThat(opens(form))
                        .allSatisfy(button -> {
                            assertThat(button.isDisabled()).isTrue();
                            assertThat(button.isVisible()).isTrue(); // it is the right end of its field
                        })
                        .isNotEmpty());
        OpenForm.with(
                SEED,
                Family.PELICAN,
                form -> assertThat(opens(form)).noneMatch(Button::isDisabled).isNotEmpty());
    }

    private static List<Button> opens(OpenForm form) {
        return OpenForm.nodes(form.row("Category").control().node(), Button.class);
    }

    /** Types letters into the field of a row and takes the first word that is offered. */
    private static void choose(OpenForm form, String label, String letters) {
        TextField field = OpenForm.nodes(form.row(label).control().node(), TextField.class)
                .getFirst();
        field.requestFocus();
        field.setText(letters);
        form.press(KeyCode.DOWN);
        form.press(KeyCode.ENTER);
    }

    @Test
    void problems_stand_in_their_rows() {
        OpenForm.with("title:\ndate: 2013-02-30\nfeatured_image: a.jpg\n\nText\n", Family.PELICAN, form -> {
            assertThat(form.row("Title").noteText()).startsWith("The title is empty.");
            assertThat(form.row("Date").noteText()).startsWith("Pelican cannot read this date");
            assertThat(form.row("Image").noteText()).isEmpty();
            assertThat(form.row("Image credit").noteText()).startsWith("The featured image has no credit.");
        });
    }

    @Test
    void the_credit_goes_by_the_name_that_fits_the_picture() {
        String post = "---\ntitle: One\nimage: a.jpg\n---\n";
        OpenForm.with(post, Family.HUGO, form -> {
            form.pane.focus(Field.CREDIT);
            form.type("Me");
            assertThat(form.text()).isEqualTo(post.replace("a.jpg\n", "a.jpg\nimage_credit: Me\n"));
        });
    }

    @Test
    void authors_language_and_aliases_have_rows_where_the_header_has_them() {
        String post = "---\ntitle: One\nauthors: [Ann, Bo]\nlang: en\naliases:\n- /a/\n---\n";
        OpenForm.with(post, Family.ELEVENTY, form -> {
            assertThat(form.labels()).containsSubsequence("Summary", "Authors", "Language", "Aliases", "Image");
            assertThat(form.chips("Authors")).containsExactly("Ann", "Bo");
            assertThat(field(form, "Language").getText()).isEqualTo("en");
            form.pane.focus(Field.ALIASES);
            form.type("/b/");
            form.press(KeyCode.ENTER);
            assertThat(form.text()).isEqualTo(post.replace("- /a/", "- /a/\n- /b/"));
        });
    }

    @Test
    void fields_that_most_posts_do_without_are_asked_for() {
        String post = "title: One\nsummary: S\nlayout: wide\n\nText\n";
        OpenForm.with(post, Family.PELICAN, form -> {
            assertThat(form.labels()).doesNotContain("Authors", "Language", "Aliases");
            form.pane.focus(Field.LANGUAGE);
            form.type("en");
            form.pane.focus(Field.AUTHORS);
            form.type("Ann");
            assertThat(form.text()).isEqualTo(post.replace("S\n", "S\nauthor: Ann\nlang: en\n"));
        });
    }

    @Test
    void a_long_address_is_seen_whole() {
        String address = "https://pictures.example.org/2024/05/06/a-long-name-of-a-picture-by-somebody.jpg";
        OpenForm.with("title: One\nfeatured_image: " + address + "\n\nText\n", Family.PELICAN, form -> {
            assertThat(form.row("Image").kind()).isEqualTo(RowKind.TEXT);
            assertThat(form.row("Image").getHeight())
                    .isGreaterThan(form.row("Image credit").getHeight());
        });
    }

    private static TextField part(OpenForm form, String label, int index) {
        return OpenForm.nodes(form.row(label).control().node(), TextField.class).get(index);
    }

    private static ToggleButton status(OpenForm form, String state) {
        return OpenForm.nodes(form.row("Status").control().node(), ToggleButton.class).stream()
                .filter(button -> button.getText().equals(state))
                .findFirst()
                .orElseThrow();
    }

    private static TextField field(OpenForm form, String label) {
        return form.field(label, TextField.class);
    }
}
