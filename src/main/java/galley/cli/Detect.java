package galley.cli;

import galley.post.Family;
import galley.post.Post;
import galley.post.Surroundings;
import galley.store.PostEntry;
import galley.store.PostFolder;
import galley.text.Text;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Finds out by whose rules a post is to be read, and which posts a path means. */
final class Detect {
    private Detect() {}

    /** @param family given by the user; null to find out */
    static Post post(Path path, Text text, Family family) {
        return Post.read(path, text, family != null ? family : Family.COMMONMARK);
    }

    /** Of a folder. */
    static Family family(Path folder) {
        return Family.COMMONMARK;
    }

    static Map<String, String> dialectOptions(Path path) {
        return Map.of();
    }

    static Surroundings surroundings(Path path, Clock clock) {
        return new Surroundings(clock.instant(), clock.getZone(), dialectOptions(path));
    }

    /** A file as itself, a folder as its posts. */
    static List<Path> posts(Path path) {
        return PostFolder.isFolder(path)
                ? new PostFolder(path)
                        .list().posts().stream().map(PostEntry::path).toList()
                : List.of(path);
    }
}
