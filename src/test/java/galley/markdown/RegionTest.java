package galley.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import galley.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RegionTest {
    private static String regions(String text) {
        return Region.of(Text.of(text)).stream()
                .map(region -> region.kind() + " " + region.head() + ": " + region.first() + "-" + region.last())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void header_sections_and_fences_can_be_folded() {
        assertThat(regions("""
                ---
                title: A
                ---
                Before.

                # One

                ## Two
                ```java
                # no heading
                ```

                Three
                =====
                text
                """)).isEqualTo("""
                        HEADER 0: 1-2
                        SECTION 5: 6-11
                        SECTION 7: 8-11
                        FENCE 8: 9-10
                        SECTION 12: 14-15
                        """);
    }

    @Test
    void a_header_of_lines_ends_before_the_blank_one() {
        assertThat(regions("Title: x\nDate: y\n\ntext\n")).isEqualTo("HEADER 0: 1-1\n");
    }

    @Test
    void of_a_header_that_nothing_closes_only_its_fields_fold() {
        assertThat(regions("---\ntitle: x\ntags: y\n# One\ntext\n\n# Two\ntext\n"))
                .isEqualTo("HEADER 0: 1-2\nSECTION 3: 4-5\nSECTION 6: 7-8\n");
        assertThat(regions("---\ntitle: x\n```\n# no\n```\n")).isEqualTo("HEADER 0: 1-1\nFENCE 2: 3-4\n");
    }

    @Test
    void what_has_nothing_below_it_is_no_region() {
        assertThat(Region.of(Text.of("# One\n# Two"))).isEmpty();
        assertThat(Region.of(Text.EMPTY)).isEmpty();
        assertThat(Region.of(Text.of("Title\n-----"))).isEmpty();
    }

    @Test
    void a_fence_that_nothing_closes_goes_to_the_end() {
        assertThat(regions("a\n```\nb\nc")).isEqualTo("FENCE 1: 2-3\n");
    }

    @Test
    void the_smallest_region_is_the_one_around_a_line() {
        List<Region> regions = Region.of(Text.of("# A\ntext\n```\ncode\n```\n"));
        assertThat(Region.around(regions, 1)).map(Region::head).contains(0);
        assertThat(Region.around(regions, 3)).map(Region::head).contains(2);
        assertThat(Region.around(regions, 0)).map(Region::head).contains(0);
        assertThat(Region.around(Region.of(Text.of("x\n# A\nb")), 0)).isEmpty();
    }

    /** What is told a line at a time is what the whole text says, where there is anything below. */
    @Test
    void lines_tell_where_regions_begin() {
        Text text = Text.of("""
                +++
                title = "x"
                +++
                # One
                Two
                ---
                ~~~
                # no
                ~~~
                - item
                ---
                > # quoted
                """);
        List<Integer> told = new ArrayList<>();
        LineState state = LineState.TOP;
        for (int line = 0; line < text.lineCount(); line++) {
            String below = line + 1 < text.lineCount() ? text.line(line + 1) : "";
            if (Region.begins(text.line(line), below, state)) {
                told.add(line);
            }
            state = Highlighter.next(text.line(line), state);
        }
        assertThat(told)
                .isEqualTo(Region.of(text).stream().map(Region::head).toList())
                .containsExactly(0, 3, 4, 6);
    }
}
