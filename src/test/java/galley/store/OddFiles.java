package galley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files that {@code make_encodings.py} writes; where it is not here, the test is skipped. */
public final class OddFiles {
    private static final Path MAKER = Path.of("../shared/hostile/encodings/make_encodings.py");
    private static final Pattern ENTRY = Pattern.compile("\"file\": \"([^\"]+)\",\\s+\"class\": \"([^\"]+)\"");

    private OddFiles() {}

    /** @param kind {@code utf8}, {@code legacy}, {@code broken} or {@code binary} */
    public record One(Path file, String kind) {}

    public static List<One> in(Path folder) throws IOException, InterruptedException {
        assumeTrue(Files.exists(MAKER), "skipped: ../shared/hostile/encodings is not here");
        Process maker = python(folder);
        assumeTrue(maker != null, "skipped: python3 is not here");
        assertThat(maker.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(maker.exitValue()).isZero();
        List<One> all = new ArrayList<>();
        Matcher entry = ENTRY.matcher(Files.readString(folder.resolve("index.json")));
        while (entry.find()) {
            all.add(new One(folder.resolve(entry.group(1)), entry.group(2)));
        }
        return all;
    }

    private static Process python(Path folder) {
        try {
            return new ProcessBuilder("python3", MAKER.toString(), folder.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException absent) {
            return null;
        }
    }
}
