package galley.site;

import galley.post.Family;
import galley.store.FileNames;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** Pictures and other files that go along with a post, and how it leads to them in the site. Reads the disk. */
final class Cargo {
    private final Site site;
    private final Path placed;
    private final BiPredicate<String, Path> free;
    private final Map<String, Path> carried = new LinkedHashMap<>();
    private final Map<Path, String> written = new LinkedHashMap<>();

    /** @param placed where the post will be @param free whether a place in the site may have this file */
    Cargo(Site site, Path placed, BiPredicate<String, Path> free) {
        this.site = site;
        this.placed = placed;
        this.free = free;
    }

    /** The files by the links that lead to them. */
    Map<String, Path> carried() {
        return carried;
    }

    /** Takes a file along whose link stays; false where another file has that place, or there is none. */
    boolean stays(String link, Path file) {
        boolean fits = site.places(link, placed).stream()
                .findFirst()
                .filter(place -> free.test(place, file))
                .isPresent();
        if (fits) {
            carried.put(link, file);
        }
        return fits;
    }

    /** An address of {@link #take} where the page has it as it is written: Hexo puts the path of its site before pictures alone. */
    String written(String to) {
        if (site.family() != Family.HEXO
                || !to.startsWith("/")
                || site.generator().prefix(site).isEmpty()) {
            return to;
        }
        String whole = site.generator().prefix(site) + to;
        carried.put(whole, carried.get(to));
        return whole;
    }

    /** Takes a file along to where the site has such, and says how the post leads there. */
    String take(Path file, boolean header) {
        String before = written.get(file);
        if (before != null && !header) {
            return before;
        }
        // Nothing but its own tags leads into the folder that Hexo has for a post.
        String folder = PictureFolder.featured(site, placed, PictureFolder.of(site, placed, List.of()));
        String name = file.getFileName().toString();
        String own = Places.join(folder, FileNames.stem(Places.nameOf(placed)) + "/" + name);
        String place = free.test(Places.join(folder, name), file) ? Places.join(folder, name) : own;
        String to = header ? FileLink.headed(site, placed, place) : FileLink.placed(site, placed, place);
        carried.put(to, file);
        written.putIfAbsent(file, to);
        return to;
    }
}
