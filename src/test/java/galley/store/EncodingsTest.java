package galley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import galley.text.Edit;
import galley.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every file that {@code make_encodings.py} writes is saved byte for byte, or not written at all and said why; the table
 * of which is in {@code target/encodings.txt}.
 */
class EncodingsTest {
    private static final Path MAKER = Path.of("../shared/hostile/encodings/make_encodings.py");
    private static final Pattern ENTRY = Pattern.compile("\"file\": \"([^\"]+)\",\\s+\"class\": \"([^\"]+)\"");

    @TempDir
    Path folder;

    private final PostFile files = new PostFile();

    @Test
    void every_odd_file_is_kept_exactly_or_not_written() throws Exception {
        assumeTrue(Files.exists(MAKER), "skipped: ../shared/hostile/encodings is not here");
        Process maker = python();
        assumeTrue(maker != null, "skipped: python3 is not here");
        assertThat(maker.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(maker.exitValue()).isZero();

        List<String> table = new ArrayList<>();
        Matcher entry = ENTRY.matcher(Files.readString(folder.resolve("index.json")));
        while (entry.find()) {
            String outcome = judge(folder.resolve(entry.group(1)), entry.group(2));
            table.add("%-32s %-7s %s".formatted(entry.group(1), entry.group(2), outcome));
        }

        assertThat(table).hasSize(129);
        Files.writeString(Path.of("target/encodings.txt"), String.join("\n", table) + "\n");
    }

    private String judge(Path file, String kind) throws IOException {
        byte[] before = Files.readAllBytes(file);
        return switch (files.load(file)) {
            case Loaded.Failed failed -> {
                assertThat(kind).as(file.toString()).isIn("broken", "binary");
                assertThat(failed.reason()).contains(file.getFileName().toString());
                yield "refused: " + failed.reason();
            }
            case Loaded.Opened opened
            when opened.readOnly() != null -> {
                assertThat(kind).as(file.toString()).isNotEqualTo("utf8");
                files.save(file, opened.text().with(Edit.insert(0, "Z")), opened.encoding(), opened.stamp());
                yield "read-only: " + opened.readOnly();
            }
            case Loaded.Opened opened -> {
                assertThat(save(opened, opened.text())).isInstanceOf(Saved.Done.class);
                assertThat(Files.readAllBytes(file)).as(file.toString()).isEqualTo(before);
                typeAndDelete(file, before);
                yield "byte-identical, " + opened.encoding().charset()
                        + (opened.encoding().bom() ? " BOM" : "") + ", "
                        + opened.encoding().ends();
            }
        };
    }

    /** One letter more is one letter more in the bytes, at five places; taken back it leaves the old bytes. */
    private void typeAndDelete(Path file, byte[] before) throws IOException {
        for (int fifth = 0; fifth <= 4; fifth++) {
            Loaded.Opened opened = (Loaded.Opened) files.load(file);
            int at = opened.text().length() * fifth / 4;
            if (at > 0
                    && at < opened.text().length()
                    && Character.isLowSurrogate(opened.text().charAt(at))) {
                at--;
            }
            byte[] letter = "Z".getBytes(opened.encoding().charset());
            Saved.Done done = (Saved.Done) save(opened, opened.text().with(Edit.insert(at, "Z")));
            assertThat(isOneMore(before, letter, Files.readAllBytes(file)))
                    .as(file + " typed at " + at)
                    .isTrue();
            files.save(file, opened.text(), opened.encoding(), done.stamp());
            assertThat(Files.readAllBytes(file)).as(file.toString()).isEqualTo(before);
        }
    }

    private static boolean isOneMore(byte[] before, byte[] letter, byte[] now) {
        int mismatch = Arrays.mismatch(before, now);
        for (int at = mismatch; at >= Math.max(0, mismatch - letter.length); at--) {
            int next = at + letter.length;
            if (next <= now.length
                    && Arrays.equals(now, at, next, letter, 0, letter.length)
                    && Arrays.equals(now, next, now.length, before, at, before.length)) {
                return true;
            }
        }
        return false;
    }

    private Saved save(Loaded.Opened opened, Text text) {
        return files.save(opened.path(), text, opened.encoding(), opened.stamp());
    }

    private Process python() {
        try {
            return new ProcessBuilder("python3", MAKER.toString(), folder.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException absent) {
            return null;
        }
    }
}
