package galley.post;

import static org.assertj.core.api.Assertions.assertThat;

import galley.markdown.Dialect;
import galley.markdown.Dialects;
import galley.markdown.Limits;
import galley.post.PostPicture.Kind;
import galley.text.Edit;
import galley.text.Text;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
class PostPicturesTest {
    /** Each has something that ends or means something in a place where a description stands. */
    private static final List<String> WORDS = List.of(
            "A cloud",
            "a [b] c] [d",
            "a \\ b \\[",
            "2 * 3 * 4 and _all_ of snake_case",
            "a < b & c &copy; d <i>e</i>",
            "`code` in it",
            "ends with \\",
            "Żółw 雨 🌧",
            "!]( x");

    private static Post post(Family family, String text) {
        return Post.read(null, Text.of(text), family);
    }

    private static List<PostPicture> of(Family family, String text) {
        return PostPictures.in(post(family, text));
    }

    private static String withAlt(Family family, String text, int index, String words) {
        Post post = post(family, text);
        PostPicture picture = PostPictures.in(post).get(index);
        return picture.altPlace().orElseThrow().put(post, words).orElseThrow().toString();
    }

    @Test
    void pictures_are_found_in_every_way_of_writing_them() {
        List<PostPicture> found = of(Family.PELICAN, """
                title: T
                featured_image: images/f.jpg
                featured_image_credit: 'Rain' by Ann, on Flickr

                ![one](a.png "t") and `![no](code.png)` [![two](b.png)](c.html)
                ![three][l] ![m]

                <p><IMG src='e.png' alt="four"></p> <video src="v.mp4"></video>

                [l]: c.png
                [M]: d.png "x"
                """);
        assertThat(found)
                .extracting(picture -> picture.kind() + " " + picture.address() + " " + picture.alt())
                .containsExactly(
                        "FEATURED images/f.jpg ",
                        "MARKDOWN a.png one",
                        "MARKDOWN b.png two",
                        "MARKDOWN c.png three",
                        "MARKDOWN d.png m",
                        "HTML e.png four");
        assertThat(found.getFirst().credit().text()).isEqualTo("'Rain' by Ann, on Flickr");
        assertThat(found).allSatisfy(picture -> assertThat(picture.target()).isPresent());
    }

