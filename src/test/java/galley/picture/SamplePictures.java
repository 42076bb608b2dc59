package galley.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Real pictures: those that the tests of Apache Commons Imaging and TwelveMonkeys bring along. */
public final class SamplePictures {
    private SamplePictures() {}

    public static byte[] one(String name) {
        try (InputStream in = SamplePictures.class.getResourceAsStream("/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of a folder that such a test has, by their names. @param known one of them, to find the others by */
    static Map<String, byte[]> beside(String known) {
        Map<String, byte[]> found = new TreeMap<>();
        try {
            URI inside = SamplePictures.class.getResource("/" + known).toURI();
            try (FileSystem jar = FileSystems.newFileSystem(inside, Map.of());
                    Stream<Path> files = Files.list(Path.of(inside).getParent())) {
                for (Path file : files.toList()) {
                    found.put(file.getFileName().toString(), Files.readAllBytes(file));
                }
            }
        } catch (IOException | java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }
}
