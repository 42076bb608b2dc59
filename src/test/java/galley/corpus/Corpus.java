package galley.corpus;

import galley.header.Rules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The posts of {@code ../shared/corpus} as an editor holds them: no BOM, lines ended by line feeds. */
public final class Corpus {
    public static final Path ROOT = Path.of("../shared/corpus");

    /** Zola, Astro and Hyde are none of the generators we know: their YAML is read by YAML 1.2's own rules. */
    private static final Map<String, Rules> FOLDERS = Map.of(
            "pelican", Rules.PELICAN,
            "jekyll", Rules.JEKYLL,
            "hugo", Rules.HUGO,
            "hexo", Rules.HEXO,
            "eleventy", Rules.ELEVENTY,
            "zola", Rules.PLAIN,
            "astro", Rules.PLAIN,
            "hyde", Rules.PLAIN);

    private Corpus() {}

    /** @param path below the corpus */
    public record Post(Path path, String text, Rules rules) {}

    /** All posts in UTF-8; ends the test with a word where the corpus is absent. */
    public static List<Post> posts() {
        Assumptions.assumeTrue(Files.isDirectory(ROOT), "skipped: ../shared/corpus is not here");
        return FOLDERS.keySet().stream().sorted().flatMap(Corpus::posts).toList();
    }

    public static Stream<Post> posts(String folder) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            return files
                    .filter(Files::isRegularFile)
                    .sorted()
                    .flatMap(file -> post(file, FOLDERS.get(folder)))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Post> post(Path file, Rules rules) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            String clean = text.startsWith("\ufeff") ? text.substring(1) : text;
            return Stream.of(new Post(ROOT.relativize(file), clean.replace("\r\n", "\n"), rules));
        } catch (CharacterCodingException e) {
            return Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
