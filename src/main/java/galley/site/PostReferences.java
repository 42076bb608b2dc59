package galley.site;

import galley.markdown.Percent;
import galley.post.Post;
import galley.store.FileNames;
import galley.store.PostEntry;
import galley.store.PostFolder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the addresses that the site serves in place of the words by which a body names the site's posts: Hugo's {@code ref}
 * and {@code relref}, Jekyll's {@code post_url} and {@code link}. What names nothing stays as it is, since the generator
 * stops there. Reads the heads of the site's posts when the first name is met. One thread.
 *
 * <p>Sources: Hugo, “Links and cross references”; Jekyll, “Linking to posts” and “Links”.
 */
public final class PostReferences {
    private static final Pattern HUGO = Pattern.compile(
            "\\{\\{[<%]\\s*(rel)?ref\\s+(?:path=)?(?:\"([^\"\\n]+)\"|`([^`\\n]+)`|([^\\s\"`>%]+))\\s*[>%]}}");
    private static final Pattern JEKYLL = Pattern.compile(
            "\\{%-?\\s*raw\\s*-?%}.*?(?:\\{%-?\\s*endraw\\s*-?%}|\\z)|\\{%-?\\s*(post_url|link)\\s+([^\\s%]+)\\s*-?%}",
            Pattern.DOTALL);

    private final Site site;
    private final String sources;
    private final Map<String, PostEntry> whole = new HashMap<>();
    private final Map<String, PostEntry> ends = new HashMap<>();

    public PostReferences(Site site) {
        this.site = site;
        this.sources = site.generator().sources(site);
    }

    /** The body of a post of the site with the addresses in it; each line stays on its line. */
    public String in(Post post) {
        return switch (site.family()) {
            case HUGO -> replaced(post, HUGO, found -> hugo(found, post));
            case JEKYLL -> replaced(post, JEKYLL, found -> found.group(1) == null ? Optional.empty() : jekyll(found));
            default -> post.body();
        };
    }

    private interface Address {
        Optional<String> of(MatchResult found);
    }

    private static String replaced(Post post, Pattern names, Address address) {
        Matcher name = names.matcher(post.body());
        return name.replaceAll(
                found -> Matcher.quoteReplacement(address.of(found).orElse(found.group())));
    }

    private Optional<String> hugo(MatchResult found, Post from) {
        String written = Optional.ofNullable(found.group(2))
                .or(() -> Optional.ofNullable(found.group(3)))
                .orElse(found.group(4));
        int hash = (written + "#").indexOf('#');
        String name = written.substring(0, hash);
        String base = found.group(1) == null
                ? site.settings().text("baseURL", "").replaceFirst("/+$", "")
                : site.generator().prefix(site);
        return page(name, from).flatMap(this::address).map(address -> base + address + written.substring(hash));
    }

    /** From the post's own folder first, then from the root, then wherever one of that name is. */
    private Optional<PostEntry> page(String name, Post from) {
        read();
        String plain = stem(name.replaceFirst("^/+", ""));
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        if (name.startsWith("/")) {
            return found(whole, plain);
        }
        return found(whole, Places.join(Places.folderOf(site, sources, from.path()), plain))
                .or(() -> found(whole, plain))
                .or(() -> found(ends, plain));
    }

    private Optional<String> jekyll(MatchResult found) {
        read();
        String name = found.group(2).replaceFirst("^/+", "");
        Optional<String> address = found.group(1).equals("post_url")
                ? posted(stem(name)).flatMap(this::address)
                : name.contains("_posts/") ? found(whole, stem(name)).flatMap(this::address) : file(name);
        return address.map(path -> site.generator().prefix(site) + path);
    }

    private Optional<PostEntry> posted(String name) {
        String folder = name.substring(0, name.lastIndexOf('/') + 1);
        return found(whole, "_posts/" + name)
                .or(() -> found(whole, folder + "_posts/" + name.substring(folder.length())))
                .or(() -> found(ends, name));
    }

    /** Of a file that is served as it is; pages become other files. */
    private Optional<String> file(String name) {
        boolean made = name.matches(".*\\.(?:md|markdown|html?)") || name.contains("..");
        return !made && site.files().isFile(site.root().resolve(name))
                ? Optional.of("/" + Percent.escaped(name))
                : Optional.empty();
    }

    private Optional<String> address(PostEntry entry) {
        Post post = Post.read(entry.path(), PostFolder.head(entry).text(), site.family());
        return site.generator().url(site, post).map(Percent::escaped);
    }

    private static Optional<PostEntry> found(Map<String, PostEntry> names, String name) {
        return Optional.ofNullable(names.get(name));
    }

    private void read() {
        if (!whole.isEmpty()) {
            return;
        }
        Path folder = site.root().resolve(sources);
        for (PostEntry entry : new PostFolder(folder).list().posts()) {
            String path = stem(folder.relativize(entry.path()).toString().replace('\\', '/'));
            whole.putIfAbsent(path, entry);
            Places.ends(path).forEach(end -> ends.putIfAbsent(end, entry));
        }
    }

    /** Without what generators leave out of a name. */
    private static String stem(String path) {
        String stem = path.matches(".*\\.(?:md|markdown|html?)") ? FileNames.stem(path) : path;
        return stem.replaceFirst("(?:^|/)_?index$", "").replaceFirst("/$", "");
    }
}
