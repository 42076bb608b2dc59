package galley.header;

import static org.assertj.core.api.Assertions.assertThat;

import galley.text.Text;
import org.junit.jupiter.api.Test;

class MoveTest {
    @Test
    void a_field_takes_its_lines_and_its_comments_with_it() {
        assertMoved(2, 0, """
                ---
                # what it is called
                title: One

                date: 2020-01-01
                # found by these
                tags: # two of them
                  - a
                  # - b
                # the end
                ---
                Text
                """, """
                ---
                # found by these
                tags: # two of them
                  - a
                  # - b

                # what it is called
                title: One
                date: 2020-01-01
                # the end
                ---
                Text
                """);
    }

    @Test
    void the_last_line_of_a_post_without_a_body_needs_no_line_feed() {
        assertMoved(0, 1, "title: One\ndate: 2020-01-01", "date: 2020-01-01\ntitle: One");
    }

    @Test
    void lines_that_continue_a_value_go_with_it() {
        assertMoved(0, 1, """
                Summary: one
                    two
                Title: x

                Text
                """, """
                Title: x
                Summary: one
                    two

                Text
                """);
    }

    @Test
    void a_section_of_toml_moves_whole() {
        assertMoved(2, 1, """
                +++
                title = "x"
                # of the page
                [params]
                  a = 1
                  b = [
                    2
                  ]

                [menu]
                  main = "y"
                +++
                """, """
                +++
                title = "x"
                [menu]
                  main = "y"

                # of the page
                [params]
                  a = 1
                  b = [
                    2
                  ]
                +++
                """);
    }

    @Test
    void a_field_cannot_move_into_a_section() {
        assertThat(Header.read("+++\ntitle = \"x\"\n[params]\na = 1\n+++\n", Rules.HUGO)
                        .move(0, 1))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void members_of_json_leave_the_commas_where_they_are() {
        assertMoved(2, 0, """
                {
                  "title": "x",
                  "tags": ["a",
                    "b"],
                  "draft": true
                }
                Text
                """, """
                {
                  "draft": true,
                  "title": "x",
                  "tags": ["a",
                    "b"]
                }
                Text
                """);
        assertMoved(0, 1, "---\n{title: x, date: 2020-01-01}\n---\n", "---\n{date: 2020-01-01, title: x}\n---\n");
    }

    @Test
    void an_alias_stays_below_its_anchor() {
        Header header = Header.read("---\na: &x one\nb: *x\n---\n", Rules.JEKYLL);
        assertThat(header.move(0, 1)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void a_field_moves_past_one_that_cannot_be_read() {
        assertMoved(
                1,
                0,
                "---\ntitle: \"x\ndate: 2020-01-01\n---\nText\n",
                "---\ndate: 2020-01-01\ntitle: \"x\n---\nText\n");
    }

    private static void assertMoved(int from, int to, String before, String after) {
        Rules rules = before.matches("(?s)[-{+].*") ? Rules.HUGO : Rules.PELICAN;
        assertThat(Header.read(before, rules).move(from, to))
                .isInstanceOfSatisfying(
                        Outcome.Changed.class,
                        changed -> assertThat(
                                        Text.of(before).with(changed.edit()).toString())
                                .isEqualTo(after));
    }
}
