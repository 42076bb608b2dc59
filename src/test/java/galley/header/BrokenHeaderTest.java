package galley.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A problem names the line where the fault starts, and the fields around it are still read. */
class BrokenHeaderTest {
    @Test
    void a_quote_left_open_in_yaml_is_told_in_its_line() {
        Header header = read("""
                ---
                title: "x
                date: 2020-01-01
                ---
                """);
        assertThat(problems(header)).containsExactly("2: The quote at the start of `title` is never closed.");
        assertThat(editable(header)).containsExactly("date");
    }

    @Test
    void no_field_is_added_where_none_can_be_read_nor_beside_one_that_may_be_the_same() {
        for (String lines : List.of("- a", "foo bar", "title:Old")) {
            Header header = read("---\n" + lines + "\n---\n");
            assertThat(HeaderAssert.refusal(header.set("title", Value.of("New"))))
                    .contains("line 2")
                    .endsWith(".");
        }
        Header toml = read("+++\ntitle = \nslug = \"s\"\n+++\n");
        assertThat(HeaderAssert.refusal(toml.set("title", Value.of("New")))).contains("line 2");
    }

    @Test
    void a_new_field_stands_above_what_cannot_be_read() {
        String yaml = "---\ntitle: One\ntags: [a\nslug: s\n---\n";
        assertThat(HeaderAssert.after(yaml, read(yaml).set("date", Value.of("2020-01-01"))))
                .isEqualTo(yaml.replace("tags", "date: 2020-01-01\ntags"));
        String toml = "+++\ntitle = \"One\"\nslug = \ndraft = true\n+++\n";
        assertThat(HeaderAssert.after(toml, read(toml).set("weight", new Value.Num(1L))))
                .isEqualTo(toml.replace("draft", "weight = 1\ndraft"));
    }

    @Test
    void a_list_that_is_never_closed_has_no_items() {
        assertThat(read("---\ntags: [a, b\n---\n").items("tags")).isEmpty();
    }

    @Test
    void a_quote_over_several_lines_is_told_where_it_was_opened() {
        Header header = read("""
                ---
                title: x
                summary: "long
                  and longer
                  and no end
                date: 2020-01-01
                ---
                """);
        assertThat(problems(header)).containsExactly("3: The quote at the start of `summary` is never closed.");
        assertThat(editable(header)).containsExactly("title", "date");
    }

    @Test
    void brackets_left_open_in_yaml_are_told_in_their_line() {
        Header header = read("""
                ---
                tags: [a, b
                image: {path: a.jpg
                date: 2020-01-01
                ---
                """);
        assertThat(problems(header))
                .containsExactly(
                        "2: The list of `tags` is never closed by `]`.",
                        "3: The map of `image` is never closed by `}`.");
        assertThat(editable(header)).containsExactly("date");
    }

    @Test
    void a_list_left_open_in_toml_takes_no_other_line_with_it() {
        Header header = read("""
                +++
                title = "x
                tags = ["a",
                  "b"
                draft = true
                +++
                """);
        assertThat(problems(header))
                .containsExactly("2: This quote is never closed.", "3: This list is never closed by `]`.");
        assertThat(editable(header)).containsExactly("draft");
    }

    @Test
    void a_comma_forgotten_at_the_end_of_a_line_is_told_in_that_line() {
        Header header = read("""
                {
                  "title": "x"
                  "date": "2020-01-01"
                }
                """);
        assertThat(problems(header))
                .containsExactly("2: A comma is missing behind this, or the bracket that closes it.");
        assertThat(editable(header)).containsExactly("title");
    }

    @Test
    void a_quote_left_open_in_json_is_told_in_its_line() {
        Header header = read("""
                {
                  "date": "2020-01-01",
                  "title": "x,
                  "draft": true
                }
                """);
        assertThat(problems(header)).hasSize(1).first().asString().startsWith("3: ");
        assertThat(editable(header)).containsExactly("date");
    }

    @Test
    void what_can_be_read_can_be_set_beside_what_cannot() {
        String post = """
                ---
                title: "x
                date: 2020-01-01
                ---
                Text
                """;
        assertThat(read(post).set("date", Value.of("2021-01-01")))
                .isInstanceOfSatisfying(
                        Outcome.Changed.class,
                        changed -> assertThat(galley.text.Text.of(post)
                                        .with(changed.edit())
                                        .toString())
                                .isEqualTo(post.replace("2020", "2021")));
    }

    private static Header read(String post) {
        return Header.read(post, Rules.HUGO);
    }

    private static List<String> problems(Header header) {
        return header.problems().stream()
                .map(problem -> problem.line() + ": " + problem.message())
                .toList();
    }

    private static List<String> editable(Header header) {
        return header.entries().stream().filter(Entry::editable).map(Entry::key).toList();
    }
}
