package galley.preview;

import static org.assertj.core.api.Assertions.assertThat;

import galley.Fx;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javafx.application.Platform;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** S14: wherever Galley itself comes from, its page is not a file, and so may read none. An image has it in a jar. */
@Tag("faults")
class ShellOriginTest {
    @TempDir
    Path temp;

    /** Shows a page with a picture of a file put straight into it, past the sanitizer. {@code Origin PICTURE} */
    static final class Origin {
        public static void main(String[] picture) throws IOException {
            System.out.println("from "
                    + Shell.class.getResource("/galley/preview/shell.html").getProtocol());
            try (Pages pages = new Pages(300, 200)) {
                pages.show("<p>one <img src='" + picture[0] + "' alt='A'></p>");
                Fx.run(() -> pages.script(
                        "document.body.appendChild(document.createElement('img')).src = '" + picture[0] + "'"));
                Fx.until("it came or not", () -> Boolean.TRUE.equals(pages.script("document.body.lastChild.complete")));
                pages.frames(10);
                System.out.println("at " + Fx.call(() -> pages.script("document.URL")));
                System.out.println(
                        "location " + Fx.call(() -> pages.view().getEngine().getLocation()));
                System.out.println(
                        "widths "
                                + Fx.call(
                                        () -> pages.script(
                                                "Array.prototype.map.call(document.images, function(i) { return i.naturalWidth }).join()")));
            }
            Platform.exit();
        }
    }

    @Test
    void from_classes_in_a_folder() throws Exception {
        assertThat(run(classPath().collect(Collectors.joining(File.pathSeparator))))
                .contains("from file")
                .containsAll(NOTHING_READ);
    }

    @Test
    void from_a_jar() throws Exception {
        Path jar = jar(Path.of("target/classes"));
        String path = classPath()
                .map(part -> part.endsWith("target" + File.separator + "classes") ? jar.toString() : part)
                .collect(Collectors.joining(File.pathSeparator));
        assertThat(run(path)).contains("from jar").containsAll(NOTHING_READ);
    }

    private static final List<String> NOTHING_READ = List.of("at about:blank", "location ", "widths 0");

    private static Stream<String> classPath() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(path.split(File.pathSeparator));
    }

    private Path jar(Path classes) throws IOException {
        Path jar = temp.resolve("galley.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> all = Files.walk(classes)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
                Files.copy(file, entries);
            }
        }
        return jar;
    }

    private List<String> run(String classPath) throws IOException, InterruptedException {
        Path picture = Files.write(temp.resolve("canary.png"), Png.of(30, 20, 0xff0000));
        Path said = temp.resolve("said");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-cp",
                        classPath,
                        Origin.class.getName(),
                        picture.toUri().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return Files.readAllLines(said);
    }
}
