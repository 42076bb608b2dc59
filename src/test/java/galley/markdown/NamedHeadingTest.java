package galley.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamedHeadingTest {
    @Test
    void headings_have_the_names_that_the_generator_gives_them() {
        Html html = Dialects.named("hugo", java.util.Map.of(), Limits.PREVIEW)
                .render("## First & *best*\n\nText\n\nUnder lined\n---\n\n    ## Code\n");
        assertThat(NamedHeading.in(html))
                .containsExactly(
                        new NamedHeading("first--best", "First & best"),
                        new NamedHeading("under-lined", "Under lined"));
        assertThat(NamedHeading.in(new Html(List.of()))).isEmpty();
    }
}
