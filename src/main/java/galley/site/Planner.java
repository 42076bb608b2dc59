package galley.site;

import galley.post.Post;
import galley.site.ExportPlan.Item;
import galley.site.ExportPlan.Kind;
import galley.site.ExportPlan.State;
import galley.site.Fitting.Fit;
import galley.store.Disk;
import galley.store.FileNames;
import galley.store.Loaded;
import galley.store.Outbox;
import galley.store.PostFile;
import galley.store.Put;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Makes one {@link ExportPlan}. */
final class Planner {
    private final Site site;
    private final Path root;
    private final Outbox outbox;
    private final Map<String, String> hashes;
    private final boolean force;
    private final PostFile posts = new PostFile();
    private final List<Item> items = new ArrayList<>();

    /** What already goes to a place, by the place as a file system that knows no case sees it. */
    private final Map<String, Path> taken = new HashMap<>();

    /** @param hashes what Galley has put into the site before */
    Planner(Site site, Disk disk, Map<String, String> hashes, boolean force) {
        this.site = site;
        this.root = site.files().real(site.root());
        this.outbox = new Outbox(disk, root);
        this.hashes = hashes;
        this.force = force;
    }

    ExportPlan plan(List<Path> paths) {
        paths.stream().map(path -> path.toAbsolutePath().normalize()).distinct().forEach(this::add);
        return new ExportPlan(site, root, items);
    }

    private void add(Path path) {
        switch (posts.load(path)) {
            case Loaded.Failed no -> refuse(path, no.reason());
            case Loaded.Opened opened -> {
                Path real = site.files().real(path);
                String sources = site.generator().sources(site);
                boolean inPlace = site.inside(real)
                        .filter(place -> sources.isEmpty() || place.startsWith(sources + "/"))
                        .isPresent();
                if (inPlace) {
                    String place = site.inside(real).orElseThrow();
                    items.add(new Item(path, path, place, Kind.POST, State.IN_PLACE, null, ""));
                } else {
                    add(path, opened);
                }
            }
        }
    }

    private void add(Path path, Loaded.Opened opened) {
        Post own = Post.read(path, opened.text(), Generators.family(path, opened.text()));
        switch (Fitting.of(own, site.generator())) {
            case Fit.Refused refused -> refuse(path, "“" + path.getFileName() + "” " + refused.reason());
            case Fit.AsIs asIs -> add(Post.read(path, opened.text(), site.family()), null);
            case Fit.Made made -> {
                Fitted fitted = new Fitted(made.text(), opened.encoding(), opened.stamp(), made.changes());
                add(Post.read(path, made.text(), site.family()), fitted);
            }
        }
    }

    /** @param fitted what is written in its stead; null for the file as it is */
    private void add(Post post, Fitted fitted) {
        Path path = post.path();
        String target = site.generator().place(site, post);
        List<Item> pictures = pictures(post, target);
        Optional<byte[]> bytes = fitted == null ? site.files().bytes(path) : fitted.bytes();
        Item item =
                look(path, site.files().real(path), target, Kind.POST, bytes).fitted(fitted);
        boolean waits = pictures.stream().map(Item::state).anyMatch(state -> state == State.CHANGED_ELSEWHERE);
        if (waits && item.state().writes()) {
            String reason = "A picture of this post is another one in the site.";
            item = new Item(path, path, target, Kind.POST, State.REFUSED, null, reason);
        }
        items.addAll(pictures);
        items.add(item);
    }

    private List<Item> pictures(Post post, String target) {
        Site own = Generators.site(post.path(), site.files())
                .orElseGet(() -> Site.plain(post.path().getParent(), site.family(), site.files()));
        Path placed = site.root().resolve(target);
        List<Item> found = new ArrayList<>();
        for (String link : Pictures.of(post, site)) {
            List<String> places = site.places(link, placed);
            Optional<Path> source = own.resolve(link, post.path());
            Optional<Path> there = site.resolve(link, placed);
            if (places.isEmpty()) {
                String reason = "On the finished site this link leads to no file of the site.";
                found.add(new Item(post.path(), null, link, Kind.PICTURE, State.MISSING, null, reason));
            } else if (source.isPresent() && !Pictures.mayBeCopied(source.get().toString())) {
                String reason = "It is not a picture, a sound, a film or a document.";
                found.add(new Item(
                        post.path(), source.get(), places.getFirst(), Kind.PICTURE, State.REFUSED, null, reason));
            } else if (source.isPresent() && !source.equals(there)) {
                found.add(look(
                        post.path(),
                        source.get(),
                        there.flatMap(site::inside).orElse(places.getFirst()),
                        Kind.PICTURE));
            } else if (there.isEmpty()) {
                String reason = "It was not found beside the post, nor in the site.";
                found.add(new Item(post.path(), null, places.getFirst(), Kind.PICTURE, State.MISSING, null, reason));
            } else {
                String place = site.inside(there.get()).orElse(places.getFirst());
                found.add(new Item(post.path(), there.get(), place, Kind.PICTURE, State.SAME, null, ""));
            }
        }
        return found;
    }

    /** What the site has in a file's place. */
    private Item look(Path post, Path source, String target, Kind kind) {
        return look(post, source, target, kind, site.files().bytes(source));
    }

    private Item look(Path post, Path source, String target, Kind kind, Optional<byte[]> bytes) {
        Path other = taken.putIfAbsent(FileNames.folded(target), source);
        if (other != null && !other.equals(source)) {
            String reason = "“" + other.getFileName() + "” of " + other.getParent() + " goes there too.";
            return new Item(post, source, target, kind, State.REFUSED, null, reason);
        }
        if (bytes.isEmpty()) {
            return new Item(post, source, target, kind, State.REFUSED, null, "It cannot be read.");
        }
        String known = hashes.get(target);
        return switch (outbox.plan(target, bytes.get(), known)) {
            case Put.Same same ->
                new Item(post, source, target, kind, State.SAME, same.stamp().sha256(), "");
            case Put.Done free when free.stamp() == null -> new Item(post, source, target, kind, State.NEW, null, "");
            case Put.Done ours -> new Item(post, source, target, kind, State.CHANGED, known, "");
            case Put.Conflict theirs
            when force ->
                new Item(
                        post,
                        source,
                        target,
                        kind,
                        State.CHANGED,
                        theirs.there().sha256(),
                        "");
            case Put.Conflict theirs -> {
                String reason = known == null
                        ? "The site has another file there, which Galley did not write."
                        : "It was changed in the site since the last export.";
                yield new Item(post, source, target, kind, State.CHANGED_ELSEWHERE, null, reason);
            }
            case Put.Failed failed -> new Item(post, source, target, kind, State.REFUSED, null, failed.reason());
        };
    }

    private void refuse(Path path, String reason) {
        String name = Objects.toString(path.getFileName(), "");
        items.add(new Item(path, path, name, Kind.POST, State.REFUSED, null, reason));
    }
}
