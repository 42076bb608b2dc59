package galley.form;

import static org.assertj.core.api.Assertions.assertThat;

import galley.Fx;
import galley.post.Family;
import galley.post.Field;
import galley.post.PictureKeys;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The credit of a post's picture and its parts. */
class CreditUiTest {
    private static final String POST = """
            title: Growing
            featured_image: seedling.jpg
            featured_image_credit: 'Seedling'  by _ann_, on Flickr
            featured_image_url: http://photos.example/1

            Text
            """;

    @Test
    void the_words_open_into_their_parts_and_closing_them_changes_nothing() {
        OpenForm.with(POST, Family.PELICAN, form -> {
            CreditField credit = credit(form);
            assertThat(credit.isOpen()).isFalse();
            credit.toggle().fire();
            assertThat(part(credit, "Author").getText()).isEqualTo("_ann_");
            assertThat(part(credit, "Title of the picture").getText()).isEqualTo("Seedling");
            assertThat(part(credit, "Where the picture was found").getText()).isEqualTo("Flickr");
            assertThat(part(credit, "Link in the words").isVisible()).isFalse();
            assertThat(part(credit, "Author").isFocused()).isTrue();
            credit.toggle().fire();
            assertThat(credit.isOpen()).isFalse();
            assertThat(form.text()).isEqualTo(POST);
        });
    }

    @Test
    void a_part_changes_alone_also_by_way_of_nothing_and_is_undone_as_one() {
        OpenForm.with(POST, Family.PELICAN, form -> {
            CreditField credit = credit(form);
            credit.toggle().fire();
            TextField author = part(credit, "Author");
            author.selectAll();
            form.press(KeyCode.BACK_SPACE);
            form.type("Bo");
            assertThat(form.text()).isEqualTo(POST.replace("_ann_", "Bo"));
            assertThat(part(credit, "Title of the picture").getText()).isEqualTo("Seedling");
            form.analyze();
            assertThat(author.getText()).isEqualTo("Bo");
            form.session.undo();
            form.analyze();
            assertThat(form.text()).isEqualTo(POST);
        });
    }

    @Test
    void a_licence_is_chosen_or_written() {
        OpenForm.with(POST, Family.PELICAN, form -> {
            CreditField credit = credit(form);
            credit.toggle().fire();
            TextField licence = part(credit, "Licence");
            licence.requestFocus();
            form.press(KeyCode.DOWN);
            form.press(KeyCode.DOWN);
            form.press(KeyCode.ENTER);
            assertThat(form.text()).contains("'Seedling' by _ann_, on Flickr, CC BY 4.0\n");
            licence.setText("ask me");
            assertThat(form.text()).contains("'Seedling' by _ann_, on Flickr, licence: ask me\n");
            form.analyze();
            assertThat(licence.getText()).isEqualTo("ask me");
        });
    }

    @Test
    void what_is_typed_in_the_words_is_read_into_parts() {
        OpenForm.with(POST, Family.PELICAN, form -> {
            CreditField credit = credit(form);
            credit.toggle().fire();
            credit.line().setText("Photo by Cy");
            assertThat(part(credit, "Author").getText()).isEqualTo("Cy");
            assertThat(part(credit, "Title of the picture").getText()).isEmpty();
            assertThat(form.text()).contains("featured_image_credit: Photo by Cy\n");
        });
    }

    @Test
    void a_credit_in_a_map_under_a_name_that_the_site_chose_opens_as_well() {
        Suggestions chosen = chosen(new PictureKeys("splash.file", "splash.thanks", null, null));
        String post = "---\ntitle: A\nsplash:\n  file: /a.png\n  thanks: Photo by Cy\n  note: b\n---\n\nText\n";
        OpenForm.with(post, Family.HUGO, chosen, form -> {
            List<CreditField> credits = OpenForm.nodes(form.pane, CreditField.class);
            assertThat(credits).hasSize(1);
            credits.getFirst().toggle().fire();
            assertThat(part(credits.getFirst(), "Author").getText()).isEqualTo("Cy");
            part(credits.getFirst(), "Author").setText("Di");
            assertThat(form.text()).isEqualTo(post.replace("Cy", "Di"));
        });
    }

    private static final String FLICKR =
            "<a href='https://photos.example/2' title='Drops by Di, on Flickr'><img src='x'></a>";

