package galley.store;

import galley.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The posts of a folder and of those in it: Markdown files, without what other programs keep beside them. Folders that
 * are links are not entered, so no circle is. Reads only; any thread.
 */
public record PostFolder(Path root) {
    /** How much of a file is read for its header, in bytes. */
    public static final int HEAD = 64 << 10;

    private static final Set<String> EXTENSIONS = Set.of(".md", ".markdown", ".mkd", ".mkdn", ".mdown", ".mdwn");
    private static final Set<String> BUILT = Set.of("node_modules", "output", "public", "_site", "__pycache__");

    /**
     * What is in the folder.
     *
     * @param posts sorted by path
     * @param conflicts versions of posts that wait to be compared, sorted by path
     * @param leftovers hidden files of saves that did not end, ours to look at: {@link Leftovers}
     * @param troubles sentences about folders that could not be read
     */
    public record Listing(
            List<PostEntry> posts, List<PostEntry> conflicts, List<Path> leftovers, List<String> troubles) {}

    /**
     * The beginning of a post.
     *
     * @param text at most {@link #HEAD} bytes of it; characters that are not UTF-8 are replaced
     * @param problem why it could not be read, as a sentence; null if it could
     */
    public record Head(Text text, String problem) {}

    public Listing list() {
        Visitor visitor = new Visitor(root);
        try {
            // A root that is itself a link is entered, and its posts keep the name it was opened by.
            Files.walkFileTree(Files.isSymbolicLink(root) ? root.toRealPath() : root, visitor);
        } catch (IOException | RuntimeException | Error e) {
            visitor.trouble(root, e);
        }
        Comparator<PostEntry> byPath = Comparator.comparing(PostEntry::path);
        visitor.posts.sort(byPath);
        visitor.conflicts.sort(byPath);
        return new Listing(
                List.copyOf(visitor.posts),
                List.copyOf(visitor.conflicts),
                List.copyOf(visitor.leftovers),
                List.copyOf(visitor.troubles));
    }

    /** Whether there is a folder at this path, perhaps by a link. */
    public static boolean isFolder(Path path) {
        return Files.isDirectory(path);
    }

    /** Whether a file of this name is listed as a post. */
    public static boolean isPost(Path path) {
        String name = path.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0
                && EXTENSIONS.contains(name.substring(dot).toLowerCase(Locale.ROOT))
                && !name.startsWith(".")
                && !name.startsWith("#")
                && !name.startsWith("~$");
    }

    /** Whether posts may be in a folder of this name. */
    static boolean isEntered(Path folder) {
        Path name = folder.getFileName();
        return name == null || !name.toString().startsWith(".") && !BUILT.contains(name.toString());
    }

    /** Reads the beginning of a post. Never fails: a file that cannot be read has no text and a problem. */
    public static Head head(PostEntry post) {
        byte[] bytes;
        try {
            if (!Files.readAttributes(post.path(), BasicFileAttributes.class).isRegularFile()) {
                throw new IOException("it is not a file any more");
            }
            try (InputStream in = Files.newInputStream(post.path())) {
                bytes = in.readNBytes(HEAD);
            }
            String problem = post.size() > PostFile.LARGEST
                    ? Trouble.sentence(
                            post.path(), "is not opened", "it is too large, " + Trouble.megabytes(post.size()), "")
                    : null;
            return new Head(Reading.head(bytes), problem);
        } catch (IOException | RuntimeException | Error e) {
            return new Head(Text.EMPTY, Trouble.sentence(post.path(), "could not be read", e, ""));
        }
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final Path root;
        private Path start;
        private final List<PostEntry> posts = new ArrayList<>();
        private final List<PostEntry> conflicts = new ArrayList<>();
        private final List<Path> leftovers = new ArrayList<>();
        private final List<String> troubles = new ArrayList<>();

        private Visitor(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes found) {
            if (start == null) {
                start = folder;
                return FileVisitResult.CONTINUE;
            }
            return isEntered(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes found) {
            if (Leftovers.isOne(file)) {
                leftovers.add(root.resolve(start.relativize(file)));
            } else if (isPost(file)) {
                try {
                    BasicFileAttributes real =
                            found.isSymbolicLink() ? Files.readAttributes(file, BasicFileAttributes.class) : found;
                    if (real.isRegularFile()) {
                        Path named = root.resolve(start.relativize(file));
                        PostEntry entry = new PostEntry(
                                named, real.size(), real.lastModifiedTime().toMillis());
                        (ConflictName.original(file).isPresent() ? conflicts : posts).add(entry);
                    }
                } catch (IOException dangling) {
                    // a link that leads nowhere is no post
                }
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException e) {
            trouble(path, e);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException e) {
            if (e != null) {
                trouble(folder, e);
            }
            return FileVisitResult.CONTINUE;
        }

        private void trouble(Path path, Throwable e) {
            troubles.add(Trouble.sentence(path, "could not be listed", e, ""));
        }
    }
}
