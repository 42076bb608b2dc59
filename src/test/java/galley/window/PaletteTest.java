package galley.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaletteTest {
    private static String best(String typed, String... labels) {
        return Stream.of(labels)
                .filter(label -> Palette.score(label, typed) >= 0)
                .max(Comparator.comparingInt(label -> Palette.score(label, typed)))
                .orElse("");
    }

    @Test
    void what_stands_there_as_it_was_typed_comes_before_what_only_has_its_letters() {
        assertThat(best("line up", "Line: Move Up", "Table: Line Up")).isEqualTo("Table: Line Up");
        assertThat(best("row", "Grow", "Table: Row Above")).isEqualTo("Table: Row Above");
        assertThat(best("fold all", "View: Unfold All", "View: Fold Header and All Sections"))
                .isEqualTo("View: Fold Header and All Sections");
        assertThat(best("fold all", "View: Fold Header and All Sections", "View: Fold All"))
                .isEqualTo("View: Fold All");
        assertThat(best("new template", "File: Renew Template", "File: New Post from Template…"))
                .isEqualTo("File: New Post from Template…");
        assertThat(best("xyz", "Save As")).isEmpty();
    }
}
