package galley.site;

import galley.header.Header;
import galley.header.Outcome;
import galley.post.Field;
import galley.post.Post;
import galley.store.Loaded;
import galley.store.Manifest;
import galley.store.PostFile;
import galley.text.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the record of a site says of earlier exports of a post: the files that it went to, also under another name, and the
 * addresses that it had on the finished site. Reads the disk.
 */
final class Earlier {
    private final Site site;
    private final Path root;
    private final Map<String, Manifest.Entry> record;
    private final PostFile files = new PostFile();

    /** Posts of the record that are where they were no more, read from the site. */
    private final Map<String, Post> orphans = new LinkedHashMap<>();

    Earlier(Site site, Path root, Map<String, Manifest.Entry> record) {
        this.site = site;
        this.root = root;
        this.record = record;
        record.forEach((target, entry) -> {
            if (!entry.picture() && !entry.post().isEmpty() && !site.files().isFile(root.resolve(entry.post()))) {
                read(target).ifPresent(post -> orphans.put(target, post));
            }
        });
    }

    /**
     * A post's past.
     *
     * @param files of the site that are its, as the record has them
     * @param was the addresses that it had and has no more, the oldest first
     * @param left the one of them that it has only now left; nothing where its address stays
     */
    record Past(Map<String, Manifest.Entry> files, List<String> was, Optional<String> left) {}

    /** @param placed as it goes into the site, in its place there */
    Past of(Path path, Post placed) {
        Map<String, Manifest.Entry> own = files(path, placed);
        Optional<String> now = address(placed);
        Set<String> was = new LinkedHashSet<>();
        List<String> left = new ArrayList<>();
        own.forEach((target, entry) -> {
            was.addAll(entry.was());
            if (!entry.picture()) {
                read(target)
                        .filter(post -> !site.generator().isDraft(post))
                        .flatMap(this::address)
                        .filter(address -> !same(address, now))
                        .ifPresent(left::add);
            }
        });
        if (now.isEmpty() || site.generator().isDraft(placed)) {
            return new Past(own, List.copyOf(was), Optional.empty()); // nothing to lead to; later perhaps
        }
        was.addAll(left);
        was.removeIf(address -> same(address, now));
        return new Past(own, List.copyOf(was), left.stream().findFirst());
    }

    private static boolean same(String address, Optional<String> other) {
        return other.filter(now -> Permalink.plain(now).equals(Permalink.plain(address)))
                .isPresent();
    }

    private Optional<String> address(Post post) {
        return site.generator().url(site, post);
    }

    private Map<String, Manifest.Entry> files(Path path, Post placed) {
        Map<String, Manifest.Entry> own = of(Manifest.name(root, site.files().real(path)));
        if (own.isEmpty()) {
            own = of(Manifest.name(root, path));
        }
        Map<String, Manifest.Entry> all = new LinkedHashMap<>();
        for (Map.Entry<String, Post> orphan : orphans.entrySet()) {
            if (isOnce(orphan.getValue(), placed)) { // under another name; asked about until its author has said
                all.putAll(of(record.get(orphan.getKey()).post()));
            }
        }
        all.putAll(own);
        return all;
    }

    private Map<String, Manifest.Entry> of(String name) {
        Map<String, Manifest.Entry> own = new LinkedHashMap<>();
        record.forEach((target, entry) -> {
            if (entry.post().equals(name)) {
                own.put(target, entry);
            }
        });
        return own;
    }

    /** A post whose file got another name: it says the same, or is of the same day and has the same title. */
    private static boolean isOnce(Post old, Post post) {
        String body = post.body().strip();
        boolean named = post.title().isPresent() && post.title().equals(old.title());
        boolean dated = Permalink.date(post).isPresent() && Permalink.date(post).equals(Permalink.date(old));
        return named && dated || !body.isEmpty() && body.equals(old.body().strip());
    }

    private Optional<Post> read(String target) {
        Path file = root.resolve(target);
        return site.contains(file) && files.load(file) instanceof Loaded.Opened opened
                ? Optional.of(Post.read(site.root().resolve(target), opened.text(), site.family()))
                : Optional.empty();
    }

    /**
     * The post with what leads on from its old addresses, where its site can and no other post has them: both would be built
     * into one file, and whichever comes last would be there.
     *
     * @param changes gets what is said about it
     */
    Text redirected(Text start, Past past, Post placed, Occupied occupied, List<String> changes) {
        Text text = start;
        String key = Field.keys(Field.ALIASES, site.family()).getFirst();
        List<String> added = new ArrayList<>();
        Map<String, String> others = new LinkedHashMap<>();
        for (String address : past.was()) {
            Optional<String> other = occupied.by(address, placed);
            if (other.isPresent()) {
                others.put(address, other.get());
                continue;
            }
            Optional<String> alias = site.generator().alias(site, address);
            Header header = Header.read(text, site.family().rules());
            if (alias.isPresent()
                    && !header.items(key).contains(alias.get())
                    && header.addItem(key, alias.get()) instanceof Outcome.Changed changed) {
                text = text.with(changed.edit());
                added.add(address);
            }
        }
        past.left()
                .ifPresent(old -> changes.add("Its address was " + old + " and becomes "
                        + address(placed).orElseThrow() + "."
                        + (added.contains(old) || others.containsKey(old)
                                ? ""
                                : site.generator().alias(site, old).isPresent()
                                        ? " The list of its old addresses is as it was."
                                        : " " + site.generator().withoutAlias())));
        others.forEach((address, other) -> changes.add(Occupied.told(address, other)));
        if (!added.isEmpty()) {
            changes.add("“" + key + "” leads on from " + String.join(" and ", added) + ".");
        }
        return text;
    }
}
