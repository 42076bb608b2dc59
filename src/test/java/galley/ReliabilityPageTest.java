package galley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that says which test holds which line of the plan of reliability names tests that there are. */
class ReliabilityPageTest {
    private static final Path TESTS = Path.of("src/test/java");
    private static final Path PAGE = Path.of("src/docs/reliability.md");
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+(?:Test|Laws))`");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([RS]\\d+) \\|(.*)$");
    private static final Pattern COUNTED = Pattern.compile("Tally\\.row\\(\\s*\"(R\\d+) ");

    @Test
    void every_test_that_is_named_is_there() throws IOException {
        String page = Files.readString(PAGE);
        List<String> there = sources().stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .toList();

        assertThat(NAMED.matcher(page).results().map(named -> named.group(1)))
                .isNotEmpty()
                .allMatch(there::contains);
    }

    @Test
    void every_line_of_the_plan_has_one_row_and_says_what_holds_it_or_that_nothing_does() throws IOException {
        List<MatchResult> rows = ROW.matcher(Files.readString(PAGE)).results().toList();

        assertThat(rows.stream().map(row -> row.group(1)))
                .containsExactlyElementsOf(Stream.concat(
                                IntStream.rangeClosed(0, 35).mapToObj(number -> "R" + number),
                                IntStream.rangeClosed(1, 21).mapToObj(number -> "S" + number))
                        .toList());
        assertThat(rows.stream().map(row -> row.group(2)))
                .allMatch(row -> NAMED.matcher(row).find() || row.contains("owed"));
    }

    @Test
    void every_number_that_tests_count_under_is_in_the_row_of_that_number() throws IOException {
        String page = Files.readString(PAGE);
        for (Path file : sources()) {
            String name = file.getFileName().toString().replace(".java", "");
            for (MatchResult counted :
                    COUNTED.matcher(Files.readString(file)).results().toList()) {
                assertThat(ROW.matcher(page)
                                .results()
                                .filter(row -> row.group(1).equals(counted.group(1)))
                                .map(row -> row.group(2))
                                .collect(Collectors.joining()))
                        .as(counted.group(1))
                        .contains("`" + name + "`");
            }
        }
    }

    private static TreeSet<Path> sources() throws IOException {
        try (var all = Files.walk(TESTS)) {
            return all.filter(file -> file.toString().endsWith(".java")).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
