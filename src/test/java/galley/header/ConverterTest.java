package galley.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A header in another format: what it looks like, and what is told beforehand of what it cannot hold. */
class ConverterTest {
    private static final String YAML = """
            ---
            # about the post
            title: "Foo: bar" # a working title
            date: 2020-01-02T03:04:05Z
            tags:
              - one # the first
              - two

            draft: true
            weight: 3
            image:
              path: x.jpg
              alt: 'it''s'
            # the end
            ---

            Text.
            """;

    @Test
    void yaml_becomes_toml_with_its_comments() {
        assertConverted(YAML, Rules.HUGO, Format.TOML, """
                +++
                # about the post
                title = "Foo: bar" # a working title
                date = 2020-01-02T03:04:05Z
                # the first
                tags = ["one", "two"]

                draft = true
                weight = 3
                [image]
                path = "x.jpg"
                alt = "it's"
                # the end
                +++

                Text.
                """);
    }

    @Test
    void toml_becomes_yaml_with_its_comments() {
        assertConverted("""
                +++
                title = 'One'
                # when
                date = 2020-01-02
                [extra] # of the theme
                "a key" = [1, 2]
                +++
                Text.
                """, Rules.HUGO, Format.YAML, """
                ---
                title: One
                # when
                date: 2020-01-02
                # of the theme
                extra:
                  a key: [1, 2]
                ---
                Text.
                """);
    }

    @Test
    void lines_become_yaml_with_the_keys_that_their_reader_sees() {
        assertConverted("""
                Title: Aching Heart: Another
                Tags: a, b c
                Date: 2013-08-16 01:48

                Text.
                """, Rules.PELICAN, Format.YAML, """
                ---
                title: "Aching Heart: Another"
                tags: [a, b c]
                date: 2013-08-16 01:48
                ---

                Text.
                """);
    }

    @Test
    void yaml_becomes_lines_and_what_they_cannot_hold_is_told() {
        assertConverted(
                YAML,
                Rules.HUGO,
                Format.META,
                """
                title: Foo: bar
                date: 2020-01-02T03:04:05Z
                tags: one, two
                draft: true
                weight: 3

                Text.
                """,
                "“image” is left out: A header of `Key: value` lines cannot hold a map.",
                "“draft” becomes the text “true”.",
                "“weight” becomes the text “3”.",
                "The comment “# about the post” is left out: this format has none.",
                "The comment “# a working title” is left out: this format has none.",
                "The comment “# the first” is left out: this format has none.",
                "The comment “# the end” is left out: this format has none.");
    }

    @Test
    void yaml_becomes_json() {
        assertConverted("---\ntitle: A \"b\"\ntags: [x]\nempty:\n---\nText.\n", Rules.HUGO, Format.JSON, """
                {
                  "title": "A \\"b\\"",
                  "tags": ["x"],
                  "empty": null
                }
                Text.
                """);
    }

    @Test
    void json_of_eleventy_stands_between_its_fences() {
        assertConverted(
                "---\ntitle: One\n---\nText.\n",
                Rules.ELEVENTY,
                Format.JSON,
                "---json\n{\n  \"title\": \"One\"\n}\n---\nText.\n");
    }

    @Test
    void words_that_jekyll_takes_for_tags_become_a_list() {
        assertConverted("---\ntags: a b\n---\n", Rules.JEKYLL, Format.TOML, "+++\ntags = [\"a\", \"b\"]\n+++\n");
    }

    @Test
    void an_empty_value_cannot_stand_in_toml() {
        assertConverted(
                "---\ntitle: One\nempty:\n---\n",
                Rules.HUGO,
                Format.TOML,
                "+++\ntitle = \"One\"\n+++\n",
                "“empty” is left out: TOML has no empty values: take the field away instead.");
    }

    @Test
    void of_a_field_that_repeats_the_one_that_counts_is_carried_over() {
        assertConverted(
                "Slug: one\nTitle: T\nslug: two\n",
                Rules.PELICAN,
                Format.TOML,
                "+++\nslug = \"one\"\ntitle = \"T\"\n+++\n",
                "“slug” in line 3 is left out: the field stands there more than once.");
    }

    @Test
    void every_comment_is_found_wherever_yaml_allows_one() {
        assertConverted("""
                ---
                title:
                  # below its key
                  "One # two"
                list: [ # in a list
                  "a # b", 'it''s # no', c#d # of c
                ]
                text: | # of a text
                  # no comment
                  line
                map:
                  # in a map
                  a: 1 # of a

                  # at its end
                # below
                ---
                """, Rules.HUGO, Format.TOML, """
                +++
                # below its key
                title = "One # two"
                # in a list
                # of c
                list = ["a # b", "it's # no", "c#d"]
                # of a text
                text = \"""
                # no comment
                line
                \"""
                # in a map
                # of a
                [map]
                a = 1

                # at its end
                # below
                +++
                """);
    }

    @Test
    void every_comment_is_found_wherever_toml_allows_one() {
        assertConverted("""
                +++
                title = "a \\" # b" # one
                path = 'c:\\' # two
                text = \"""
                # no comment
                it ends with a quote\"\"\"\" # three
                list = [ # four
                  "x", # five
                ]
                +++
                """, Rules.HUGO, Format.YAML, """
                ---
                title: 'a " # b' # one
                path: c:\\ # two
                # three
                text: |-
                  # no comment
                  it ends with a quote"
                # four
                # five
                list: [x]
                ---
                """);
    }

