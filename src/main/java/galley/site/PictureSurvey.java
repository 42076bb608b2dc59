package galley.site;

import galley.picture.PictureFile;
import galley.picture.PictureRules;
import galley.post.Family;
import galley.post.PictureAddress;
import galley.post.PictureNames;
import galley.post.Post;
import galley.post.PostPicture;
import galley.site.SitePicture.Use;
import galley.store.Loaded;
import galley.store.Picture;
import galley.store.PictureTree;
import galley.store.PostEntry;
import galley.store.PostFile;
import galley.store.PostFolder;
import galley.store.SiteFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Looks through all posts and pictures of a site: which pictures are used where, which are missing or not used, which are
 * there twice. A picture counts as not used only where no post, template or style sheet names it at all. Reads the disk;
 * any thread; takes seconds for thousands of posts.
 */
public final class PictureSurvey {
    /** Told how far it is. */
    @FunctionalInterface
    public interface Progress {
        /** @param share from 0 to 1 @return false to end it */
        boolean at(String doing, double share);
    }

    /** @param root what was looked through: the site of the folder, or the folder itself */
    public record Result(Path root, List<SitePicture> pictures, int posts, List<String> troubles) {}

    private static final Set<String> SHOWN = Set.of("png", "jpg", "jpeg", "jpe", "gif", "svg", "webp", "avif", "bmp");
    private static final int MOST_NAMED = 3;

    private final Path root;
    private final Optional<Site> around;
    private final PictureRules rules;
    private final Progress progress;
    private final SiteFiles files = new SiteFiles();
    private final PostFile posts = new PostFile();
    private final Map<Path, Site> sites = new HashMap<>();
    private final Map<Path, List<Use>> uses = new HashMap<>();
    private final Map<String, List<Use>> missing = new TreeMap<>();
    private final Map<String, List<String>> names = new HashMap<>();
    private final Set<Path> bundles = new HashSet<>();
    private final List<String> troubles = new ArrayList<>();

    private PictureSurvey(Path folder, Function<Path, PictureRules> rules, Progress progress) {
        this.around = Generators.site(folder, files);
        this.root = files.real(around.map(Site::root).orElse(folder));
        this.rules = rules.apply(root);
        this.progress = progress;
    }

    /**
     * @param rules how a site wants its pictures, by its root
     * @return nothing where it was ended
     */
    public static Optional<Result> of(Path folder, Function<Path, PictureRules> rules, Progress progress) {
        return new PictureSurvey(folder, rules, progress).run();
    }

    private Optional<Result> run() {
        if (!progress.at("Looking for posts and pictures", 0)) {
            return Optional.empty();
        }
        PostFolder.Listing listed = new PostFolder(root).list();
        PictureTree.Listing tree = PictureTree.list(root, built());
        troubles.addAll(listed.troubles());
        List<PictureTree.Found> pictures = tree.pictures().stream()
                .filter(found -> !place(found.path()).startsWith("themes/"))
                .toList();
        Steps steps = new Steps(listed.posts().size() + tree.texts().size() + pictures.size());
        for (PostEntry entry : listed.posts()) {
            if (!steps.next("Reading posts")) {
                return Optional.empty();
            }
            read(entry.path());
        }
        for (PictureTree.Found text : tree.texts()) {
            if (!steps.next("Reading templates and style sheets")) {
                return Optional.empty();
            }
            files.text(text.path()).ifPresent(words -> name(words, text.path()));
        }
        Map<Path, List<String>> twins = twins(pictures);
        List<SitePicture> all = new ArrayList<>();
        missing.forEach((place, used) -> all.add(SitePicture.missing(place, used)));
        for (PictureTree.Found found : pictures) {
            if (!steps.next("Looking at pictures")) {
                return Optional.empty();
            }
            all.add(picture(found, twins.getOrDefault(found.path(), List.of())));
        }
        all.sort(Comparator.comparing(SitePicture::place));
        return Optional.of(new Result(root, List.copyOf(all), listed.posts().size(), List.copyOf(troubles)));
    }

    private final class Steps {
        private final int all;
        private int done;

        private Steps(int all) {
            this.all = all;
        }

        private boolean next(String doing) {
            return progress.at(doing, done++ / (double) all);
        }
    }

