package galley.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import galley.header.Entry;
import galley.header.Header;
import galley.header.HeaderProblem;
import galley.header.Outcome;
import galley.header.Rules;
import galley.header.Value;
import galley.text.Text;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Headers made to break readers: an answer within a second, no exception, nothing lost. */
@Execution(ExecutionMode.CONCURRENT)
class HostileHeaderTest {
    private static final Path FILES = Path.of("../shared/hostile/yaml");

    /** Of the processor's time: tests of other things may run beside this one. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final Duration SECOND = Duration.ofSeconds(1);

    @TestFactory
    Stream<DynamicTest> every_hostile_file_is_answered_within_a_second() throws IOException {
        assumeTrue(Files.isDirectory(FILES), "skipped: ../shared/hostile is not here");
        List<Path> files;
        try (Stream<Path> all = Files.list(FILES)) {
            files = all.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\r\n", "\n");
                    for (Rules rules : Rules.values()) {
                        useEveryMethod(text, rules);
                    }
                }));
    }

    private static void useEveryMethod(String text, Rules rules) {
        Text post = Text.of(text);
        Header header = timed(rules + " read", () -> Header.read(post, rules));
        for (Function<Header, Outcome> change : List.<Function<Header, Outcome>>of(
                it -> it.set("title", Value.of("new: \"title\" # 1")),
                it -> it.setText("title", "true"),
                it -> it.set("galley", Value.of(List.of("a", "b"))),
                it -> it.addItem("tags", "offline"),
                it -> it.removeItem("tags", "a"),
                it -> it.renameItem("tags", "a", "b"),
                it -> it.move(0, it.entries().size() - 1),
                it -> it.move(it.entries().size() - 1, 0),
                it -> it.rename("title", "name"),
                it -> it.remove("title"),
                it -> it.insert(0, "first", Value.of(true)))) {
            Outcome outcome = timed(rules + " change", () -> change.apply(header));
            assertThat(outcome).isNotNull();
        }
        for (Entry entry : header.entries()) {
            assertThat(entry.valueSpan().end()).isLessThanOrEqualTo(text.length());
            assertThat(entry.line()).isBetween(1, entry.endLine());
        }
        header.problems().forEach(problem -> assertThat(problem.line()).isBetween(1, post.lineCount()));
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long start = THREADS.getCurrentThreadCpuTime();
        T done = work.get();
        long spent = THREADS.getCurrentThreadCpuTime() - start;
        assertThat(Duration.ofNanos(spent)).as(what).isLessThan(SECOND);
        return done;
    }

    @Test
    void headers_of_a_megabyte_and_ten_thousand_keys_are_changed_within_a_second() {
        String line = "x".repeat(60);
        StringBuilder keys = new StringBuilder("title: T\n");
        StringBuilder toml = new StringBuilder("title = \"T\"\n");
        StringBuilder json = new StringBuilder("\"title\": \"T\"");
        for (int i = 0; i < 10_000; i++) {
            keys.append("key%d: %s\n".formatted(i, line));
            toml.append("key%d = \"%s\"\n".formatted(i, line));
            json.append(",\n\"key%d\": \"%s\"".formatted(i, line));
        }
        String long_ = "title: " + "long words ".repeat(100_000) + "\n";
        for (Rules rules : Rules.values()) {
            useEveryMethod("---\n" + keys + "---\n\nText\n", rules);
        }
        // each other form once, by one of those who read it
        useEveryMethod(keys + "\nText\n", Rules.PELICAN);
        useEveryMethod("---\n" + long_ + "---\n\nText\n", Rules.JEKYLL);
        useEveryMethod("+++\n" + toml + "+++\n\nText\n", Rules.HUGO);
        useEveryMethod("{\n" + json + "\n}\n\nText\n", Rules.HEXO);
        useEveryMethod("---json\n{\n" + json + "\n}\n---\n\nText\n", Rules.ELEVENTY);
    }

    @Test
    void a_thousand_levels_are_a_problem_and_not_an_overflow() {
        StringBuilder block = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            block.append(" ".repeat(i)).append("k:\n");
        }
        for (String yaml : List.of(
                "a: " + "[".repeat(1_000) + "]".repeat(1_000) + "\n",
                "a: " + "{b: ".repeat(1_000) + "}".repeat(1_000) + "\n",
                block.toString())) {
            String post = "---\ntitle: T\n" + yaml + "---\nText\n";
            Header header = Header.read(post, Rules.HUGO);
            assertThat(header.problems()).isNotEmpty();
            useEveryMethod(post, Rules.HUGO);
        }
        String dotted = "+++\n" + "a.".repeat(1_000) + "b = 1\n" + "[" + "a.".repeat(1_000) + "b]\n+++\n";
        String arrays = "+++\na = " + "[".repeat(100_000) + "\n+++\n";
        for (String post : List.of(
                "+++\ntitle = 'T'\na = " + "[".repeat(1_000) + "]".repeat(1_000) + "\n+++\n",
                "{\n\"title\": \"T\",\n\"a\":" + "[".repeat(1_000) + "]".repeat(1_000) + "}\n")) {
            Header header = Header.read(post, Rules.HUGO);
            assertThat(header.problems()).extracting(HeaderProblem::line).containsExactly(3);
            assertThat(header.entry("title")).as("what stands above it is read").isPresent();
            useEveryMethod(post, Rules.HUGO);
        }
        useEveryMethod("title: T\na: 1\n" + "    deeper\n".repeat(1_000) + "\nText\n", Rules.PELICAN);
        useEveryMethod("title: T\na: " + "[".repeat(1_000) + "\n---\nText\n", Rules.HEXO);
        useEveryMethod(dotted, Rules.HUGO);
        useEveryMethod(arrays, Rules.HUGO);
        useEveryMethod("{\"a\":" + "[".repeat(100_000) + "}", Rules.HUGO);
    }

    @Test
    void a_body_of_five_megabytes_is_not_looked_at() {
        String body = "Some words of text, a line of them.\n".repeat(150_000);
        for (Rules rules : Rules.values()) {
            useEveryMethod("---\ntitle: T\n---\n\n" + body, rules);
            useEveryMethod("title: T\n\n" + body, rules);
            useEveryMethod(body, rules);
            useEveryMethod("---\n" + body, rules);
            useEveryMethod("---\ntitle: never closed\n" + body, rules);
        }
    }

    @Test
    void every_header_of_the_corpus_cut_anywhere_is_answered() {
        Random random = new Random(20260101);
        for (Corpus.Post post : Corpus.posts()) {
            int header = Header.read(post.text(), post.rules()).bodyStart();
            int cut = random.nextInt(header + 1);
            int skip = Math.min(post.text().length(), cut + random.nextInt(20));
            useEveryMethod(post.text().substring(0, cut), post.rules());
            useEveryMethod(post.text().substring(0, cut) + post.text().substring(skip), post.rules());
        }
    }
}