    @Test
    void the_comment_of_a_field_that_is_left_out_stays() {
        assertConverted(
                "---\ntitle: One\n\n# why\nempty: # nothing yet\n---\n",
                Rules.HUGO,
                Format.TOML,
                "+++\ntitle = \"One\"\n# why\n# nothing yet\n+++\n",
                "“empty” is left out: TOML has no empty values: take the field away instead.");
    }

    @Test
    void the_fields_of_a_merged_map_become_fields() {
        assertConverted(
                "---\nbase: &b {x: 1, title: Base}\n<<: *b # all\ntitle: One\n---\n",
                Rules.JEKYLL,
                Format.JSON,
                """
                {
                  "base": {"x": 1, "title": "Base"},
                  "x": 1,
                  "title": "One"
                }
                """,
                "The comment “# all” is left out: JSON has none.");
    }

    @Test
    void a_key_that_pelican_makes_a_list_of_is_one() {
        assertConverted(
                "Title: T\nImage: a.png\nImage: b.png\n\nText.\n",
                Rules.PELICAN,
                Format.YAML,
                "---\ntitle: T\nimage: [a.png, b.png]\n---\n\nText.\n");
    }

    @Test
    void it_is_known_whether_the_reader_of_the_old_header_reads_the_new_one() {
        assertFamiliar("---\ntitle: One\n---\n", Rules.HUGO, Format.TOML, true);
        assertFamiliar("---\ntitle: One\n---\n", Rules.JEKYLL, Format.TOML, false);
        assertFamiliar("---\ntitle: One\n---\n", Rules.JEKYLL, Format.META, false);
        assertFamiliar("---\ntitle: One\n---\n", Rules.HEXO, Format.JSON, false);
        assertFamiliar("---\ntitle: One\n---\n", Rules.ELEVENTY, Format.JSON, true);
        assertFamiliar("---\ntitle: One\n---\n", Rules.PLAIN, Format.META, true);
        assertFamiliar("Title: One\n\nText.\n", Rules.PELICAN, Format.YAML, true);
        assertFamiliar("Title: One: two\n\nText.\n", Rules.PELICAN, Format.YAML, false);
    }

    private static void assertFamiliar(String text, Rules rules, Format target, boolean familiar) {
        assertThat(Header.read(text, rules).converted(target))
                .isInstanceOfSatisfying(
                        Conversion.Ready.class,
                        ready -> assertThat(ready.familiar())
                                .as(rules + " and " + target)
                                .isEqualTo(familiar));
    }

    @Test
    void a_body_that_looks_like_more_fields_is_no_obstacle() {
        assertConverted(
                "---\ntitle: T\n---\n\nWarning: in this post\n",
                Rules.JEKYLL,
                Format.META,
                "title: T\n\nWarning: in this post\n");
    }

    @Test
    void a_broken_header_is_refused_with_its_line() {
        Conversion refused = Header.read("---\ntitle: [a\n---\n", Rules.HUGO).converted(Format.TOML);
        assertThat(refused)
                .isInstanceOfSatisfying(
                        Conversion.Refused.class,
                        no -> assertThat(no.reason()).startsWith("The header cannot be read, line "));
    }

    @Test
    void a_header_that_this_generator_takes_for_text_gets_no_other_on_top_and_can_be_converted() {
        String post = "+++\ntitle = \"One\"\ntags = [\"a\"]\n+++\nText\n";
        Header header = Header.read(post, Rules.JEKYLL);
        assertThat(header.format()).isEqualTo(Format.NONE);
        assertThat(HeaderAssert.refusal(header.addItem("tags", "b"))).contains("TOML");
        assertThat(((Conversion.Ready) header.converted(Format.YAML)).edit().on(post))
                .isEqualTo("---\ntitle: One\ntags: [a]\n---\nText\n");
    }

    @Test
    void a_date_that_becomes_a_text_is_told() {
        String post = "+++\ndate = 2020-01-02\nbegins = 2020-01-02T03:04:05Z\nends = \"2020-01-03\"\n+++\n";
        for (Format target : List.of(Format.YAML, Format.JSON)) {
            assertThat(((Conversion.Ready) Header.read(post, Rules.HUGO).converted(target)).losses())
                    .containsExactly("“begins” is a date no more but the text “2020-01-02T03:04:05Z”.");
        }
    }

    @Test
    void a_post_without_a_header_has_none_to_convert() {
        assertThat(Header.read("Text.\n", Rules.HUGO).converted(Format.TOML))
                .isEqualTo(new Conversion.Refused("This post has no header yet."));
    }

    private static void assertConverted(String text, Rules rules, Format target, String expected, String... losses) {
        assertThat(Header.read(text, rules).converted(target)).isInstanceOfSatisfying(Conversion.Ready.class, ready -> {
            assertThat(ready.edit().on(text)).isEqualTo(expected);
            assertThat(ready.losses()).containsExactly(losses);
        });
    }
}
