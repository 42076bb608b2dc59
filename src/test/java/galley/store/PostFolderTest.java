package galley.store;

import static org.assertj.core.api.Assertions.assertThat;

import galley.Tally;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class PostFolderTest {
    @TempDir
    Path folder;

    @Test
    void markdown_files_are_posts_wherever_they_are() throws IOException {
        write("a.md", "deep/er/b.markdown", "c.MD", "d.mkd", "e.txt", "f.html", "md", "no-posts/x.png");

        assertThat(listed()).containsExactly("a.md", "c.MD", "d.mkd", "deep/er/b.markdown");
    }

    @Test
    void what_other_programs_keep_is_no_post() throws IOException {
        write(
                "post.md",
                ".hidden.md",
                ".git/x.md",
                "node_modules/pkg/README.md",
                "output/post.md",
                "public/post.md",
                "_site/post.md",
                "post.md~",
                "#post.md#",
                ".#post.md",
                ".post.md.swp",
                "~$post.md",
                ".post.md.galley-12-ab",
                "post.sync-conflict-20240101-120000-ABC.md",
                "post (Ann's conflicted copy 2024-01-01).md",
                "post (changed on disk 2024-01-01 10.00.00).md");

        assertThat(listed()).containsExactly("post.md");
        assertThat(new PostFolder(folder).list().conflicts()).hasSize(3);
    }

    @Test
    @Timeout(10)
    void pipes_folders_and_dangling_links_are_no_posts_and_a_link_to_a_post_is_one() throws Exception {
        write("post.md");
        new ProcessBuilder("mkfifo", folder.resolve("pipe.md").toString())
                .start()
                .waitFor(5, TimeUnit.SECONDS);
        Files.createDirectory(folder.resolve("folder.md"));
        Files.createSymbolicLink(folder.resolve("dangling.md"), Path.of("nowhere"));
        Files.createSymbolicLink(folder.resolve("link.md"), Path.of("post.md"));
        Files.createSymbolicLink(folder.resolve("circle"), folder);

        assertThat(listed()).containsExactly("link.md", "post.md");
    }

    @Test
    void a_folder_opened_through_a_link_is_listed_under_that_name() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Files.writeString(real.resolve("a.md"), "x");
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);

        assertThat(new PostFolder(link).list().posts())
                .extracting(PostEntry::path)
                .containsExactly(link.resolve("a.md"));
    }

    @Test
    void a_folder_that_is_not_there_is_a_trouble_and_no_exception() {
        PostFolder.Listing listing = new PostFolder(folder.resolve("gone")).list();

        assertThat(listing.posts()).isEmpty();
        assertThat(listing.troubles()).containsExactly("“gone” could not be listed: it is not there.");
    }

    @Test
    void the_head_of_a_post_is_read_whatever_its_bytes() throws IOException {
        Files.write(folder.resolve("latin.md"), "Title: Crème\r\n\r\nx".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(folder.resolve("bom.md"), "\ufeffTitle: Crème".getBytes(StandardCharsets.UTF_16LE));
        Files.writeString(folder.resolve("long.md"), "é".repeat(PostFolder.HEAD));
        String russian = "Title: Дождь\n\nЗа окном идёт дождь, и это очень хорошо.\n";
        Files.write(folder.resolve("russian.md"), russian.getBytes(Charset.forName("KOI8-R")));
        Files.writeString(folder.resolve("uncut.md"), "x" + "é".repeat(PostFolder.HEAD));

        List<PostEntry> posts = new PostFolder(folder).list().posts();

        assertThat(PostFolder.head(posts.get(0)).text()).hasToString("Title: Crème");
        assertThat(PostFolder.head(posts.get(1)).text()).hasToString("Title: Crème\n\nx");
        assertThat(PostFolder.head(posts.get(2)).text().length()).isEqualTo(PostFolder.HEAD / 2);
        assertThat(PostFolder.head(posts.get(3)).text()).hasToString(russian);
        assertThat(PostFolder.head(posts.get(4)).text().toString()).matches("xé+\ufffd");
    }

    @Test
    void a_post_that_cannot_be_read_is_listed_with_its_problem() throws IOException {
        write("gone.md");
        PostEntry gone = new PostFolder(folder).list().posts().getFirst();
        Files.delete(gone.path());

        assertThat(PostFolder.head(gone).problem()).isEqualTo("“gone.md” could not be read: it is not there.");
    }

    @Test
    void five_thousand_posts_are_listed_with_their_heads() throws IOException {
        many(5_000);
    }

    @Test
    @Tag("faults")
    void so_are_twenty_thousand() throws IOException {
        many(20_000);
    }

    /** Two of them lie two hundred folders deep. */
    private void many(int number) throws IOException {
        Path deep = folder.resolve("d/".repeat(200));
        Files.createDirectories(deep);
        for (int i = 0; i < number; i++) {
            Path post = i < 2 ? deep.resolve("post-" + i + ".md") : folder.resolve("y" + i % 50 + "/post-" + i + ".md");
            Files.createDirectories(post.getParent());
            Files.writeString(post, "Title: Post " + i + "\n\n" + "text ".repeat(200));
        }
        Tally.Row row = Tally.row("R27 very many posts");
        row.runs(number);

        long start = System.nanoTime();
        List<PostEntry> posts = new PostFolder(folder).list().posts();
        long listed = System.nanoTime();
        long withTitle = posts.stream()
                .filter(post -> PostFolder.head(post).text().toString().startsWith("Title: "))
                .count();
        long read = System.nanoTime();

        row.holds(() -> {
            assertThat(posts).hasSize(number);
            assertThat(withTitle).isEqualTo(number);
        });
        System.out.printf(
                "%d posts listed in %d ms, heads read in %d ms%n",
                number, (listed - start) / 1_000_000, (read - listed) / 1_000_000);
    }

    private void write(String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "x");
        }
    }

    private List<String> listed() {
        return new PostFolder(folder)
                .list().posts().stream()
                        .map(post -> folder.relativize(post.path()).toString())
                        .toList();
    }
}
