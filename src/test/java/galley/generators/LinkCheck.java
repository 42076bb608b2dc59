package galley.generators;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Whether a server that has the folder of a built site would find what its pages lead to. */
final class LinkCheck {
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*|//.*|#.*|\\?.*", Pattern.DOTALL);

    private LinkCheck() {}

    /** A link as the page has it, and the file that it leads to; null for none. */
    record Found(Path page, String link, Path file) {}

    static List<Found> of(Path output, Path page) throws IOException {
        List<Found> found = new ArrayList<>();
        for (Element element : Jsoup.parse(new String(Files.readAllBytes(page), StandardCharsets.UTF_8))
                .select("[href], [src], [poster], object[data]")) {
            for (String attribute : List.of("href", "src", "poster", "data")) {
                String link = element.attr(attribute).strip().replace("https://t.example/", "/");
                if (!link.isEmpty() && !ELSEWHERE.matcher(link).matches()) {
                    found.add(new Found(page, link, file(output, page, link)));
                }
            }
        }
        return found;
    }

    private static Path file(Path output, Path page, String link) {
        String path = unescaped(link.replaceFirst("[?#].*", ""));
        try {
            Path there = path.startsWith("/")
                    ? output.resolve(path.substring(1))
                    : page.getParent().resolve(path);
            Path file = Files.isDirectory(there) ? there.resolve("index.html") : there;
            return Files.isRegularFile(file) ? file.normalize() : null;
        } catch (java.nio.file.InvalidPathException none) {
            return null;
        }
    }

    static String unescaped(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noEscape) {
            return path;
        }
    }
}
