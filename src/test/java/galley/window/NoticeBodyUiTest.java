package galley.window;

import static org.assertj.core.api.Assertions.assertThat;

import galley.Fx;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

/** The words of a notice stay wide enough to read, whatever stands beside them. */
class NoticeBodyUiTest {
    private static final String WORDS =
            "rain.md was changed by another program since you opened it. Nothing was written; the history has both versions.";

    private record Places(Bounds words, Bounds links, double height) {}

    private static Places at(double width, String words, String... links) {
        return Fx.call(() -> {
            NoticeBody body = new NoticeBody(
                    words, List.of(links).stream().map(Hyperlink::new).toList());
            new Scene(new StackPane(body), width, 600);
            body.applyCss();
            double height = body.prefHeight(width);
            body.resize(width, height);
            body.layout();
            return new Places(
                    body.getChildrenUnmodifiable().getFirst().getBoundsInParent(),
                    body.getChildrenUnmodifiable().getLast().getBoundsInParent(),
                    height);
        });
    }

    @Test
    void in_a_wide_pane_the_links_stand_beside_the_words() {
        Places found = at(1100, WORDS, "Keep mine", "Take theirs", "Merge", "Compare…");

        assertThat(found.links().getMinX()).isGreaterThan(found.words().getMaxX());
    }

    @Test
    void in_a_narrow_pane_they_stand_below_and_the_words_have_its_width() {
        Places found = at(420, WORDS, "Keep mine", "Take theirs", "Merge", "Compare…");

        assertThat(found.words().getWidth()).isGreaterThan(360);
        assertThat(found.links().getMinY()).isGreaterThanOrEqualTo(found.words().getMaxY());
        assertThat(found.links().getMaxY()).isLessThanOrEqualTo(found.height());
    }

    @Test
    void few_words_stay_beside_their_links_in_a_narrow_pane() {
        Places found = at(300, "Renamed.", "Undo");

        assertThat(found.links().getMinX()).isGreaterThan(found.words().getMinX());
        assertThat(found.links().getMinY()).isLessThan(found.words().getMaxY());
    }

    @Test
    void links_that_do_not_fit_in_one_row_take_two() {
        Places found = at(170, WORDS, "Keep mine", "Take theirs", "Merge", "Compare…");

        assertThat(found.links().getMaxX()).isLessThanOrEqualTo(170);
        assertThat(found.links().getMaxY()).isLessThanOrEqualTo(found.height());
    }
}
