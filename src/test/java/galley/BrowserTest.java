package galley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** S5: what really comes to the program that opens addresses, where a false one of that name writes down what it gets. */
@EnabledOnOs(OS.LINUX)
class BrowserTest {
    private static final List<String> OPENED = List.of(
            "https://example.org/a?b=c&d=e;f#g",
            "http://example.org/$(id)",
            "http://example.org/%60id%60%22%27",
            "HTTPS://example.org/--help",
            "mailto:--help@example.org",
            "https://example.org/" + "a".repeat(7_900));

    private static final List<String> REFUSED = List.of(
            "file:///etc/passwd",
            "javascript:alert(1)",
            "smb://host/share",
            "vbscript:x",
            "--help",
            "$(id)",
            "relative/path",
            "//host/share",
            "https://example.org/" + "a".repeat(8_000));

    @TempDir
    Path temp;

    /** Opens each of its arguments and says for each whether it was refused. */
    static final class Opens {
        public static void main(String[] addresses) throws InterruptedException {
            for (String address : addresses) {
                System.out.println(Browser.open(URI.create(address)).isEmpty() ? "opened" : "refused");
            }
            for (ProcessHandle child : ProcessHandle.current().children().toList()) {
                child.onExit().join();
            }
        }
    }

    @Test
    void it_gets_the_address_as_its_one_argument_and_nothing_but_the_web_and_letters_gets_there() throws Exception {
        Path logs = Files.createDirectory(temp.resolve("logs"));
        falseProgram("xdg-open", "#!/bin/sh\nprintf '%s|' \"$#\" \"$@\" > " + logs + "/$$\n");

        assertThat(run(OPENED)).containsOnly("opened").hasSameSizeAs(OPENED);
        assertThat(written(logs))
                .containsExactlyInAnyOrderElementsOf(
                        OPENED.stream().map(address -> "1|" + address + "|").toList());

        assertThat(run(REFUSED)).containsOnly("refused").hasSameSizeAs(REFUSED);
        assertThat(written(logs)).hasSameSizeAs(OPENED);
    }

    /** Each start writes a file of its own: several run at once. */
    private static List<String> written(Path logs) throws IOException {
        List<String> written = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(logs)) {
            for (Path file : files) {
                written.add(Files.readString(file));
            }
        }
        return written;
    }

    private void falseProgram(String name, String text) throws IOException {
        Path file = Files.writeString(temp.resolve(name), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private List<String> run(List<String> addresses) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Opens.class.getName()));
        command.addAll(addresses);
        Path said = temp.resolve("said");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("PATH", temp + ":/usr/bin:/bin");
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readAllLines(said);
    }
}
