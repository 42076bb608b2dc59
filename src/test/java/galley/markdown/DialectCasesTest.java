package galley.markdown;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Forty small bodies, a feature each, and what the generators make of them. */
class DialectCasesTest {
    private static final Path CASES = Path.of("../shared/oracle/dialect");

    @TestFactory
    Stream<DynamicNode> pelican() throws IOException {
        return cases("pelican", Map.of(), "pelican");
    }

    @TestFactory
    Stream<DynamicNode> jekyll() throws IOException {
        return cases("jekyll", Map.of(), "jekyll");
    }

    @TestFactory
    Stream<DynamicNode> hexo() throws IOException {
        return cases("hexo", Map.of(), "hexo");
    }

    @TestFactory
    Stream<DynamicNode> hugo() throws IOException {
        return cases("hugo", Map.of(), "hugo");
    }

    @TestFactory
    Stream<DynamicNode> hugo_with_raw_HTML() throws IOException {
        return cases("hugo", Map.of("unsafe", "true"), "hugo-unsafe");
    }

    @TestFactory
    Stream<DynamicNode> eleventy() throws IOException {
        return cases("eleventy", Map.of(), "eleventy");
    }

    private static Stream<DynamicNode> cases(String dialect, Map<String, String> options, String golden)
            throws IOException {
        assumeTrue(Files.isDirectory(CASES), "the cases at " + CASES + " are not there: nothing was compared");
        Dialect reader = Dialects.named(dialect, options, Limits.PATIENT);
        try (Stream<Path> files = Files.list(CASES.resolve("in"))) {
            List<Path> bodies = files.sorted().toList();
            return bodies.stream()
                    .filter(body -> Files.exists(expected(body, golden))) // the generator refuses it
                    .map(body -> DynamicTest.dynamicTest(body.getFileName().toString(), () -> {
                        Path expected = expected(body, golden);
                        String html = reader.render(Files.readString(body)).text();
                        SameDom.assertSame(Files.readString(expected), html);
                    }));
        }
    }

    private static Path expected(Path body, String golden) {
        return CASES.resolve("golden").resolve(golden).resolve(body.getFileName() + ".html");
    }
}
