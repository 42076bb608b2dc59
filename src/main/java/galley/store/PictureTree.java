package galley.store;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The pictures of a folder and of those in it, and the files whose text may name them: not what a generator has built, nor
 * hidden folders. Links are not followed, so nothing outside is found. Reads only; any thread.
 */
public final class PictureTree {
    private static final Set<String> PICTURES =
            Set.of("png", "jpg", "jpeg", "jpe", "gif", "svg", "webp", "avif", "bmp");
    private static final Set<String> TEXTS = Set.of(
            "html",
            "htm",
            "xml",
            "css",
            "scss",
            "sass",
            "less",
            "styl",
            "js",
            "mjs",
            "cjs",
            "ts",
            "json",
            "yml",
            "yaml",
            "toml",
            "ini",
            "py",
            "rb",
            "go",
            "njk",
            "liquid",
            "hbs",
            "ejs",
            "pug",
            "swig",
            "mustache",
            "haml",
            "jinja",
            "jinja2",
            "j2",
            "tmpl",
            "rst",
            "org",
            "adoc",
            "txt",
            "csv",
            "webmanifest",
            "vto",
            "webc");
    private static final long LARGEST_TEXT = 1L << 20;

    /** @param size in bytes */
    public record Found(Path path, long size) {}

    /** @param texts without posts @param troubles sentences about folders that could not be read */
    public record Listing(List<Found> pictures, List<Found> texts, List<String> troubles) {}

    private PictureTree() {}

    /** @param notEntered names of folders directly in the root */
    public static Listing list(Path root, Set<String> notEntered) {
        List<Found> pictures = new ArrayList<>();
        List<Found> texts = new ArrayList<>();
        List<String> troubles = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes found) {
                    String name = folder.getFileName() == null
                            ? ""
                            : folder.getFileName().toString();
                    boolean passed = name.startsWith(".")
                            || name.equals("node_modules")
                            || name.equals("__pycache__")
                            || root.equals(folder.getParent()) && notEntered.contains(name);
                    return passed && !folder.equals(root) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes found) {
                    if (found.isRegularFile()) {
                        String ending = ending(file);
                        if (PICTURES.contains(ending)) {
                            pictures.add(new Found(file, found.size()));
                        } else if (TEXTS.contains(ending) && found.size() <= LARGEST_TEXT) {
                            texts.add(new Found(file, found.size()));
                        }
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path path, IOException e) {
                    troubles.add(Trouble.sentence(path, "could not be looked at", e, ""));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException | RuntimeException | Error e) {
            troubles.add(Trouble.sentence(root, "could not be looked at", e, ""));
        }
        return new Listing(List.copyOf(pictures), List.copyOf(texts), List.copyOf(troubles));
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.startsWith(".") ? "" : name.substring(name.lastIndexOf('.') + 1);
    }
}
