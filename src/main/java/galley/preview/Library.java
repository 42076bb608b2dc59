package galley.preview;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The script libraries that draw. They lie in the program, whose build says their versions; nothing is fetched. */
enum Library {
    KATEX("katex"),
    MERMAID("mermaid"),
    PRISM("prismjs");

    private final String name;

    Library(String name) {
        this.name = name;
    }

    /**
     * @param file from the library's folder
     * @throws UncheckedIOException when it is not there
     */
    String text(String file) {
        try {
            return new String(bytes(file), StandardCharsets.UTF_8);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    byte[] bytes(String file) throws IOException {
        Properties artifact = new Properties();
        artifact.load(new java.io.ByteArrayInputStream(
                resource("/META-INF/maven/org.webjars.npm/" + name + "/pom.properties")));
        return resource("/META-INF/resources/webjars/" + name + "/" + artifact.getProperty("version") + "/" + file);
    }

    private static byte[] resource(String path) throws IOException {
        try (InputStream in = Library.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new FileNotFoundException(path);
            }
            return in.readAllBytes();
        }
    }
}
