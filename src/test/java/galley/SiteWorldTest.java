package galley;

import static org.assertj.core.api.Assertions.assertThat;

import galley.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteWorldTest {
    private final SiteWorld world = new SiteWorld(Clock.systemUTC(), Optional.empty(), path -> {}, words -> {});

    private String looked(String path, String post) {
        Text text = Text.of(post);
        return world.rules(Path.of(path), text)
                .analyze(Path.of(path), text, 0)
                .html()
                .text();
    }

    @ParameterizedTest
    @CsvSource({
        "_posts/2026-01-02-a.md, '---\nlayout: post\n---\nSee {% slides a %}'",
        "source/_posts/a.md, '---\ntitle: A\n---\nSee {% slides a %}'",
        "content/a.md, '+++\ntitle = \"A\"\n+++\nSee {{< slides a >}}'"
    })
    void what_only_the_site_knows_is_a_box_in_the_window(String path, String post) {
        assertThat(looked(path, post)).contains("<span class=\"galley-shortcode\">slides a</span>");
    }

    @Test
    void what_is_kept_from_a_template_language_is_no_box() {
        String post = "---\nlayout: post\n---\nWrite {% raw %}{% slides a %}{% endraw %}";
        assertThat(looked("_posts/2026-01-02-a.md", post)).isEqualTo("<p>Write {% slides a %}</p>");
    }

    @Test
    void words_of_a_site_are_in_it_and_a_link_that_leads_out_has_none(@TempDir Path temp) throws IOException {
        Path site = Files.createDirectories(temp.toRealPath().resolve("site"));
        Files.writeString(site.resolve("hugo.toml"), "title = 'x'\n");
        Path post = Files.writeString(
                Files.createDirectories(site.resolve("content")).resolve("a.md"), "x\n");
        assertThat(world.own(post, "words.txt")).contains(site.resolve(".galley/words.txt"));
        Files.createSymbolicLink(site.resolve(".galley"), Files.createDirectory(temp.resolve("elsewhere")));
        assertThat(world.own(post, "words.txt")).isEmpty();
    }
}
