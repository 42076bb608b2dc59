package galley.site;

import static org.assertj.core.api.Assertions.assertThat;

import galley.post.Family;
import galley.store.LocalDisk;
import galley.store.SiteFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {
    private static final String POST = """
            title: Rain
            date: 2020-01-02
            featured_image: images/cover.jpg
            featured_image_credit: 'Rain' by Ann

            ![A puddle]({static}/images/puddle.png)
            """;

    @TempDir
    Path temp;

    private Path drafts;
    private Path root;
    private final Export export = new Export(new LocalDisk());

    @BeforeEach
    void make_drafts_and_a_site() throws IOException {
        drafts = temp.toRealPath().resolve("drafts");
        root = temp.toRealPath().resolve("site");
        put(drafts, "images/puddle.png", "puddle");
        put(drafts, "images/cover.jpg", "cover");
        put(root, "pelicanconf.py", "PATH = 'content'\n");
        Files.createDirectories(root.resolve("content"));
    }

    private static Path put(Path folder, String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Site site() {
        return Generators.site(root).orElseThrow();
    }

    private List<String> states(Path... posts) {
        return states(export.plan(List.of(posts), site()));
    }

    private static List<String> states(ExportPlan plan) {
        return plan.items().stream()
                .map(item -> item.state().id() + " " + item.target())
                .toList();
    }

    private List<Export.Result> run(Path... posts) {
        return export.run(export.plan(List.of(posts), site()), item -> true);
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    @Test
    void a_plan_lists_pictures_before_their_post_and_writes_nothing() throws IOException {
        Path post = put(drafts, "rain.md", POST);
        Map<String, String> before = files();
        assertThat(states(post))
                .containsExactly(
                        "new content/images/cover.jpg", "new content/images/puddle.png", "new content/rain.md");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void an_export_copies_every_byte_and_a_second_one_writes_nothing() throws IOException {
        Path post = put(drafts, "rain.md", "\ufeff" + POST.replace("\n", "\r\n"));
        assertThat(run(post))
                .allMatch(result -> result.written() && result.trouble().isEmpty());
        assertThat(files())
                .containsEntry("content/rain.md", "\ufeff" + POST.replace("\n", "\r\n"))
                .containsEntry("content/images/puddle.png", "puddle")
                .containsEntry("content/images/cover.jpg", "cover");
        FileTime manifest = Files.getLastModifiedTime(root.resolve(".galley/exports"));
        assertThat(states(post)).allMatch(state -> state.startsWith("same "));
        assertThat(run(post)).noneMatch(Export.Result::written);
        assertThat(Files.getLastModifiedTime(root.resolve(".galley/exports"))).isEqualTo(manifest);
    }

    @Test
    void what_galley_wrote_is_replaced_and_what_others_wrote_is_not() throws IOException {
        Path post = put(drafts, "rain.md", POST);
        run(post);
        put(drafts, "rain.md", POST + "\nMore.\n");
        assertThat(states(post)).contains("changed content/rain.md");
        run(post);
        assertThat(files()).containsEntry("content/rain.md", POST + "\nMore.\n");

        put(root, "content/rain.md", "Theirs.");
        put(drafts, "rain.md", POST + "\nEven more.\n");
        assertThat(states(post)).contains("changed-elsewhere content/rain.md");
        run(post);
        assertThat(files()).containsEntry("content/rain.md", "Theirs.");

        ExportPlan forced = export.plan(List.of(post), site(), Answers.NONE.withAll(true));
        assertThat(states(forced)).contains("changed content/rain.md");
        export.run(forced, item -> true);
        assertThat(files()).containsEntry("content/rain.md", POST + "\nEven more.\n");
    }

    @Test
    void a_file_that_changes_between_plan_and_export_is_left_alone() throws IOException {
        Path post = put(drafts, "rain.md", POST);
        ExportPlan plan = export.plan(List.of(post), site());
        put(root, "content/rain.md", "Theirs.");
        assertThat(export.run(plan, item -> true))
                .last()
                .matches(result -> !result.written() && !result.trouble().isEmpty());
        assertThat(files()).containsEntry("content/rain.md", "Theirs.");
    }

    @Test
    void without_its_record_an_export_goes_by_content() throws IOException {
        Path post = put(drafts, "rain.md", POST);
        run(post);
        Files.delete(root.resolve(".galley/exports"));
        assertThat(states(post)).allMatch(state -> state.startsWith("same "));
        put(drafts, "rain.md", POST + "\nMore.\n");
        assertThat(states(post)).contains("changed-elsewhere content/rain.md");
    }

    @Test
    void a_post_waits_for_a_picture_that_is_another_one_in_the_site() throws IOException {
        Path post = put(drafts, "rain.md", POST);
        put(root, "content/images/puddle.png", "another puddle");
        assertThat(states(post))
                .containsExactly(
                        "new content/images/cover.jpg",
                        "changed-elsewhere content/images/puddle.png",
                        "refused content/rain.md");
    }

    @Test
    void a_picture_may_be_in_the_site_already_or_nowhere() throws IOException {
        Files.delete(drafts.resolve("images/puddle.png"));
        Files.delete(drafts.resolve("images/cover.jpg"));
        put(root, "content/images/puddle.png", "puddle");
        Path post = put(drafts, "rain.md", POST);
        assertThat(states(post))
                .containsExactly(
                        "missing content/images/cover.jpg", "same content/images/puddle.png", "new content/rain.md");
    }

    @Test
    void only_pictures_and_documents_are_copied() throws IOException {
        put(drafts, "id_rsa", "key");
        put(drafts, "notes.pdf", "pdf");
        Path post = put(
                drafts,
                "a.md",
                "title: A\ndate: 2020-01-02\n\n![x]({static}id_rsa) [y]({attach}notes.pdf) ![z](../../secret.png)\n");
        assertThat(states(post))
                .containsExactly(
                        "refused content/id_rsa",
                        "new content/notes.pdf",
                        "missing ../../secret.png",
                        "new content/a.md");
    }

    @Test
    void a_post_that_lies_in_the_site_stays_where_it_is() throws IOException {
        Path post = put(root, "content/rain.md", POST);
        assertThat(states(post)).containsExactly("in-place content/rain.md");
        assertThat(run(post)).noneMatch(Export.Result::written);
    }

    @Test
    void nothing_is_written_outside_the_site() throws IOException {
        Path outside = Files.createDirectory(temp.toRealPath().resolve("outside"));
        Files.delete(root.resolve("content"));
        Files.createSymbolicLink(root.resolve("content"), outside);
        Path post = put(drafts, "rain.md", POST);
        assertThat(states(post)).contains("refused content/rain.md");
        run(post);
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void two_posts_do_not_go_to_one_place() throws IOException {
        Path one = put(drafts, "a/rain.md", "title: A\ndate: 2020-01-02\n\nx\n");
        Path two = put(drafts, "b/Rain.md", "title: B\ndate: 2020-01-02\n\nx\n");
        assertThat(states(one, two)).containsExactly("new content/rain.md", "refused content/Rain.md");
    }

    @Test
    void a_header_that_the_site_would_read_otherwise_is_written_anew_and_the_plan_says_what_is_other()
            throws IOException {
        Path yaml = put(drafts, "y.md", "---\ntitle: \"T\" # short\ndraft: true\nweight: {a: 1}\n---\nx\n");
        ExportPlan plan = export.plan(List.of(yaml), site());
        assertThat(states(plan)).containsExactly("new content/y.md");
        assertThat(plan.items().getFirst().changes())
                .containsExactly(
                        "Its header becomes lines of “Key: value”.",
                        "“draft: true” becomes “status: draft”.",
                        "“weight” is left out: A header of `Key: value` lines cannot hold a map.",
                        "The comment “# short” is left out: this format has none.",
                        "It has “slug: y” there.");
        assertThat(run(yaml)).extracting(Export.Result::written).containsExactly(true);
        assertThat(files()).containsEntry("content/y.md", "title: T\nstatus: draft\nslug: y\n\nx\n");
        assertThat(states(yaml)).containsExactly("same content/y.md");
        Path plain = put(drafts, "p.md", "---\ntitle: T\ndate: 2020-01-02\n---\nx\n");
        assertThat(states(plain)).containsExactly("new content/p.md");
    }

    @Test
    void a_post_that_was_changed_after_its_header_was_written_anew_is_left_alone() throws IOException {
        Path yaml = put(drafts, "y.md", "---\ntitle: \"T\"\ndraft: true\n---\nx\n");
        ExportPlan plan = export.plan(List.of(yaml), site());
        put(drafts, "y.md", "---\ntitle: \"U\"\ndraft: true\n---\nx\n");
        assertThat(export.run(plan, item -> true))
                .extracting(Export.Result::trouble)
                .containsExactly("The post was changed in the meantime.");
        assertThat(files()).doesNotContainKey("content/y.md");
    }

    @Test
    void a_header_that_cannot_be_read_is_refused() throws IOException {
        Path broken = put(drafts, "y.md", "---\ntitle: [T\ndraft: true\n---\nx\n");
        ExportPlan plan = export.plan(List.of(broken), site());
        assertThat(states(plan)).containsExactly("refused y.md");
        assertThat(plan.items().getFirst().reason()).startsWith("“y.md” has a header that cannot be read, line 2: ");
    }

    @Test
    void a_post_that_cannot_be_read_is_named() {
        ExportPlan plan = export.plan(List.of(drafts.resolve("none.md")), site());
        assertThat(states(plan)).containsExactly("refused none.md");
        assertThat(plan.items().getFirst().reason()).contains("none.md");
    }

    @Test
    void raw_html_is_the_authors_and_goes_out_as_it_is() throws IOException {
        String html = """

                <script>alert("<p>")</script>

                <p onclick=go() style="position:fixed;background:url(http://example.org/a.png)">a<img src="https://example.org/x.png" onerror=b()>
                <iframe src="https://example.org/"></iframe><!-- kept --><svg/onload=c()>
                <a href="javascript:d()">e</a> &nbsp; \u00a0 <style>p { color: red }</style>
                """;
        Path post = put(drafts, "rain.md", "title: Rain\ndate: 2020-01-02\n" + html);
        assertThat(run(post)).allMatch(Export.Result::written);
        assertThat(files().get("content/rain.md")).endsWith(html);
    }

    @Test
    void an_export_that_is_broken_off_leaves_no_post_without_its_pictures() throws IOException {
        Path post = put(drafts, "rain.md", POST);
        ExportPlan plan = export.plan(List.of(post), site());
        for (int steps = 0; steps < plan.items().size(); steps++) {
            int most = steps;
            int[] done = {0};
            export.run(plan, item -> done[0]++ < most);
            assertThat(files()).doesNotContainKey("content/rain.md");
        }
        assertThat(run(post)).last().matches(Export.Result::written);
        assertThat(files()).containsKeys("content/rain.md", "content/images/puddle.png", "content/images/cover.jpg");
    }

    @Test
    void each_generator_has_its_own_place_for_a_post() throws IOException {
        Path post = put(drafts, "rain.md", "---\ntitle: Rain\ndate: 2020-01-02\n---\nx\n");
        SiteFiles files = new SiteFiles();
        assertThat(states(export.plan(List.of(post), new Site(root, Family.JEKYLL, SiteSettings.NONE, files))))
                .containsExactly("new _posts/2020-01-02-rain.md");
        assertThat(states(export.plan(List.of(post), new Site(root, Family.HEXO, SiteSettings.NONE, files))))
                .containsExactly("new source/_posts/rain.md");
        Files.createDirectories(root.resolve("content/blog"));
        assertThat(states(export.plan(List.of(post), new Site(root, Family.HUGO, SiteSettings.NONE, files))))
                .containsExactly("new content/blog/rain.md");
    }
}
