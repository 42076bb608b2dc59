package galley.site;

import static org.assertj.core.api.Assertions.assertThat;

import galley.post.Family;
import galley.post.Link;
import galley.post.Post;
import galley.store.SiteFiles;
import galley.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which generator a folder is for, and where a link of a post leads in it. */
class SiteTest {
    @TempDir
    Path temp;

    private Path root;

    @BeforeEach
    void follow_links() throws IOException {
        root = temp.toRealPath();
    }

    private Path put(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Family family(String settings, String text, String post) throws IOException {
        put(settings, text);
        return Generators.site(root.resolve(post)).map(Site::family).orElse(null);
    }

    private String resolve(String link, String post) {
        Site site = Generators.site(root.resolve(post)).orElseThrow();
        return site.resolve(link, root.resolve(post))
                .map(path -> root.relativize(path).toString())
                .orElse("nowhere");
    }

    @Test
    void a_site_is_known_by_its_settings_file_in_a_folder_above() throws IOException {
        assertThat(family("p/pelicanconf.py", "", "p/content/a/b.md")).isEqualTo(Family.PELICAN);
        assertThat(family("h/hugo.toml", "", "h/content/posts/b.md")).isEqualTo(Family.HUGO);
        assertThat(family("i/config.toml", "baseURL = 'x'\n", "i/content/b.md")).isEqualTo(Family.HUGO);
        assertThat(family("z/config.toml", "base_url = 'x'\n", "z/content/b.md"))
                .isNull();
        assertThat(family("j/_config.yml", "title: x\n", "j/_posts/b.md")).isEqualTo(Family.JEKYLL);
        assertThat(family("x/_config.yml", "new_post_name: x\n", "x/source/_posts/b.md"))
                .isEqualTo(Family.HEXO);
        put("y/source/_posts/b.md", "");
        assertThat(family("y/_config.yml", "title: x\n", "y/source/_posts/b.md"))
                .isEqualTo(Family.HEXO);
        put("o/source/_posts/b.md", "");
        assertThat(family("o/_config.yml", "source: source\n", "o/source/_posts/b.md"))
                .isEqualTo(Family.JEKYLL);
        assertThat(family("e/.eleventy.js", "", "e/posts/b.md")).isEqualTo(Family.ELEVENTY);
        assertThat(family("f/package.json", "{\"devDependencies\": {\"@11ty/eleventy\": \"3\"}}", "f/b.md"))
                .isEqualTo(Family.ELEVENTY);
    }

    @Test
    void a_post_apart_from_any_site_is_known_by_its_folders_or_its_header() {
        Path post = root.resolve("post.md");
        assertThat(Generators.family(post, "title: a: b\ndate: 2020-01-02\n\nx\n"))
                .isEqualTo(Family.PELICAN);
        assertThat(Generators.family(post, "+++\ntitle = 'x'\n+++\n")).isEqualTo(Family.HUGO);
        assertThat(Generators.family(post, "---\nlayout: post\n---\n")).isEqualTo(Family.JEKYLL);
        assertThat(Generators.family(post, "---\ndraft: true\n---\n")).isEqualTo(Family.HUGO);
        assertThat(Generators.family(post, "---\ntitle: x\n---\n")).isEqualTo(Family.COMMONMARK);
        assertThat(Generators.family(null, "Just words.\n")).isEqualTo(Family.COMMONMARK);
        assertThat(Generators.family(root.resolve("source/_posts/a.md"), "x")).isEqualTo(Family.HEXO);
        assertThat(Generators.family(root.resolve("_posts/a.md"), "x")).isEqualTo(Family.JEKYLL);
    }

    @Test
    void the_settings_that_matter_to_markdown_and_dates_are_handed_on() throws IOException {
        put("p/pelicanconf.py", """
                TYPOGRIFY = True
                TIMEZONE = 'Asia/Kuala_Lumpur'
                MARKDOWN = {'extension_configs': {'markdown.extensions.codehilite': {'css_class': 'code'}}}
                """);
        Site pelican = Generators.site(root.resolve("p")).orElseThrow();
        assertThat(pelican.dialectOptions())
                .containsAllEntriesOf(Map.of("typogrify", "true", "codehilite.css_class", "code"))
                .containsEntry("extensions", "markdown.extensions.codehilite");
        assertThat(pelican.zone()).isEqualTo(ZoneId.of("Asia/Kuala_Lumpur"));
        put("h/hugo.yaml", "markup:\n  goldmark:\n    renderer:\n      unsafe: true\n");
        assertThat(Generators.site(root.resolve("h")).orElseThrow().dialectOptions())
                .containsEntry("unsafe", "true")
                .doesNotContainKey("typographer");
        put("h/config/_default/markup.toml", "[goldmark.extensions]\ntypographer = false\n[goldmark.renderer\n");
        Site hugo = Generators.site(root.resolve("h")).orElseThrow();
        assertThat(hugo.dialectOptions()).containsEntry("unsafe", "true").containsEntry("typographer", "false");
        assertThat(hugo.unread()).singleElement().asString().startsWith("config/_default/markup.toml:3: ");
        put(
                "g/hugo.toml",
                "[markup.highlight]\nguessSyntax = true\n[markup.goldmark.parser.attribute]\nblock = true\n");
        put("g/layouts/_default/_markup/render-link.html", "<a>");
        Site hooked = Generators.site(root.resolve("g")).orElseThrow();
        assertThat(hooked.dialectOptions()).containsEntry("attributeBlocks", "true");
        assertThat(hooked.unread())
                .containsExactly(
                        "hugo.toml:1: guessSyntax is on; Galley does not guess the language of code",
                        "layouts/_default/_markup/render-link.html:1: templates are not run; what it draws is drawn as by"
                                + " Hugo without it");
        put("x/_config.yml", """
                url: https://example.org
                new_post_name: :title.md
                syntax_highlighter: prismjs
                marked:
                  breaks: false
                  external_link:
                    nofollow: true
                highlight:
                  line_number: false
                """);
        assertThat(Generators.site(root.resolve("x")).orElseThrow().dialectOptions())
                .containsAllEntriesOf(Map.of(
                        "site.url", "https://example.org",
                        "syntax_highlighter", "prismjs",
                        "breaks", "false",
                        "external_link.nofollow", "true",
                        "highlight.line_number", "false"));
    }

    @Test
    void pelican_finds_files_by_its_own_words_and_by_address() throws IOException {
        put("pelicanconf.py", "PATH = 'content'\nSITEURL = 'https://example.org/blog'\n");
        put("content/posts/a.md", "");
        put("content/images/x y.png", "");
        put("content/posts/beside.png", "");
        String post = "content/posts/a.md";
        assertThat(resolve("{static}/images/x%20y.png", post)).isEqualTo("content/images/x y.png");
        assertThat(resolve("{static}/images/x y.png?v=1#top", post)).isEqualTo("content/images/x y.png");
        assertThat(resolve("{attach}beside.png", post)).isEqualTo("content/posts/beside.png");
        assertThat(resolve("|filename|../images/x y.png", post)).isEqualTo("content/images/x y.png");
        assertThat(resolve("{filename}a.md#part", post)).isEqualTo("content/posts/a.md");
        assertThat(resolve("images/x y.png", post)).isEqualTo("content/images/x y.png");
        assertThat(resolve("/blog/images/x y.png", post)).isEqualTo("content/images/x y.png");
        assertThat(resolve("beside.png", post)).isEqualTo("nowhere");
    }

    @Test
    void pelican_addresses_are_those_of_the_built_site() throws IOException {
        put("pelicanconf.py", "PATH = 'content'\n");
        put("content/posts/other.md", "title: Ünïque Words\ndate: 2020-01-02\n\nx\n");
        put("content/posts/a.md", "");
        Site site = Generators.site(root).orElseThrow();
        Path post = root.resolve("content/posts/a.md");
        assertThat(site.address("{static}/images/x.png", post)).contains("/images/x.png");
        assertThat(site.address("{attach}x.png", post)).contains("/posts/x.png");
        assertThat(site.address("{filename}other.md#top", post)).contains("/unique-words.html#top");
        assertThat(site.address("{filename}gone.md", post)).contains("/posts/gone.html");
        assertThat(site.address("{tag}Big Words", post)).contains("/tag/big-words.html");
        assertThat(site.address("{index}", post)).isEmpty();
        assertThat(site.address("plain.png", post)).isEmpty();

        put("pelicanconf.py", "PATH = 'content'\nSITEURL = 'https://example.org/blog'\n");
        assertThat(Generators.site(root).orElseThrow().address("{static}/images/x.png", post))
                .contains("https://example.org/blog/images/x.png");
    }

    @Test
    void the_html_of_a_post_has_the_addresses_of_its_site_where_there_is_what_they_lead_to() throws IOException {
        put("pelicanconf.py", "PATH = 'content'\n");
        put("content/images/x.png", "");
        put("content/a.md", "");
        String html = """
                <p><img alt="x" src="{static}/images/x.png"> <img alt="" src="{static}/images/gone.png">
                <a href="{filename}gone.md">gone</a> <a href="{tag}Big Words">words</a> {static}/images/x.png</p>
                """;
        Site site = Generators.site(root).orElseThrow();
        assertThat(SiteAddresses.in(html, site, root.resolve("content/a.md"))).isEqualTo("""
                <p><img alt="x" src="/images/x.png"> <img alt="" src="{static}/images/gone.png">
                <a href="{filename}gone.md">gone</a> <a href="/tag/big-words.html">words</a> {static}/images/x.png</p>
                """);
    }

    @Test
    void jekyll_counts_from_the_root() throws IOException {
        put("_config.yml", "baseurl: /b\n");
        put("_posts/2020-01-02-a.md", "");
        put("assets/x.png", "");
        assertThat(resolve("/assets/x.png", "_posts/2020-01-02-a.md")).isEqualTo("assets/x.png");
        assertThat(resolve("/b/assets/x.png", "_posts/2020-01-02-a.md")).isEqualTo("assets/x.png");
        assertThat(resolve("assets/x.png", "_posts/2020-01-02-a.md")).isEqualTo("nowhere");
        assertThat(resolve("assets/x.png", "about.md")).isEqualTo("assets/x.png");
    }

    @Test
    void hugo_looks_into_static_and_beside_a_bundle() throws IOException {
        put("hugo.toml", "baseURL = 'https://example.org/'\n");
        put("static/x.png", "");
        put("content/posts/bundle/index.md", "");
        put("content/posts/bundle/y.png", "");
        put("content/posts/z.png", "");
        put("content/posts/single.md", "");
        assertThat(resolve("/x.png", "content/posts/single.md")).isEqualTo("static/x.png");
        assertThat(resolve("y.png", "content/posts/bundle/index.md")).isEqualTo("content/posts/bundle/y.png");
        assertThat(resolve("z.png", "content/posts/single.md")).isEqualTo("nowhere");
        assertThat(resolve("../z.png", "content/posts/single.md")).isEqualTo("content/posts/z.png");
    }

    @Test
    void hexo_puts_a_slash_before_what_has_none() throws IOException {
        put("_config.yml", "new_post_name: :title.md\npost_asset_folder: true\nmarked:\n  postAsset: true\n");
        put("source/_posts/a.md", "");
        put("source/_posts/a/own.png", "");
        put("source/images/x.png", "");
        assertThat(resolve("images/x.png", "source/_posts/a.md")).isEqualTo("source/images/x.png");
        assertThat(resolve("own.png", "source/_posts/a.md")).isEqualTo("source/_posts/a/own.png");
    }

    @Test
    void a_post_alone_links_to_what_is_beside_it() throws IOException {
        Path post = put("a.md", "");
        put("x.png", "");
        Site site = Site.plain(root, Family.COMMONMARK, new SiteFiles());
        assertThat(site.resolve("x.png", post)).contains(root.resolve("x.png"));
        Site pelican = Site.plain(root, Family.PELICAN, new SiteFiles());
        assertThat(pelican.resolve("{static}/x.png", post)).contains(root.resolve("x.png"));
    }

    @Test
    void no_link_leads_out_of_the_site() throws IOException {
        put("site/pelicanconf.py", "PATH = 'content'\n");
        put("site/content/a.md", "");
        put("site/content/.env", "secret");
        put("secret.png", "secret");
        Files.createSymbolicLink(root.resolve("site/content/link.png"), root.resolve("secret.png"));
        Files.createSymbolicLink(root.resolve("site/content/up"), root);
        for (String link : new String[] {
            "{static}/../../secret.png",
            "../../secret.png",
            "..%2f..%2fsecret.png",
            "{static}/link.png",
            "{static}/up/secret.png",
            "{static}/.env",
            "file:///etc/passwd",
            "/etc/passwd",
            "//etc/passwd",
            "C:\\x.png",
            "{static}/",
            "{static}/up",
            "",
            "#top",
            "{{ site.url }}/x.png",
            "a\u0000b.png"
        }) {
            assertThat(resolve(link, "site/content/a.md")).as(link).isEqualTo("nowhere");
        }
    }

    private String missing(String link, String post) {
        Site site = Generators.site(root.resolve(post)).orElseThrow();
        return site.missing(new Link(Link.Kind.PAGE, link, "", 0, 0, 0), root.resolve(post))
                .orElse("nothing");
    }

    @Test
    void a_link_to_the_source_of_a_page_asks_for_that_file_and_one_to_an_address_does_not() throws IOException {
        put("p/pelicanconf.py", "PATH = 'content'\n");
        put("p/content/there.md", "title: T\n\n");
        assertThat(missing("{filename}there.md", "p/content/a.md")).isEqualTo("nothing");
        assertThat(missing("{filename}/there.md#part", "p/content/a.md")).isEqualTo("nothing");
        assertThat(missing("{filename}gone.md", "p/content/a.md")).isEqualTo("content/gone.md");
        assertThat(missing("{static}/gone.pdf", "p/content/a.md")).isEqualTo("content/gone.pdf");
        assertThat(missing("{tag}rain", "p/content/a.md")).isEqualTo("nothing");
        assertThat(missing("/about/", "p/content/a.md")).isEqualTo("nothing");
        assertThat(missing("old.html", "p/content/a.md")).isEqualTo("nothing");
        assertThat(missing("https://example.org/gone.md", "p/content/a.md")).isEqualTo("nothing");
    }

    @Test
    void eleventy_s_folder_of_sources_is_taken_from_its_program_where_it_stands_there_as_words() throws IOException {
        put("articles/posts/a.md", "---\ntitle: A\n---\n");
        put("other/a.md", "");
        for (String program : List.of(
                "module.exports = { dir: { output: 'x', input: \"articles\" } };",
                "export default function (c) {\n // dir: { input: 'other' }\n return { dir: {\n  input: './articles/',\n } };\n}",
                "export const config = {dir:{input:`articles`}}; // see https://x.example",
                "module.exports = (c) => { c.setInputDirectory('articles'); };")) {
            put("eleventy.config.js", program);
            Site site = Generators.site(root).orElseThrow();
            Post post =
                    Post.read(root.resolve("articles/posts/a.md"), Text.of("---\ntitle: A\n---\n"), Family.ELEVENTY);
            assertThat(site.generator().sources(site)).as(program).isEqualTo("articles");
            assertThat(site.generator().url(site, post)).contains("/posts/a/");
            assertThat(site.generator().place(site, post)).isEqualTo("articles/posts/a.md");
            assertThat(PictureFolder.of(site, post.path(), List.of())).isEqualTo("articles/images");
        }
        for (String program : List.of(
                "module.exports = { dir: { input: process.env.IN } };",
                "module.exports = { dir: { input: `${x}/articles` } };",
                "module.exports = { dir: { input: 'gone' } };",
                "module.exports = { dir: { input: '../articles' } };",
                "c.setInputDirectory('articles'); c.setInputDirectory('other');",
                "module.exports = { dir: { output: 'articles' }, input: 'articles' };")) {
            put("eleventy.config.js", program);
            Site site = Generators.site(root).orElseThrow();
            assertThat(site.generator().sources(site)).as(program).isEmpty();
        }
    }
}
