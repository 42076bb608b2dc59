package galley.site;

import galley.site.Answers.Answer;
import galley.site.Earlier.Past;
import galley.site.ExportPlan.Item;
import galley.site.ExportPlan.Kind;
import galley.site.ExportPlan.State;
import galley.store.FileNames;
import galley.store.Manifest;
import galley.store.Outbox;
import galley.store.PostEntry;
import galley.store.PostFolder;
import galley.store.Stamp;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of a site that posts of a plan went to before and go to no more: each is listed, none goes away unasked, and
 * none at all that somebody changed or that another post names. Reads the disk.
 */
final class Outdated {
    private final Site site;
    private final Path root;
    private final Outbox outbox;
    private final Answers answers;

    Outdated(Site site, Path root, Outbox outbox, Answers answers) {
        this.site = site;
        this.root = root;
        this.outbox = outbox;
        this.answers = answers;
    }

    /** @param items all that is planned for the posts themselves @param pasts what was exported of each post before */
    List<Item> of(List<Item> items, Map<Path, Past> pasts) {
        Set<String> used =
                items.stream().map(item -> FileNames.folded(item.target())).collect(Collectors.toSet());
        Map<Path, Item> posts = new HashMap<>();
        items.stream().filter(item -> item.kind() == Kind.POST).forEach(item -> posts.put(item.post(), item));
        List<Item> old = new ArrayList<>();
        pasts.forEach((path, past) -> {
            Item post = posts.get(path);
            if (post != null && post.state() != State.REFUSED) {
                past.files().forEach((target, entry) -> {
                    if (!used.contains(FileNames.folded(target))) {
                        look(post, target, entry).ifPresent(old::add);
                    }
                });
            }
        });
        Set<String> named = named(old, items);
        old.removeIf(item -> named.contains(item.target()));
        // The post first: the site never shows one whose pictures are gone.
        old.sort(Comparator.comparing((Item item) -> Pictures.mayBeCopied(item.target()))
                .thenComparing(Item::target));
        return old;
    }

    private Optional<Item> look(Item post, String target, Manifest.Entry entry) {
        Optional<String> there = outbox.read(target).map(Stamp::hash);
        if (there.isEmpty()) {
            return Optional.empty();
        }
        Item item = new Item(post.post(), null, target, Kind.OLD, null, there.get(), "").made("");
        if (!entry.plain() || !entry.hash().equals(there.get())) {
            return Optional.of(item.as(
                    State.KEPT,
                    "The post does not go there any more. Somebody else changed it in the site: it stays."));
        }
        String reason = (entry.picture() ? "This picture of it" : "The post") + " does not go there any more.";
        return Optional.of(
                switch (answers.toOutdated(target, there.get()).orElse(null)) {
                    case null -> item.as(State.OUTDATED, reason);
                    case Answer.Keep keep -> item.as(State.KEPT, reason + " It stays, and is yours alone from now on.");
                    case Answer.Take take -> item.as(State.REMOVED, "");
                    case Answer.Merged never -> item.as(State.OUTDATED, reason);
                });
    }

    /** The pictures among them whose name another post of the site has in it. */
    private Set<String> named(List<Item> old, List<Item> items) {
        List<Item> pictures =
                old.stream().filter(item -> Pictures.mayBeCopied(item.target())).toList();
        if (pictures.isEmpty()) {
            return Set.of();
        }
        Set<String> going = old.stream()
                .filter(item -> item.state() != State.KEPT) // that one stays, and shows what it shows
                .map(Item::target)
                .collect(Collectors.toSet());
        items.forEach(item -> going.add(item.target())); // what these want is planned
        Set<String> named = new HashSet<>();
        Path sources = root.resolve(site.generator().sources(site));
        for (PostEntry entry : new PostFolder(sources).list().posts()) {
            if (!going.contains(Manifest.name(root, entry.path()))) {
                String text = site.files()
                        .bytes(entry.path())
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .orElse("");
                pictures.stream()
                        .filter(item -> names(text, item.target()))
                        .map(Item::target)
                        .forEach(named::add);
            }
        }
        return named;
    }

    /** Whether one of the posts that stay in the site has the name of a picture in it, or cannot even be read. */
    static boolean isShown(Outbox outbox, String target, Stream<String> staying) {
        return Pictures.mayBeCopied(target)
                && staying.filter(post -> !Pictures.mayBeCopied(post))
                        .anyMatch(post -> outbox.read(post)
                                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                                .filter(text -> !names(text, target))
                                .isEmpty());
    }

    private static boolean names(String text, String target) {
        String name = target.substring(target.lastIndexOf('/') + 1);
        return text.contains(name) || text.contains(name.replace(" ", "%20"));
    }
}
