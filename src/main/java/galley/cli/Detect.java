package galley.cli;

import galley.markdown.Dialects;
import galley.markdown.Html;
import galley.markdown.Limits;
import galley.post.Family;
import galley.post.Post;
import galley.post.Surroundings;
import galley.site.Generators;
import galley.site.PostReferences;
import galley.site.Site;
import galley.store.PostEntry;
import galley.store.PostFolder;
import galley.text.Text;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out by whose rules a post is to be read, and which posts a path means. Looks at each folder once in a call of
 * the program.
 */
final class Detect {
    private final Map<Path, Optional<Site>> sites = new HashMap<>();
    private final Map<Path, PostReferences> references = new HashMap<>();
    private final Set<Path> told = new HashSet<>();

    /** @param family given by the user; null to find out */
    Post post(Path path, Text text, Family family) {
        return Post.read(path, text, family != null ? family : family(path, text));
    }

    private Family family(Path path, Text text) {
        return site(path).map(Site::family).orElseGet(() -> Generators.look(path, text));
    }

    /** Of a folder. */
    Family family(Path folder) {
        return Generators.site(folder).map(Site::family).orElse(Family.COMMONMARK);
    }

    /** The site that a post lies in. */
    Optional<Site> site(Path post) {
        Path folder = post.toAbsolutePath().normalize().getParent();
        return folder == null ? Optional.empty() : sites.computeIfAbsent(folder, Generators::site);
    }

    /** The site's settings for the dialect; none if the post is read by the rules of another family. */
    private Map<String, String> dialectOptions(Post post) {
        return site(post.path())
                .filter(site -> site.family() == post.family())
                .map(Site::dialectOptions)
                .orElse(Map.of());
    }

    /** What of the settings of a post's site could not be read, a line for each with its place; each site tells it once. */
    List<String> unread(Post post) {
        return site(post.path())
                .filter(site -> site.family() == post.family() && told.add(site.root()))
                .map(site -> site.settings().unread().stream()
                        .map(unread -> unread.in(site.root()).told())
                        .toList())
                .orElse(List.of());
    }

    /**
     * What the generator makes of a post's body, with the addresses of the site's posts that it names.
     *
     * @throws galley.markdown.TooComplex
     */
    Html html(Post post) {
        return Dialects.named(post.family().id(), dialectOptions(post), Limits.PATIENT)
                .render(body(post), post.values());
    }

    private String body(Post post) {
        return site(post.path())
                .filter(site -> site.family() == post.family())
                .map(site -> references
                        .computeIfAbsent(site.root(), root -> new PostReferences(site))
                        .in(post))
                .orElseGet(post::body);
    }

    Surroundings surroundings(Post post, Clock clock) {
        return Site.around(site(post.path()), post.path(), post.family(), dialectOptions(post), clock);
    }

    /** A file as itself, a folder as its posts. */
    static List<Path> posts(Path path) {
        return PostFolder.isFolder(path)
                ? new PostFolder(path)
                        .list().posts().stream().map(PostEntry::path).toList()
                : List.of(path);
    }
}
