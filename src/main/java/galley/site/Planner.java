package galley.site;

import galley.post.Family;
import galley.post.Post;
import galley.site.Earlier.Past;
import galley.site.ExportPlan.Item;
import galley.site.ExportPlan.Kind;
import galley.site.ExportPlan.State;
import galley.site.Destinations.Stop;
import galley.site.Fitting.Fit;
import galley.store.Disk;
import galley.store.FileNames;
import galley.store.Loaded;
import galley.store.Manifest;
import galley.store.Outbox;
import galley.store.PostFile;
import galley.store.Put;
import galley.store.Stamp;
import galley.text.Text;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Makes one {@link ExportPlan}. */
final class Planner {
    private final Site site;
    private final Path root;
    private final Outbox outbox;
    private final Map<String, Manifest.Entry> record;
    private final Answers answers;
    private final PostFile posts = new PostFile();
    private final Ways ways;
    private final Earlier earlier;
    private final Map<Path, Past> pasts = new LinkedHashMap<>();

    /** The sites that the posts' folders lie in. */
    private final Map<Path, Optional<Site>> homes = new HashMap<>();

    private final List<Read> reads = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();

    /** What already goes to a place, by the place as a file system that knows no case sees it. */
    private final Map<String, Path> taken = new HashMap<>();

    /** @param record what Galley has put into the site before */
    Planner(Site site, Disk disk, Map<String, Manifest.Entry> record, Answers answers) {
        this.site = site;
        this.root = site.files().real(site.root());
        this.outbox = new Outbox(disk, root);
        this.record = record;
        this.answers = answers;
        this.ways = Ways.of(site);
        this.earlier = new Earlier(site, root, record);
    }

    ExportPlan plan(List<Path> paths) {
        paths.stream().map(path -> path.toAbsolutePath().normalize()).distinct().forEach(this::read);
        Occupied occupied = new Occupied(site, root, this::isGone);
        reads.stream().flatMap(read -> read.stop().stream()).map(Stop::there).forEach(occupied::add);
        reads.replaceAll(read -> read.stop().isEmpty() ? read : redirected(read, occupied));
        List<Stop> stops = reads.stream().flatMap(read -> read.stop().stream()).toList();
        Destinations destinations = new Destinations(stops);
        reads.forEach(read -> add(read, destinations));
        Map<String, List<String>> was = new HashMap<>();
        for (Stop stop : stops) {
            was.put(stop.target(), pasts.get(stop.own().path()).was());
        }
        items.addAll(new Outdated(site, root, outbox, answers).of(items, pasts));
        return new ExportPlan(site, root, items, was);
    }

