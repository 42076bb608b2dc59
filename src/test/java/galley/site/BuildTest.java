package galley.site;

import static org.assertj.core.api.Assertions.assertThat;

import galley.post.Family;
import galley.store.SiteFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildTest {
    @TempDir
    Path temp;

    private Build build(Family family, Optional<Path> elsewhere) {
        return Build.of(Site.plain(temp, family, new SiteFiles()), elsewhere).orElseThrow();
    }

    @Test
    void a_line_is_read_as_the_words_it_was_made_of() {
        List<String> words = List.of("pelican", "-o", "/a b/c", "say \"x\"", "", "it's");
        Build typed = build(Family.PELICAN, Optional.empty()).with(words);
        assertThat(Build.words(typed.line())).isEqualTo(words);
        assertThat(Build.words("  hugo   'a b'c  $(x) `y`; z  ")).containsExactly("hugo", "a bc", "$(x)", "`y`;", "z");
    }

    @Test
    void each_builds_where_it_is_wished_and_hexo_where_its_setting_says() {
        Path out = temp.resolve("out");
        for (Family family : List.of(Family.PELICAN, Family.HUGO, Family.JEKYLL, Family.ELEVENTY)) {
            assertThat(build(family, Optional.of(out)).line()).as(family.id()).contains(out.toString());
            assertThat(build(family, Optional.empty()).own()).isTrue();
        }
        assertThat(build(Family.HEXO, Optional.of(out)).out()).isEqualTo(temp.resolve("public"));
        assertThat(build(Family.HEXO, Optional.of(out)).own()).isTrue();
    }

    @Test
    void the_page_of_a_post_is_found_by_its_words_whatever_its_address() throws IOException {
        Path out = Files.createDirectories(temp.toRealPath().resolve("out/2020/fog"))
                .getParent()
                .getParent();
        String first = "<p>Roses are red, they say.</p>";
        String second = "<p>Violets are something “else” again.</p>";
        Files.writeString(
                out.resolve("index.html"), "<h1>Fog</h1>" + first + "<h1>Rain</h1><p>It has rained all day.</p>");
        Files.writeString(out.resolve("tag.html"), "<title>walks</title>" + first + second);
        Files.writeString(out.resolve("theme.css"), "p { color: red }");
        Files.writeString(
                out.resolve("2020/fog/index.html"),
                "<html><head><title>Fog – a blog, and more words to be longer than the other</title><link rel=stylesheet href=/theme.css></head><body><h1>Fog</h1>"
                        + first + second.replace("“", "&quot;") + "<img src=a.png></body></html>");
        Files.writeString(out.resolve("2020/fog/a.png"), "x");
        BuiltPage page = BuiltPage.of(out, "Fog", first + second).orElseThrow();
        assertThat(page.file()).isEqualTo(out.resolve("2020/fog/index.html"));
        assertThat(page.css()).isEqualTo("p { color: red }\n");
        assertThat(BuiltPage.at(out, page.file(), "a.png")).contains(out.resolve("2020/fog/a.png"));
        assertThat(BuiltPage.at(out, page.file(), "/2020/fog/a.png")).contains(out.resolve("2020/fog/a.png"));
        assertThat(BuiltPage.at(out, page.file(), "../../../../etc/passwd")).isEmpty();
        assertThat(BuiltPage.of(out, "Snow", "<p>It has never snowed here.</p>"))
                .isEmpty();
    }
}
