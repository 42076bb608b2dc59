package galley.site;

import galley.post.Post;
import galley.store.FileNames;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The posts of an export by all the ways in which posts of their own site lead to them. Values of one plan. */
final class Destinations {
    /**
     * A post, and what becomes of it.
     *
     * @param own as its own generator reads it
     * @param home the site that it lies in, or its folder
     * @param target its place in the site that it goes to
     * @param there as that site's generator reads it, in its place
     */
    record Stop(Post own, Site home, String target, Post there) {}

    private final Map<String, Stop> stops = new HashMap<>();

    Destinations(Collection<Stop> all) {
        for (Stop stop : all) {
            Path root = stop.home().root();
            String inside = stop.home().inside(stop.own().path()).orElse("");
            put(root, "file " + inside, stop);
            stop.home()
                    .generator()
                    .url(stop.home(), stop.own())
                    .ifPresent(url -> put(root, "url " + Permalink.plain(url), stop));
            String path = FileNames.stem(inside).replaceFirst("/_?index$", "");
            Places.ends(path).forEach(end -> put(root, "name " + end, stop));
        }
    }

    private void put(Path root, String way, Stop stop) {
        stops.putIfAbsent(root + " " + way, stop);
    }

    private Optional<Stop> at(Site home, String way) {
        return Optional.ofNullable(stops.get(home.root() + " " + way));
    }

    /** By the name that {@code post_url}, {@code relref} and their like have for it. */
    Optional<Stop> named(Site home, String name) {
        String plain = name.replaceFirst("^@?/+", "").replaceFirst("/$", "");
        String stem = plain.matches(".*\\.(md|markdown|html?)") ? FileNames.stem(plain) : plain;
        return at(home, "name " + stem.replaceFirst("/_?index$", ""));
    }

    /** By a link of a post of its site. */
    Optional<Stop> led(Site home, Post from, String link) {
        Optional<Reference> reference = Reference.of(link)
                .filter(found -> found.what().isEmpty() || found.what().equals("filename"))
                .map(Reference::unescaped);
        if (reference.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> file = home.resolve(link, from.path()).flatMap(home::inside);
        String here = home.inside(from.path()).orElse("");
        String folder = here.substring(0, Math.max(0, here.lastIndexOf('/')));
        Optional<String> near = reference.get().below(folder);
        Reference path = Places.withoutPrefix(reference.get(), home.generator().prefix(home));
        String base = home.generator()
                .url(home, from)
                .map(url -> url.replaceFirst("[^/]*$", ""))
                .orElse("/");
        return file.flatMap(place -> at(home, "file " + place))
                .or(() -> near.flatMap(place -> at(home, "file " + place)))
                .or(() -> path.below(base).flatMap(address -> at(home, "url " + Permalink.plain(address))));
    }
}
