package galley.site;

import static org.assertj.core.api.Assertions.assertThat;

import galley.post.Post;
import galley.store.LocalDisk;
import galley.store.Placed;
import galley.store.PostFile;
import galley.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    void it_does_not_lead_on_from_where_another_post_is() throws IOException {
        Files.writeString(root.resolve("_config.yml"), "plugins: [jekyll-redirect-from]\n");
        Files.createDirectories(root.resolve("_posts"));
        Files.writeString(root.resolve("_posts/2020-01-02-rain.markdown"), "---\ntitle: Rain\n---\n\nAnother.\n");
        String post = "---\ntitle: Rain\ndate: 2020-01-02 10:00:00\n---\n\nIt rains.\n";
        Publication moved = of("_posts/2020-01-02-rain.md", post, true);
        assertThat(moved.text().toString()).doesNotContain("redirect_from");
        assertThat(moved.steps())
                .anyMatch(step -> step.contains("Nothing leads on from /2020/01/02/rain.html:"
                        + " “_posts/2020-01-02-rain.markdown” has that address"));
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

    private void hexo(String... files) throws IOException {
        Files.writeString(root.resolve("_config.yml"), "timezone: UTC\nsource_dir: source\npost_asset_folder: true\n");
        for (String file : files) {
            Path path = root.resolve("source/" + file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, "picture " + path.getFileName());
        }
    }

    private Placed move(Publication done) {
        return done.move().run(new PostFile()).placed();
    }

    @Test
    void the_folder_of_its_own_goes_along_and_comes_back() throws IOException {
        hexo("_drafts/rain/a.png", "_drafts/rain/in/b.png", "_drafts/rain/other.md", "_drafts/rain/other/c.png");
        Publication done = of("source/_drafts/rain.md", "---\ntitle: Rain\n---\n\nx\n", false);
        assertThat(done.trouble()).isEmpty();
        assertThat(done.steps())
                .contains("What is in its folder “source/_drafts/rain” (2 files) goes to “source/_posts/rain”.");
        assertThat(move(done)).isInstanceOf(Placed.Done.class);
        assertThat(root.resolve("source/_posts/rain.md")).exists();
        assertThat(root.resolve("source/_posts/rain/a.png")).hasContent("picture a.png");
        assertThat(root.resolve("source/_posts/rain/in/b.png")).exists();
        assertThat(root.resolve("source/_drafts/rain/a.png")).doesNotExist();
        assertThat(root.resolve("source/_drafts/rain/in")).doesNotExist();
        assertThat(root.resolve("source/_drafts/rain/other.md")).exists(); // another draft, with its own
        assertThat(root.resolve("source/_drafts/rain/other/c.png")).exists();
        PostMove.of(Generators.site(root).orElseThrow(), done.to(), done.from(), new LocalDisk())
                .run(new PostFile());
        assertThat(root.resolve("source/_drafts/rain.md")).exists();
        assertThat(root.resolve("source/_drafts/rain/in/b.png")).exists();
        assertThat(root.resolve("source/_posts/rain")).doesNotExist();
    }

    @Test
    void what_comes_back_is_what_went_along_and_nothing_else() throws IOException {
        hexo("_drafts/rain/a.png", "_drafts/rain/in/b.png", "_drafts/rain/same.png");
        hexo("_posts/rain/same.png", "_posts/rain/in/old.png");
        Publication done = of("source/_drafts/rain.md", "---\ntitle: Rain\n---\n\nx\n", false);
        PostMove.Run run = done.move().run(new PostFile());
        assertThat(run.trouble()).isEmpty();
        assertThat(root.resolve("source/_drafts/rain")).doesNotExist();
        hexo("_posts/rain/later.png");

        assertThat(run.back().run(new PostFile()).trouble()).isEmpty();
        assertThat(files())
                .containsExactlyInAnyOrder(
                        "_drafts/rain.md",
                        "_drafts/rain/a.png",
                        "_drafts/rain/in/b.png",
                        "_drafts/rain/same.png", // was at both places
                        "_posts/rain/same.png",
                        "_posts/rain/in/old.png",
                        "_posts/rain/later.png");
    }

    private List<String> files() throws IOException {
        Path source = root.resolve("source");
        try (var all = Files.walk(source)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> source.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }

    @Test
    void it_follows_the_name_that_posts_get() throws IOException {
        hexo("_drafts/rain/a.png");
        Files.createDirectories(root.resolve(".galley"));
        Files.writeString(root.resolve(".galley/posts"), "name = :date-:slug\n");
        Publication done = of("source/_drafts/rain.md", "---\ntitle: Wet Rain\ndate: 2020-01-02\n---\n\nx\n", false);
        assertThat(move(done)).as(done.toString()).isInstanceOf(Placed.Done.class);
        assertThat(root.resolve("source/_posts/2020-01-02-Wet-Rain.md")).exists();
        assertThat(root.resolve("source/_posts/2020-01-02-Wet-Rain/a.png")).exists();
    }

    @Test
    void nothing_moves_where_another_file_is_in_the_way() throws IOException {
        hexo("_drafts/rain/a.png", "_drafts/rain/b.png", "_posts/rain/b.png");
        Files.writeString(root.resolve("source/_posts/rain/b.png"), "another");
        Publication refused = of("source/_drafts/rain.md", "---\ntitle: Rain\n---\n\nx\n", false);
        assertThat(refused.trouble())
                .isEqualTo("“source/_posts/rain/b.png” is there already and is another file than"
                        + " “source/_drafts/rain/b.png”. Nothing was moved: give one of them another name.");
        PostMove move = PostMove.of(
                Generators.site(root).orElseThrow(),
                refused.from(),
                root.resolve("source/_posts/rain.md"),
                new LocalDisk());
        assertThat(move.run(new PostFile()).placed()).isInstanceOf(Placed.Failed.class);
        assertThat(root.resolve("source/_drafts/rain.md")).exists();
        assertThat(root.resolve("source/_drafts/rain/a.png")).exists();
        assertThat(root.resolve("source/_posts/rain/b.png")).hasContent("another");
    }

    @Test
    void nothing_moves_where_a_post_of_that_name_is_there() throws IOException {
        hexo("_drafts/rain/a.png", "_posts/rain.md");
        Publication done = of("source/_drafts/rain.md", "---\ntitle: Rain\n---\n\nx\n", false);
        assertThat(move(done)).isInstanceOf(Placed.Failed.class);
        assertThat(root.resolve("source/_drafts/rain/a.png")).exists();
        assertThat(root.resolve("source/_posts/rain")).doesNotExist();
    }

    @Test
    void nothing_goes_out_of_the_site_by_a_link() throws IOException {
        Path outside = Files.createDirectories(temp.toRealPath().resolve("outside"));
        root = Files.createDirectories(root.resolve("site"));
        hexo("_drafts/rain/a.png", "_posts/x.md");
        Files.createSymbolicLink(root.resolve("source/_posts/rain"), outside);
        Publication refused = of("source/_drafts/rain.md", "---\ntitle: Rain\n---\n\nx\n", false);
        assertThat(refused.trouble()).contains("leads out of the site");
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void a_bundle_of_Hugo_stays_where_it_is_with_its_pictures() throws IOException {
        Files.writeString(root.resolve("hugo.toml"), "timeZone = 'UTC'\n");
        Files.createDirectories(root.resolve(".galley"));
        Files.writeString(root.resolve(".galley/posts"), "name = :date-:slug\n");
        Publication done = of("content/posts/rain/index.md", "---\ntitle: Rain\ndraft: true\n---\n\nx\n", false);
        assertThat(done.trouble()).isEmpty();
        assertThat(done.moves()).isFalse();
    }
}
