package galley.generators;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import galley.corpus.Corpus;
import galley.post.Family;
import galley.post.Links;
import galley.post.Post;
import galley.site.Generators;
import galley.site.Site;
import galley.store.Loaded;
import galley.store.PostFile;
import galley.store.SiteFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Posts of other generators on their own sites, with the pictures that they show. */
final class ForeignPosts {
    static final int MANY = 40;

    private final Path root;
    private final List<Path> posts = new ArrayList<>();
    private final List<Path> own = new ArrayList<>();

    private ForeignPosts(Path root) {
        this.root = root;
    }

    /** All that are exported, those of our own writing last. */
    List<Path> posts() {
        return posts;
    }

    /** Those of our own writing. */
    List<Path> own() {
        return own;
    }

    /** Each so-manieth of the corpus's posts that are not written for this generator, and a small site of each other one. */
    static ForeignPosts without(Family family, Path root) throws IOException {
        assumeTrue(Files.isDirectory(Corpus.ROOT), "skipped: ../shared/corpus is not here");
        ForeignPosts foreign = new ForeignPosts(root);
        List<String> files = new ArrayList<>();
        for (Blogs blogs : Blogs.values()) {
            if (!blogs.name().equals(family.name())) {
                Blogs.files(blogs.root()).stream()
                        .filter(file -> !file.contains("gitattributes"))
                        .forEach(file -> files.add(blogs.id() + "/" + file));
            }
        }
        for (int i = 0; i < MANY; i++) {
            foreign.take(files.get((int) ((i + 0.5) * files.size() / MANY)));
        }
        for (OwnPosts source : OwnPosts.values()) {
            if (source.family() != family) {
                Path site = root.resolve("own-" + source.name().toLowerCase(java.util.Locale.ROOT));
                source.files().forEach((place, words) -> writeUnchecked(site, place, words));
                for (String place : source.posts()) {
                    foreign.own.add(site.resolve(place));
                    foreign.posts.add(site.resolve(place));
                }
            }
        }
        return foreign;
    }

    private static void writeUnchecked(Path site, String place, String words) {
        try {
            SmallSite.write(site, place, words);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void take(String file) throws IOException {
        Path blog = root.resolve(Path.of(file).subpath(0, 2));
        Path copy = root.resolve(file);
        Files.createDirectories(copy.getParent());
        Files.copy(Corpus.ROOT.resolve(file), copy);
        for (Map.Entry<String, String> settings : SETTINGS.getOrDefault(file.substring(0, file.indexOf('/')), Map.of())
                .entrySet()) {
            SmallSite.write(blog, settings.getKey(), settings.getValue());
        }
        posts.add(copy);
        if (new PostFile().load(copy) instanceof Loaded.Opened opened) {
            Optional<Site> site = Generators.site(copy);
            Family family = Generators.family(copy, opened.text());
            Post post = Post.read(copy, opened.text(), family);
            Site near = site.orElseGet(() -> Site.plain(copy.getParent(), family, new SiteFiles()));
            Stream.concat(
                            post.picture().stream(),
                            Links.in(post).stream()
                                    .filter(link -> link.kind() == galley.post.Link.Kind.PICTURE)
                                    .map(galley.post.Link::target))
                    .forEach(link -> near.places(link, copy).stream()
                            .filter(place ->
                                    place.toLowerCase(java.util.Locale.ROOT).matches(".*\\.(png|jpe?g|gif|svg|webp)"))
                            .findFirst()
                            .ifPresent(place -> writeUnchecked(near.root(), place, "picture of " + place)));
        }
    }

    /** What makes a blog's folder a site of its generator. */
    private static final Map<String, Map<String, String>> SETTINGS = new LinkedHashMap<>(Map.of(
            "pelican", Map.of("pelicanconf.py", "PATH = 'content'\n"),
            "hugo", Map.of("hugo.toml", "title = 'T'\n"),
            "jekyll", Map.of("_config.yml", "title: T\n"),
            "hexo", Map.of("_config.yml", "title: T\nsource_dir: source\n"),
            "eleventy", Map.of(".eleventy.js", "module.exports = () => {};\n")));
}
