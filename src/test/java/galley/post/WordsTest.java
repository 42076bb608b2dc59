package galley.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\" | 0",
                "one two  three | 3",
                "don't stop | 2",
                "it’s a well-known fact | 4",
                "- a dash - alone | 3",
                "2013-08-16 | 1",
                "día café | 2",
                "caf\u0065\u0301s here | 2",
                "日本語 | 3",
                "ひらがなとカタカナ | 9",
                "中文 and English | 4",
                "안녕 세상 | 2",
                "𠮷野家 | 3",
                "Привет, мир! | 2"
            })
    void words_are_counted_as_a_writer_would(String text, int count) {
        assertThat(Words.of(text).count()).isEqualTo(count);
    }

    @Test
    void characters_are_code_points() {
        assertThat(Words.of("a é 𠮷\n").characters()).isEqualTo(6);
        assertThat(Words.of("").characters()).isZero();
    }

    @Test
    void chinese_is_read_by_characters_and_all_else_by_words() {
        assertThat(Words.of("word ".repeat(480)).minutes()).isEqualTo(2);
        assertThat(Words.of("字".repeat(1_000)).minutes()).isEqualTo(2);
        assertThat(Words.of("word ".repeat(240) + "字".repeat(1_000)).minutes()).isEqualTo(3);
        assertThat(Words.of("a").minutes()).isEqualTo(1);
    }
}
