package galley.site;

import static org.assertj.core.api.Assertions.assertThat;

import galley.header.Header;
import galley.post.Family;
import galley.store.LocalDisk;
import galley.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a site has its tags is found in its posts, can be settled, and is how posts that come to it have theirs. */
class TagFormTest {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-27T12:30:00Z[UTC]");

    @TempDir
    Path temp;

    private Path root;

    @BeforeEach
    void find_the_folder() throws IOException {
        root = Files.createDirectories(temp.toRealPath().resolve("site"));
    }

    private static void put(Path folder, String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            JEKYLL   | tags: [rain, wind]          | LINES    | tags:~  - rain~  - wind
            JEKYLL   | tags: [rain, wind]          | SPACES   | tags: rain wind
            JEKYLL   | tags: rain wind             | LINES    | tags:~  - rain~  - wind
            JEKYLL   | tags: rain wind             | BRACKETS | tags: [rain, wind]
            JEKYLL   | tags: [big rain, wind]      | SPACES   | tags: [big rain, wind]
            JEKYLL   | tags:~- rain~- wind         | SPACES   | tags: rain wind
            HUGO     | tags:~- 'big: rain'~- wind  | BRACKETS | tags: ['big: rain', wind]
            HUGO     | tags: [rain, wind]          | SPACES   | tags: [rain, wind]
            HUGO     | tags: ["a, b", c]           | LINES    | tags:~  - a, b~  - c
            HEXO     | tags: [a] # of two          | LINES    | tags: [a] # of two
            HEXO     | tags: []                    | LINES    | tags: []
            ELEVENTY | tags: [1, true]             | LINES    | tags:~  - 1~  - true
            """)
    void it_is_written_so_that_the_generator_reads_the_same(Family family, String tags, TagForm form, String wanted) {
        String post = "---\ntitle: Rain\n%s\nother: x # y\n---\n\nIt rains.\n";
        String before = post.formatted(tags.replace('~', '\n'));
        Text after = form.write(Text.of(before), family);
        assertThat(after.toString()).isEqualTo(post.formatted(wanted.replace('~', '\n')));
        assertThat(Header.read(after, family.rules()).items("tags"))
                .isEqualTo(Header.read(before, family.rules()).items("tags"));
        assertThat(form.write(after, family)).isEqualTo(after);
    }

    @Test
    void other_formats_and_posts_without_tags_stay_as_they_are() {
        for (String post :
                List.of("+++\ntags = ['a', 'b']\n+++\n\nx\n", "---\ntitle: a\n---\n\nx\n", "No header.\n", "")) {
            assertThat(TagForm.LINES.write(Text.of(post), Family.HUGO).toString())
                    .isEqualTo(post);
        }
        String meta = "title: a\ntags: a, b\n\nx\n";
        assertThat(TagForm.LINES.write(Text.of(meta), Family.PELICAN).toString())
                .isEqualTo(meta);
        assertThat(PostRule.TAGS.isKnown(Family.PELICAN)).isFalse();
        assertThat(PostRule.TAGS.choices(Family.HEXO)).containsExactly("brackets", "lines");
        assertThat(PostRule.TAGS.objection("commas")).isPresent();
    }

    private String exported() {
        Site site = Generators.site(root).orElseThrow();
        return new Export(new LocalDisk())
                .plan(List.of(temp.resolve("drafts/rain.md")), site)
                .items()
                .getLast()
                .fitted()
                .text()
                .toString();
    }

    @Test
    void what_comes_to_a_site_has_them_as_its_posts_do_or_as_its_author_says() throws IOException {
        put(root, "_config.yml", "title: A site\n");
        put(temp, "drafts/rain.md", "title: Rain\ndate: 2020-01-02\ntags: rain, wind\n\nIt rains.\n");
        assertThat(exported()).contains("tags: [rain, wind]");
        for (String day : List.of("03", "04", "05")) {
            put(root, "_posts/2020-01-" + day + "-a.md", "---\ntitle: A\ntags: sun snow\n---\n\nx\n");
        }
        Ways ways = Ways.of(Generators.site(root).orElseThrow());
        assertThat(ways.found(PostRule.TAGS)).isEqualTo("spaces");
        assertThat(exported()).contains("tags: rain wind\n");
        assertThat(ways.example(NOW).getLast()).contains("tags: first words\n");
        put(root, ".galley/posts", "tags = lines\n");
        assertThat(exported()).contains("tags:\n  - rain\n  - wind\n");
        assertThat(Ways.of(Generators.site(root).orElseThrow()).example(NOW).getLast())
                .contains("tags:\n  - first\n  - words\n");
    }

    @Test
    void what_an_export_brought_is_not_what_the_next_one_follows() throws IOException {
        put(root, "hugo.toml", "baseURL = 'https://example.org/'\n");
        put(root, "content/posts/own.md", "---\ntitle: Own\n---\n\nx\n");
        for (int i = 1; i < 6; i++) {
            put(temp, "drafts/a" + i + ".md", "---\nlayout: post\ntitle: A\ntags:\n- a\n- b\n---\n\nx\n");
            put(temp, "drafts/b" + i + ".md", "title: B" + i + "\ndate: 2020-01-02\ntags: a, b\n\nx\n");
        }
        List<Path> posts;
        try (var files = Files.list(temp.resolve("drafts"))) {
            posts = files.sorted().toList();
        }
        Export export = new Export(new LocalDisk());
        Site site = Generators.site(root).orElseThrow();
        export.run(export.plan(posts, site), item -> true);
        assertThat(export.plan(posts, site).items())
                .extracting(item -> item.state() + item.reason())
                .containsOnly("SAME");
        assertThat(export.plan(posts, site).items()).hasSize(10);
    }
}
