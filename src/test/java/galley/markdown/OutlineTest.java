package galley.markdown;

import static galley.markdown.edit.Marked.nothing;
import static galley.markdown.edit.Marked.run;
import static org.assertj.core.api.Assertions.assertThat;

import galley.markdown.edit.SectionMove;
import galley.text.Selection;
import galley.text.Span;
import galley.text.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineTest {
    private static final String POST = """
            ---
            title: A post
            # no heading
            ---
            Before all.

            # One {#one}

            ```
            # no heading
            ```

            ## *Two* with [a link](x) and `code` ##

            A line
            with the next
            ---
            <!--
            # no heading
            -->
            Three
            =====
            - item
            ---
            #Four
            """;

    private static List<String> titles(Outline outline) {
        return outline.headings().stream()
                .map(heading -> heading.level() + " " + heading.title())
                .toList();
    }

    @Test
    void headings_are_those_of_the_prose() {
        assertThat(titles(Outline.of(Text.of(POST))))
                .containsExactly("1 One", "2 Two with a link and code", "2 with the next", "1 Three", "1 Four");
        assertThat(titles(Outline.of(Text.of("# At the top\n")))).containsExactly("1 At the top");
        assertThat(titles(Outline.of(Text.of("title: x\n\n#\n\nsnake_case __bold__\n==\n"))))
                .containsExactly("1 ", "1 snake_case bold");
        assertThat(Outline.of(Text.EMPTY).headings()).isEmpty();
    }

    @Test
    void a_place_knows_the_headings_above_it() {
        Outline outline = Outline.of(Text.of("a\n# One\nb\n### Deep\nc\n## Two\nd\n"));
        assertThat(outline.at(0)).isEqualTo(-1);
        assertThat(outline.at(2)).isZero();
        assertThat(outline.path(1)).extracting(Heading::title).containsExactly("One", "Deep");
        assertThat(outline.path(2)).extracting(Heading::title).containsExactly("One", "Two");
        assertThat(outline.path(-1)).isEmpty();
    }

    @Test
    void a_section_goes_to_the_next_heading_that_is_not_below_it() {
        Text text = Text.of("# One\n## Two\ntext\n# Three\nend");
        Outline outline = Outline.of(text);
        assertThat(outline.section(0)).isEqualTo(new Span(0, 18));
        assertThat(outline.section(1)).isEqualTo(new Span(6, 18));
        assertThat(outline.section(2).in(text)).isEqualTo("# Three\nend");
        assertThat(outline.sibling(0, true)).isEqualTo(2);
        assertThat(outline.sibling(1, true)).isEqualTo(-1);
    }

    @Test
    void a_section_moves_past_its_neighbour_with_all_below_it() {
        assertThat(run(SectionMove.DOWN, "# A\n\n## b\n\nx‖y\n\n## c\n\nz\n\n# D\n"))
                .isEqualTo("# A\n\n## c\n\nz\n\n## b\n\nx‖y\n\n# D\n");
        assertThat(run(SectionMove.UP, "# A\n\na\n\n# B\n\n## c\n\nd\n\n# E‖\n\ne\n"))
                .isEqualTo("# A\n\na\n\n# E‖\n\ne\n\n# B\n\n## c\n\nd\n");
        nothing(SectionMove.UP, "# A\n\n## b‖\n");
        nothing(SectionMove.DOWN, "before‖\n\n# A\n");
    }

    @Test
    void the_last_section_that_moves_keeps_blank_lines_between_sections_and_the_end_of_the_text() {
        assertThat(run(SectionMove.UP, "# A\n\na\n\n# B‖\n\nb")).isEqualTo("# B‖\n\nb\n\n# A\n\na");
        assertThat(run(SectionMove.DOWN, "# A‖\n\na\n\n# B\n\nb\n")).isEqualTo("# B\n\nb\n\n# A‖\n\na\n");
    }

    @Test
    void a_section_is_put_before_any_other_or_at_the_end() {
        Text text = Text.of("# A\n\n# B\n\n# C\n");
        assertThat(SectionMove.before(text, Selection.at(0), 2, 0).orElseThrow().apply(text))
                .hasToString("# C\n\n# A\n\n# B\n");
        assertThat(SectionMove.before(text, Selection.at(0), 0, 3).orElseThrow().apply(text))
                .hasToString("# B\n\n# C\n\n# A\n");
        assertThat(SectionMove.before(text, Selection.at(0), 0, 1)).isEmpty();
    }
}
