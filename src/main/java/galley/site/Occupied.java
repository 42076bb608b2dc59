package galley.site;

import galley.post.Post;
import galley.store.PostEntry;
import galley.store.PostFolder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The addresses that posts of the finished site have, so that nothing else may lead on from them. The site is looked through
 * when one is asked for; reads the disk.
 */
final class Occupied {
    private final Site site;
    private final Path root;
    private final Predicate<String> gone;

    /** Posts that are put into the site, by their places in it. */
    private final Map<String, Post> coming = new LinkedHashMap<>();

    /** The places of posts by the addresses that they have; null until one is asked for. */
    private Map<String, TreeSet<String>> places;

    /** @param gone whether a file of the site, by its place, will not be there */
    Occupied(Site site, Path root, Predicate<String> gone) {
        this.site = site;
        this.root = root;
        this.gone = gone;
    }

    /** A post that is put into the site in place of what is there. */
    void add(Post placed) {
        coming.put(place(placed.path()), placed);
    }

    private String place(Path path) {
        return site.inside(path).orElse(path.toString());
    }

    /** The place of another post that has this address. */
    Optional<String> by(String address, Post asking) {
        if (places == null) {
            places = new HashMap<>();
            coming.forEach(this::look);
            Path sources = root.resolve(site.generator().sources(site));
            for (PostEntry entry : new PostFolder(sources).list().posts()) {
                String place = place(entry.path());
                if (!coming.containsKey(place) && !gone.test(place)) {
                    look(place, Post.read(entry.path(), PostFolder.head(entry).text(), site.family()));
                }
            }
        }
        String own = place(asking.path());
        return places.getOrDefault(Permalink.plain(address), new TreeSet<>()).stream()
                .filter(place -> !place.equals(own))
                .findFirst();
    }

    private void look(String place, Post post) {
        if (!site.generator().isDraft(post)) {
            site.generator()
                    .url(site, post)
                    .ifPresent(url -> places.computeIfAbsent(Permalink.plain(url), none -> new TreeSet<>())
                            .add(place));
        }
    }

    static String told(String address, String other) {
        return "Nothing leads on from " + address + ": “" + other + "” has that address and stays in the site.";
    }
}
