package galley.site;

import static org.assertj.core.api.Assertions.assertThat;

import galley.store.LocalDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-27T19:30:00+01:00");

    @TempDir
    Path temp;

    private Path blog;
    private Path there;

    @BeforeEach
    void make_a_blog_and_a_site() throws IOException {
        blog = temp.toRealPath().resolve("blog");
        there = temp.toRealPath().resolve("site");
        put(blog, "_config.yml", "title: Old\n");
        put(blog, "README.md", "# For those who work on it\n");
        put(blog, "about.md", "---\nlayout: page\ntitle: About\n---\n\nMe.\n");
        put(
                blog,
                "_posts/2020-01-02-rain.md",
                "---\nlayout: post\ntitle: Rain\n---\n\n![a](/img/a.png) {{ page.x }}\n");
        put(
                blog,
                "_posts/2020-01-03-sun.md",
                "---\ntitle: Sun\n---\n\n[x]({% post_url 2020-01-01-gone %}) ![n](/no_.png)\n");
        put(blog, "_drafts/wind.md", "---\ntitle: Wind\n---\n\nIt blows.\n");
        put(blog, "img/a.png", "a");
        put(there, "hugo.toml", "title = 'New'\n");
    }

    private static void put(Path root, String place, String words) throws IOException {
        Path file = root.resolve(place);
        Files.createDirectories(file.getParent());
        Files.writeString(file, words);
    }

    private Site site() {
        return Generators.site(there).orElseThrow();
    }

    private static List<String> names(List<Path> posts) {
        return posts.stream().map(path -> path.getFileName().toString()).toList();
    }

    @Test
    void of_a_whole_site_its_posts_and_drafts_are_taken_and_no_page() {
        assertThat(names(Import.of(blog).posts()))
                .containsExactly("wind.md", "2020-01-02-rain.md", "2020-01-03-sun.md");
        assertThat(names(Import.of(blog.resolve("_posts")).posts()))
                .containsExactly("2020-01-02-rain.md", "2020-01-03-sun.md");
    }

    @Test
    void why_nothing_can_be_taken_is_said() throws IOException {
        Path empty = Files.createDirectories(temp.resolve("empty"));
        assertThat(Import.of(blog).objection(Optional.of(site()))).isEmpty();
        assertThat(Import.of(temp.resolve("none")).objection(Optional.empty())).contains("There is no such folder.");
        assertThat(Import.of(empty).objection(Optional.empty()).orElse("")).startsWith("There are no posts");
        assertThat(Import.of(there).objection(Optional.of(site())).orElse("")).startsWith("These are the site’s own");
        put(there, "content/posts/x.md", "---\ntitle: X\n---\n");
        assertThat(Import.of(there.resolve("content"))
                        .objection(Optional.of(site()))
                        .orElse(""))
                .startsWith("These are the site’s own");
        assertThat(names(Import.of(temp.toRealPath()).into(site())))
                .doesNotContain("x.md")
                .contains("wind.md");
    }

    @Test
    void the_report_has_sums_then_problems_then_all_the_rest() {
        Export export = new Export(new LocalDisk());
        ExportPlan plan = export.plan(Import.of(blog).posts(), site());
        assertThat(ExportReport.of(plan, NOW)).contains("Nothing was written yet.", "| to be written | 3 |");
        List<Export.Result> results = export.run(plan, item -> true);
        assertThat(ExportReport.of(plan, results, NOW)).isEqualTo("""
                # Posts taken into `%s`

                27 November 2026, 19:30, Hugo, from `%s`.

                | | |
                |---|--:|
                | Posts | 3 |
                | written | 3 |
                | the same in the site already | 0 |
                | not written | 0 |
                | with something changed or lost | 2 |
                | Pictures | 1 |
                | Pictures that were not found | 1 |
                | Links and pictures written in another way | 0 |
                | Links that lead nowhere | 1 |

                ## With a problem

                ### `_posts/2020-01-03-sun.md`

                → `content/posts/sun.md`, new

                - **Picture `static/no_.png`: It was not found beside the post, nor in the site.**
                - It has “date: 2020-01-03” there.
                - **“2020-01-01-gone” leads to no post that goes along and to no file.**

                ## Others with something changed

                ### `_posts/2020-01-02-rain.md`

                → `content/posts/rain.md`, new

                - “layout” names a template of Jekyll and is left out.
                - It has “date: 2020-01-02” there.
                - Picture `a.png` → `static/img/a.png`, new

                ## As they were

                - `_drafts/wind.md` → `content/posts/wind.md`, new
                """.formatted(there, blog));
        assertThat(ExportSums.of(results).words(true))
                .isEqualTo("3 posts, 3 written, 2 with something changed or lost;"
                        + " 1 picture, 1 picture not found, 1 link leads nowhere.");
    }

    @Test
    void what_a_stopped_export_did_not_come_to_is_in_the_report() {
        Export export = new Export(new LocalDisk());
        ExportPlan plan = export.plan(Import.of(blog).posts(), site());
        int[] files = {0};
        List<Export.Result> results = export.run(plan, item -> files[0]++ < 1);
        assertThat(results.size()).isLessThan(plan.items().size());
        assertThat(ExportReport.of(plan, results, NOW))
                .contains("| written | 1 |", "| not written | 2 |", "**The export was stopped before it.**");
    }
}
