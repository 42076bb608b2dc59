package galley.session;

import static org.assertj.core.api.Assertions.assertThat;

import galley.markdown.Dialects;
import galley.markdown.Limits;
import galley.post.Family;
import galley.post.CheckCode;
import galley.post.Fix;
import galley.post.Link;
import galley.post.Neighbours;
import galley.post.Problem;
import galley.post.Surroundings;
import galley.text.Edit;
import galley.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Posts with one thing wrong, and posts with nothing wrong, in two files: after {@code ===} the family, the path and what
 * is to be found, then the post. Of all files that a link could ask for only those called “here” and “there” exist,
 * and of the other posts one has the address “taken”, and all write “night-walks”.
 */
@Execution(ExecutionMode.CONCURRENT)
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

    @ParameterizedTest
    @MethodSource("faulty")
    void a_fix_makes_its_problem_go_and_no_other_come_and_undo_brings_the_text_back(Case one) {
        Text text = Text.of(one.text());
        List<Problem> before = problems(one, text);
        for (Problem problem : before) {
            Fix fix = problem.fix().orElse(null);
            if (fix == null || !fix.isWhole()) {
                continue;
            }
            Edit edit = fix.edit().orElseThrow();
            Text mended = text.with(edit);
            List<String> left =
                    new ArrayList<>(before.stream().map(Problem::code).toList());
            left.remove(problem.code());
            assertThat(codes(problems(one, mended)))
                    .as(mended.toString())
                    .isSubsetOf(left)
                    .hasSizeLessThanOrEqualTo(left.size());
            assertThat(fix.after().end()).isLessThanOrEqualTo(mended.length());
            assertThat(mended.with(edit.inverse(text))).isEqualTo(text);
        }
    }

    @Test
    void every_code_of_the_table_is_found_in_the_set_and_no_other() throws IOException {
        Set<String> found = new TreeSet<>();
        faulty().forEach(one -> found.addAll(codes(problems(one, Text.of(one.text())))));
        assertThat(found)
                .isEqualTo(
                        new TreeSet<>(CheckCode.ALL.stream().map(CheckCode::id).toList()));
    }

    @Test
    void most_kinds_of_problems_can_be_mended_by_a_button() throws IOException {
        Set<String> mended = new TreeSet<>();
        faulty().forEach(one -> problems(one, Text.of(one.text())).stream()
                .filter(problem -> problem.fix().isPresent())
                .forEach(problem -> mended.add(problem.code())));
        assertThat(mended)
                .contains(
                        "alt-missing",
                        "anchor-missing",
                        "break-shown",
                        "date-bad",
                        "draft-ignored",
                        "fence-unclosed",
                        "header-broken",
                        "heading-jump",
                        "liquid-in-code",
                        "status-unknown",
                        "tag-case",
                        "tag-duplicate",
                        "tags-misread",
                        "title-not-text",
                        "title-quoted");
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }

    private static String check(Case one) {
        return problems(one, Text.of(one.text())).stream()
                .map(p -> p.line() + ":" + p.column() + " " + p.severity().id() + " " + p.code())
                .collect(Collectors.joining(", "));
    }

    private static List<Problem> problems(Case one, Text text) {
        Surroundings surroundings = new Surroundings(NOW, ZoneId.of("UTC"), Map.of(), new Linked()).with(new Others());
        Analyzer analyzer = new Analyzer(
                one.family(), Dialects.named(one.family().id(), Map.of(), Limits.PATIENT), () -> surroundings);
        return analyzer.analyze(Path.of(one.path()), text, 0).problems();
    }

    private record Linked() implements Surroundings.Files {
        @Override
        public Optional<String> missing(Link link) {
            return CheckSetTest.missing(link);
        }

        @Override
        public long size(Link link) {
            return link.target().contains("large") ? 4_000_000 : 40_000;
        }
    }

    /** The other posts: one has the address “taken”, and all write “night-walks”. */
    private record Others() implements Neighbours {
        @Override
        public Optional<Path> sharing(String address, Path post) {
            return address.contains("taken") ? Optional.of(Path.of("other.md")) : Optional.empty();
        }

        @Override
        public String usual(String tag) {
            return tag.equalsIgnoreCase("night-walks") ? "night-walks" : tag;
        }
    }

    private static Optional<String> missing(Link link) {
        boolean local = !link.target().startsWith("http") && !link.target().startsWith("#");
        boolean there = link.target().contains("here");
        return local && !there && !link.target().matches(".*\\{[{%].*") ? Optional.of(link.target()) : Optional.empty();
    }
}
