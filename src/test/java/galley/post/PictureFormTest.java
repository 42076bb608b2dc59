package galley.post;

import static org.assertj.core.api.Assertions.assertThat;

import galley.markdown.Dialects;
import galley.markdown.Limits;
import galley.text.Text;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class PictureFormTest {
    private static final Credit WHOSE = new Credit("'Drops' by Ann & Bo, on Flickr", "https://p.example/1?a=1&b=2");

    private static Post post(String text) {
        return Post.read(null, Text.of(text), Family.HUGO);
    }

    @Test
    void the_form_is_the_one_that_the_posts_have_most() {
        Post figures = post("T\n\n{{< figure src=\"a.png\" >}}\n\n{{% figure src=\"b.png\" %}}\n\n![c](c.png)\n");
        Post html = post("<figure>\n<img src=a.png>\n</figure>\n\n<img src=b.png>\n");
        assertThat(PictureForm.of(List.of())).isEqualTo(PictureForm.MARKDOWN);
        assertThat(PictureForm.of(List.of(figures))).isEqualTo(PictureForm.SHORTCODE);
        assertThat(PictureForm.of(List.of(html))).isEqualTo(PictureForm.FIGURE);
        assertThat(PictureForm.of(List.of(figures, post("![d](d.png)")))).isEqualTo(PictureForm.MARKDOWN);
    }

    @Test
    void what_is_written_is_read_again_and_on_the_page() {
        for (PictureForm form : List.of(PictureForm.SHORTCODE, PictureForm.FIGURE)) {
            String text = "T\n\n"
                    + form.write("A \"wet\" <road>", "/images/a b.png", new PictureSize(64, 48), "It rained", WHOSE);
            PostPicture picture = PostPictures.in(post(text + "\n")).getFirst();
            assertThat(picture.alt()).isEqualTo("A \"wet\" <road>");
            assertThat(picture.address()).isEqualTo("/images/a b.png");
            assertThat(PictureForm.of(List.of(post(text)))).isEqualTo(form);
            String options = form == PictureForm.FIGURE ? "unsafe" : "none";
            Document page = Jsoup.parse(Dialects.named("hugo", Map.of(options, "true"), Limits.PATIENT)
                    .render(text, Map.of())
                    .text());
            assertThat(page.select("figure img").attr("alt"))
                    .as(page.toString())
                    .isEqualTo("A \"wet\" <road>");
            assertThat(page.select("figure img").attr("width")).isEqualTo("64");
            assertThat(page.select("figcaption").text()).contains("It rained").contains("by Ann & Bo, on Flickr");
            assertThat(page.select("figcaption a").attr("href")).isEqualTo(WHOSE.link());
        }
        assertThat(PictureForm.FIGURE.write("", "a.png", PictureSize.UNSAID, "", new Credit("", "")))
                .isEqualTo("<figure>\n  <img src=\"a.png\" alt=\"\">\n</figure>");
    }

    @Test
    void a_picture_without_a_credit_gets_one_below_it_or_in_its_shortcode() {
        Post line = post("  ![a](a.png)\n\nText\n");
        PostPicture.Place below = PostPictures.in(line).getFirst().creditPlace().orElseThrow();
        assertThat(below.put(line, "Photo by Ann_b").orElseThrow())
                .hasToString("  ![a](a.png)\n\n  *Photo by Ann\\_b*\n\nText\n");
        Post plain = post(below.put(line, "Somebody").orElseThrow().toString());
        assertThat(PostPictures.in(plain).getFirst().credit().text()).isEqualTo("Photo: Somebody");
        assertThat(below.put(line, " ").orElseThrow()).hasToString(line.text().toString());
        Post code = post("T\n\n{{< figure src=\"a.png\" >}}\n");
        PostPicture.Place attr = PostPictures.in(code).getFirst().creditPlace().orElseThrow();
        assertThat(attr.put(code, "Ann").orElseThrow()).hasToString("T\n\n{{< figure src=\"a.png\" attr=\"Ann\" >}}\n");
        assertThat(PostPictures.in(post("Text with ![a](a.png) in it\n"))
                        .getFirst()
                        .creditPlace())
                .isEmpty();
    }

    @Test
    void a_picture_of_hexo_s_asset_folder_is_a_tag_that_is_read_back() {
        assertThat(PictureForm.asset("", "a.png", PictureSize.UNSAID, "")).isEqualTo("{% asset_img a.png %}");
        String tag = PictureForm.asset("A \"grey\" sky", "a.png", new PictureSize(64, 48), "Rain");
        assertThat(tag).isEqualTo("{% asset_img a.png 64 48 '\"Rain\" \"A ’grey’ sky\"' %}");
        Post post = Post.read(
                null, Text.of("---\ntitle: A\n---\n" + tag + "\n{% asset_img b.png '\"\" \"B\"' %}\n"), Family.HEXO);
        assertThat(PostPictures.in(post))
                .extracting(picture -> picture.address() + " " + picture.alt())
                .containsExactly("a.png A ’grey’ sky", "b.png B");
    }

    @Test
    void the_size_is_said_where_most_pictures_say_theirs() {
        Post hugo =
                post("<img src=a.png width=4 height=3>\n\n{{< figure src=\"b.png\" width=\"4\" >}}\n\n![c](c.png)\n");
        Post plain = post("<img src=a.png> <b width=4>\n\n![c](c.png)\n\n{{< figure src=\"b.png\" >}} width=4\n");
        Post list = post("![c](c.png \"T\"){: width=\"4\"}\n");
        Post hexo = Post.read(
                null, Text.of("---\ntitle: A\n---\n{% asset_img a.png 4 3 T %}\n{% img /b.png 4 %}\n"), Family.HEXO);
        assertThat(PictureSize.isSaid(List.of())).isFalse();
        assertThat(PictureSize.isSaid(List.of(hugo))).isTrue();
        assertThat(PictureSize.isSaid(List.of(plain))).isFalse();
        assertThat(PictureSize.isSaid(List.of(hugo, plain))).isFalse();
        assertThat(PictureSize.isSaid(List.of(list))).isTrue();
        assertThat(PictureSize.isSaid(List.of(hexo))).isTrue();
    }
}
