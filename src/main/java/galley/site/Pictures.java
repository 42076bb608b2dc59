package galley.site;

import galley.header.Entry;
import galley.post.AssetTag;
import galley.post.FeaturedImage;
import galley.post.Field;
import galley.post.Link;
import galley.post.Links;
import galley.post.Post;
import galley.post.PostPicture;
import galley.post.PostPictures;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** The files that a post wants to have beside it in a site. Pure. */
final class Pictures {
    /** What may be copied: nothing that a link could lure out of a folder by mistake. */
    private static final Set<String> EXTENSIONS = Set.of(
            "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "bmp", "ico", "tif", "tiff", "heic", "mp4", "m4v",
            "webm", "mov", "ogv", "mp3", "ogg", "oga", "opus", "m4a", "wav", "flac", "vtt", "pdf", "zip", "epub", "csv",
            "txt");

    private Pictures() {}

    /**
     * The links of a post, as written, whose files its site must have: of the body, and the header's pictures. What only a
     * shortcode names counts where there is such a file: whose shortcode it is, and where that looks, nobody can tell.
     *
     * @param post as it will be, by the path that it has
     * @param home where it lies
     * @param carried links whose files go along
     */
    static Set<String> of(Post post, Site site, Site home, Set<String> carried) {
        Set<String> links = new LinkedHashSet<>();
        for (String key : Field.keys(Field.IMAGE, post.family())) {
            post.header()
                    .entry(key)
                    .map(Entry::value)
                    .flatMap(FeaturedImage::address)
                    .filter(text -> Reference.of(text).isPresent())
                    .ifPresent(links::add);
        }
        for (Link link : Links.in(post)) {
            if (site.needsFile(link)) {
                links.add(link.target());
            }
        }
        for (PostPicture picture : PostPictures.in(post.with(site.pictureKeys()))) {
            boolean certain = picture.kind() == PostPicture.Kind.ASSET;
            boolean likely =
                    picture.kind() == PostPicture.Kind.SHORTCODE || picture.kind() == PostPicture.Kind.FEATURED;
            if (certain || likely && home.resolve(picture.link(), post.path()).isPresent()) {
                links.add(picture.link());
            }
        }
        AssetTag.in(post).stream()
                .filter(tag -> !tag.isPicture())
                .map(AssetTag::link)
                .forEach(links::add);
        links.addAll(carried);
        return links;
    }

    static boolean mayBeCopied(String place) {
        String name = place.toLowerCase(Locale.ROOT);
        return EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
