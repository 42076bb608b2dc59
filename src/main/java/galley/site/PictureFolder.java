package galley.site;

import galley.post.Family;
import galley.post.Link;
import galley.post.Links;
import galley.post.Post;
import galley.store.FileNames;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where a new picture of a post goes in its site: where the other posts have theirs, else where the generator looks. */
public final class PictureFolder {
    private PictureFolder() {}

    /**
     * Reads the disk to see which folders there are.
     *
     * @param post the one that the picture is for; need not be there yet
     * @param others posts of the site, of which those count whose pictures are in it
     * @return counted from the root, names with {@code /} between them; empty for the root
     */
    public static String of(Site site, Path post, List<Post> others) {
        Map<String, Integer> uses = new HashMap<>();
        for (Post other : others) {
            Stream.concat(
                            other.picture().stream(),
                            Links.in(other).stream()
                                    .filter(link -> link.kind() == Link.Kind.PICTURE)
                                    .map(Link::target))
                    .flatMap(link -> site.resolve(link, other.path()).stream())
                    .flatMap(file -> site.inside(file).stream())
                    .map(PictureFolder::parent)
                    .filter(folder -> !isOwn(folder, site, other.path()))
                    .forEach(folder -> uses.merge(folder, 1, Integer::sum));
        }
        boolean bundle = Places.nameOf(post).startsWith("index.");
        if (bundle && site.family() == Family.HUGO) {
            return site.inside(post).map(PictureFolder::parent).orElse("");
        }
        return uses.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<String, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElseGet(() -> usual(site, post));
    }

    /**
     * Where one goes that the post's header names: not into the folder that Hexo has for one post's assets, as themes know
     * nothing of it.
     *
     * @param folder where others of the post go
     */
    public static String featured(Site site, Path post, String folder) {
        boolean assets = site.family() == Family.HEXO && isOwn(folder, site, post);
        return assets ? Places.join(site.generator().sources(site), "images") : folder;
    }

    /** Whether only that one post's pictures are there. */
    private static boolean isOwn(String folder, Site site, Path post) {
        String own = site.inside(post).orElse("");
        return Places.nameOf(post).startsWith("index.") && folder.equals(parent(own))
                || folder.equals(FileNames.stem(own));
    }

    /** Sources: the row “folders” of {@code generators.md}. */
    private static String usual(Site site, Path post) {
        String sources = site.generator().sources(site);
        return switch (site.family()) {
            case PELICAN -> Places.join(sources, "images");
            case HUGO -> Places.firstFolder(site, "static/images", "static/img", "static/uploads");
            case JEKYLL -> Places.firstFolder(site, "assets/images", "assets/img", "images", "img");
            case HEXO ->
                site.settings().on("post_asset_folder", false)
                        ? FileNames.stem(site.inside(post).orElse("source/images.md"))
                        : Places.join(sources, "images");
            case ELEVENTY ->
                Places.firstFolder(
                        site,
                        Places.join(sources, "images"),
                        Places.join(sources, "img"),
                        Places.join(sources, "assets/images"),
                        "public/images",
                        "public/img");
            case COMMONMARK -> Places.join(parent(site.inside(post).orElse("")), "images");
        };
    }

    private static String parent(String path) {
        return path.indexOf('/') < 0 ? "" : path.substring(0, path.lastIndexOf('/'));
    }
}
