package galley.site;

import static org.assertj.core.api.Assertions.assertThat;

import galley.post.Family;
import galley.post.Post;
import galley.site.Fitting.Fit;
import galley.text.Text;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A post on its way to a site of another generator: what its header looks like there, and what is told of it. */
class FittingTest {
    @Test
    void a_draft_of_pelican_goes_to_hugo_with_hugos_names_and_dates() {
        assertFitted(
                """
                Title: Aching Heart: Another
                Date: 2013-08-16 01:48
                Modified: 2013-08-17
                Category: Odd Things
                Tags: a, b c
                Status: draft
                Summary: Short.

                Text.
                """,
                Family.PELICAN,
                Family.HUGO,
                """
                ---
                title: "Aching Heart: Another"
                date: 2013-08-16 01:48:00
                modified: 2013-08-17
                categories: [Odd Things]
                tags: [a, b c]
                summary: Short.
                draft: true
                ---

                Text.
                """,
                "Its header becomes YAML.",
                "“category” is called “categories” there.",
                "“status: draft” becomes “draft: true”.",
                "“date” is written as “2013-08-16 01:48:00”.");
    }

    @Test
    void a_post_of_jekyll_goes_to_pelican_as_lines() {
        assertFitted(
                """
                ---
                layout: post
                title: 'It''s "Foo"'
                date: 2020-01-02 03:04:05 +0100
                categories: one two
                last_modified_at: 2020-02-03
                tags: x y
                published: false
                ---
                Text.
                """,
                Family.JEKYLL,
                Family.PELICAN,
                """
                layout: post
                title: It's "Foo"
                date: 2020-01-02 03:04:05 +0100
                category: one
                modified: 2020-02-03
                tags: x, y
                status: draft

                Text.
                """,
                "Its header becomes lines of “Key: value”.",
                "“last_modified_at” is called “modified” there.",
                "Of “categories” only “one” is kept: Pelican knows one category.",
                "“categories” is called “category” there.",
                "“published: false” becomes “status: draft”.");
    }

    @Test
    void toml_of_hugo_becomes_yaml_for_jekyll_with_its_comments() {
        assertFitted(
                "+++\ntitle = 'T'\n# mine\ndraft = false\ndate = 2020-01-02T03:04:05Z\n+++\nText.\n",
                Family.HUGO,
                Family.JEKYLL,
                "---\ntitle: T\n# mine\ndate: 2020-01-02T03:04:05Z\n---\nText.\n",
                "Its header becomes YAML.",
                "“draft: false” is left out.");
    }

    @Test
    void where_the_notation_is_the_same_only_what_would_mean_something_else_is_touched() {
        assertFitted(
                "---\n# mine\ntitle:   yes\ntags: [a,  b]\ndate: 2020-01-02 03:04\n---\nText.\n",
                Family.HEXO,
                Family.HUGO,
                "---\n# mine\ntitle:   \"yes\"\ntags: [a,  b]\ndate: 2020-01-02 03:04:00\n---\nText.\n",
                "“title” is written so that it means the same there.",
                "“date” is written as “2020-01-02 03:04:00”.");
        assertFitted(
                "---\ntitle: T\ntags: a b\n---\nText.\n",
                Family.JEKYLL,
                Family.HUGO,
                "---\ntitle: T\ntags: [a, b]\n---\nText.\n",
                "“tags” is written so that it means the same there.");
    }

    @Test
    void a_text_that_hugo_would_split_at_its_spaces_is_a_list_of_one() {
        assertFitted(
                "---\ntitle: T\nkeywords: macOS, dmg files\n---\nText.\n",
                Family.HEXO,
                Family.HUGO,
                "---\ntitle: T\nkeywords: [\"macOS, dmg files\"]\n---\nText.\n",
                "“keywords” is written so that it means the same there.");
    }

    @Test
    void a_whole_address_at_which_hugo_would_stop_is_refused() {
        Post post = post("---\ntitle: T\nurl: https://example.org\n---\nText.\n", Family.HEXO);
        assertThat(Fitting.of(post, Generators.of(Family.HUGO)))
                .isInstanceOfSatisfying(
                        Fit.Refused.class,
                        no -> assertThat(no.reason()).startsWith("has a whole address as its `url`."));
    }

    @Test
    void a_post_that_says_the_same_there_goes_as_it_is() {
        Post post = post("---\ntitle: T\ndate: 2020-01-02\n---\nText.\n", Family.JEKYLL);
        assertThat(Fitting.of(post, Generators.of(Family.HUGO))).isEqualTo(new Fit.AsIs());
    }

    @Test
    void a_header_that_cannot_be_written_there_is_refused_with_the_reason() {
        Post post = post("Title: T\nSummary: a\n\nText.\n", Family.PELICAN);
        assertThat(Fitting.of(post, Generators.of(Family.HUGO))).isInstanceOf(Fit.Made.class);
        Post map = post("---\nimage: {a: 1}\n---\nText.\n", Family.HUGO);
        assertThat(Fitting.of(map, Generators.of(Family.PELICAN)))
                .isEqualTo(new Fit.Refused("has a header for Hugo (YAML), which cannot be written for Pelican: "
                        + "None of its fields can stand in such a header."));
    }

    private static Post post(String text, Family family) {
        return Post.read(Path.of("/drafts/post.md"), Text.of(text), family);
    }

    private static void assertFitted(String text, Family from, Family to, String expected, String... changes) {
        assertThat(Fitting.of(post(text, from), Generators.of(to))).isInstanceOfSatisfying(Fit.Made.class, made -> {
            assertThat(made.text().toString()).isEqualTo(expected);
            assertThat(made.changes()).containsExactly(changes);
        });
    }
}