    @Test
    void where_an_address_stands_is_told_exactly() {
        String text = """
                ---
                cover:
                  image: "a b.png"
                gallery: [x.jpg, y.jpg]
                ---
                ![q](<r s.png>) {{< figure src="t.png" >}} <img src=u.png>
                """;
        assertThat(of(Family.HUGO, text))
                .hasSize(6)
                .allSatisfy(picture ->
                        assertThat(picture.target().orElseThrow().in(text)).isEqualTo(picture.address()));
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void a_description_that_is_written_is_the_one_that_the_page_has(Family family) {
        Dialect dialect = Dialects.named(family.id(), Map.of(), Limits.PATIENT);
        for (String body :
                List.of("![](a.png)\n", "![old](a.png)\n", "![old][x]\n\n[x]: a.png\n", "![old]\n\n[old]: a.png\n")) {
            for (String words : WORDS) {
                String text = withAlt(family, body, 0, words);
                String read = of(family, text).getFirst().alt();
                boolean sayable =
                        family != Family.HUGO && family != Family.ELEVENTY || words.matches("[\\p{L}\\p{N}\\p{So} ]+");
                assertThat(read).as(text).hasSameSizeAs(words);
                if (sayable) {
                    assertThat(read).as(text).isEqualTo(words);
                }
                String html = dialect.render(text, Map.of()).text();
                assertThat(Jsoup.parse(html).select("img").attr("alt"))
                        .as(family + ": " + text + html)
                        .isEqualTo(read);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<img src=\"a.png\" alt=\"old\">", "<img alt='old' src=a.png />", "<img src=a.png alt=old>"})
    void a_description_in_html_is_what_html_reads(String body) {
        for (String words : WORDS) {
            String said = words + " \"so\" 'said'";
            String text = withAlt(Family.JEKYLL, body, 0, said);
            assertThat(Jsoup.parse(text).select("img").attr("alt")).isEqualTo(said);
            assertThat(of(Family.JEKYLL, text).getFirst().alt()).isEqualTo(said);
        }
        assertThat(withAlt(Family.JEKYLL, "<img src=\"a.png\">", 0, "a & b"))
                .isEqualTo("<img alt=\"a &amp; b\" src=\"a.png\">");
    }

    @Test
    void a_description_in_a_shortcode_is_what_hugo_makes_of_it() {
        for (String words : WORDS) {
            String said = words.replaceAll("\\\\$", "/") + " \"so\"";
            for (String body :
                    List.of("x\n\n{{< figure src=\"a.png\" >}}\n", "x\n\n{{< figure src=a.png alt=`old` >}}\n")) {
                String text = withAlt(Family.HUGO, body, 0, said);
                assertThat(of(Family.HUGO, text).getFirst().alt()).isEqualTo(said);
                String html = Dialects.named("hugo", Map.of(), Limits.PATIENT)
                        .render(text, Map.of())
                        .text();
                assertThat(Jsoup.parse(html).select("img").attr("alt"))
                        .as(text + html)
                        .isEqualTo(said);
            }
        }
    }

    @Test
    void a_tag_of_liquid_gets_quotes_that_its_words_do_not_have() {
        String tag = "{% include figure.html image_path=\"/a.png\" alt=\"old\" caption=\"Photo by Ann\" %}";
        PostPicture picture = of(Family.JEKYLL, tag).getFirst();
        assertThat(picture.credit().text()).isEqualTo("Photo by Ann");
        assertThat(withAlt(Family.JEKYLL, tag, 0, "the \"so\"")).contains("alt='the \"so\"'");
        assertThat(withAlt(Family.JEKYLL, tag, 0, "it's \"so\"")).contains("alt=\"it's ’so’\"");
    }

    @Test
    void what_a_generator_cannot_be_told_is_known_before_it_is_written() {
        for (Family family : Family.values()) {
            for (String words : WORDS) {
                Post post = post(family, "![](a.png)\n");
                PostPicture.Place place =
                        PostPictures.in(post).getFirst().altPlace().orElseThrow();
                assertThat(place.shown(words))
                        .isEqualTo(
                                of(family, place.put(post, words).orElseThrow().toString())
                                        .getFirst()
                                        .alt());
            }
        }
    }

    @Test
    void only_the_words_change() {
        String text = "![a *b*](x.png 'y')\n";
        Text before = Text.of(text);
        assertThat(Edit.between(before, Text.of(withAlt(Family.HUGO, text, 0, "a *b*"))))
                .as("what it says already")
                .isEmpty();
        assertThat(withAlt(Family.HUGO, "![a \\* b](x.png)\n", 0, "a \\* b")).isEqualTo("![a \\* b](x.png)\n");
        assertThat(withAlt(Family.HUGO, text, 0, "c")).isEqualTo("![c](x.png 'y')\n");
    }

    @Test
    void a_credit_is_read_from_the_line_below_the_caption_and_the_shortcode() {
        List<PostPicture> found = of(Family.HUGO, """
                ![a](a.png)

                *[Photo by \\_ann\\_, on Flickr](https://p.example/1)*

                ![b](b.png)
                _'Snow' by Bo, on Flickr_

                ![c](c.png)

                *It was a cold day.*

                <figure><img src="d.png" alt=""><figcaption>Photo: Cy</figcaption></figure>

                {{< figure src="e.png" caption="E" attr="Di" attrlink="https://p.example/2" >}}
                """);
        assertThat(found)
                .extracting(picture ->
                        picture.credit().text() + "|" + picture.credit().link())
                .containsExactly(
                        "Photo by \\_ann\\_, on Flickr|https://p.example/1",
                        "'Snow' by Bo, on Flickr|",
                        "|",
                        "Photo: Cy|",
                        "Di|https://p.example/2");
    }

    @Test
    void a_credit_is_changed_where_it_stands() {
        Post post = post(Family.HUGO, "![a](a.png)\n\n*[Photo by Ann](https://p.example/1)*\n");
        PostPicture picture = PostPictures.in(post).getFirst();
        assertThat(picture.creditPlace().orElseThrow().put(post, "Photo by Bo").orElseThrow())
                .hasToString("![a](a.png)\n\n*[Photo by Bo](https://p.example/1)*\n");
        Post own = post(Family.PELICAN, "title: T\nfeatured_image: a.png\nfeatured_image_credit: Photo by Ann\n\nB\n");
        PostPicture featured = PostPictures.in(own).getFirst();
        assertThat(featured.creditPlace().orElseThrow().put(own, "Photo by Bo").orElseThrow())
                .hasToString("title: T\nfeatured_image: a.png\nfeatured_image_credit: Photo by Bo\n\nB\n");
    }

    @Test
    void what_is_wanting_is_told_by_the_way_it_is_written() {
        assertThat(of(
                        Family.HUGO,
                        "![](a.png) <img src=b.png alt=\"\"> <img src=c.png> {{< figure src=\"d.png\" >}}\n"))
                .extracting(PostPicture::wantsAlt)
                .containsExactly(true, false, true, true);
        assertThat(of(Family.PELICAN, "title: T\nfeatured_image: a.png\n\nB\n"))
                .extracting(PostPicture::kind, PostPicture::wantsCredit)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.FEATURED, true));
    }

    @Test
    void a_hostile_text_is_read_in_a_moment() {
        for (String piece :
                List.of("![", "{{< figure src=\"", "{% include a b='", "<img alt=", "![a]", "*x\n", "{{< a \"\\\"")) {
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(5), () -> of(Family.HUGO, piece.repeat(100_000 / piece.length())), piece);
        }
    }
}
