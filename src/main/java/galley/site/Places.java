package galley.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Steps that the generators share in saying where a link leads. */
final class Places {
    private Places() {}

    /** The link's path below each of these folders of the site. */
    static List<String> below(List<String> folders, Optional<String> path) {
        List<String> places = new ArrayList<>();
        for (String folder : folders) {
            path.map(rest -> join(folder, rest)).ifPresent(places::add);
        }
        return places;
    }

    static String join(String folder, String rest) {
        return folder.isEmpty() ? rest : rest.isEmpty() ? folder : folder + "/" + rest;
    }

    /** The folder a post lies in, counted from a folder of the site; empty for one that lies elsewhere. */
    static String folderOf(Site site, String base, Path post) {
        String path = post == null ? "" : site.inside(post).orElse("");
        String inside = base.isEmpty() ? path : path.startsWith(base + "/") ? path.substring(base.length() + 1) : "";
        int slash = inside.lastIndexOf('/');
        return slash < 0 ? "" : inside.substring(0, slash);
    }

    /** A post's file name; what a post that was never saved would be called does not matter. */
    static String nameOf(Path post) {
        return post == null ? "post.md" : post.getFileName().toString();
    }

    /** A path and what is left of it behind each of its folders, the longest first. */
    static List<String> ends(String path) {
        List<String> ends = new ArrayList<>(List.of(path));
        for (int at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
            ends.add(path.substring(at + 1));
        }
        return ends;
    }

    /** The first of these folders that the site has; the first of all where it has none. */
    static String firstFolder(Site site, String... folders) {
        return Stream.of(folders)
                .filter(folder -> site.files().isFolder(site.root().resolve(folder)))
                .findFirst()
                .orElse(folders[0]);
    }

    /** The path of a site's address, such as {@code /blog} of {@code https://example.org/blog/}. */
    static String addressPath(String address) {
        String rest = address.replaceFirst("^[A-Za-z]+://[^/]*", "");
        return rest.replaceFirst("/+$", "");
    }

    /** The link without the path that the whole site stands under. */
    static Reference withoutPrefix(Reference link, String prefix) {
        boolean under = !prefix.isEmpty() && link.path().startsWith(prefix + "/");
        return under ? new Reference(link.what(), link.path().substring(prefix.length()), link.tail()) : link;
    }
}
