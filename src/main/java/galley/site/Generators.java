package galley.site;

import galley.header.Format;
import galley.header.Header;
import galley.header.Rules;
import galley.post.Family;
import galley.store.SiteFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The generators; the only place that names their classes. */
public final class Generators {
    /** Hexo stands before Jekyll, Eleventy last: sites of all kinds may have a package.json. */
    private static final List<Generator> ALL =
            List.of(new Pelican(), new Hugo(), new Hexo(), new Jekyll(), new Eleventy(), new PlainMarkdown());

    private Generators() {}

    public static Generator of(Family family) {
        return ALL.stream()
                .filter(generator -> generator.family() == family)
                .findFirst()
                .orElseThrow();
    }

    /** The site that a file or folder belongs to: the nearest folder above, or itself, with a generator's settings. */
    public static Optional<Site> site(Path fileOrFolder, SiteFiles files) {
        for (Path folder = fileOrFolder.toAbsolutePath().normalize(); folder != null; folder = folder.getParent()) {
            Optional<Site> site = at(folder, files);
            if (site.isPresent()) {
                return site;
            }
        }
        return Optional.empty();
    }

    public static Optional<Site> site(Path fileOrFolder) {
        return site(fileOrFolder, new SiteFiles());
    }

    /** The site whose root is this very folder; its author's word on whose it is goes before what is found. */
    public static Optional<Site> at(Path folder, SiteFiles files) {
        Path root = folder.toAbsolutePath().normalize();
        PostRules rules = PostRules.of(root, files);
        Optional<Site> found = ALL.stream()
                .flatMap(generator -> generator.settings(root, files).stream()
                        .map(settings -> new Site(root, generator.family(), settings, files, rules)))
                .findFirst();
        return rules.family()
                .map(family -> found.filter(site -> site.family() == family)
                        .or(() -> Optional.of(new Site(
                                root,
                                family,
                                of(family).settings(root, files).orElse(SiteSettings.NONE),
                                files,
                                rules))))
                .orElse(found);
    }

    /** Whose it would be if its author had said nothing. */
    public static Optional<Family> found(Site site) {
        return ALL.stream()
                .filter(generator ->
                        generator.settings(site.root(), site.files()).isPresent())
                .map(Generator::family)
                .findFirst();
    }

    /** The same for a generator that the author named; its usual folders where its settings are not there. */
    public static Optional<Site> at(Path folder, Optional<Family> named, SiteFiles files) {
        Optional<Site> found = at(folder, files);
        return named.isEmpty()
                ? found
                : found.filter(site -> site.family() == named.get())
                        .or(() -> Optional.of(Site.plain(folder, named.get(), files)));
    }

    /**
     * For which generator a post is written: that of its site, else the one whose folders it lies in or whose header it
     * has.
     *
     * @param path null for a post that was never saved
     */
    public static Family family(Path path, CharSequence text) {
        return Optional.ofNullable(path)
                .flatMap(Generators::site)
                .map(Site::family)
                .orElseGet(() -> look(path, text));
    }

    /** What a post looks like, apart from any site of a generator that is known. */
    public static Family look(Path path, CharSequence text) {
        String folders =
                path == null ? "" : path.toAbsolutePath().normalize().toString().replace('\\', '/');
        if (folders.contains("/source/_posts/") || folders.contains("/source/_drafts/")) {
            return Family.HEXO;
        }
        if (folders.contains("/_posts/") || folders.contains("/_drafts/")) {
            return Family.JEKYLL;
        }
        Header header = Header.read(text, Rules.PLAIN);
        return switch (header.format()) {
            case META -> Family.PELICAN;
            case TOML -> isZolas(header, text) ? Family.COMMONMARK : hugo(path);
            case HEXO -> Family.HEXO;
            case JSON -> text.charAt(0) == '-' ? Family.ELEVENTY : Family.HUGO;
            case YAML -> has(header, "layout") ? Family.JEKYLL : has(header, "draft") ? hugo(path) : Family.COMMONMARK;
            case NONE -> Family.COMMONMARK;
        };
    }

    /** Others mark a draft as Hugo does, too. */
    private static Family hugo(Path path) {
        return Optional.ofNullable(path).flatMap(OtherSites::around).isPresent() ? Family.COMMONMARK : Family.HUGO;
    }

    /** Source: Zola, “Page” and “Internal links”; it renders CommonMark. */
    private static boolean isZolas(Header header, CharSequence text) {
        return header.entry("taxonomies").isPresent()
                || header.entry("extra").isPresent()
                || text.toString().contains("](@/");
    }

    private static boolean has(Header header, String key) {
        return header.format() == Format.YAML && header.entry(key).isPresent();
    }
}
