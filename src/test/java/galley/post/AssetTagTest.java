package galley.post;

import static org.assertj.core.api.Assertions.assertThat;

import galley.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssetTagTest {
    /** Two of them are built by the real Hexo in {@code PictureSiteTest}; all go by its source. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {% asset_img a.png %}                                   | a.png   | ``          | ``
            {% asset_img wide right a.png 40 30 Two words %}        | a.png   | Two words   | ``
            {% asset_img a.png "Title" %}                           | a.png   | Title       | ``
            {% asset_img a.png '"On hovering" "Instead of it"' %}   | a.png   | On hovering | Instead of it
            {% asset_img "my a.png" 40 '"It’s" "x"' -%}             | my a.png | It’s       | x
            {%- asset_image sub/a.png %}                            | sub/a.png | ``        | ``
            {% asset_link a.pdf The words true %}                   | a.pdf   | The words   | ``
            {% asset_path 'my a.pdf' %}                             | my a.pdf | ``         | ``
            """)
    void it_is_read_as_hexo_reads_it(String written, String name, String title, String alt) {
        AssetTag tag = AssetTag.in(written).getFirst();
        assertThat(tag.name()).isEqualTo(name);
        assertThat(tag.title()).isEqualTo(title);
        assertThat(tag.alt()).isEqualTo(alt);
        assertThat(tag.whole().in(written)).isEqualTo(written);
        assertThat(tag.tag().in(written)).isEqualTo(tag.kind());
        assertThat(tag.file().in(written)).contains(name);
        assertThat(AssetTag.in(tag.link()).getFirst().name()).isEqualTo(name);
    }

    @Test
    void what_is_no_such_tag_or_stands_in_code_is_none() {
        String text = "---\ntitle: A\n---\n{% asset_img %} {% asset_imgs a.png %} `{% asset_img b.png %}`\n\n"
                + "```\n{% asset_img c.png %}\n```\n\n{% asset_img d.png\n";
        assertThat(AssetTag.in(Post.read(null, Text.of(text), Family.HEXO))).isEmpty();
        Post jekyll = Post.read(null, Text.of("---\ntitle: A\n---\n{% asset_img a.png %}\n"), Family.JEKYLL);
        assertThat(AssetTag.in(jekyll)).isEmpty();
    }
}
