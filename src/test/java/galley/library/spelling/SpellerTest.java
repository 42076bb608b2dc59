package galley.library.spelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellerTest {
    @Test
    void english_comes_along_and_suggests_what_was_meant() {
        Speller english = Speller.bundled();
        assertThat(List.of("house", "houses", "House", "don't", "don’t")).allMatch(english::knows);
        assertThat(List.of("huose", "teh", "recieve")).noneMatch(english::knows);
        assertThat(english.suggestions("recieve")).startsWith("receive");
        assertThat(english.suggestions("dont’")).isNotEmpty();
    }

    @Test
    void a_dictionary_of_ones_own_is_read_with_its_affixes_and_encoding() {
        byte[] affixes = "SET ISO8859-1\n\nSFX A Y 1\nSFX A 0 e .\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] words = "2\nTür\nTag/A\n".getBytes(StandardCharsets.ISO_8859_1);
        Speller german = Speller.of(affixes, words);
        assertThat(List.of("Tür", "Tag", "Tage")).allMatch(german::knows);
        assertThat(german.knows("Türe")).isFalse();
    }

    @Test
    void what_is_no_dictionary_is_told() {
        assertThatThrownBy(() -> Speller.of("SFX A Y\n".getBytes(StandardCharsets.UTF_8), new byte[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no dictionary that can be read");
    }

    @ParameterizedTest
    @CsvSource({
        "de, de_DE",
        "de-at, de_AT",
        "de_CH.UTF-8, de_DE",
        "en, en_US",
        "en-GB, en_GB",
        "en-nz, en_US",
        "pt, pt_BR",
    })
    void the_dictionary_of_the_region_comes_first_then_of_the_first_country(String wanted, String found) {
        List<String> names = List.of("en_GB", "pt_BR", "de_AT", "de_DE", "en_US", "fr");
        assertThat(Language.among(names, wanted)).contains(found);
    }

    @Test
    void a_language_without_a_dictionary_has_none() {
        assertThat(Language.among(List.of("en_US"), "hu")).isEmpty();
        assertThat(Language.title("de-at")).isEqualTo("German (Austria)");
    }
}
