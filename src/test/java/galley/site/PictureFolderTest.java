package galley.site;

import static org.assertj.core.api.Assertions.assertThat;

import galley.post.Family;
import galley.post.PictureAddress;
import galley.post.Post;
import galley.store.SiteFiles;
import galley.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureFolderTest {
    @TempDir
    Path temp;

    private Path root;

    @BeforeEach
    void real() throws IOException {
        root = temp.toRealPath();
    }

    private void file(String place, String words) throws IOException {
        Path file = root.resolve(place);
        Files.createDirectories(file.getParent());
        Files.writeString(file, words);
    }

    private String folder(Family family, String post, Post... others) {
        Site site = Generators.at(root, Optional.of(family), new SiteFiles()).orElseThrow();
        return PictureFolder.of(site, root.resolve(post), List.of(others));
    }

    private Post post(Family family, String place, String words) {
        return Post.read(root.resolve(place), Text.of(words), family);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PELICAN  | pelicanconf.py | PATH = 'content' | content/a.md             | content/images
            HUGO     | hugo.toml      | title = 'x'      | content/posts/a.md       | static/images
            HUGO     | hugo.toml      | title = 'x'      | content/posts/a/index.md | content/posts/a
            JEKYLL   | _config.yml    | title: x         | _posts/2020-01-01-a.md   | assets/images
            HEXO     | _config.yml    | title: x         | source/_posts/a.md       | source/images
            HEXO     | _config.yml    | post_asset_folder: true | source/_posts/a.md | source/_posts/a
            """)
    void a_site_without_pictures_gets_them_where_its_generator_looks(
            Family family, String settings, String words, String post, String folder) throws IOException {
        file(settings, words + "\n");
        assertThat(folder(family, post)).isEqualTo(folder);
    }

    @Test
    void where_most_other_posts_have_theirs_is_where_a_new_one_goes() throws IOException {
        file("_config.yml", "title: x\n");
        for (String name : List.of("a", "b", "c")) {
            file("media/photos/" + name + ".png", name);
        }
        file("assets/images/d.png", "d");
        Post one = post(Family.JEKYLL, "_posts/2020-01-01-a.md", "---\ntitle: A\nimage: /media/photos/a.png\n---\n");
        Post two = post(
                Family.JEKYLL,
                "_posts/2020-01-02-b.md",
                "---\ntitle: B\n---\n![](/media/photos/b.png) ![](/assets/images/d.png) ![](/none.png)\n");
        assertThat(folder(Family.JEKYLL, "_posts/2020-01-03-c.md", one, two)).isEqualTo("media/photos");
    }

    @Test
    void a_folder_that_is_one_posts_own_is_no_place_for_others() throws IOException {
        file("hugo.toml", "title = 'x'\n");
        file("content/posts/a/a.png", "a");
        Post bundle = post(Family.HUGO, "content/posts/a/index.md", "---\ntitle: A\n---\n![](a.png)\n");
        assertThat(folder(Family.HUGO, "content/posts/b.md", bundle)).isEqualTo("static/images");
    }

    @Test
    void hexo_s_folder_for_a_post_is_for_its_text_alone_and_its_tag_leads_there() throws IOException {
        for (boolean markdown : List.of(false, true)) {
            file("_config.yml", "post_asset_folder: true\nmarked:\n  postAsset: " + markdown + "\n");
            Site site = Generators.at(root, Optional.of(Family.HEXO), new SiteFiles())
                    .orElseThrow();
            Path post = root.resolve("source/_posts/a.md");
            file("source/_posts/a/p.png", "p");
            file("source/images/o.png", "o");
            assertThat(PictureFolder.featured(site, post, "source/_posts/a")).isEqualTo("source/images");
            assertThat(PictureFolder.featured(site, post, "source/img")).isEqualTo("source/img");
            assertThat(FileLink.shown(Optional.of(site), Family.HEXO, post, root.resolve("source/_posts/a/p.png")))
                    .isEqualTo(new FileLink.Shown("p.png", !markdown));
            assertThat(FileLink.shown(Optional.of(site), Family.HEXO, post, root.resolve("source/images/o.png")))
                    .isEqualTo(new FileLink.Shown("/images/o.png", false));
        }
    }

    @Test
    void what_hexo_s_tag_names_is_found_in_the_post_s_folder_and_stays_there_when_it_moves() throws IOException {
        file("_config.yml", "post_asset_folder: true\n");
        file("source/_posts/a/p.png", "p");
        Site site =
                Generators.at(root, Optional.of(Family.HEXO), new SiteFiles()).orElseThrow();
        Post post = post(
                Family.HEXO, "source/_posts/a.md", "---\ntitle: A\n---\n{% asset_img p.png A p %}\n\n![q](p.png)\n");
        List<String> leads = PictureAddress.in(post).stream()
                .map(address -> PictureMove.leads(site, address, post.path()).orElse("nowhere"))
                .toList();
        assertThat(leads).containsExactly("source/_posts/a/p.png", "nowhere");
        assertThat(site.shown("p.png", post.path())).contains(root.resolve("source/_posts/a/p.png"));
        assertThat(new PictureMove(site, "source/_posts/a/p.png", "source/_posts/a/a b.png").in(post))
                .isInstanceOfSatisfying(
                        PictureMove.Outcome.Changed.class,
                        changed -> assertThat(changed.text().toString())
                                .contains("{% asset_img \"a b.png\" A p %}")
                                .contains("![q](p.png)"));
        assertThat(new PictureMove(site, "source/_posts/a/p.png", "source/images/p.png").in(post))
                .isInstanceOf(PictureMove.Outcome.Stuck.class);
    }
}
