package galley.header;

import static galley.header.HeaderAssert.after;
import static galley.header.HeaderAssert.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A change is written in the style that stands there, and leaves what stands around it. */
class StylesTest {
    @Test
    void a_tab_behind_a_colon_is_white_space_as_for_every_generator() {
        String post = "---\ntitle:\tOne\ntags: \t[a,\tb]\t# c\nlist: [\n\tx\n]\n---\n";
        Header header = read(post);
        assertThat(header.problems()).isEmpty();
        assertThat(header.items("tags")).containsExactly("a", "b");
        assertThat(after(post, header.set("title", Value.of("Two")))).isEqualTo(post.replace("One", "Two"));
        assertThat(after(post, header.addItem("tags", "d"))).isEqualTo(post.replace("\tb", "\tb,\td"));
        assertThat(after(post, header.addItem("list", "z"))).isEqualTo(post.replace("\tx", "\tx,\n\tz"));
    }

    @Test
    void lines_that_are_folded_keep_the_blank_ones_between_them() {
        String post = "---\nsummary: >-\n  one\n  two\n---\n";
        assertThat(after(post, read(post).set("summary", Value.of("a\n\n\nb\nc\n"))))
                .isEqualTo("---\nsummary: >\n  a\n\n\n\n  b\n\n  c\n---\n");
    }

    @Test
    void a_member_that_goes_leaves_the_others_their_commas_and_white_space() {
        String post = "{\n  \"title\" : \"A\" ,\n  \"tags\":[\"a\"],\n\t\"z\": 1\n}\n";
        assertThat(after(post, read(post).remove("tags"))).isEqualTo(post.replace("\n  \"tags\":[\"a\"],", ""));
        assertThat(after(post, read(post).remove("title"))).isEqualTo(post.replace("\"title\" : \"A\" ,\n  ", ""));
        assertThat(after(post, read(post).remove("z"))).isEqualTo(post.replace(",\n\t\"z\": 1", ""));
    }

    @Test
    void a_tab_that_indents_a_line_is_no_white_space() {
        assertThat(read("---\nmap:\n\ta: 1\n---\n").problems()).hasSize(1);
    }

    @Test
    void a_new_item_leaves_each_comment_with_its_own_item() {
        String post = """
                +++
                tags = [
                  "a", # of a
                  "b" # of b
                ]
                +++
                """;
        assertThat(after(post, read(post).addItem("tags", "c"))).isEqualTo("""
                +++
                tags = [
                  "a", # of a
                  "b", # of b
                  "c"
                ]
                +++
                """);
    }

    @Test
    void an_item_on_a_line_of_its_own_goes_with_its_comment() {
        String post = """
                +++
                tags = [
                  "a", # of a
                  "b", # of b
                ]
                +++
                """;
        assertThat(after(post, read(post).removeItem("tags", "a"))).isEqualTo(post.replace("  \"a\", # of a\n", ""));
    }

    @Test
    void a_comment_that_would_be_lost_is_left_to_its_author() {
        String post = "---\ntags: [a, # of a\n  b]\n---\n";
        assertThat(refusal(read(post).removeItem("tags", "a"))).contains("comment");
    }

    @Test
    void lines_of_a_list_keep_their_indents() {
        String post = "Title: One\nLinks: a\n      b\n        c\n\nText\n";
        Header header = Header.read(post, Rules.PELICAN);
        assertThat(after(post, header.addItem("links", "d"))).isEqualTo(post.replace("c\n", "c\n        d\n"));
        assertThat(after(post, header.removeItem("links", "b"))).isEqualTo(post.replace("      b\n", ""));
        assertThat(after(post, header.removeItem("links", "a"))).isEqualTo(post.replace("a\n      b", "b"));
    }

    @Test
    void several_lines_are_refused_where_pelican_would_make_a_list_of_them() {
        String post = "Title: One\nLead: a\n\nText\n";
        assertThat(refusal(Header.read(post, Rules.PELICAN).set("lead", Value.of("a\nb"))))
                .contains("list");
    }

    @Test
    void a_value_that_others_refer_to_is_edited_in_the_text() {
        Header header = read("---\nbase: &b {x: 1}\nuse: *b\n? odd\n: 1\nn: !!int \"3\"\n---\n");
        assertThat(header.entries())
                .filteredOn(Entry::editable)
                .extracting(Entry::key)
                .containsExactly("use");
    }

    /** Plain YAML, YAML in brackets, a TOML text, a line of Pelican. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            word          | word            | word            | "word"              | word
            Foo: bar      | "Foo: bar"      | "Foo: bar"      | "Foo: bar"          | Foo: bar
            Foo:bar       | Foo:bar         | "Foo:bar"       | "Foo:bar"           | Foo:bar
            yes           | "yes"           | "yes"           | "yes"               | yes
            Off           | "Off"           | "Off"           | "Off"               | Off
            null          | "null"          | "null"          | "null"              | null
            ~             | "~"             | "~"             | "~"                 | ~
            2013-08-16    | "2013-08-16"    | "2013-08-16"    | "2013-08-16"        | 2013-08-16
            12:30         | "12:30"         | "12:30"         | "12:30"             | 12:30
            1e3           | "1e3"           | "1e3"           | "1e3"               | 1e3
            007           | "007"           | "007"           | "007"               | 007
            1_000         | "1_000"         | "1_000"         | "1_000"             | 1_000
            @x            | "@x"            | "@x"            | "@x"                | @x
            # x           | "# x"           | "# x"           | "# x"               | # x
            a # b         | "a # b"         | "a # b"         | "a # b"             | a # b
            C#            | C#              | C#              | "C#"                | C#
            - a           | "- a"           | "- a"           | "- a"               | - a
            a, b          | a, b            | "a, b"          | "a, b"              | a, b
            😀 你好        | 😀 你好          | 😀 你好          | "😀 你好"            | 😀 你好
            it's "both"   | it's "both"     | it's "both"     | "it's \\"both\\""   | it's "both"
            'it': "both"  | "'it': \\"both\\"" | "'it': \\"both\\"" | "'it': \\"both\\"" | 'it': "both"
            "double"      | '"double"'      | '"double"'      | "\\"double\\""      | "double"
            a\\b          | a\\b            | a\\b            | "a\\\\b"            | a\\b
            """)
    void a_text_is_quoted_when_a_reader_needs_it(
            String text, String plain, String inBrackets, String toml, String meta) {
        assertThat(set("---\nkey: x\n---\n", Rules.JEKYLL, Value.of(text))).isEqualTo("---\nkey: " + plain + "\n---\n");
        assertThat(set("---\nkey: [x]\n---\n", Rules.HUGO, Value.of(List.of(text))))
                .isEqualTo("---\nkey: [" + inBrackets + "]\n---\n");
        assertThat(set("+++\nkey = \"x\"\n+++\n", Rules.HUGO, Value.of(text)))
                .isEqualTo("+++\nkey = " + toml + "\n+++\n");
        assertThat(set("Key: x\n\n", Rules.PELICAN, Value.of(text))).isEqualTo("Key: " + meta + "\n\n");
        assertThat(set("{\"key\": \"x\"}\n", Rules.HUGO, Value.of(text)))
                .isEqualTo("{\"key\": " + Json.quoted(text) + "}\n");
    }

    private static String set(String post, Rules rules, Value value) {
        Header header = Header.read(post, rules);
        return switch (header.set("key", value)) {
            case Outcome.Unchanged same -> post;
            case Outcome other -> after(post, other);
        };
    }

    private static Header read(String post) {
        return Header.read(post, Rules.HUGO);
    }
}
