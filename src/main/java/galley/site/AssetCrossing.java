package galley.site;

import galley.post.AssetTag;
import galley.post.Link;
import galley.post.Links;
import galley.post.PictureForm;
import galley.post.PictureSize;
import galley.post.Post;
import galley.site.Destinations.Stop;
import galley.text.Edit;
import galley.text.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * A post of Hexo's that goes to another site of Hexo's: what it shows from the folder of its own is shown there too, from
 * the folder that it has there, or from where that site has its pictures. {@code img} takes the same words as {@code
 * asset_img} with an address for the name. Reads the disk. Source: Hexo, “Asset folders”, “Tag plugins”.
 */
final class AssetCrossing {
    private final Stop stop;
    private final Site site;
    private final Path placed;
    private final Cargo cargo;
    private final Text text;
    private final List<Edit> edits = new ArrayList<>();

    private AssetCrossing(Stop stop, Site site, BiPredicate<String, Path> free) {
        this.stop = stop;
        this.site = site;
        this.placed = site.root().resolve(stop.target());
        this.cargo = new Cargo(site, placed, free);
        this.text = stop.there().text();
    }

    /** @param free whether a place in the site may have this file */
    static Crossing.Crossed of(Stop stop, Site site, BiPredicate<String, Path> free) {
        return new AssetCrossing(stop, site, free).crossed();
    }

    private Crossing.Crossed crossed() {
        Post post = stop.there();
        boolean folder = Hexo.assets(site, placed).isPresent();
        for (AssetTag tag : folder ? List.<AssetTag>of() : AssetTag.in(post)) {
            file(tag.link()).ifPresent(file -> rewrite(tag, cargo.take(file, false)));
        }
        for (Link link : Links.in(post)) {
            boolean shown = link.kind() == Link.Kind.PICTURE && text.charAt(link.at()) == '!';
            if (shown && !link.target().startsWith("{%")) {
                file(link.target())
                        .filter(file -> FileLink.isAsset(stop.home(), stop.own().path(), file))
                        .filter(file -> !leads(link.target()))
                        .ifPresent(file -> rewrite(link, file, folder));
            }
        }
        edits.sort(Comparator.comparingInt(Edit::start).reversed());
        Text now = text;
        for (Edit edit : edits) {
            now = now.with(edit);
        }
        List<String> changes = edits.isEmpty()
                ? List.of()
                : List.of("What it shows from the folder of its own is written so that the site finds it.");
        return new Crossing.Crossed(now, cargo.carried(), changes, new Fitted.Followed(edits.size(), List.of()));
    }

    private Optional<Path> file(String link) {
        return stop.home().resolve(link, stop.own().path()).filter(file -> Pictures.mayBeCopied(file.toString()));
    }

    /** Whether a plain address leads into the post's own folder there as well. */
    private boolean leads(String link) {
        return site.places(link, placed).stream()
                .findFirst()
                .flatMap(place -> Hexo.assets(site, placed).map(folder -> place.startsWith(folder + "/")))
                .orElse(false);
    }

    private void rewrite(AssetTag tag, String to) {
        if (tag.isPicture()) {
            edits.add(new Edit(tag.tag().start(), tag.tag().end(), "img"));
            edits.add(new Edit(tag.file().start(), tag.file().end(), to));
            return;
        }
        String address = cargo.written(to);
        String words = tag.title().isEmpty() ? tag.name() : tag.title();
        boolean link = tag.kind().equals("asset_link");
        edits.add(
                new Edit(tag.whole().start(), tag.whole().end(), link ? "[" + words + "](" + address + ")" : address));
    }

    /** The words of a picture and its title stay; a plain address leads nowhere but by {@code marked.postAsset}. */
    private void rewrite(Link link, Path file, boolean folder) {
        int close = text.toString().indexOf(')', link.end());
        if (!folder || close < 0) {
            edits.add(new Edit(link.start(), link.end(), cargo.take(file, false)));
            return;
        }
        String title = text.slice(link.end(), close).strip().replaceAll("^>?\\s*[\"'(]|[\"')]$", "");
        String own = Hexo.assets(stop.home(), stop.own().path()).orElseThrow();
        String name = stop.home().inside(file).orElseThrow().substring(own.length() + 1);
        edits.add(new Edit(link.at(), close + 1, PictureForm.asset(link.words(), name, PictureSize.UNSAID, title)));
    }
}
