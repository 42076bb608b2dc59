package galley.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostLinkTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            PELICAN    ; /s/content            ; /s/content/snow.md                 ; ''      ; {filename}snow.md
            PELICAN    ; /s/content/a          ; /s/content/b/deep snow.md          ; ''      ; {filename}../b/deep%20snow.md
            HUGO       ; /s/content/posts      ; /s/content/posts/snow.md           ; ''      ; {{< relref "snow.md" >}}
            HUGO       ; /s/content/posts      ; /s/content/posts/snow/index.md     ; ''      ; {{< relref "snow" >}}
            HUGO       ; /s/content/posts/rain ; /s/content/posts/snow/index.md     ; ''      ; {{< relref "../snow" >}}
            JEKYLL     ; /s/_posts             ; /s/_posts/2020-01-02-snow.md       ; ''      ; {% post_url 2020-01-02-snow %}
            JEKYLL     ; /s/_posts             ; /s/_posts/a/2020-01-02-snow.md     ; ''      ; {% post_url a/2020-01-02-snow %}
            JEKYLL     ; /s/_posts             ; /s/about.md                        ; ''      ; {% link about.md %}
            HEXO       ; /s/source/_posts      ; /s/source/_posts/snow.md           ; ''      ; {% post_link snow %}
            HEXO       ; /s/source/_posts      ; /s/source/_posts/a/snow.md         ; ''      ; {% post_link a/snow %}
            ELEVENTY   ; /s/posts              ; /s/posts/2020-01-02-snow.md        ; ''      ; /posts/snow/
            ELEVENTY   ; /s/src/posts          ; /s/src/posts/snow/index.md         ; ''      ; /posts/snow/
            ELEVENTY   ; /s/content            ; /s/content/snow.md                 ; ''      ; /snow/
            ELEVENTY   ; /s/posts              ; /s/posts/snow.md                   ; /w/ö x/ ; /w/ö%20x/
            ELEVENTY   ; /elsewhere            ; /elsewhere/snow.md                 ; ''      ; ../snow/
            COMMONMARK ; /s                    ; /s/a/deep snow (1).md              ; ''      ; a/deep%20snow%20%281%29.md
            """)
    void a_post_is_linked_to_in_the_way_of_its_generator(
            Family family, Path folder, Path to, String address, String target) {
        Optional<Path> root = Optional.of(Path.of("/s"));
        assertThat(PostLink.target(family, folder, root, to, address)).isEqualTo(target);
    }
}
