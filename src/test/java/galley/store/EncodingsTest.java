package galley.store;

import static org.assertj.core.api.Assertions.assertThat;

import galley.Tally;
import galley.text.Edit;
import galley.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Every file that {@code make_encodings.py} writes is saved byte for byte, or not written at all and said why; which is
 * which stands in {@code src/docs/encodings.md}, and is held to that.
 */
@Execution(ExecutionMode.CONCURRENT)
class EncodingsTest {
    @TempDir
    Path folder;

    private final PostFile files = new PostFile();

    @Test
    void every_odd_file_is_kept_exactly_or_not_written() throws Exception {
        List<String> table = new ArrayList<>();
        Tally.Row row = Tally.row("R22 odd encodings");
        for (OddFiles.One one : OddFiles.in(folder)) {
            row.runs(1);
            String[] outcome = {""};
            row.holds(() -> outcome[0] = judge(one.file(), one.kind()));
            table.add("| %s | %s | %s |".formatted(one.file().getFileName(), one.kind(), outcome[0]));
        }

        assertThat(table).hasSize(129);
        Path found = Files.writeString(Path.of("target/encodings.md"), page(table));
        assertThat(Path.of("src/docs/encodings.md"))
                .as("the page is not true any more; what is true is in " + found)
                .hasSameTextualContentAs(found);
    }

    private static String page(List<String> table) {
        return """
                # Odd encodings

                What becomes of each of the %d files of `make_encodings.py`: %d are saved byte for byte (opened and saved, and with
                a letter typed and deleted at five places), %d are shown but cannot be written, until an encoding is chosen or for
                good, and %d are not opened. Written and checked by `EncodingsTest`.

                | file | class | what becomes of it |
                |---|---|---|
                %s
                """.formatted(
                        table.size(),
                        count(table, "byte-identical"),
                        count(table, "refused, read-only"),
                        count(table, "refused:"),
                        String.join("\n", table));
    }

    private static long count(List<String> table, String outcome) {
        return table.stream().filter(row -> row.contains("| " + outcome)).count();
    }

    private String judge(Path file, String kind) {
        byte[] before = bytes(file);
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
                byte[] letter = "Z".getBytes(opened.encoding().charset());
                assertThat(Arrays.equals(before, bytes(file)) || isOneMore(before, letter, bytes(file)))
                        .as(file + ": even who asks for more than the window does changes no other byte")
                        .isTrue();
                yield "refused, read-only: " + opened.readOnly();
            }
            case Loaded.Opened opened -> {
                assertThat(save(opened, opened.text())).isInstanceOf(Saved.Done.class);
                assertThat(bytes(file)).as(file.toString()).isEqualTo(before);
                typeAndDelete(file, before);
                yield "byte-identical, " + opened.encoding().charset()
                        + (opened.encoding().bom() ? " BOM" : "") + ", "
                        + opened.encoding().ends();
            }
        };
    }

    /** One letter more is one letter more in the bytes, at five places; taken back it leaves the old bytes. */
    private void typeAndDelete(Path file, byte[] before) {
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
            assertThat(isOneMore(before, letter, bytes(file)))
                    .as(file + " typed at " + at)
                    .isTrue();
            files.save(file, opened.text(), opened.encoding(), done.stamp());
            assertThat(bytes(file)).as(file.toString()).isEqualTo(before);
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

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
