package galley;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Layout is not a matter of taste: {@code mvn -q test-compile exec:exec@format} lays every file out. */
@Execution(ExecutionMode.CONCURRENT)
class FormatTest {
    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    @Test
    void every_source_file_is_laid_out_by_the_formatter() throws Exception {
        List<Path> wrong = new ArrayList<>();
        for (Path file : sources()) {
            String source = Files.readString(file);
            if (!laidOut(source).equals(source)) {
                wrong.add(file);
            }
        }
        assertThat(wrong)
                .as("files to lay out; run: mvn -q test-compile exec:exec@format")
                .isEmpty();
    }

    @Test
    void no_source_file_has_more_than_400_lines() throws Exception {
        List<String> long_ = new ArrayList<>();
        for (Path file : sources()) {
            long lines = Files.readString(file).lines().count();
            if (lines > 400) {
                long_.add(file + ": " + lines);
            }
        }
        assertThat(long_).isEmpty();
    }

    public static void main(String[] args) throws Exception {
        for (Path file : sources()) {
            String source = Files.readString(file);
            String tidy = laidOut(source);
            if (!tidy.equals(source)) {
                Files.writeString(file, tidy);
            }
        }
    }

    private static String laidOut(String source) throws FormatterException {
        return FORMATTER.formatSource(RemoveUnusedImports.removeUnusedImports(source));
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
