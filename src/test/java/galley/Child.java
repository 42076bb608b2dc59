package galley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that a test starts, waits for and listens to. */
final class Child {
    private Child() {}

    /** How this test's own Java is called once more, headless and with half a gigabyte. @param before what stands before it */
    static List<String> java(List<String> before, Class<?> main, Path argument) {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(given -> !given.startsWith("-Xmx") && !given.startsWith("-javaagent"))
                .toList());
        command.addAll(List.of(
                "-Xmx512m",
                "-Dglass.platform=Headless",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName(),
                argument.toString()));
        return command;
    }

    /** Runs it to its end, which must be a good one. @return the lines that it said, which {@code file} keeps */
    static List<String> run(List<String> command, Path file, int seconds) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(file.toFile())
                .start();
        try {
            assertThat(process.waitFor(seconds, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        List<String> said = Files.readAllLines(file);
        assertThat(process.exitValue()).as(String.join("\n", said)).isZero();
        return said;
    }
}
