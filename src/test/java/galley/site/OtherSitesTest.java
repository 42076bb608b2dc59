package galley.site;

import static org.assertj.core.api.Assertions.assertThat;

import galley.post.Family;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sites of Zola and Astro are known by name: their posts are plain Markdown, and nobody is asked whose site it is. */
class OtherSitesTest {
    private static final String ZOLA = "+++\ntitle = \"Sun\"\ndate = 2020-01-02\ndraft = true\n+++\n\nIt shines.\n";
    private static final String ASTRO = "---\ntitle: Sun\npubDate: 2020-01-02\ndraft: true\n---\n\nIt shines.\n";

    @TempDir
    Path temp;

    @Test
    void they_are_known_by_their_settings_and_their_posts_are_not_taken_for_Hugos() throws IOException {
        Path zola = temp.resolve("zola/content/blog/sun.md");
        Path astro = temp.resolve("astro/src/content/blog/sun.md");
        Files.createDirectories(zola.getParent());
        Files.createDirectories(astro.getParent());
        assertThat(Generators.look(zola, ZOLA)).isEqualTo(Family.HUGO);
        assertThat(Generators.look(astro, ASTRO)).isEqualTo(Family.HUGO);
        Files.writeString(temp.resolve("zola/config.toml"), "base_url = \"https://example.org\"\ntitle = \"Z\"\n");
        Files.writeString(temp.resolve("astro/astro.config.mjs"), "export default {};\n");
        assertThat(OtherSites.at(temp.resolve("zola"))).contains("Zola");
        assertThat(OtherSites.at(temp.resolve("astro"))).contains("Astro");
        assertThat(Generators.site(zola)).isEmpty();
        assertThat(Generators.look(zola, ZOLA)).isEqualTo(Family.COMMONMARK);
        assertThat(Generators.look(astro, ASTRO)).isEqualTo(Family.COMMONMARK);
        assertThat(OtherSites.told("Zola")).contains("cannot export");
    }

    @Test
    void hugos_own_config_is_no_other_program() throws IOException {
        Files.writeString(temp.resolve("config.toml"), "baseURL = \"https://example.org\"\n");
        assertThat(OtherSites.at(temp)).isEmpty();
        assertThat(Generators.site(temp)).map(Site::family).contains(Family.HUGO);
    }
}