    private static Button button(CreditField credit, String words) {
        return OpenForm.nodes(credit, Button.class).stream()
                .filter(button -> words.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_a_collection_offers_is_shown_before_it_is_taken() {
        OpenForm.with(POST, Family.PELICAN, form -> {
            CreditField credit = credit(form);
            credit.line().selectAll();
            credit.line().replaceSelection(FLICKR);
            assertThat(form.text()).isEqualTo(POST);
            assertThat(OpenForm.nodes(credit, Label.class))
                    .extracting(Label::getText)
                    .anyMatch(words -> words.contains("'Drops' by Di, on Flickr\nIts page: https://photos.example/2"));
            button(credit, "Use this").fire();
            assertThat(form.text())
                    .isEqualTo(POST.replace("'Seedling'  by _ann_", "'Drops' by Di")
                            .replace("http://photos.example/1", "https://photos.example/2"));
            form.session.undo();
            assertThat(form.text()).as("both in one step").isEqualTo(POST);
            form.analyze();
            credit.line().selectAll();
            credit.line().replaceSelection(FLICKR);
            button(credit, "Paste as it is").fire();
            assertThat(form.text()).contains("featured_image_credit: ").contains("<a href=");
        });
    }

    @Test
    void where_there_is_no_key_for_a_link_it_goes_into_the_words() {
        String post = "---\ntitle: Roses\ncover:\n  image: roses.jpg\n  caption: x\n---\n";
        OpenForm.with(post, Family.HUGO, form -> {
            CreditField credit = credit(form);
            credit.line().selectAll();
            credit.line().replaceSelection(FLICKR);
            button(credit, "Use this").fire();
            assertThat(form.text()).contains("by [Di](https://photos.example/2), on Flickr");
        });
    }

    @Test
    void a_credit_within_a_map_opens_into_parts_too() {
        String post = """
                ---
                title: Roses
                cover:
                  image: roses.jpg
                  caption: "Photo by [Ann](https://u.org/a) on Unsplash"  # theirs
                ---
                """;
        OpenForm.with(post, Family.HUGO, form -> {
            assertThat(form.labels()).contains("Image").doesNotContain("Image credit", "Credit link");
            CreditField credit = credit(form);
            credit.toggle().fire();
            assertThat(part(credit, "Link in the words").getText()).isEqualTo("https://u.org/a");
            part(credit, "Author").setText("Bo");
            assertThat(form.text()).isEqualTo(post.replace("[Ann]", "[Bo]"));
        });
    }

    @Test
    void a_post_without_a_picture_is_asked_for_one_under_the_names_of_the_others() {
        String post = "---\ntitle: One\n---\n";
        OpenForm.with(post, Family.HUGO, learnt("header-img"), form -> {
            form.pane.focus(Field.IMAGE);
            form.type("a.jpg");
            form.pane.focus(Field.CREDIT);
            form.type("Ann");
            assertThat(form.text()).isEqualTo("---\ntitle: One\nheader-img: a.jpg\nheader-img-credit: Ann\n---\n");
        });
    }

    @Test
    void a_map_of_the_others_is_filled_in_name_by_name() {
        String post = "---\ntitle: One\n---\n";
        OpenForm.with(post, Family.HUGO, learnt("cover.image"), form -> {
            Row row = form.row("Image");
            TextField image = OpenForm.nodes(row, TextField.class).getFirst();
            image.requestFocus();
            form.type("a.jpg");
            form.analyze();
            CreditField credit = credit(form);
            credit.line().setText("Ann");
            assertThat(form.text()).isEqualTo("---\ntitle: One\ncover:\n  image: a.jpg\n  caption: Ann\n---\n");
        });
    }

    private static Suggestions learnt(String picture) {
        PictureKeys keys = PictureKeys.KNOWN.stream()
                .filter(known -> known.picture().equals(picture))
                .findFirst()
                .orElseThrow();
        return chosen(keys);
    }

    private static Suggestions chosen(PictureKeys keys) {
        return new Suggestions() {
            @Override
            public List<String> values(String key) {
                return List.of();
            }

            @Override
            public Optional<PictureKeys> pictureKeys() {
                return Optional.of(keys);
            }
        };
    }

    private static CreditField credit(OpenForm form) {
        return OpenForm.nodes(form.pane, CreditField.class).getFirst();
    }

    private static TextField part(Node credit, String says) {
        return OpenForm.nodes(credit, TextField.class).stream()
                .filter(field -> says.equals(Fx.name(field)))
                .findFirst()
                .orElseThrow();
    }
}
