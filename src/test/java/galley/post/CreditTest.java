package galley.post;

import static org.assertj.core.api.Assertions.assertThat;

import galley.post.Credit.Parts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
            Photo by Ann
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
}
