package galley.markdown;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Small bodies of our own beside a test, {@code name.md}, and what a generator made of them, {@code name.html}: the
 * folder's README says which and how.
 */
public final class GoldenCases {
    private GoldenCases() {}

    /** @param suffix of the expected files; a case that has no such file has nothing that depends on it */
    public static Stream<DynamicTest> of(Class<?> beside, List<String> names, Dialect dialect, String suffix) {
        return names.stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    boolean own = beside.getResource(resource(beside, name + suffix)) != null;
                    String expected = read(beside, own ? name + suffix : name + ".html");
                    SameDom.assertSame(
                            expected, dialect.render(read(beside, name + ".md")).text());
                }));
    }

    private static String resource(Class<?> beside, String file) {
        return "/" + beside.getPackageName().replace('.', '/') + "/" + file;
    }

    private static String read(Class<?> beside, String file) throws IOException {
        try (InputStream in = beside.getResourceAsStream(resource(beside, file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
