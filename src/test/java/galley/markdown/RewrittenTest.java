package galley.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import galley.markdown.Rewritten.Replacement;
import java.util.List;
import org.junit.jupiter.api.Test;

class RewrittenTest {
    private static final Rewritten REWRITTEN =
            Rewritten.of("0123456789", List.of(new Replacement(2, 4, "abcdef"), new Replacement(6, 8, "")));

    @Test
    void parts_are_replaced() {
        assertThat(REWRITTEN.text()).isEqualTo("01abcdef4589");
    }

    @Test
    void what_stands_between_replacements_is_found_where_it_was() {
        assertThat(placed(0, 2)).isEqualTo("01");
        assertThat(placed(8, 10)).isEqualTo("45");
        assertThat(placed(10, 12)).isEqualTo("89");
    }

    @Test
    void what_begins_or_ends_inside_of_a_replacement_covers_all_that_it_replaced() {
        assertThat(placed(2, 8)).isEqualTo("23");
        assertThat(placed(3, 5)).isEqualTo("23");
        assertThat(placed(1, 4)).isEqualTo("123");
        assertThat(placed(5, 9)).isEqualTo("234");
    }

    private static String placed(int start, int end) {
        Html.Block block = REWRITTEN
                .placed(new Html(List.of(new Html.Block(start, end, ""))))
                .blocks()
                .getFirst();
        return "0123456789".substring(block.start(), block.end());
    }
}
