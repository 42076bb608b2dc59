package galley.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same limits in every dialect. What is counted is characters and cells, never time. */
class BoundedTest {
    private static final Limits FEW_CHARACTERS = new Limits(Duration.ofMinutes(10), 100_000);

    private static TooComplex refused(String dialect, String body) {
        Dialect small = Dialects.named(dialect, Map.of(), FEW_CHARACTERS);
        return catchThrowableOfType(TooComplex.class, () -> small.render(body));
    }

    private static int line(String body, int offset) {
        return 1
                + (int) body.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pelican", "jekyll", "hugo", "hexo", "eleventy", "commonmark"})
    void a_long_address_that_is_named_once_and_used_often_is_counted_each_time(String dialect) {
        String body = "Words.\n\n" + "[a]\n\n".repeat(200) + "[a]: /" + "x".repeat(2_000) + "\n";

        TooComplex refused = refused(dialect, body);

        assertThat(refused).hasMessage("This text makes more than 100000 characters of HTML");
        assertThat(line(body, refused.offset())).isBetween(60, 120);
        assertThat(refused.told(offset -> line(body, offset)))
                .matches("The part from line \\d+ on is too large to render\\. This text makes more than .*\\.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pelican", "jekyll", "hugo", "hexo", "eleventy", "commonmark"})
    void a_wide_table_of_short_rows_is_refused_before_its_empty_cells_are_made(String dialect) {
        String body = "Words.\n\n|" + "a|".repeat(1_000) + "\n|" + "-|".repeat(1_000) + "\n" + "|b|\n".repeat(70);

        TooComplex refused = refused(dialect, body);

        assertThat(refused).hasMessage("A table has more than 65536 cells that are empty");
        assertThat(line(body, refused.offset())).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pelican", "jekyll", "hugo", "hexo", "eleventy", "commonmark"})
    void a_long_table_that_somebody_wrote_is_not_refused(String dialect) {
        String body = "|a|b|c|\n|-|-|-|\n" + "|d|e|f|\n".repeat(300) + "\n|a|b|c|\n|-|-|-|\n" + "|d|\n".repeat(300);

        assertThat(Dialects.named(dialect, Map.of(), Limits.PATIENT)
                        .render(body)
                        .text())
                .contains("<td>d</td>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pelican", "jekyll", "hugo", "hexo", "eleventy", "commonmark"})
    void no_time_is_too_little(String dialect) {
        Dialect hasty = Dialects.named(dialect, Map.of(), new Limits(Duration.ZERO, 100_000_000));

        assertThatThrownBy(() -> hasty.render("*a* [b] `c`\n\n".repeat(5_000))).isInstanceOf(TooComplex.class);
    }
}
