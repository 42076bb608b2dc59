package galley.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CC BY 2.0       | CC BY 2.0       | https://creativecommons.org/licenses/by/2.0/
            cc-by-sa-4.0    | CC BY-SA 4.0    | https://creativecommons.org/licenses/by-sa/4.0/
            CC BY-NC-ND 3.0 | CC BY-NC-ND 3.0 | https://creativecommons.org/licenses/by-nc-nd/3.0/
            CC0             | CC0 1.0         | https://creativecommons.org/publicdomain/zero/1.0/
            """)
    void a_licence_is_named_as_its_makers_do_and_leads_to_its_deed(String words, String name, String link) {
        assertThat(Licence.of(words)).contains(new Licence(name, link));
    }

    @Test
    void no_version_is_guessed() {
        assertThat(Licence.of("CC BY")).contains(new Licence("CC BY", ""));
        assertThat(Licence.of("public domain")).contains(new Licence("Public domain", ""));
    }

    @Test
    void other_words_are_no_licence() {
        assertThat(Licence.of("All rights reserved")).isEmpty();
        assertThat(Licence.of("CC BY 9.9")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://creativecommons.org/licenses/by-sa/2.0/                    | CC BY-SA 2.0
            http://www.creativecommons.org/licenses/by/3.0/de/deed.en          | CC BY 3.0
            https://creativecommons.org/licenses/by/2.0/?ref=openverse         | CC BY 2.0
            https://creativecommons.org/publicdomain/zero/1.0/deed.de          | CC0 1.0
            https://creativecommons.org/publicdomain/mark/1.0/                 | Public domain
            """)
    void a_licence_is_known_by_where_its_deed_stands(String address, String name) {
        assertThat(Licence.at(address).map(Licence::name)).contains(name);
        assertThat(Licence.at("https://example.org/licenses/by/2.0/")).isEmpty();
    }
}
