package galley.site;

import static org.assertj.core.api.Assertions.assertThat;

import galley.post.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which words a site has for its posts before one of them uses them. */
class SiteWordsTest {
    @TempDir
    Path temp;

    private void put(String path, String text) throws IOException {
        Path file = temp.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<String> words(Vocabulary of) throws IOException {
        return SiteWords.of(Generators.site(temp.toRealPath()).orElseThrow()).get(of);
    }

    @Test
    void languages_are_those_that_the_settings_name() throws IOException {
        put("hugo.toml", "baseURL = 'x'\ndefaultContentLanguage = 'en'\n[languages.de]\nweight = 1\n[languages.en]\n");
        assertThat(words(Vocabulary.LANGUAGE)).containsExactly("en", "de");
    }

    @Test
    void hexo_has_a_list_of_them_and_its_theme_the_layouts() throws IOException {
        put("_config.yml", "new_post_name: x\nlanguage:\n- en\n- zh-TW\n- default\ntheme: plain\n");
        put("source/_posts/a.md", "");
        put("themes/plain/layout/photo.ejs", "");
        put("themes/plain/layout/_head.ejs", "");
        assertThat(words(Vocabulary.LANGUAGE)).containsExactly("en", "zh-TW");
        assertThat(words(Vocabulary.LAYOUT)).containsExactly("photo");
    }

    @Test
    void the_layouts_of_jekyll_have_no_ending() throws IOException {
        put("_config.yml", "title: x\n");
        put("_posts/2024-01-01-a.md", "");
        put("_layouts/post.html", "");
        put("_layouts/default.html", "");
        assertThat(words(Vocabulary.LAYOUT)).containsExactly("default", "post");
        assertThat(words(Vocabulary.LANGUAGE)).isEmpty();
    }

    @Test
    void those_of_eleventy_are_named_by_their_path() throws IOException {
        put("eleventy.config.js", "");
        put("_includes/base.njk", "");
        put("_includes/layouts/post.njk", "");
        assertThat(words(Vocabulary.LAYOUT)).containsExactly("base.njk", "layouts/post.njk");
    }
}
