package galley.site;

import galley.header.Entry;
import galley.post.FeaturedImage;
import galley.post.Field;
import galley.post.Link;
import galley.post.Links;
import galley.post.Post;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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

    /** The links of a post, as written, whose files its site must have: of the body, and the header's pictures. */
    static List<String> of(Post post, Site site) {
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
        return new ArrayList<>(links);
    }

    static boolean mayBeCopied(String place) {
        String name = place.toLowerCase(Locale.ROOT);
        return EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
