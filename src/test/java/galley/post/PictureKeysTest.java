package galley.post;

import static org.assertj.core.api.Assertions.assertThat;

import galley.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureKeysTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            featured_image: a.jpg; featured_image_credit: Ann; featured_image_url: http://u.org | a.jpg | Ann | http://u.org
            header-img: a.jpg; header-img-credit: Ann; header-img-credit-href: u.org            | a.jpg | Ann | u.org
            cover: {image: a.jpg, alt: A rose, caption: Ann}                                    | a.jpg | Ann | ``
            cover: {desktop: a.png, author: Ann, alt: A rose}                                   | a.png | Ann | ``
            image: {feature: a.jpg, credit: Ann, creditlink: http://u.org}                      | a.jpg | Ann | http://u.org
            header: {overlay_image: /a.jpg, caption: Ann}                                       | /a.jpg | Ann | ``
            photo: {src: a.jpg, author: Ann, url: http://u.org}                                 | a.jpg | Ann | http://u.org
            image_url: a.jpg; image_credit: Ann                                                 | a.jpg | Ann | ``
            coverImage: a.jpg; coverCaption: Ann                                                | a.jpg | Ann | ``
            image: a.jpg                                                                        | a.jpg | `` | ``
            """)
    void picture_and_credit_are_found_under_the_names_of_each_theme(
            String header, String picture, String credit, String link) {
        Post post = post(header.replace("; ", "\n"));
        assertThat(post.picture()).contains(picture);
        assertThat(post.credit()).isEqualTo(new Credit(credit, link));
    }

    @Test
    void what_stands_for_the_picture_is_found_beside_it() {
        assertThat(post("cover: {image: a.jpg, alt: A rose, caption: Ann}").pictureAlt())
                .isEqualTo("A rose");
        assertThat(post("headerimage: a.jpg\nheaderalt: A rose").pictureAlt()).isEqualTo("A rose");
        assertThat(post("image: a.jpg").pictureAlt()).isEmpty();
    }

    @Test
    void a_picture_without_a_credit_is_told_of_unless_the_theme_keeps_it_elsewhere() {
        String words = "The featured image has no credit. Say whom it is by.";
        assertThat(told("image: a.jpg")).contains(words);
        assertThat(told("image: a.jpg\nphoto_credit: Ann")).doesNotContain(words);
    }

    @Test
    void links_in_the_words_are_shown_by_their_names_and_lead_where_they_led() {
        Credit markdown = new Credit("Photo credit: [**Ann**](https://u.org/a) on [U](https://u.org)", "");
        assertThat(markdown.shown()).isEqualTo("Photo credit: Ann on U");
        assertThat(markdown.leads()).isEqualTo("https://u.org/a");
        Credit html = new Credit("Photo by <a class='x' href='https://u.org/a'>Ann</a>", "https://page.org");
        assertThat(html.shown()).isEqualTo("Photo by Ann");
        assertThat(html.leads()).isEqualTo("https://page.org");
        assertThat(new Credit("Ann", "").leads()).isEmpty();
    }

    @Test
    void a_picture_is_written_under_the_names_of_a_theme_and_nothing_else_changes() {
        String before = "---\ntitle: A  # mine\n---\nText\n";
        Credit ann = new Credit("Ann", "https://u.org");
        assertThat(into("cover.image", "cover.caption", before, ann)).isEqualTo("""
                ---
                title: A  # mine
                cover:
                  image: a.jpg
                  alt: A rose
                  caption: Ann
                ---
                Text
                """);
        assertThat(into("image", "image_credit", before, ann)).isEqualTo("""
                ---
                title: A  # mine
                image: a.jpg
                image_alt: A rose
                image_credit: Ann
                image_credit_url: https://u.org
                ---
                Text
                """);
    }

    @Test
    void a_site_s_own_keys_are_read_as_the_post_s_picture_and_credit_where_the_header_says_no_more_by_others() {
        PictureKeys own = PictureKeys.of("hero", "hero_by", " ", "hero_alt").orElseThrow();
        assertThat(own).isEqualTo(new PictureKeys("hero", "hero_by", null, "hero_alt"));
        assertThat(PictureKeys.of("hero.photo", "by", "", "")).isEmpty();
        assertThat(PictureKeys.of("hero.photo", "hero.by", "", "")).isPresent();
        assertThat(PictureKeys.of("", "by", "", "")).isEmpty();
        assertThat(PictureKeys.of("a key", "", "", "")).isEmpty();
        Post post = post("hero: a.jpg\nhero_by: Ann\nhero_alt: Rain\n");
        assertThat(post.credit().text()).isEmpty();
        Post there = post.with(java.util.Optional.of(own));
        assertThat(there.picture()).contains("a.jpg");
        assertThat(there.credit()).isEqualTo(new Credit("Ann", ""));
        assertThat(there.pictureAlt()).isEqualTo("Rain");
        assertThat(PostPictures.in(there).getFirst().credit().text()).isEqualTo("Ann");
        Post more = post("hero: a.jpg\ncover: b.jpg\ncover_credit: Bo\ncover_credit_url: https://e.org\n");
        assertThat(more.with(java.util.Optional.of(own)).credit().text()).isEqualTo("Bo");
    }

    private static String into(String picture, String credit, String text, Credit whose) {
        return PictureKeys.KNOWN.stream()
                .filter(keys -> keys.picture().equals(picture) && credit.equals(keys.credit()))
                .findFirst()
                .flatMap(keys -> keys.into(Text.of(text), Family.HUGO.rules(), "a.jpg", "A rose", whose))
                .orElseThrow()
                .toString();
    }

    private static String told(String header) {
        return Check.post(post(header)).toString();
    }

    private static Post post(String header) {
        return Post.read(null, Text.of("---\n" + header + "\n---\n"), Family.HUGO);
    }
}
