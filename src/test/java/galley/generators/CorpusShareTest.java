package galley.generators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import galley.cli.Cli;
import galley.corpus.Corpus;
import galley.post.Family;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The posts of other people's blogs, by the real generator and by Galley: what share comes out equal.
 *
 * <p>Counted over the posts that the generator renders at all. What each side made, and where they differ first, lies in
 * {@code target/shares} afterwards. {@code mvn -Pgenerators test -Dtest='CorpusShareTest'}
 */
@Tag("generators")
class CorpusShareTest {
    private static final Path RESULTS = Path.of("target/shares").toAbsolutePath();

    /** Markdown nests as deep as its author likes; the program gives its worker the same. */
    private static final long STACK = 64L << 20;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "COMMONMARK")
    void the_share_of_equal_posts_does_not_drop(Family family) throws Exception {
        Oracle oracle = Oracle.of(family);
        assumeTrue(Files.isDirectory(Corpus.ROOT), "skipped: ../shared/corpus is not here");
        assumeTrue(Files.isDirectory(Oracle.SCRIPTS), "skipped: ../shared/oracle is not here");
        assumeTrue(Oracle.canCompare(), "skipped: /usr/bin/python3 has no html5lib");
        assumeTrue(oracle.isInstalled(), "skipped: " + family.title() + " is not installed here");

        Path root = Corpus.ROOT.resolve(family.id()).toAbsolutePath().normalize();
        Path results = RESULTS.resolve(family.id());
        remove(results);
        Files.createDirectories(results);
        List<String> posts = posts(root);
        Path list = Files.write(results.resolve("posts"), posts);

        Oracle.Ended rendered = oracle.render(list, root, results.resolve("expected"));
        assertThat(rendered.code()).as(rendered.output()).isZero();
        String complaints = galley(family, root, results.resolve("actual"), posts);
        Oracle.Ended compared = Oracle.compare(results.resolve("expected"), results.resolve("actual"));
        assertThat(compared.code()).as(compared.output()).isZero();
        Files.writeString(results.resolve("differences"), complaints + compared.output());

        Share share = Share.measured(compared.output());
        System.out.println(family.title() + ": " + share);
        Share recorded = Share.recorded(family.id());
        assertThat(share.ofAllPosts())
                .as("%s, last recorded %s; see %s", share, recorded, results.resolve("differences"))
                .isGreaterThanOrEqualTo(recorded.ofAllPosts());
        assertThat(share.ofAllBlocks())
                .as("%s, last recorded %s; see %s", share, recorded, results.resolve("differences"))
                .isGreaterThanOrEqualTo(recorded.ofAllBlocks());
    }

    private static List<String> posts(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(Path::toString)
                    .sorted()
                    .toList();
        }
    }

    /** {@code galley render}, as on the command line; it opens no window and so needs no desktop. */
    private static String galley(Family family, Path root, Path out, List<String> posts) throws InterruptedException {
        List<String> options =
                List.of("render", "--as", family.id(), "--root", root.toString(), "--out", out.toString());
        String[] arguments = Stream.concat(options.stream(), posts.stream()).toArray(String[]::new);
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(complaints, true, StandardCharsets.UTF_8);
        Thread thread = new Thread(null, () -> Cli.run(arguments, stream, stream, null), "galley-render", STACK);
        thread.start();
        thread.join();
        return complaints.toString(StandardCharsets.UTF_8);
    }

    private static void remove(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
