package galley.generators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import galley.cli.Cli;
import galley.markdown.SameDom;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Posts exported into a Pelican site, which the real {@code pelican} then builds. */
@Tag("generators")
class PelicanSiteTest {
    private static final Path SEED = Path.of("../shared/seed/building-up.md");
    private static final Path SAMPLE = Path.of("src/main/resources/galley/sample/content");

    @TempDir
    Path temp;

    private Path drafts;
    private Path site;

    @BeforeEach
    void make_a_site_whose_pages_are_the_body_alone() throws IOException {
        assumeTrue(Oracle.run(List.of("pelican", "--version")).code() == 0, "skipped: pelican is not installed");
        temp = temp.toRealPath();
        drafts = Files.createDirectories(temp.resolve("drafts"));
        site = Files.createDirectories(temp.resolve("site"));
        Files.createDirectories(site.resolve("content"));
        Path templates = Files.createDirectories(site.resolve("theme/templates"));
        Files.createDirectories(site.resolve("theme/static"));
        Files.writeString(templates.resolve("article.html"), "{{ article.content }}");
        Files.writeString(site.resolve("pelicanconf.py"), """
                SITENAME = 'Test'
                SITEURL = ''
                TIMEZONE = 'UTC'
                PATH = 'content'
                FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
                AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
                THEME = 'theme'
                ARTICLE_SAVE_AS = '{slug}.html'
                ARTICLE_URL = '{slug}.html'
                """);
    }

    private static String galley(int code, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int ended = Cli.run(args, print(out), print(err), null);
        assertThat(ended).as(err.toString(StandardCharsets.UTF_8)).isEqualTo(code);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private void export(List<Path> posts) {
        galley(
                0,
                Stream.concat(
                                Stream.of("export", "--to", site.toString()),
                                posts.stream().map(Path::toString))
                        .toArray(String[]::new));
    }

    private Oracle.Ended build() {
        Oracle.Ended built = Oracle.run(List.of(
                "pelican",
                site.resolve("content").toString(),
                "-s",
                site.resolve("pelicanconf.py").toString(),
                "-o",
                site.resolve("output").toString()));
        assertThat(built.code()).as(built.output()).isZero();
        return built;
    }

    @Test
    void the_seed_builds_without_a_warning_to_the_body_that_render_shows() throws IOException {
        assumeTrue(Files.exists(SEED), "skipped: ../shared/seed is not here");
        Path post = Files.copy(SEED, drafts.resolve("building-up.md"));
        Path picture = drafts.resolve("images/2013/cpu-month.png");
        Files.createDirectories(picture.getParent());
        Files.copy(SAMPLE.resolve("images").toFile().listFiles()[0].toPath(), picture);

        export(List.of(post));
        Oracle.Ended built = build();

        assertThat(built.output()).contains("1 article").doesNotContain("WARNING", "ERROR", "building-up");
        assertThat(site.resolve("output/images/2013/cpu-month.png")).hasSameBinaryContentAs(picture);
        String rendered =
                galley(0, "render", site.resolve("content/building-up.md").toString());
        SameDom.assertSame(Files.readString(site.resolve("output/building-up.html")), rendered);
    }

    @Test
    void every_finished_post_of_the_sample_blog_builds_to_what_render_shows() throws IOException {
        Path content = drafts.resolve("content");
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = content.resolve(SAMPLE.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        List<Path> posts;
        try (Stream<Path> files = Files.list(content)) {
            posts = files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
        export(posts);
        assertThat(build().output())
                .contains(posts.size() - 1 + " articles, 1 draft")
                .doesNotContain("WARNING", "ERROR");
        for (Path post : posts) {
            if (post.endsWith("unfinished.md")) {
                continue; // a draft is built to another place
            }
            Path there = site.resolve("content").resolve(post.getFileName().toString());
            String slug = galley(0, "get", there.toString(), "--key", "slug").strip();
            String name = slug.isEmpty() ? there.getFileName().toString().replace(".md", "") : slug;
            SameDom.assertSame(
                    Files.readString(site.resolve("output").resolve(name + ".html")),
                    galley(0, "render", there.toString()));
        }
    }
}
