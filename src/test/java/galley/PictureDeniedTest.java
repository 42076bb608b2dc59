package galley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import galley.preview.Png;
import galley.store.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A picture that this account may not read, and a folder that it may not write into. The window runs in a process without
 * the right to read and write whatever it likes, which root has (capabilities(7), {@code CAP_DAC_OVERRIDE}).
 */
@Tag("faults")
@EnabledOnOs(OS.LINUX)
class PictureDeniedTest {
    private static final Path WITHOUT = Path.of("/usr/bin/setpriv");

    @TempDir
    Path temp;

    /** Pastes a picture twice and says what the window told of it. */
    static final class Pastes {
        public static void main(String[] arguments) {
            try {
                paste(Path.of(arguments[0]));
                System.exit(0);
            } catch (IOException | RuntimeException | AssertionError failed) {
                System.out.println(failed); // threads of the window would go on
                System.exit(1);
            }
        }

        private static void paste(Path content) throws IOException {
            Path secret = content.resolveSibling("secret.png");
            Path open = content.getParent().resolveSibling("open.png");
            OpenWindow window = new OpenWindow(content.resolveSibling("kept"), Settings.inMemory());
            window.open(content.resolve("rain.md"));
            System.out.println("readable " + Files.isReadable(secret));
            paste(window, secret);
            Fx.until("it is told", () -> window.sight().contains("was not taken"));
            System.out.println("told " + window.sight().replaceAll("(?s).*?([^\\n]*was not taken[^\\n]*).*", "$1"));
            paste(window, open);
            Fx.until("the sheet is there", () -> window.sight().contains("Take in a picture"));
            window.choose("Insert");
            Fx.until(
                    "it is told",
                    () -> window.sight().contains("open.png") && !window.sight().contains("Take in a picture"));
            System.out.println("told " + window.sight().replaceAll("(?s).*?([^\\n]*open.png[^\\n]*).*", "$1"));
            System.out.println("text " + Fx.call(() -> window.text().getText()).contains("!["));
        }

        private static void paste(OpenWindow window, Path file) {
            Fx.run(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.FILES, List.of(file.toFile()))));
            window.run("edit.paste");
        }
    }

    @Test
    void what_may_not_be_read_or_written_is_told_and_nothing_is_changed() throws Exception {
        boolean root = "root".equals(System.getProperty("user.name"));
        assumeTrue(
                !root || Files.isExecutable(WITHOUT), "skipped: root may read all, and " + WITHOUT + " is not there");
        Path site = Files.createDirectories(temp.toRealPath().resolve("site"));
        Files.writeString(site.resolve("pelicanconf.py"), "PATH = 'content'\n");
        Path content = Files.createDirectories(site.resolve("content"));
        Files.createDirectories(content.resolve("images"));
        Files.writeString(content.resolve("rain.md"), "title: Rain\ndate: 2020-01-02\n\nRain.\n");
        Path secret = Files.write(site.resolve("secret.png"), Png.of(32, 16, 0x3f7f5f));
        Files.write(site.resolveSibling("open.png"), Png.of(32, 16, 0x7f3f5f));
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(content.resolve("images"), PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            List<String> said = run(content, root);
            assertThat(said.getFirst()).isEqualTo("readable false");
            assertThat(said.get(1))
                    .contains("“secret.png” was not taken: it cannot be read: this account is not allowed to");
            assertThat(said.get(2)).contains("this account is not allowed to");
            assertThat(said.get(3)).isEqualTo("text false");
            try (Stream<Path> files = Files.list(content.resolve("images"))) {
                assertThat(files).isEmpty();
            }
        } finally {
            Files.setPosixFilePermissions(content.resolve("images"), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private List<String> run(Path content, boolean root) throws IOException, InterruptedException {
        List<String> before =
                root ? List.of(WITHOUT.toString(), "--bounding-set=-dac_override,-dac_read_search") : List.of();
        return Child.run(Child.java(before, Pastes.class, content), temp.resolve("said"), 120).stream()
                .filter(line -> line.matches("(readable|told|text) .*"))
                .toList();
    }
}