    private void read(Path path) {
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
                    reads.add(new Read(new Item(path, path, place, Kind.POST, State.IN_PLACE, null, "")));
                } else {
                    read(path, opened);
                }
            }
        }
    }

    /**
     * A post before what its links lead to is known.
     *
     * @param done what is planned for it already; else null
     * @param stop where it goes; nothing where it is planned already
     * @param opened its file; null where it is planned already
     */
    private record Read(Item done, Optional<Stop> stop, Loaded.Opened opened, boolean asIs, List<String> changes) {
        Read(Item done) {
            this(done, Optional.empty(), null, true, List.of());
        }
    }

    private void add(Read read, Destinations destinations) {
        if (read.stop().isEmpty()) {
            items.add(read.done());
            return;
        }
        Stop stop = read.stop().get();
        Path path = stop.own().path();
        Text text = stop.there().text();
        List<String> changes = new ArrayList<>(read.changes());
        Map<String, Path> carried = Map.of();
        Fitted.Followed links = Fitted.Followed.NONE;
        if (crosses(stop.own())) {
            Crossing.Crossed crossed = new Crossing(stop, site, destinations, this::isFree).crossed();
            text = crossed.text();
            changes.addAll(crossed.changes());
            carried = crossed.carried();
            links = crossed.links();
        } else if (site.family() == Family.HEXO) {
            Crossing.Crossed crossed = AssetCrossing.of(stop, site, this::isFree);
            text = crossed.text();
            changes.addAll(crossed.changes());
            carried = crossed.carried();
            links = crossed.links();
        }
        boolean asIs =
                read.asIs() && changes.isEmpty() && text.equals(read.opened().text());
        Fitted fitted = asIs
                ? null
                : new Fitted(
                        text,
                        text,
                        crosses(stop.own())
                                ? read.opened().encoding().inUtf8()
                                : read.opened().encoding(),
                        read.opened().stamp(),
                        changes,
                        links);
        add(Post.read(path, text, site.family()), stop, fitted, carried, read.opened());
    }

    private boolean crosses(Post own) {
        return own.family() != site.family();
    }

    /** Whether no other picture goes to this place, or has gone there before. */
    private boolean isFree(String place, Path source) {
        Path other = taken.get(FileNames.folded(place));
        return other == null || other.equals(source);
    }

    private void read(Path path, Loaded.Opened opened) {
        Optional<Site> found = homes.computeIfAbsent(path.getParent(), folder -> Generators.site(folder, site.files()));
        Family family = found.map(Site::family).orElseGet(() -> Generators.look(path, opened.text()));
        Post own = Post.read(path, opened.text(), family);
        Site home = found.orElseGet(() -> Site.plain(path.getParent(), own.family(), site.files()));
        Path name = crosses(own) ? Arrival.named(own, home, site.family()) : path;
        Sense sense = new Sense(own, site.family(), name);
        Post named = crosses(own) ? sense.renamed() : own;
        switch (Fitting.of(named, site.generator(), ways.header())) {
            case Fit.Refused refused -> refuse(path, "“" + path.getFileName() + "” " + refused.reason());
            case Fit.AsIs asIs -> read(opened, own, home, named.text(), sense, List.of());
            case Fit.Made made -> read(opened, own, home, made.text(), sense, made.changes());
        }
    }

    private void read(Loaded.Opened opened, Post own, Site home, Text start, Sense sense, List<String> fitting) {
        Text text = start;
        if (crosses(own)) {
            Instant file = Instant.ofEpochMilli(opened.stamp().modified());
            text = sense.completed(text, ways.habits().layout(), Arrival.stem(own, home), file, site);
            text = ways.tagged(text);
        }
        Post there = Post.read(sense.name(), text, site.family());
        String target = ways.place(there);
        Post placed = Post.read(site.root().resolve(target), text, site.family());
        List<String> changes = new ArrayList<>(fitting);
        changes.addAll(sense.changes());
        pasts.put(own.path(), earlier.of(own.path(), placed));
        reads.add(new Read(
                null, Optional.of(new Stop(own, home, target, placed)), opened, text.equals(own.text()), changes));
    }

    /** With what leads on from its old addresses. */
    private Read redirected(Read read, Occupied occupied) {
        Stop stop = read.stop().orElseThrow();
        Post placed = stop.there();
        List<String> changes = new ArrayList<>(read.changes());
        Text led = earlier.redirected(placed.text(), pasts.get(stop.own().path()), placed, occupied, changes);
        Post there = led.equals(placed.text()) ? placed : Post.read(placed.path(), led, site.family());
        return new Read(
                null,
                Optional.of(new Stop(stop.own(), stop.home(), stop.target(), there)),
                read.opened(),
                read.asIs() && there == placed,
                changes);
    }

    /** Whether a file of the site that a post went to before is to be removed now. */
    private boolean isGone(String target) {
        Manifest.Entry entry = record.get(target);
        return entry != null
                && outbox.read(target)
                        .map(Stamp::hash)
                        .filter(there -> entry.plain() && entry.hash().equals(there))
                        .flatMap(there -> answers.toOutdated(target, there))
                        .filter(Answers.Answer.Take.class::isInstance)
                        .isPresent();
    }

    /**
     * @param fitted what is written in its stead; null for the file as it is
     * @param carried pictures by the links that lead to them in the new text
     */
    private void add(Post post, Stop stop, Fitted fitted, Map<String, Path> carried, Loaded.Opened opened) {
        Path path = post.path();
        String target = stop.target();
        List<Item> pictures = pictures(post, stop, carried);
        Optional<byte[]> bytes = fitted == null ? site.files().bytes(path) : fitted.bytes();
        Item item =
                look(path, site.files().real(path), target, Kind.POST, bytes).fitted(fitted);
        if (item.state() == State.MERGED) {
            item = item.fitted(merged(item, opened));
        }
        boolean waits = pictures.stream().map(Item::state).anyMatch(state -> state == State.CHANGED_ELSEWHERE);
        if (waits && item.state().writes()) {
            String reason = "A picture of this post is another one in the site.";
            item = new Item(path, path, target, Kind.POST, State.REFUSED, null, reason);
        }
        items.addAll(pictures);
        items.add(item);
    }

    private Fitted merged(Item item, Loaded.Opened opened) {
        List<String> changes = new ArrayList<>(item.changes());
        changes.add("It is what you made of the post and of what the site has.");
        Text text = ((Answers.Answer.Merged) answers.each().get(item.target())).text();
        return new Fitted(
                text,
                item.fitted() == null ? opened.text() : item.fitted().text(),
                item.fitted() == null ? opened.encoding() : item.fitted().encoding(),
                opened.stamp(),
                changes,
                item.links());
    }

    private List<Item> pictures(Post post, Stop stop, Map<String, Path> carried) {
        Site own = stop.home();
        Path placed = site.root().resolve(stop.target());
        List<Item> found = new ArrayList<>();
        for (String link : Pictures.of(post, site, own, carried.keySet())) {
            List<String> places = site.places(link, placed);
            Optional<Path> source = Optional.ofNullable(carried.get(link)).or(() -> own.resolve(link, post.path()));
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
        Set<String> targets = new HashSet<>();
        found.removeIf(item -> !targets.add(item.target()));
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
        String made = Stamp.hash(bytes.get());
        Manifest.Entry entry = record.get(target);
        // What has somebody else's words in it, because its author wanted that, is replaced no more than theirs.
        String known = entry != null && entry.plain() ? entry.hash() : null;
        Item item = switch (outbox.plan(target, bytes.get(), known)) {
            case Put.Same same ->
                new Item(post, source, target, kind, State.SAME, same.stamp().sha256(), "");
            case Put.Done free when free.stamp() == null -> new Item(post, source, target, kind, State.NEW, null, "");
            case Put.Done ours -> new Item(post, source, target, kind, State.CHANGED, known, "");
            case Put.Conflict theirs ->
                theirs(new Item(post, source, target, kind, null, theirs.there().sha256(), ""), made);
            case Put.Failed failed -> new Item(post, source, target, kind, State.REFUSED, null, failed.reason());
        };
        return item.made(made);
    }

    /** @param item a file that somebody else put there or changed @param made hash of what the post gives */
    private Item theirs(Item item, String made) {
        return switch (answers.to(item.target(), item.known(), made).orElse(null)) {
            case null -> unanswered(item, made);
            case Answers.Answer.Keep keep -> item.as(State.KEPT, "");
            case Answers.Answer.Take take -> item.as(State.CHANGED, "");
            case Answers.Answer.Merged merged -> item.as(State.MERGED, "");
        };
    }

    private Item unanswered(Item item, String made) {
        Manifest.Entry entry = record.get(item.target());
        if (entry == null) {
            return item.as(State.CHANGED_ELSEWHERE, "The site has another file there, which Galley did not write.");
        }
        boolean sameThere = entry.hash().equals(item.known());
        boolean sameHere = entry.made().equals(made);
        if (sameThere && sameHere) {
            return item.as(State.KEPT, ""); // as its author wanted it the last time
        }
        String reason = sameHere
                ? "It was changed in the site since the last export; the post was not."
                : sameThere
                        ? "It has what somebody else wrote, which you kept; the post was changed since."
                        : "It was changed in the site since the last export.";
        return item.as(State.CHANGED_ELSEWHERE, reason);
    }

    private void refuse(Path path, String reason) {
        String name = Objects.toString(path.getFileName(), "");
        reads.add(new Read(new Item(path, path, name, Kind.POST, State.REFUSED, null, reason)));
    }
}
