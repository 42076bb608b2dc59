package galley.post;

import static org.assertj.core.api.Assertions.assertThat;

import galley.text.Text;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AddressTest {
    @Test
    void pelican_goes_by_slug_and_language_whatever_the_folder() {
        Optional<String> one = of("a/one.md", "title: A Day Out\n\n", Family.PELICAN);
        assertThat(one).isPresent().isEqualTo(of("b/two.md", "title: x\nslug: a-day-out\n\n", Family.PELICAN));
        assertThat(one).isNotEqualTo(of("a/one-de.md", "title: A Day Out\nlang: de\n\n", Family.PELICAN));
    }

    @Test
    void a_slug_counts_in_its_folder_and_the_files_name_decides_without() {
        assertThat(of("a/1.md", "---\nslug: x\n---\n", Family.HUGO))
                .isPresent()
                .isEqualTo(of("a/2.md", "---\nslug: x\n---\n", Family.HUGO))
                .isNotEqualTo(of("b/2.md", "---\nslug: x\n---\n", Family.HUGO));
        assertThat(of("a/1.md", "---\ntitle: x\n---\n", Family.HUGO)).isEmpty();
    }

    @Test
    void a_day_is_part_of_jekylls_addresses() {
        assertThat(of("_posts/1.md", "---\nslug: x\ndate: 2020-01-01 10:00\n---\n", Family.JEKYLL))
                .isEqualTo(of("_posts/2.md", "---\nslug: x\ndate: 2020-01-01\n---\n", Family.JEKYLL))
                .isNotEqualTo(of("_posts/2.md", "---\nslug: x\ndate: 2020-01-02\n---\n", Family.JEKYLL));
    }

    @Test
    void a_permalink_is_an_address_unless_it_is_a_template() {
        assertThat(of("1.md", "---\npermalink: /about/\n---\n", Family.ELEVENTY))
                .isPresent()
                .isEqualTo(of("x/2.md", "---\npermalink: /about/\n---\n", Family.ELEVENTY));
        assertThat(of("1.md", "---\npermalink: \"/{{ title }}/\"\n---\n", Family.ELEVENTY))
                .isEmpty();
        assertThat(of("1.md", "---\npermalink: false\n---\n", Family.ELEVENTY)).isEmpty();
    }

    private static Optional<String> of(String path, String text, Family family) {
        return Address.of(Post.read(Path.of(path), Text.of(text), family));
    }
}
