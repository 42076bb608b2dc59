package galley.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import galley.text.Span;
import galley.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpelledWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Two words.                                    | Two words
            Don't, l’été, well-known                      | Don't l’été well known
            `code words` and **bold** text                | and bold text
            See [the page](https://example.org/long/way). | See the page
            At https://example.org/wrods or me@wrods.org  | At or
            Open src/mian.rs and file_name, v2beta, 3rd   | Open and
            The NASA and iPhone and JavaScript kernels    | The and and kernels
            {{< figure src="pic" >}} shown                | shown
            {% include nothing %} shown                   | shown
            <em class="wrods">shown</em>                  | shown
            日本語とEnglish and 中文                         | and
            Наши слова                                    | Наши слова
            a I x                                         | ""
            """)
    void prose_is_spelled_and_nothing_else(String line, String words) {
        LineState body = Highlighter.next("", LineState.TOP);
        assertThat(String.join(" ", words(line, body))).isEqualTo(words == null ? "" : words);
    }

    @Test
    void of_a_header_only_what_people_read_is_spelled() {
        assertThat(all("""
                ---
                title: A fine day
                slug: fien-day
                tags: [wetaher]
                ---
                In the body.

                ```
                noen of this
                ```

                And this.
                """)).containsExactly("fine", "day", "In", "the", "body", "And", "this");
        assertThat(all("Title: Seen\nSlug: unsene\n\nAnd here\n")).containsExactly("Seen", "And", "here");
    }

    @Test
    void the_next_wrong_word_is_behind_the_caret_or_else_at_the_top() {
        Text text = Text.of("Alpha beta gamma.\n\n`beta` beta\n");
        assertThat(MisspeltWords.next(text, 0, word -> !word.equals("beta"))).contains(new Span(6, 10));
        assertThat(MisspeltWords.next(text, 10, word -> !word.equals("beta"))).contains(new Span(26, 30));
        assertThat(MisspeltWords.next(text, 30, word -> !word.equals("beta"))).contains(new Span(6, 10));
        assertThat(MisspeltWords.next(text, 0, word -> true)).isEqualTo(Optional.empty());
    }

    private static List<String> all(String post) {
        List<String> words = new ArrayList<>();
        LineState state = LineState.TOP;
        for (String line : post.lines().toList()) {
            words.addAll(words(line, state));
            state = Highlighter.next(line, state);
        }
        return words;
    }

    private static List<String> words(String line, LineState state) {
        return SpelledWords.of(line, state).stream().map(word -> word.in(line)).toList();
    }
}
