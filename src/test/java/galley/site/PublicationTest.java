package galley.site;

import static org.assertj.core.api.Assertions.assertThat;

import galley.post.Post;
import galley.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A draft that lies in its site is published there. */
class PublicationTest {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-27T12:30:00Z[UTC]");

    @TempDir
    Path temp;

    private Path root;

    @BeforeEach
    void find_the_folder() throws IOException {
        root = temp.toRealPath();
    }

    private Publication of(String path, String text, boolean dated) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Site site = Generators.site(file).orElseThrow();
        return Publication.of(Ways.of(site), Post.read(file, Text.of(text), site.family()), NOW, dated);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            _config.yml     | timezone: UTC           | _drafts/rain.md            | published: false | _posts/2026-11-27-rain.md      | 2026-11-27 12:30:00 +0000
            _config.yml     | timezone: UTC           | blog/_drafts/rain.md       | tags: [a]        | blog/_posts/2026-11-27-rain.md | 2026-11-27 12:30:00 +0000
            _config.yml     | source_dir: source      | source/_drafts/in/rain.md  | published: false | source/_posts/in/rain.md       | 2026-11-27
            hugo.toml       | timeZone = 'UTC'        | content/posts/rain.md      | draft: true      | content/posts/rain.md          | 2026-11-27T12:30:00+00:00
            .eleventy.js    | module.exports = {}     | posts/rain.md              | draft: true      | posts/rain.md                  | 2026-11-27
            """)
    void its_mark_goes_it_has_a_date_and_its_file_lies_where_finished_ones_do(
            String settings, String words, String path, String mark, String target, String date) throws IOException {
        Files.writeString(root.resolve(settings), words + "\n");
        Publication done = of(path, "---\ntitle: Rain\n" + mark + "\n---\n\nIt rains.\n", false);
        assertThat(done.trouble()).isEmpty();
        assertThat(done.to()).isEqualTo(root.resolve(target));
        assertThat(done.text().toString())
                .contains("date: " + date)
                .doesNotContain("published:")
                .doesNotContain("draft: true")
                .endsWith("---\n\nIt rains.\n");
        Publication again = of(target, done.text().toString(), false);
        assertThat(again.isDone()).as(again.steps().toString()).isTrue();
    }

    @Test
    void a_date_that_it_has_stays_unless_it_is_to_be_now() throws IOException {
        Files.writeString(root.resolve("pelicanconf.py"), "PATH = 'content'\nTIMEZONE = 'UTC'\n");
        String draft = "Title: Rain\nDate: 2020-01-02\nStatus: draft\n\nIt rains.\n";
        assertThat(of("content/rain.md", draft, false).text().toString())
                .isEqualTo("Title: Rain\nDate: 2020-01-02\n\nIt rains.\n");
        assertThat(of("content/rain.md", draft, true).text().toString())
                .isEqualTo("Title: Rain\nDate: 2026-11-27\n\nIt rains.\n");
    }

    @Test
    void one_that_was_out_already_leads_on_from_where_it_was() throws IOException {
        Files.writeString(root.resolve("_config.yml"), "plugins: [jekyll-redirect-from]\n");
        String post = "---\ntitle: Rain\ndate: 2020-01-02 10:00:00\n---\n\nIt rains.\n";
        Publication moved = of("_posts/2020-01-02-rain.md", post, true);
        assertThat(moved.to()).isEqualTo(root.resolve("_posts/2026-11-27-rain.md"));
        assertThat(moved.text().toString()).contains("redirect_from: [/2020/01/02/rain.html]");
        assertThat(moved.steps()).anyMatch(step -> step.contains("leads on from the old one"));
    }

    @Test
    void what_cannot_be_published_is_told_why() throws IOException {
        Files.writeString(root.resolve("_config.yml"), "title: A site\n");
        assertThat(of("_drafts/a.md", "---\npublished: false\n---\n\nx\n", false)
                        .trouble())
                .isEqualTo("It has no title yet.");
        assertThat(of("_drafts/a.md", "---\ntitle: a: b\n---\n\nx\n", false).trouble())
                .startsWith("Its header cannot be read, line 2");
    }
}
