package galley.window;

import static org.assertj.core.api.Assertions.assertThat;

import galley.Fx;
import galley.markdown.Dialects;
import galley.markdown.Limits;
import galley.post.Family;
import galley.post.Neighbours;
import galley.post.Severities;
import galley.post.Surroundings;
import galley.session.Analysis;
import galley.session.Analyzer;
import galley.text.Text;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import org.junit.jupiter.api.Test;

class StatusLineUiTest {
    private static final String UNREAD = "Settings not all read";

    private static Analysis analysis(List<String> unread) {
        Surroundings around = new Surroundings(
                null,
                ZoneOffset.UTC,
                Map.of(),
                link -> Optional.empty(),
                unread,
                Neighbours.NONE,
                Severities.USUAL,
                java.util.Optional.empty());
        return new Analyzer(Family.PELICAN, Dialects.named("commonmark", Map.of(), Limits.PREVIEW), () -> around)
                .analyze(Path.of("a.md"), Text.of("title: A\n\nWords.\n"), 1);
    }

    private static boolean says(StatusLine line) {
        return line.getChildrenUnmodifiable().stream()
                .anyMatch(child ->
                        child instanceof Hyperlink link && link.getText().equals(UNREAD) && link.isVisible());
    }

    @Test
    void settings_that_could_not_be_read_are_said_beside_the_generator_as_long_as_it_is_so() {
        Fx.run(() -> {
            StatusLine line = new StatusLine(() -> {}, () -> {});
            assertThat(says(line)).isFalse();
            line.show(analysis(List.of("pelicanconf.py:2: SITEURL is worked out by Python, which is not run")));
            assertThat(says(line)).isTrue();
            line.show(analysis(List.of()));
            assertThat(says(line)).isFalse();
            line.show(analysis(List.of("pelicanconf.py:2: SITEURL is worked out by Python, which is not run")));
            line.clear();
            assertThat(says(line)).isFalse();
        });
    }
}