    /** Folders with what the generator made. */
    private Set<String> built() {
        return switch (around.map(Site::family).orElse(Family.COMMONMARK)) {
            case PELICAN -> Set.of("output", "cache");
            case HUGO -> Set.of("public", "resources");
            case JEKYLL, ELEVENTY -> Set.of("_site");
            case HEXO -> Set.of("public");
            case COMMONMARK -> Set.of("output", "public", "_site");
        };
    }

    private void read(Path path) {
        if (!(posts.load(path) instanceof Loaded.Opened opened)) {
            troubles.add("“" + place(path) + "” could not be read: what it uses may seem not to be used.");
            return;
        }
        Site site = sites.computeIfAbsent(
                path.getParent(),
                folder -> Generators.site(path, files)
                        .orElseGet(() -> Site.plain(root, Generators.look(path, opened.text()), files)));
        Post post = Post.read(path, opened.text(), site.family()).with(rules.keys());
        if (site.family() == Family.HUGO && path.getFileName().toString().matches("_?index\\.[^.]+")) {
            bundles.add(path.getParent());
        }
        name(opened.text().toString(), path);
        for (PictureAddress address : PictureAddress.in(post)) {
            PostPicture shown = address.shown();
            Use use = new Use(
                    path,
                    address.at(),
                    post.text().lineAt(address.at()) + 1,
                    shown != null && shown.wantsAlt(),
                    shown != null && shown.wantsCredit());
            Optional<Path> file = PictureMove.leads(site, address, path).map(site.root()::resolve);
            if (file.isPresent()) {
                uses.computeIfAbsent(files.real(file.get()), none -> new ArrayList<>())
                        .add(use);
            } else if (shown != null || isPicture(address.address())) {
                site.places(address.link(), path).stream()
                        .findFirst()
                        .filter(PictureSurvey::isPicture)
                        .ifPresent(place -> missing.computeIfAbsent(
                                        place(site.root().resolve(place)), none -> new ArrayList<>())
                                .add(use));
            }
        }
    }

    private static boolean isPicture(String address) {
        return SHOWN.contains(ending(address.replaceFirst("[?#].*", "")));
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
    }

    private void name(String text, Path by) {
        for (String name : PictureNames.in(text).keySet()) {
            List<String> named = names.computeIfAbsent(name, none -> new ArrayList<>());
            if (named.size() < MOST_NAMED) {
                named.add(place(by));
            }
        }
    }

    private String place(Path path) {
        return (path.startsWith(root) ? root.relativize(path) : path).toString().replace('\\', '/');
    }

    /** The others with the same bytes; only files of the same size are read. */
    private Map<Path, List<String>> twins(List<PictureTree.Found> pictures) {
        Map<Long, List<PictureTree.Found>> bySize = new HashMap<>();
        pictures.forEach(found ->
                bySize.computeIfAbsent(found.size(), none -> new ArrayList<>()).add(found));
        Map<String, List<Path>> byHash = new HashMap<>();
        bySize.values().stream()
                .filter(same -> same.size() > 1 && same.getFirst().size() > 0)
                .flatMap(List::stream)
                .map(PictureTree.Found::path)
                .forEach(path -> byHash.computeIfAbsent(Picture.hash(path), none -> new ArrayList<>())
                        .add(path));
        byHash.remove(""); // of what cannot be read
        Map<Path, List<String>> twins = new HashMap<>();
        byHash.values().stream().filter(same -> same.size() > 1).forEach(same -> {
            for (Path path : same) {
                twins.put(
                        path,
                        same.stream()
                                .filter(other -> !other.equals(path))
                                .map(this::place)
                                .toList());
            }
        });
        return twins;
    }

    private SitePicture picture(PictureTree.Found found, List<String> twins) {
        Path file = found.path();
        List<Use> used = uses.getOrDefault(file, List.of());
        Stream<String> bundle =
                bundles.contains(file.getParent()) ? Stream.of("its page, as all in its folder") : Stream.of();
        List<String> named = used.isEmpty()
                ? Stream.concat(
                                names
                                        .getOrDefault(
                                                PictureNames.key(
                                                        file.getFileName().toString()),
                                                List.of())
                                        .stream(),
                                bundle)
                        .toList()
                : List.of();
        PictureFile.Look look = PictureHead.look(file, found.size());
        boolean large = look instanceof PictureFile.Look.Fine(PictureFile is) && rules.isTooLarge(is, found.size());
        return new SitePicture(place(file), file, found.size(), look, List.copyOf(used), named, twins, large);
    }
}
