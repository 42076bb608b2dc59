package galley.post;

import static org.assertj.core.api.Assertions.assertThat;

import galley.post.Problem.Severity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeveritiesTest {
    private static Problem problem(String code) {
        return new Problem(Severity.WARNING, 1, 1, code, "Words.", Optional.empty());
    }

    @Test
    void a_site_says_how_bad_it_takes_a_thing_and_the_rest_stays_as_it_is() {
        Severities own =
                Severities.read("heading-jump = off\nalt-missing=Error\ntag-case = note\nno sense\nx = loud\n");
        assertThat(own.weigh(List.of(
                        problem("heading-jump"), problem("alt-missing"), problem("tag-case"), problem("date-bad"))))
                .extracting(found -> found.code() + " " + found.severity().id())
                .containsExactly("alt-missing error", "tag-case note", "date-bad warning");
    }

    @Test
    void what_is_written_is_what_is_read() {
        Severities own = Severities.USUAL
                .with("tag-case", Optional.of(Severity.ERROR))
                .with("alt-missing", Optional.empty())
                .with("date-bad", Optional.of(Severity.NOTE))
                .without("date-bad");
        assertThat(own.lines()).isEqualTo("alt-missing = off\ntag-case = error\n");
        assertThat(Severities.read(own.lines())).isEqualTo(own);
    }
}
