package galley.post;

import static org.assertj.core.api.Assertions.assertThat;

import galley.text.Text;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckTest {
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

    private static List<String> check(Family family, String text) {
        return check(family, "post.md", text, Map.of());
    }

    private static List<String> check(Family family, String path, String text, Map<String, String> options) {
        Post post = Post.read(Path.of(path), Text.of(text), family);
        return Check.post(post, new Surroundings(NOW, ZoneId.of("UTC"), options), Optional::empty).stream()
                .map(p -> p.line() + ":" + p.column() + " " + p.severity().id() + " " + p.code())
                .toList();
    }

    private static String message(Family family, String text) {
        Post post = Post.read(Path.of("post.md"), Text.of(text), family);
        return Check.post(post, new Surroundings(NOW, ZoneId.of("UTC"), Map.of()), Optional::empty)
                .getFirst()
                .message();
    }

    private static List<String> body(Family family, String body) {
        String header =
                family == Family.PELICAN ? "title: T\ndate: 2020-01-02\n\n" : "---\ntitle: T\ndate: 2020-01-02\n---\n";
        return check(family, header + body);
    }

    @Test
    void a_sound_post_has_no_problems() {
        String seedLike = """
                title: Rain: a diary
                date: 2013-08-16T01:48:42Z
                tags: rain, walks
                featured_image: http://example.org/rain.jpg
                featured_image_credit: 'Rain' by Ann, on Flickr

                # One

                ![A puddle]({static}/images/puddle.png){: .wide}

                ## Two

                ```
                # not a heading, ![]() no picture, {{ nothing }}
                ```
                """;
        assertThat(check(Family.PELICAN, seedLike)).isEmpty();
        for (Family family : List.of(Family.HUGO, Family.JEKYLL, Family.HEXO, Family.ELEVENTY, Family.COMMONMARK)) {
            assertThat(body(family, "# One\n\nText with a <http://example.org> link.\n"))
                    .as(family.id())
                    .isEmpty();
        }
    }

    @Test
    void a_post_without_any_header_is_only_wrong_where_the_generator_needs_one() {
        assertThat(check(Family.COMMONMARK, "Just words.\n")).isEmpty();
        assertThat(check(Family.JEKYLL, "Just words.\n")).isEmpty();
        assertThat(check(Family.PELICAN, "Just words.\n")).contains("1:1 error title-missing");
    }

    @Test
    void a_missing_or_empty_title_is_told() {
        assertThat(check(Family.PELICAN, "date: 2020-01-02\n\nx\n")).containsExactly("1:1 error title-missing");
        assertThat(check(Family.PELICAN, "date: 2020-01-02\ntitle:\n\nx\n")).containsExactly("2:1 error title-empty");
        assertThat(check(Family.HUGO, "---\ndate: 2020-01-02\ntitle: ''\n---\n"))
                .containsExactly("3:1 warning title-empty");
        assertThat(check(Family.JEKYLL, "---\nlayout: post\n---\n")).isEmpty();
    }

    @Test
    void a_title_that_yaml_does_not_read_as_text_is_told() {
        assertThat(check(Family.HUGO, "---\ntitle: 2020\ndate: 2020-01-02\n---\n"))
                .containsExactly("2:8 warning title-not-text");
        assertThat(check(Family.PELICAN, "title: 2020\ndate: 2020-01-02\n\nx\n"))
                .isEmpty();
    }

    @Test
    void a_date_is_needed_only_where_the_generator_has_no_other() {
        assertThat(check(Family.PELICAN, "title: T\n\nx\n")).containsExactly("1:1 error date-missing");
        assertThat(check(Family.PELICAN, "title: T\nstatus: draft\n\nx\n")).isEmpty();
        assertThat(check(Family.PELICAN, "2020-01-02-t.md", "title: T\n\nx\n", Map.of()))
                .isEmpty();
        assertThat(check(Family.PELICAN, "content/pages/about.md", "title: T\n\nx\n", Map.of()))
                .isEmpty();
        assertThat(check(Family.HUGO, "---\ntitle: T\n---\n")).containsExactly("1:1 warning date-missing");
        assertThat(check(Family.HUGO, "content/posts/_index.md", "---\ntitle: T\n---\n", Map.of()))
                .isEmpty();
        assertThat(check(Family.HEXO, "---\ntitle: T\n---\n")).isEmpty();
        assertThat(check(Family.JEKYLL, "site/_posts/t.md", "---\ntitle: T\n---\n", Map.of()))
                .containsExactly("1:1 error date-missing");
        assertThat(check(Family.JEKYLL, "site/_posts/2020-1-2-t.md", "---\ntitle: T\n---\n", Map.of()))
                .isEmpty();
    }

    @Test
    void an_unreadable_date_is_told_with_what_comes_of_it() {
        assertThat(check(Family.PELICAN, "title: T\ndate: some day\n\nx\n")).containsExactly("2:7 error date-bad");
        assertThat(check(Family.HUGO, "---\ntitle: T\ndate: 2020-01-02 03:04\n---\n"))
                .containsExactly("3:7 error date-bad");
        assertThat(check(Family.HEXO, "---\ntitle: T\ndate: some day\n---\n")).containsExactly("3:7 warning date-bad");
        assertThat(check(Family.ELEVENTY, "---\ntitle: T\ndate: Last Modified\n---\n"))
                .isEmpty();
    }

    @Test
    void a_future_date_is_told_with_the_hours_until_it_shows() {
        String text = "---\ntitle: T\ndate: 2026-05-01T18:30:00+01:00\n---\n";
        assertThat(check(Family.HUGO, text)).containsExactly("3:7 warning date-future");
        assertThat(message(Family.HUGO, text))
                .isEqualTo("The date lies 6 hours ahead."
                        + " Hugo leaves the post out of every site that it builds before then.");
        assertThat(message(Family.PELICAN, "title: T\ndate: 2026-05-03T13:00:00Z\n\nx\n"))
                .isEqualTo("The date lies 2 days and 1 hour ahead. The post is published all the same.");
        Post post = Post.read(Path.of("p.md"), Text.of(text), Family.HUGO);
        assertThat(Check.post(post)).isEmpty();
    }

    @Test
    void a_header_that_cannot_be_read_is_told_with_its_line() {
        assertThat(check(Family.JEKYLL, "---\nlayout: post\ntitle: a: b\n---\nx\n"))
                .containsExactly("3:1 error header-broken");
    }

    @Test
    void draft_words_that_the_generator_does_not_know_are_told() {
        assertThat(check(Family.PELICAN, "title: T\ndate: 2020-01-02\nstatus: unpublished\n\nx\n"))
                .containsExactly("3:9 error status-unknown");
        assertThat(check(Family.PELICAN, "title: T\ndate: 2020-01-02\nStatus: Draft\n\nx\n"))
                .isEmpty();
        assertThat(check(Family.JEKYLL, "---\ntitle: T\ndraft: true\n---\n"))
                .containsExactly("3:1 warning draft-ignored");
        assertThat(check(Family.HUGO, "---\ntitle: T\ndate: 2020-01-02\ndraft: maybe\n---\n"))
                .containsExactly("4:8 warning status-unknown");
    }

    @Test
    void what_is_there_twice_is_told() {
        assertThat(check(Family.PELICAN, "title: T\ndate: 2020-01-02\nDate: 2020-01-03\n\nx\n"))
                .containsExactly("3:1 warning key-duplicate");
        assertThat(check(Family.HUGO, "---\ntitle: T\ndate: 2020-01-02\ntags: [a, B, b]\n---\n"))
                .containsExactly("4:7 warning tag-duplicate");
    }

    @Test
    void a_featured_image_wants_a_credit() {
        assertThat(check(Family.PELICAN, "title: T\ndate: 2020-01-02\nfeatured_image: a.png\n\nx\n"))
                .containsExactly("3:1 warning credit-missing");
    }

    @Test
    void a_fence_that_nothing_closes_is_told_where_it_opens() {
        assertThat(body(Family.HUGO, "x\n\n~~~ sh\nls\n~~\n")).containsExactly("7:1 warning fence-unclosed");
        assertThat(body(Family.HUGO, "- x\n\n  ```\n  ls\n  ```\n")).isEmpty();
    }

    @Test
    void a_heading_that_skips_a_level_is_told() {
        assertThat(body(Family.HUGO, "# A\n\n### B\n\n## C\n\nD\n---\n\n#### E\n"))
                .containsExactly("7:1 warning heading-jump", "14:1 warning heading-jump");
        assertThat(body(Family.HUGO, "# A\n\n###no heading here\n")).isEmpty();
        assertThat(body(Family.PELICAN, "# A\n\n###B\n")).containsExactly("6:1 warning heading-jump");
    }

    @Test
    void a_picture_without_a_description_is_told() {
        assertThat(body(
                        Family.PELICAN,
                        "Text ![](a.png) and <img src='b.png'> but `![](c.png)` and <img src=d alt=''>\n"))
                .containsExactly("4:6 warning alt-missing", "4:21 warning alt-missing");
    }

    @Test
    void html_that_hugo_drops_is_told_once() {
        String text = "a <b>c</b>\n\n{{< figure src=\"x\" alt=\"y\" >}} `<code>`\n";
        assertThat(body(Family.HUGO, text)).containsExactly("5:3 warning html-dropped");
        String header = "---\ntitle: T\ndate: 2020-01-02\n---\n";
        assertThat(check(Family.HUGO, "p.md", header + text, Map.of("unsafe", "true")))
                .isEmpty();
    }

    @Test
    void braces_that_liquid_eats_are_told() {
        assertThat(body(Family.JEKYLL, "Use `{{ x }}` here.\n")).containsExactly("5:6 warning liquid-in-code");
        assertThat(body(Family.JEKYLL, "{% raw %}`{{ x }}`{% endraw %} and {{ site.url }}\n"))
                .isEmpty();
        assertThat(body(Family.JEKYLL, "{% highlight sh %}\nls\n{% endhighlight %} <!-- {{ x }} -->\n"))
                .isEmpty();
        assertThat(body(Family.ELEVENTY, "a {{ b\n")).containsExactly("5:3 error liquid-unclosed");
        assertThat(body(Family.HUGO, "`{{ x }}`\n")).isEmpty();
    }

    @Test
    void a_shortcode_that_nothing_closes_is_told() {
        assertThat(body(Family.HUGO, "{{< figure src=\"x\" >}}\n\n{{% note\n"))
                .containsExactly("7:1 error shortcode-unclosed");
    }
}
