package galley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code set --convert}: headers of many posts in another format, and exports that need it. */
class SetConvertTest {
    private static final String RAIN = "---\r\n# wet\r\ntitle: Rain\r\ndraft: true\r\n---\r\nIt rains.\r\n";

    @TempDir
    Path temp;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return Cli.run(arguments, print(out), print(err), null);
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private Path rain() throws IOException {
        return Files.writeString(temp.resolve("rain.md"), RAIN);
    }

    @Test
    void a_header_is_converted_with_its_comments_and_line_ends() throws IOException {
        Path file = rain();
        assertThat(run("set", "--as", "hugo", "-e", "title=Rain again", "--convert", "toml", file.toString()))
                .isZero();
        assertThat(file)
                .content()
                .isEqualTo("+++\r\n# wet\r\ntitle = \"Rain again\"\r\ndraft = true\r\n+++\r\nIt rains.\r\n");
        assertThat(run("set", "--as", "hugo", "--convert", "toml", file.toString()))
                .isZero();
    }

    @Test
    void what_is_lost_is_told_and_a_dry_run_writes_nothing() throws IOException {
        Path file = rain();
        assertThat(run("set", "--as", "jekyll", "--convert", "json", "--dry-run", file.toString()))
                .isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("The comment “# wet” is left out: JSON has none.")
                .contains("Jekyll does not read this header as it is meant");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("+  \"title\": \"Rain\",");
        assertThat(file).content().isEqualTo(RAIN);
    }

    @Test
    void an_unknown_format_is_wrong_usage() throws IOException {
        assertThat(run("set", "--convert", "xml", rain().toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("'xml' is none of yaml, toml, json and meta");
    }

    @Test
    void an_export_tells_what_is_other_in_the_header_before_and_after() throws IOException {
        Path file = rain();
        Path site = Files.createDirectories(temp.resolve("site"));
        Files.writeString(site.resolve("pelicanconf.py"), "PATH = 'content'\n");
        assertThat(run("export", "--dry-run", "--json", "--to", site.toString(), file.toString()))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("“draft: true” becomes “status: draft”.")
                .contains("The comment “# wet” is left out: this format has none.");
        assertThat(run("export", "--to", site.toString(), file.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("written: content/rain.md\n  Its header becomes lines of “Key: value”.\n");
        assertThat(site.resolve("content/rain.md"))
                .content()
                .isEqualTo("title: Rain\r\nstatus: draft\r\n\r\nIt rains.\r\n");
    }
}
