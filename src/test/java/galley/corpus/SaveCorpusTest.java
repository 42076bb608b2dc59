package galley.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import galley.header.Entry;
import galley.header.Header;
import galley.header.Outcome;
import galley.header.Value;
import galley.store.Loaded;
import galley.store.PostFile;
import galley.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every file of the corpus, byte for byte: with its BOM, its line ends mixed or not, with or without a last one. */
@Execution(ExecutionMode.CONCURRENT)
class SaveCorpusTest {
    @Test
    void a_post_that_is_opened_and_saved_has_the_bytes_it_had() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(Corpus.ROOT), "skipped: ../shared/corpus is not here");
        List<Path> files;
        try (Stream<Path> all = Files.walk(Corpus.ROOT)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        List<String> wrong = new ArrayList<>();
        for (Path file : files) {
            if (!Arrays.equals(
                    Files.readAllBytes(file), written(open(file), open(file).text()))) {
                wrong.add(file.toString());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(files).hasSizeGreaterThan(1000);
    }

    @Test
    void a_post_with_another_title_has_the_bytes_it_had_in_all_other_lines() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Corpus.Post post : Corpus.posts()) {
            Path file = Corpus.ROOT.resolve(post.path());
            Loaded.Opened opened = open(file);
            Header header = Header.read(opened.text(), post.rules());
            Entry title = header.entry("title").orElse(null);
            if (title == null || !(header.set("title", Value.of("Another: one")) instanceof Outcome.Changed changed)) {
                continue; // HeaderCorpusTest tells of those
            }
            List<byte[]> before = lines(Files.readAllBytes(file));
            List<byte[]> after = lines(written(opened, opened.text().with(changed.edit())));
            int below = before.size() - title.endLine();
            if (!same(before.subList(0, title.line() - 1), after.subList(0, title.line() - 1))
                    || !same(
                            before.subList(title.endLine(), before.size()),
                            after.subList(after.size() - below, after.size()))) {
                wrong.add(post.path().toString());
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Loaded.Opened open(Path file) {
        Loaded loaded = new PostFile().load(file);
        assertThat(loaded).as("%s", file).isInstanceOf(Loaded.Opened.class);
        return (Loaded.Opened) loaded;
    }

    private static byte[] written(Loaded.Opened post, Text text) {
        return post.encoding().encode(text).orElseThrow();
    }

    /** Lines as an editor counts them, with what ends them. */
    private static List<byte[]> lines(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        return Arrays.stream(text.split("(?<=\r\n|(?<!\r)\n|\r(?!\n))", -1))
                .map(line -> line.getBytes(StandardCharsets.ISO_8859_1))
                .toList();
    }

    private static boolean same(List<byte[]> some, List<byte[]> others) {
        return some.size() == others.size()
                && java.util.stream.IntStream.range(0, some.size())
                        .allMatch(i -> Arrays.equals(some.get(i), others.get(i)));
    }
}
