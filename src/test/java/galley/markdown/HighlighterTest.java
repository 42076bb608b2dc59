package galley.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import galley.text.Text;
import org.junit.jupiter.api.Test;

class HighlighterTest {
    @Test
    void an_unfenced_header_ends_at_the_blank_line() {
        assertThat(painted("""
                title: Building Up
                tags: a, b

                Some *text* here
                """)).isEqualTo("""
                [title|header-key][:|mark][ Building Up|header-value]
                [tags|header-key][:|mark][ a, b|header-value]

                Some [*text*|emphasis] here
                """);
    }

    @Test
    void a_yaml_header_ends_at_its_fence() {
        assertThat(painted("""
                ---
                # note
                title: "A: b"
                tags:
                  - one
                ---
                Body: not a header
                """)).isEqualTo("""
                [---|header-fence]
                [# note|header-comment]
                [title|header-key][:|mark][ "A: b"|header-value]
                [tags|header-key][:|mark]
                [  - one|header-value]
                [---|header-fence]
                Body: not a header
                """);
    }

    @Test
    void lines_of_a_block_scalar_are_a_value_whatever_they_look_like() {
        assertThat(painted("""
                ---
                excerpt: |
                  # One

                  note: two
                # a comment
                list:
                  - >-  # folded
                    # three
                  - name: |2
                       # four
                  # five
                ---
                # Heading
                """)).isEqualTo("""
                [---|header-fence]
                [excerpt|header-key][:|mark][ ||header-value]
                [  # One|header-value]

                [  note: two|header-value]
                [# a comment|header-comment]
                [list|header-key][:|mark]
                [  - >-  # folded|header-value]
                [    # three|header-value]
                  - [name|header-key][:|mark][ |2|header-value]
                [       # four|header-value]
                [  # five|header-comment]
                [---|header-fence]
                [#|mark][ Heading|heading]
                """);
    }

    @Test
    void lines_within_toml_quotation_marks_are_a_value() {
        assertThat(painted("+++\na = \"\"\"\n# b = 1\n\"\"\"\n# c\nd = '''e'''\n# f\n+++\n"))
                .isEqualTo("[+++|header-fence]\n[a|header-key][ =|mark][ \"\"\"|header-value]\n[# b = 1|header-value]\n"
                        + "[\"\"\"|header-value]\n[# c|header-comment]\n[d|header-key][ =|mark][ '''e'''|header-value]\n"
                        + "[# f|header-comment]\n[+++|header-fence]\n");
    }

    @Test
    void of_a_header_that_nothing_closes_only_the_fields_are_coloured_as_one() {
        assertThat(painted("---\ntitle: Rain\ntags:\n  - sea\n# One\n*two*\n")).isEqualTo("""
                [---|header-fence]
                [title|header-key][:|mark][ Rain|header-value]
                [tags|header-key][:|mark]
                [  - sea|header-value]
                [#|mark][ One|heading]
                [*two*|emphasis]
                """);
        assertThat(painted("+++\ntitle = 'x'\n\n# One\n"))
                .isEqualTo(
                        "[+++|header-fence]\n[title|header-key][ =|mark][ 'x'|header-value]\n\n[#|mark][ One|heading]\n");
        assertThat(painted("---\nexcerpt: >\n  # a\n\n# One\n"))
                .isEqualTo("[---|header-fence]\n[excerpt|header-key][:|mark][ >|header-value]\n[  # a|header-value]\n\n"
                        + "[#|mark][ One|heading]\n");
        assertThat(painted("---\n\n*text*\n")).isEqualTo("[---|rule]\n\n[*text*|emphasis]\n");
        assertThat(painted("---\ntitle: x\n```\n# no\n```\n*b*\n"))
                .isEqualTo("[---|header-fence]\n[title|header-key][:|mark][ x|header-value]\n"
                        + "[```|fence]\n[# no|code-block]\n[```|fence]\n[*b*|emphasis]\n");
    }

    @Test
    void a_toml_header_is_told_from_yaml() {
        assertThat(painted("+++\ntitle = 'x'\n+++\n"))
                .isEqualTo("[+++|header-fence]\n[title|header-key][ =|mark][ 'x'|header-value]\n[+++|header-fence]\n");
    }

    @Test
    void a_fence_hides_markdown_until_one_as_long_closes_it() {
        assertThat(painted("\n````py\n*a*\n```\n````\n*b*\n"))
                .isEqualTo("\n[````py|fence]\n[*a*|code-block]\n[```|code-block]\n[````|fence]\n[*b*|emphasis]\n");
    }

    @Test
    void an_indented_line_is_code_only_after_a_blank_line() {
        assertThat(painted("\npara\n    goes on\n\n    code\n"))
                .isEqualTo("\npara\n    goes on\n\n[    code|code-block]\n");
    }

    @Test
    void inline_marks_are_found() {
        assertThat(
                        painted(
                                "\nA **b** and `c*d*` and [t](u) and ![i]({static}/x.png){: .r } and[^1] <b>x</b> <!-- n -->\n"))
                .isEqualTo("\nA [**b**|strong] and [`c*d*`|code] and [[t]|link-text][(u)|link-target] and"
                        + " [![i]|link-text][({static}/x.png)|link-target][{: .r }|attributes] and[[^1]|footnote]"
                        + " [<b>|html]x[</b>|html] [<!-- n -->|comment]\n");
    }

    @Test
    void headings_lists_quotes_and_rules_are_found() {
        assertThat(painted("\n## H *e*\n- [x] task\n12. two\n> quote\n* * *\n"))
                .isEqualTo("\n[##|mark][ H |heading][*e*|emphasis]\n[- [x]|list-mark] task\n[12. |list-mark]two\n"
                        + "[> |quote]quote\n[* * *|rule]\n");
    }

    @Test
    void a_comment_goes_on_over_lines() {
        assertThat(painted("\na <!-- b\n*c*\nd --> e\n*f*\n"))
                .isEqualTo("\na [<!-- b|comment]\n[*c*|comment]\n[d --> e|comment]\n[*f*|emphasis]\n");
    }

    @Test
    void hostile_lines_cost_little() {
        for (String part : new String[] {"*", "`", "[", "_a", "<!--", "![](", "**a ", "\\", "<a "}) {
            Highlighter.line(part.repeat(19_000 / part.length()), new LineState(LineState.Kind.BODY, ""));
        }
    }

    private static String painted(String text) {
        LineState state = Opening.of(Text.of(text)).state();
        StringBuilder out = new StringBuilder();
        for (String line : text.lines().toList()) {
            Highlighter.Line painted = Highlighter.line(line, state);
            int at = 0;
            for (Highlighter.Piece piece : painted.pieces()) {
                assertThat(piece.start()).isGreaterThanOrEqualTo(at);
                out.append(line, at, piece.start()).append('[').append(line, piece.start(), piece.end());
                out.append('|').append(piece.style().cssClass().substring(3)).append(']');
                at = piece.end();
            }
            out.append(line.substring(at)).append('\n');
            state = painted.next();
        }
        return out.toString();
    }
}
