package galley.site;

import galley.post.Family;
import galley.post.PostLink;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What a post writes to lead to a file: to another post in its generator's way, to a picture so that the site finds it. */
public final class FileLink {
    private FileLink() {}

    /**
     * Reads the disk to see where a link would lead.
     *
     * @param folder the one that the post lies in, or will
     * @param file a post or a picture
     * @param address of a post, as {@link galley.post.Address} has it; empty for none
     */
    public static String to(Optional<Site> site, Family family, Path folder, Path file, String address) {
        if (new Reference("", file.getFileName().toString(), "").isPage()) {
            return PostLink.target(family, folder, site.map(Site::root), file, address);
        }
        String near = folder.relativize(file).toString().replace('\\', '/');
        List<String> candidates = new ArrayList<>();
        site.flatMap(found -> found.inside(file))
                .ifPresent(inside -> Places.ends(inside).forEach(end -> candidates.add("/" + end)));
        if (family == Family.ELEVENTY) {
            // Its pages lie a folder deeper than their sources, and its folder of sources is not in their addresses.
            Collections.reverse(candidates);
            candidates.addLast(near);
        } else {
            candidates.addFirst(near);
        }
        String before = family == Family.PELICAN ? "{static}" : "";
        return candidates.stream()
                .map(path -> before + path.replace(" ", "%20"))
                .filter(link -> leads(site, link, folder, file))
                .findFirst()
                .orElse(before + near.replace(" ", "%20"));
    }

    /**
     * How a text shows a picture.
     *
     * @param address as Markdown has it
     * @param byTag whether nothing but Hexo's {@code asset_img} leads there, by this name
     */
    public record Shown(String address, boolean byTag) {}

    /** How a post's text shows a picture. Source: Hexo, “Asset folders”, {@code post_asset_folder}, {@code marked.postAsset}. */
    public static Shown shown(Optional<Site> site, Family family, Path post, Path picture) {
        return site.filter(found -> isAsset(found, post, picture))
                .map(found -> new Shown(
                        picture.getFileName().toString(), !found.settings().on("marked.postAsset", false)))
                .orElseGet(() -> new Shown(to(site, family, post.getParent(), picture, ""), false));
    }

    /** Whether a picture lies in the folder of the post's own that Hexo puts beside its page. */
    static boolean isAsset(Site site, Path post, Path picture) {
        return site.family() == Family.HEXO
                && Hexo.assets(site, post)
                        .filter(folder -> site.inside(picture)
                                .filter(path -> path.startsWith(folder + "/"))
                                .isPresent())
                        .isPresent();
    }

    /** The same where a header names a picture: Pelican's themes put the site's address before a path below its content. */
    public static String inHeader(Optional<Site> site, Family family, Path folder, Path picture) {
        return site.filter(found -> family == Family.PELICAN && found.family() == family)
                .flatMap(found -> found.inside(picture)
                        .map(path ->
                                path.substring(Places.join(found.generator().sources(found), "")
                                        .length()))
                        .map(path -> path.replaceFirst("^/", "")))
                .orElseGet(() -> to(site, family, folder, picture, ""));
    }

    /** A link to a file that is going to be put into a place of the site, from a post that is going to be there. */
    static String placed(Site site, Path post, String place) {
        String before = site.family() == Family.PELICAN ? "{static}" : "";
        List<String> candidates = new ArrayList<>();
        String folder = site.inside(post.getParent()).orElse("");
        if (place.startsWith(folder + "/") && site.family() != Family.ELEVENTY) {
            candidates.add(place.substring(folder.length() + 1));
        }
        Places.ends(place).forEach(end -> candidates.add("/" + end));
        return candidates.stream()
                .map(path -> before + path.replace(" ", "%20"))
                .filter(link -> site.places(link, post).stream()
                        .findFirst()
                        .filter(place::equals)
                        .isPresent())
                .findFirst()
                .map(link -> link.startsWith("/") && site.family() != Family.HEXO
                        ? site.generator().prefix(site) + link // Hexo puts it before pictures by itself
                        : link)
                .orElse(before + "/" + place.replace(" ", "%20"));
    }

    /** The same in a header. */
    static String headed(Site site, Path post, String place) {
        return site.family() == Family.PELICAN
                ? place.substring(
                                Places.join(site.generator().sources(site), "").length())
                        .replaceFirst("^/", "")
                : placed(site, post, place);
    }

    private static boolean leads(Optional<Site> site, String link, Path folder, Path file) {
        return site.flatMap(found -> found.resolve(link, folder.resolve("post.md"))
                        .flatMap(found::inside)
                        .filter(there ->
                                found.inside(file).filter(there::equals).isPresent()))
                .isPresent();
    }
}
