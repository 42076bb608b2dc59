package galley.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import galley.editor.Folds.Fold;
import galley.text.Edit;
import galley.text.Text;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Hidden text stands between braces, in the texts here alone. */
class FoldsTest {
    private static final Text TEXT = Text.of("ab\n# One\nhidden\nlines\nafter\n");

    private final Folds folds = new Folds();

    private String after(Edit edit, boolean within) {
        folds.add(List.of(new Fold(3, 8, 21)));
        folds.edited(edit, TEXT, within);
        String text = TEXT.with(edit).toString();
        return folds.all().stream()
                .map(fold -> text.substring(fold.head(), fold.from()) + "{" + text.substring(fold.from(), fold.to())
                        + "}" + text.substring(fold.to()))
                .collect(Collectors.joining());
    }

    private String after(int start, int end, String put) {
        return after(new Edit(start, end, put), false);
    }

    @Test
    void a_fold_goes_along_with_what_is_typed_above_and_below() {
        assertThat(after(1, 1, "x\n")).isEqualTo("# One{\nhidden\nlines}\nafter\n");
        assertThat(after(22, 24, "")).isEqualTo("# One{\nhidden\nlines}\nter\n");
        assertThat(after(3, 3, "new\n")).isEqualTo("# One{\nhidden\nlines}\nafter\n");
    }

    @Test
    void the_line_that_it_hangs_on_can_be_changed() {
        assertThat(after(8, 8, " more")).isEqualTo("# One more{\nhidden\nlines}\nafter\n");
        assertThat(after(5, 8, "")).isEqualTo("# {\nhidden\nlines}\nafter\n");
    }

    @Test
    void another_line_there_opens_it() {
        assertThat(after(8, 8, "\n")).isEmpty();
        assertThat(after(5, 5, "\n")).isEmpty();
        assertThat(after(2, 3, "")).isEmpty();
    }

    @Test
    void what_reaches_into_it_opens_it() {
        assertThat(after(10, 12, "x")).isEmpty();
        assertThat(after(8, 9, "")).isEmpty();
        assertThat(after(21, 22, "")).isEmpty();
        assertThat(after(0, 28, "all")).isEmpty();
    }

    @Test
    void the_form_may_change_a_header_that_stays_folded() {
        assertThat(after(new Edit(10, 12, "x\ny"), true)).isEqualTo("# One{\nhx\nyden\nlines}\nafter\n");
        assertThat(after(new Edit(5, 12, "x"), true)).isEmpty();
    }

    @Test
    void very_many_open_at_once_in_time() {
        List<Fold> many = IntStream.range(0, 300_000)
                .mapToObj(i -> new Fold(4 * i, 4 * i + 1, 4 * i + 3))
                .toList();
        folds.add(many);
        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> folds.remove(fold -> true)))
                .isEqualTo(many);
        assertThat(folds.isEmpty()).isTrue();
    }
}
