package galley.session;

import static org.assertj.core.api.Assertions.assertThat;

import galley.markdown.Dialects;
import galley.markdown.Limits;
import galley.post.Family;
import galley.post.Link;
import galley.post.Surroundings;
import galley.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Posts with one thing wrong, and posts with nothing wrong, in two files: after {@code ===} the family, the path and what
 * is to be found, then the post. Of all files that a link could ask for only those called “here” and “there” exist.
 */
class CheckSetTest {
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

    private record Case(Family family, String path, String expected, String text) {
        @Override
        public String toString() {
            return family.id() + " " + path + " " + expected + " " + text.replace('\n', '⏎');
        }
    }

    static Stream<Case> faulty() throws IOException {
        return read("faulty.txt");
    }

    static Stream<Case> sound() throws IOException {
        return read("sound.txt");
    }

    private static Stream<Case> read(String name) throws IOException {
        try (var in = CheckSetTest.class.getResourceAsStream("/galley/check/" + name)) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<Case> cases = Stream.of(all.split("(?m)^=== "))
                    .filter(part -> !part.isEmpty())
                    .map(CheckSetTest::one)
                    .toList();
            assertThat(cases).hasSizeGreaterThanOrEqualTo(60);
            return cases.stream();
        }
    }

    private static Case one(String part) {
        String[] split = part.split("\n", 2);
        String[] head = split[0].split(": ", 2);
        String[] names = head[0].split(" ");
        Family family = Family.of(names[0]).orElseThrow();
        return new Case(family, names[1], head.length > 1 ? head[1] : "", split[1]);
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void what_is_wrong_is_found_and_nothing_else(Case one) {
        assertThat(check(one)).isEqualTo(one.expected());
    }

    @ParameterizedTest
    @MethodSource("sound")
    void nothing_is_found_where_nothing_is_wrong(Case one) {
        assertThat(check(one)).isEmpty();
    }

    private static String check(Case one) {
        Surroundings surroundings = new Surroundings(NOW, ZoneId.of("UTC"), Map.of(), CheckSetTest::missing);
        Analyzer analyzer = new Analyzer(
                one.family(), Dialects.named(one.family().id(), Map.of(), Limits.PATIENT), () -> surroundings);
        return analyzer.analyze(Path.of(one.path()), Text.of(one.text()), 0).problems().stream()
                .map(p -> p.line() + ":" + p.column() + " " + p.severity().id() + " " + p.code())
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> missing(Link link) {
        boolean local = !link.target().startsWith("http") && !link.target().startsWith("#");
        boolean there = link.target().contains("here");
        return local && !there && !link.target().matches(".*\\{[{%].*") ? Optional.of(link.target()) : Optional.empty();
    }
}
