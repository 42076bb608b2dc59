package galley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Files that no verb can work with: each names the file by the path it was given, and why, and leaves it alone. */
@Execution(ExecutionMode.CONCURRENT)
class BadInputTest {
    private record Ended(int code, String out, String err) {}

    @TempDir
    Path temp;

    private Path site;

    @BeforeEach
    void make_a_site() throws IOException {
        site = Files.createDirectories(temp.resolve("site"));
        Files.createDirectories(site.resolve("content"));
        Files.writeString(site.resolve("pelicanconf.py"), "PATH = 'content'\n");
    }

    private static Ended galley(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Cli.run(args, print(out), print(err), null);
        return new Ended(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /** Every verb that reads posts. */
    private List<String[]> verbs(Path post) {
        String file = post.toString();
        return List.of(
                new String[] {"render", file},
                new String[] {"get", file},
                new String[] {"get", "--json", file},
                new String[] {"set", "-e", "title=T", file},
                new String[] {"check", file},
                new String[] {"export", "--to", site.toString(), file},
                new String[] {"export", "--dry-run", "--to", site.toString(), file});
    }

    private List<DynamicTest> refused(Path post, String why) {
        return verbs(post).stream()
                .map(args -> DynamicTest.dynamicTest(String.join(" ", args), () -> {
                    byte[] before = Files.isRegularFile(post) ? Files.readAllBytes(post) : null;
                    Ended ended = galley(args);
                    assertThat(ended.err()).isEqualTo("galley: " + post + ": could not be opened: " + why + "\n");
                    assertThat(ended.code()).isEqualTo(2);
                    if (before != null) {
                        assertThat(Arrays.equals(Files.readAllBytes(post), before))
                                .as("it is as it was")
                                .isTrue();
                    }
                    assertThat(site.resolve("content")).isEmptyDirectory();
                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> a_picture_is_no_text() throws IOException {
        byte[] bytes = new byte[3000];
        new Random(5).nextBytes(bytes);
        return refused(Files.write(temp.resolve("picture.md"), bytes), "it is not text");
    }

    @TestFactory
    List<DynamicTest> more_than_20_MB_is_too_large() throws IOException {
        Path big = Files.write(
                temp.resolve("big.md"), "word word word word\n".repeat(25 << 16).getBytes());
        return refused(big, "it is too large, 31.3 MB of 20.0 MB at most");
    }

    @TestFactory
    List<DynamicTest> a_file_that_is_not_there() {
        return refused(temp.resolve("none.md"), "it is not there");
    }

    @Test
    void what_can_be_read_is_done_though_another_file_cannot() throws IOException {
        Path good = Files.writeString(temp.resolve("good.md"), "title: Good\n\nText.\n");
        Ended ended = galley("get", temp.resolve("none.md").toString(), good.toString());
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEqualTo(good + ": title: Good\n");
    }

    @Test
    void an_unknown_encoding_is_read_by_a_guess_and_not_written() throws IOException {
        byte[] bytes = "title: Привет, мир\n\nКак дела сегодня?\n".getBytes(Charset.forName("windows-1251"));
        Path post = Files.write(temp.resolve("russian.md"), bytes);
        Ended ended = galley("set", "-e", "title=T", post.toString());
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).startsWith("galley: " + post + ": ").contains("windows-1251");
        assertThat(post).hasBinaryContent(bytes);
        assertThat(galley("get", "--key", "title", post.toString()).out()).isEqualTo("Привет, мир\n");
    }

    @Test
    void a_header_that_does_not_parse_is_told_by_its_line_and_hides_nothing() throws IOException {
        String text = """
                ---
                title: [A
                tags: x
                ---

                Text is here.
                """;
        Path post = Files.writeString(temp.resolve("broken.md"), text);
        assertThat(galley("render", post.toString())).isEqualTo(new Ended(0, "<p>Text is here.</p>\n", ""));
        Ended got = galley("get", post.toString());
        assertThat(got.code()).isEqualTo(1);
        assertThat(got.out()).contains("tags: x");
        assertThat(got.err()).startsWith("galley: " + post + ":2: ");
        Ended checked = galley("check", post.toString());
        assertThat(checked.code()).isEqualTo(1);
        assertThat(checked.out()).startsWith(post + ":2:1: error: ");
        Ended exported = galley("export", "--to", site.toString(), post.toString());
        assertThat(exported.code()).isEqualTo(1);
        assertThat(exported.err()).startsWith("galley: broken.md: ");
        assertThat(site.resolve("content")).isEmptyDirectory();
        assertThat(post).hasContent(text);
    }
}
