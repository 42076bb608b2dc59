package galley.site;

import galley.post.Link;
import galley.post.Surroundings;
import galley.store.Picture;
import java.nio.file.Path;
import java.util.Optional;

/** The files of a site that a post's links lead to. */
record LinkedFiles(Site site, Path post) implements Surroundings.Files {
    @Override
    public Optional<String> missing(Link link) {
        return site.missing(link, post);
    }

    /** Hugo and others may deliver another picture than the file; without templates nobody knows. */
    @Override
    public long size(Link link) {
        return link.kind() == Link.Kind.PICTURE
                ? site.resolve(link.target(), post).map(Picture::size).orElse(0L)
                : 0;
    }
}
