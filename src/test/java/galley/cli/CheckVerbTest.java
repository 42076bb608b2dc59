package galley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code galley check} says about the posts of a site: of each alone, of its links, and of all together. */
class CheckVerbTest {
    @TempDir
    Path temp;

    private Path site;

    @BeforeEach
    void make_a_site() throws IOException {
        site = temp.toRealPath();
        put("pelicanconf.py", "PATH = 'content'\n");
        put("content/images/here.png", "a picture");
    }

    private void put(String name, String text) throws IOException {
        Path file = site.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String check(String... paths) {
        String[] args = new String[paths.length + 1];
        args[0] = "check";
        for (int i = 0; i < paths.length; i++) {
            args[i + 1] = site.resolve(paths[i]).toString();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream said = new PrintStream(out, true, StandardCharsets.UTF_8);
        int code = Cli.run(args, said, said, null);
        return out.toString(StandardCharsets.UTF_8).replace(site + "/", "") + "exit " + code;
    }

    @Test
    void a_sound_site_ends_in_0_and_silence() throws IOException {
        put("content/a.md", """
                title: A
                date: 2020-01-02
                tags: rain

                ![Rain]({static}/images/here.png) goes with [B]({filename}b.md) and [below](#fn:1).[^1]

                [^1]: Below.
                """);
        put("content/b.md", "title: B\ndate: 2020-01-02\ntags: rain\n\nWords.\n");
        assertThat(check("content")).isEqualTo("exit 0");
    }

    @Test
    void links_that_lead_nowhere_are_told_with_the_place_that_was_looked_at() throws IOException {
        put("content/a.md", """
                title: A
                date: 2020-01-02
                featured_image: images/gone.png
                featured_image_credit: 'Gone' by Ann

                ![Rain]({static}/images/gone.png) and [B]({filename}gone.md) and [below](#below).
                """);
        assertThat(check("content/a.md")).isEqualTo("""
                content/a.md:3:17: error: This picture is not there. It was looked for at “content/images/gone.png”. [picture-missing]
                content/a.md:6:9: error: This picture is not there. It was looked for at “content/images/gone.png”. [picture-missing]
                content/a.md:6:43: error: This link leads to no file. It was looked for at “content/gone.md”. [link-broken]
                content/a.md:6:74: warning: Nothing in the post has the name “below”. [anchor-missing]
                exit 1""");
    }

    @Test
    void posts_of_one_site_are_checked_together_and_those_of_two_are_not() throws IOException {
        put("content/a.md", "title: Rain\ndate: 2020-01-02\ntags: walks\n\nWords.\n");
        put("content/b.md", "title: Rain\ndate: 2020-01-03\ntags: Walks\n\nWords.\n");
        put("other/pelicanconf.py", "");
        put("other/c.md", "title: Rain\ndate: 2020-01-03\ntags: WALKS\n\nWords.\n");
        assertThat(check("content", "other")).isEqualTo("""
                content/b.md:1:8: error: This post gets the same page as “content/a.md”. One of them is lost: give it a slug of its own. [address-duplicate]
                content/b.md:3:7: warning: The tag “Walks” is written “walks” elsewhere in this site. [tag-case]
                2 problems in 1 of 3 posts
                exit 1""");
    }

    @Test
    void a_site_says_how_bad_it_takes_each_and_notes_alone_end_in_0() throws IOException {
        put("content/a.md", "title: Rain\ndate: 2020-01-02\ntags: walks\n\n## One\n\n#### Two\n");
        put("content/b.md", "title: Rain\ndate: 2020-01-03\ntags: Walks\n\n![](http://example.org/a.png)\n");
        put(".galley/checks", "address-duplicate = off\ntag-case = note\nheading-jump = off\nalt-missing = error\n");
        assertThat(check("content")).isEqualTo("""
                content/b.md:3:7: note: The tag “Walks” is written “walks” elsewhere in this site. [tag-case]
                content/b.md:5:1: error: This picture has no description. Say in a few words what it shows. [alt-missing]
                2 problems in 1 of 2 posts
                exit 1""");
        put(".galley/checks", "address-duplicate = off\ntag-case = note\nheading-jump = off\nalt-missing = off\n");
        assertThat(check("content")).endsWith("[tag-case]\n1 problems in 1 of 2 posts\nexit 0");
        put("content/images/large.png", "x".repeat(1_000_001));
        put("content/b.md", "title: B\ndate: 2020-01-03\n\n![Fog]({static}/images/large.png)\n");
        assertThat(check("content/b.md")).isEqualTo("""
                content/b.md:4:8: warning: This picture has 1.0 MB, which is much for a page. Take it in anew with a smaller size. [picture-large]
                exit 1""");
    }

    @Test
    void a_post_that_is_named_twice_is_checked_once() throws IOException {
        put("content/a.md", "title: Rain\ndate: 2020-01-02\n\nWords.\n");
        assertThat(check("content", "content/a.md")).isEqualTo("exit 0");
    }

    @Test
    void settings_that_only_running_would_tell_are_told_once_for_a_site_and_are_no_problem_of_a_post()
            throws IOException {
        put("pelicanconf.py", "PATH = 'content'\nSITEURL = os.environ['URL']\n");
        put("content/a.md", "title: A\ndate: 2020-01-02\n\nWords.\n");
        put("content/b.md", "title: B\ndate: 2020-01-02\n\nWords.\n");
        assertThat(check("content"))
                .isEqualTo("galley: pelicanconf.py:2: SITEURL is worked out by Python, which is not run\nexit 0");
    }

    @Test
    void settings_of_eleventy_are_a_program_and_the_places_that_change_markdown_are_told() throws IOException {
        Files.delete(site.resolve("pelicanconf.py"));
        put("eleventy.config.js", """
                export default function (eleventyConfig) {
                  // eleventyConfig.setLibrary("md", old);
                  eleventyConfig.amendLibrary("md", (md) => md.use(footnote));
                }
                """);
        put("posts/a.md", "---\ntitle: A\ndate: 2020-01-02\n---\nWords.\n");
        assertThat(check("posts")).isEqualTo("""
                galley: eleventy.config.js:1: These settings are a program, which is not run; Eleventy’s usual ones are taken
                galley: eleventy.config.js:3: amendLibrary may change how Markdown is read
                exit 0""");
    }
}
