package galley;

import galley.post.Family;
import galley.site.Generators;
import galley.site.PictureHead;
import galley.site.Site;
import galley.store.Inside;
import galley.store.Picture;
import galley.store.SiteFiles;
import galley.window.World.PictureAt;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Looks up the pictures that a post shows; its site is read once for all of them. Reads the disk; any thread. */
record PictureFinder(Site site, Path post) {
    private static final Pattern ELSEWHERE = Pattern.compile("(?s)(?:[A-Za-z][A-Za-z0-9+.-]*:|//).*|.*\\{[{%].*");

    /** @param family of a post that lies in no site */
    static PictureFinder of(Family family, Path post) {
        SiteFiles files = new SiteFiles();
        return new PictureFinder(
                Generators.site(post, files).orElseGet(() -> Site.plain(post.getParent(), family, files)), post);
    }

    PictureAt find(String address) {
        List<String> places = site.places(address, post);
        if (places.isEmpty() && ELSEWHERE.matcher(address).matches()) {
            return new PictureAt.Elsewhere();
        }
        Optional<Path> file = site.resolve(address, post);
        if (file.isPresent()) {
            long size = Picture.size(file.get());
            return new PictureAt.There(file.get(), size, Picture.stamp(file.get()), PictureHead.look(file.get(), size));
        }
        boolean out = places.isEmpty()
                || places.stream()
                        .anyMatch(place -> new SiteFiles().isFile(site.root().resolve(place))
                                && new Inside(site.root()).existing(place) instanceof Inside.Place.Out);
        return out ? new PictureAt.Outside() : new PictureAt.Missing(places.getFirst());
    }
}
