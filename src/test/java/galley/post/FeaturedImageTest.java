package galley.post;

import static org.assertj.core.api.Assertions.assertThat;

import galley.text.Text;
import org.junit.jupiter.api.Test;

class FeaturedImageTest {
    @Test
    void a_picture_is_named_by_a_text_or_in_a_map() {
        assertThat(post("image: a.jpg").picture()).contains("a.jpg");
        assertThat(post("image: {alt: A rose, path: a.jpg}").picture()).contains("a.jpg");
        assertThat(post("cover:\n  image: /b.png\n  relative: true").picture()).contains("/b.png");
        assertThat(post("image: {alt: A rose}").picture()).isEmpty();
        assertThat(post("image:").picture()).isEmpty();
    }

    @Test
    void a_map_without_an_address_does_not_hide_another_picture() {
        assertThat(post("image: {alt: A rose}\ncover: b.png").picture()).contains("b.png");
    }

    @Test
    void tags_are_split_as_their_generator_splits_them() {
        assertThat(post("tags: roses soil").tags()).containsExactly("roses", "soil");
    }

    private static Post post(String header) {
        return Post.read(null, Text.of("---\n" + header + "\n---\n"), Family.JEKYLL);
    }
}
