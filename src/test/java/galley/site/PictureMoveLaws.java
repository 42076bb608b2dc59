package galley.site;

import static org.assertj.core.api.Assertions.assertThat;

import galley.post.Family;
import galley.post.Post;
import galley.preview.Png;
import galley.store.SiteFiles;
import galley.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** There and back again, in every way that a site has of leading to a picture. */
class PictureMoveLaws {
    private static Path temp;

    /** A site, a post of it, a picture, and what leads there; PLACE stands for the picture. */
    private record Way(String settings, String text, String post, String from, List<String> links) {}

    private static final List<String> ELSEWHERE = List.of(
            "![w](https://example.org/images/a.png)",
            "![n](gone/a.png)",
            "`![c](images/a.png)`",
            "[p](other.md)",
            "![o](/images/other.png)",
            "the words images/a.png",
            "<!-- <img src='/images/a.png'> -->");

    private static final Map<Family, Way> WAYS = Map.of(
            Family.PELICAN,
            new Way(
                    "pelicanconf.py",
                    "PATH = 'content'\n",
                    "content/posts/p.md",
                    "content/images/a.png",
                    List.of(
                            "![x]({static}../images/a.png)",
                            "![x]({static}/images/a.png \"t\")",
                            "![x](|filename|/images/a.png)",
                            "<img src='{static}/images/a.png' alt=''>",
                            "[![x]({static}/images/a.png)]({static}/images/a.png)",
                            "![x][r]\n\n[r]: {static}/images/a.png 'z'",
                            "![x](/images/a.png?v=2#f)")),
            Family.HUGO,
            new Way(
                    "hugo.toml",
                    "baseURL = 'https://example.org/blog/'\n",
                    "content/posts/p.md",
                    "static/images/a.png",
                    List.of(
                            "![x](/images/a.png)",
                            "![x](</images/a.png>)",
                            "![x](/blog/images/a.png)",
                            "{{< figure src=\"/images/a.png\" alt=\"d\" >}}",
                            "{{< figure alt=`d` src=`/images/a.png` >}}",
                            "<a href=\"/images/a.png\"><img srcset=\"/images/a.png 1x, /images/other.png 2x\""
                                    + " src=\"/images/a.png\"></a>",
                            "![x](../../images/a.png)")),
            Family.JEKYLL,
            new Way(
                    "_config.yml",
                    "baseurl: /b\n",
                    "_posts/2020-01-01-p.md",
                    "assets/a.png",
                    List.of(
                            "![x](/b/assets/a.png)",
                            "![x]({{ site.baseurl }}/assets/a.png)",
                            "![x]({{ '/assets/a.png' | relative_url }})",
                            "{% include figure.html image_path=\"/assets/a.png\" alt='q' %}",
                            "<img src=\"{{ site.baseurl }}/assets/a.png\">")),
            Family.HEXO,
            new Way(
                    "_config.yml",
                    "source_dir: source\npermalink: :title/\nnew_post_name: x\n",
                    "source/_posts/p.md",
                    "source/images/a.png",
                    List.of("![x](/images/a.png)", "{% img \"/images/a.png\" 10 20 \"t\" %}", "![x](images/a.png)")),
            Family.ELEVENTY,
            new Way(
                    "eleventy.config.js",
                    "",
                    "posts/p.md",
                    "public/img/a.png",
                    List.of("![x](/img/a.png)", "![x](  /img/a.png  'y')", "<img src=/img/a.png>")),
            Family.COMMONMARK,
            new Way("none.txt", "", "p.md", "images/a.png", List.of("![x](images/a.png)", "![x](./images/a.png)")));

    @BeforeContainer
    static void lay_out() throws IOException {
        temp = Files.createTempDirectory("move").toRealPath();
        for (Map.Entry<Family, Way> way : WAYS.entrySet()) {
            Path root = Files.createDirectories(temp.resolve(way.getKey().id()));
            Files.writeString(
                    root.resolve(way.getValue().settings()), way.getValue().text());
            for (String each : List.of("a.png", "other.png")) {
                Path file = root.resolve(way.getValue().from()).resolveSibling(each);
                Files.createDirectories(file.getParent());
                Files.write(file, Png.of(2, 2, 0x3f7f5f));
            }
        }
    }

    @AfterContainer
    static void clear() throws IOException {
        try (var all = Files.walk(temp)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private record Written(Family family, List<String> pieces) {}

    @Provide
    Arbitrary<Written> posts() {
        return Arbitraries.of(Family.values())
                .flatMap(family -> Arbitraries.of(concat(WAYS.get(family).links(), ELSEWHERE))
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(6)
                        .map(pieces -> new Written(family, pieces)));
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> stems =
                Arbitraries.of("b", "grey sky", "żółw", "a(1)", "100%", "it's", "a&b", "#1", "雨 2", "a_b*c");
        Arbitrary<String> folders = Arbitraries.of("", "new/", "a b/c/");
        return Combinators.combine(folders, stems).as((folder, stem) -> folder + stem + ".png");
    }

    private static List<String> concat(List<String> a, List<String> b) {
        return java.util.stream.Stream.concat(a.stream(), b.stream()).toList();
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void there_and_back_is_where_it_was(@ForAll("posts") Written written, @ForAll("names") String name)
            throws IOException {
        Way way = WAYS.get(written.family());
        Path root = temp.resolve(written.family().id());
        Site site = written.family() == Family.COMMONMARK
                ? Site.plain(root, Family.COMMONMARK, new SiteFiles())
                : Generators.site(root).orElseThrow();
        assertThat(site.family()).isEqualTo(written.family());
        Path post = root.resolve(way.post());
        String text = "# T\n\n" + String.join("\n\n", written.pieces()) + "\n";
        String to = way.from().substring(0, way.from().lastIndexOf('/') + 1) + name;
        Path here = root.resolve(way.from());
        Path there = root.resolve(to);
        PictureMove.Outcome first = new PictureMove(site, way.from(), to).in(read(post, text, site));
        long leading = written.pieces().stream().filter(way.links()::contains).count();
        assertThat(first).as(text + " to " + name).isNotInstanceOf(PictureMove.Outcome.Stuck.class);
        if (leading == 0) {
            assertThat(links(first)).isZero();
            return;
        }
        PictureMove.Outcome.Changed moved = (PictureMove.Outcome.Changed) first;
        for (String piece : written.pieces()) {
            assertThat(moved.text().toString().contains(piece))
                    .isEqualTo(!way.links().contains(piece));
        }
        Files.createDirectories(there.getParent());
        Files.move(here, there);
        try {
            PictureMove.Outcome back = new PictureMove(site, to, way.from())
                    .in(read(post, moved.text().toString(), site));
            assertThat(back).as(moved.text().toString()).isInstanceOf(PictureMove.Outcome.Changed.class);
            assertThat(((PictureMove.Outcome.Changed) back).text()).hasToString(text);
        } finally {
            Files.move(there, here);
        }
    }

    private static int links(PictureMove.Outcome outcome) {
        return outcome instanceof PictureMove.Outcome.Changed changed ? changed.links() : 0;
    }

    private static Post read(Path post, String text, Site site) {
        return Post.read(post, Text.of(text), site.family());
    }
}
