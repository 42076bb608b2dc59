package galley.site;

import static org.assertj.core.api.Assertions.assertThat;

import galley.post.Family;
import galley.post.Post;
import galley.store.LocalDisk;
import galley.store.SiteFiles;
import galley.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found in a site, and what its author says instead. */
class WaysTest {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-27T12:30:00+01:00[Europe/Berlin]");
    private static final String RAIN = "---\ntitle: Rain Again\ndate: 2020-01-02\ndraft: false\n---\n\nIt rains.\n";

    @TempDir
    Path temp;

    private Path root;
    private Path post;

    @BeforeEach
    void make_folders() throws IOException {
        root = Files.createDirectories(temp.toRealPath().resolve("site"));
        post = put(temp.toRealPath().resolve("drafts"), "rain.md", RAIN);
    }

    private static Path put(Path folder, String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Site site() {
        return Generators.site(root).orElseThrow();
    }

    private String target() {
        return new Export(new LocalDisk())
                .plan(List.of(post), site())
                .items()
                .getLast()
                .target();
    }

    private void say(String lines) throws IOException {
        put(root, ".galley/posts", lines);
    }

    @Test
    void posts_go_where_the_others_are_in_their_format_and_with_their_dates() throws IOException {
        put(root, "hugo.toml", "baseURL = 'https://example.org/'\n[permalinks]\nnotes = '/n/:slug/'\n");
        for (int i = 1; i < 5; i++) {
            put(
                    root,
                    "content/notes/202" + i + "/n" + i + ".md",
                    "+++\ntitle = 'N'\ndate = 2021-01-0" + i + "T10:00:00+01:00\ntags = ['a', 'b']\n+++\n\nText.\n");
        }
        Ways ways = Ways.of(site());
        assertThat(ways.found(PostRule.FOLDER)).isEqualTo("content/notes");
        assertThat(ways.found(PostRule.HEADER)).isEqualTo("toml");
        assertThat(ways.found(PostRule.DATE)).isEqualTo("2020-01-02T03:04:05+01:00");
        assertThat(ways.found(PostRule.PERMALINK)).isEqualTo("/n/:slug/");
        assertThat(ways.found(PostRule.TAGS)).isEqualTo("brackets");
        assertThat(ways.posts()).isEqualTo(4);
        assertThat(target()).isEqualTo("content/notes/rain.md");
        assertThat(NewPost.text(ways, "Sun", NOW).toString())
                .isEqualTo("+++\ntitle = \"Sun\"\ndate = 2026-11-27T12:30:00+01:00\ndraft = true\n+++\n\n");
        assertThat(ways.example(NOW)).startsWith("content/notes/my-first-words.md", "/n/my-first-words/");
    }

    @Test
    void what_its_author_says_goes_before_it_and_nothing_said_is_as_before() throws IOException {
        put(root, "hugo.toml", "baseURL = 'https://example.org/'\n");
        assertThat(target()).isEqualTo("content/posts/rain.md");
        say(
                "folder = content/diary\nname = :year/:date-:slug\nbundle = always\nheader = toml\npermalink = /d/:filename/\n");
        assertThat(target()).isEqualTo("content/diary/2020/2020-01-02-rain-again/index.md");
        Path placed = root.resolve(target());
        assertThat(site().generator().url(site(), Post.read(placed, Text.of(RAIN), Family.HUGO)))
                .contains("/d/2020-01-02-rain-again/");
        assertThat(PostRules.read(site().rules().lines())).isEqualTo(site().rules());
        assertThat(Ways.of(site()).untold().found(PostRule.FOLDER)).isEqualTo("content/posts");
        say("");
        assertThat(target()).isEqualTo("content/posts/rain.md");
    }

    @Test
    void whose_site_it_is_can_be_said_and_drafts_lie_where_they_are_wanted() throws IOException {
        put(root, "_config.yml", "title: A site\n");
        assertThat(site().family()).isEqualTo(Family.JEKYLL);
        say("generator = hexo\n");
        assertThat(site().family()).isEqualTo(Family.HEXO);
        assertThat(target()).isEqualTo("source/_posts/rain.md");
        put(root.getParent(), "drafts/rain.md", RAIN.replace("draft: false", "draft: true"));
        assertThat(target()).isEqualTo("source/_drafts/rain.md");
        say("generator = hexo\ndrafts = mark\n");
        assertThat(target()).isEqualTo("source/_posts/rain.md");
        say("drafts = folder\n");
        assertThat(target()).isEqualTo("_drafts/rain.md");
        assertThat(Generators.at(root, new SiteFiles()).orElseThrow().family()).isEqualTo(Family.JEKYLL);
    }

    @Test
    void what_leads_out_or_makes_no_sense_is_not_followed() {
        assertThat(PostRules.read(
                        "folder = ../out\nname = :date\nheader = xml\ndate = soon\ngenerator = zola\nx\n = 1"))
                .isEqualTo(PostRules.NONE);
        for (String folder : List.of("/etc", "a//b", ".git/x", "a/../b", "C:/x", "a/", " ")) {
            assertThat(PostRule.FOLDER.objection(folder)).as(folder).isPresent();
        }
        assertThat(PostRule.NAME.objection(":name.:slug/../:name")).isPresent();
        assertThat(PostRule.NAME.objection(":year/:month/:slug")).isEmpty();
    }
}
