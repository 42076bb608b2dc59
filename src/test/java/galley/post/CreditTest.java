package galley.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import galley.post.Credit.Parts;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'Seedling' by _sjg_, on Flickr       | Seedling      | _sjg_         | Flickr
            'Rain' by Ann Lee, Flickr            | Rain          | Ann Lee       | Flickr
            "It's here" by Bo on Unsplash        | It's here     | Bo            | Unsplash
            ‘Élan’  by  Zoë, via  Wikimedia      | Élan          | Zoë           | Wikimedia
            'A 'b' c' by Smith, Jr., on Flickr   | A 'b' c       | Smith, Jr.    | Flickr
            'Alone' by Nobody                    | Alone         | Nobody        | ``
            """)
    void words_of_the_usual_form_have_parts_and_are_written_back_as_they_were(
            String words, String title, String author, String place) {
        Credit credit = new Credit(words, "http://example.org/1");
        Parts parts = credit.parts().orElseThrow();
        assertThat(parts).isEqualTo(new Parts(title, author, place));
        assertThat(credit.with(parts)).isEqualTo(credit);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Waiting to Get Home
            Ann took a photo by night
            'no closing quote by Ann
            ``
            by
            """)
    void other_words_have_no_parts(String words) {
        assertThat(new Credit(words, "").parts()).isEmpty();
    }

    @Test
    void one_part_changes_alone() {
        Credit credit = new Credit("“Seedling”  by _sjg_, on  Flickr", "x");
        assertThat(credit.with(new Parts("Tree", "_sjg_", "Flickr")).text()).isEqualTo("“Tree”  by _sjg_, on  Flickr");
        assertThat(credit.with(new Parts("Seedling", "Ann", "Flickr")).text())
                .isEqualTo("“Seedling”  by Ann, on  Flickr");
        assertThat(credit.with(new Parts("Seedling", "_sjg_", "")).text()).isEqualTo("“Seedling”  by _sjg_");
    }

    @Test
    void a_place_can_be_added_and_words_made_from_nothing() {
        assertThat(new Credit("'A' by B", "")
                        .with(new Parts("A", "B", "Flickr"))
                        .text())
                .isEqualTo("'A' by B, on Flickr");
        assertThat(new Credit("", "l").with(new Parts("A", "B", "C"))).isEqualTo(new Credit("'A' by B, on C", "l"));
        assertThat(new Credit("odd", "").with(new Parts("A", "B", "")).text()).isEqualTo("'A' by B");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Photo by Ann Lee on Unsplash                                | ``   | Ann Lee  | Unsplash | ``           | ``
            Image: Ann / CC BY 2.0                                      | ``   | Ann      | ``       | ``           | CC BY 2.0
            'Rain' by Ann, on Flickr (CC BY-NC-SA 4.0)                  | Rain | Ann      | Flickr   | ``           | CC BY-NC-SA 4.0
            Photo credit: [**Unsplash**](https://u.org/x)               | ``   | Unsplash | ``       | https://u.org/x | ``
            Photo by [Ann](https://u.org/a) on [Unsplash](https://u.org) | ``  | Ann      | Unsplash | https://u.org/a | ``
            Photo by <a href="https://u.org/a">Ann</a> on <a href="https://u.org">Unsplash</a> | `` | Ann | Unsplash | https://u.org/a | ``
            <a class="by" href='https://u.org/a'>Ann</a>                | ``   | Ann      | ``       | https://u.org/a | ``
            © 2008 Ann, licensed under CC0                              | ``   | Ann      | ``       | ``           | CC0
            'Blueprint'                                                 | Blueprint | ``  | ``       | ``           | ``
            @Ann_Lee                                                    | ``   | @Ann_Lee | ``       | ``           | ``
            """)
    void labels_links_and_licences_are_read_and_written_back_as_they_were(
            String words, String title, String author, String place, String link, String licence) {
        Credit credit = new Credit(words, "");
        Parts parts = credit.parts().orElseThrow();
        assertThat(parts).isEqualTo(new Parts(title, author, place, link, licence));
        assertThat(credit.with(parts)).isEqualTo(credit);
    }

    @Test
    void a_name_within_a_link_changes_alone_and_so_do_address_and_licence() {
        Credit credit = new Credit("Photo credit: [**Ann**](https://u.org/a) / CC BY 2.0", "");
        assertThat(credit.with(new Parts("", "Bo", "", "https://u.org/b", "CC BY-SA 4.0"))
                        .text())
                .isEqualTo("Photo credit: [**Bo**](https://u.org/b) / CC BY-SA 4.0");
    }

    @Test
    void a_place_is_added_before_a_licence_that_changes_too() {
        assertThat(new Credit("Image: Ann / CC BY 2.0", "")
                        .with(new Parts("", "Bo", "Flickr", "", "CC BY 4.0"))
                        .text())
                .isEqualTo("Image: Bo, on Flickr / CC BY 4.0");
    }

    @Test
    void words_with_no_place_for_a_part_are_written_anew_and_read_as_what_was_asked_for() {
        Parts parts = new Parts("", "Ann", "", "https://u.org/a", "CC BY 4.0");
        Credit anew = new Credit("Photo by Ann", "").with(parts);
        assertThat(anew.text()).isEqualTo("Photo by [Ann](https://u.org/a), CC BY 4.0");
        assertThat(anew.parts()).contains(parts);
    }

    @Test
    void what_a_form_would_not_be_read_from_is_written_anew() {
        assertThat(new Credit("@ann", "").with(new Parts("", "Nobody", "")).text())
                .isEqualTo("Photo by Nobody");
        assertThat(new Credit("@ann", "").with(new Parts("", "@bo", "")).text()).isEqualTo("@bo");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Rain | Ann | Flickr | ``            | CC BY 2.0
            Rain | Ann | Flickr | https://u.org | CC BY 2.0
            Rain | ``  | Flickr | ``            | ``
            ``   | ``  | Flickr | ``            | CC0 1.0
            ``   | ``  | ``     | ``            | Own work
            ``   | Ann | ``     | ``            | Ask me first
            Rain | Ann | ``     | https://u.org | ``
            ``   | ``  | ``     | ``            | ``
            """)
    void whatever_parts_there_are_words_made_of_them_are_read_as_them(
            String title, String author, String place, String link, String licence) {
        Parts parts = new Parts(title, author, place, link, licence);
        Credit made = new Credit("", "").with(parts);
        assertThat(made.parts().orElse(new Parts("", "", ""))).as(made.text()).isEqualTo(parts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "Rain" by Ann is licensed under CC BY 2.0      | Rain | Ann | ``     | ``        | CC BY 2.0
            [Rain](https://u.org) by Ann on Flickr         | Rain | Ann | Flickr | https://u.org | ``
            'Rain' by [Ann](https://u.org), Own work       | Rain | Ann | ``     | https://u.org | Own work
            'Rain' photo (c) 2008, Ann L., Flickr          | Rain | Ann L. | Flickr | ``      | ``
            Image: Ann, licence: only for print            | ``   | Ann | ``     | ``        | only for print
            """)
    void words_of_other_tools_are_read(
            String words, String title, String author, String place, String link, String licence) {
        assertThat(new Credit(words, "").parts()).contains(new Parts(title, author, place, link, licence));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "'",
                "\"' by ",
                ",",
                " on ",
                "<a ",
                "<a href=\"",
                "[",
                "](",
                "(",
                "licence: ",
                "CC BY",
                "@",
                "a, "
            })
    void hostile_words_cost_no_time(String piece) {
        for (int length : new int[] {990, 100_000}) {
            String words = "'" + piece.repeat(length / piece.length());
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> new Credit(words, "").parts());
        }
    }
}
