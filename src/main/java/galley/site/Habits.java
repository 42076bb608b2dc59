package galley.site;

import galley.header.Format;
import galley.header.Header;
import galley.post.Family;
import galley.post.Field;
import galley.post.Post;
import galley.store.FileNames;
import galley.store.LocalDisk;
import galley.store.Manifest;
import galley.store.PostEntry;
import galley.store.PostFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the posts that a site has already have in common, which new ones should have too. Reads the disk.
 *
 * @param layout the template that most of them name; empty where none does
 * @param folder the one that most of them lie in, from the site's root; empty where there are too few to say
 * @param dated whether most of their files begin with the day
 * @param header the format that most of their headers have
 * @param date the form that most of their dates have
 * @param tags how most of their YAML headers have their tags, without those that Galley has put there: the next export would
 *     follow what the last one brought, and write again what is there
 * @param posts how many there are
 */
record Habits(
        String layout,
        String folder,
        boolean dated,
        Optional<Format> header,
        Optional<DateForm> date,
        Optional<TagForm> tags,
        int posts) {
    private static final int ENOUGH = 40;
    private static final int FEWEST = 3;

    /** Generators whose posts name the template that they are shown by. */
    private static final Set<Family> BY_LAYOUT = Set.of(Family.JEKYLL, Family.ELEVENTY);

    /** What stands beside Eleventy's posts: for those who work on the site, and parts of its pages. */
    private static final Pattern READER = Pattern.compile(
            "(?i)/(?:readme|license|licence|contributing|changelog|code_of_conduct)\\.[^/]*$|/_(?:includes|layouts|data)/");

    static Habits of(Site site) {
        List<PostEntry> posts = new PostFolder(
                        site.root().resolve(site.generator().sources(site)))
                .list().posts().stream()
                        .filter(entry -> isPost(site, entry.path()))
                        .toList();
        Votes<String> layouts = new Votes<>();
        Votes<String> folders = new Votes<>();
        Votes<Boolean> dated = new Votes<>();
        Votes<Format> headers = new Votes<>();
        Votes<DateForm> dates = new Votes<>();
        for (PostEntry entry : posts) {
            folders.add(folder(site, entry.path()));
            dated.add(stem(entry.path()).matches("\\d{4}-\\d{1,2}-\\d{1,2}-.+"));
        }
        List<Post> sample = sample(site, posts);
        for (Post post : sample) {
            if (post.header().format() != Format.NONE) {
                headers.add(post.header().format());
            }
            post.value(Field.DATE).flatMap(DateForm::seen).ifPresent(dates::add);
            if (BY_LAYOUT.contains(site.family())) {
                post.header()
                        .entry("layout")
                        .map(found -> found.value().display())
                        .filter(layout -> !layout.isBlank())
                        .ifPresent(layouts::add);
            }
        }
        return new Habits(
                layouts.first().orElse(site.family() == Family.JEKYLL && hasPostLayout(site) ? "post" : ""),
                folders.most().orElse(""),
                dated.most().orElse(false),
                headers.first(),
                dates.first(),
                tags(site, posts, sample),
                posts.size());
    }

    /** Their heads; not of all where there are many. */
    private static List<Post> sample(Site site, List<PostEntry> posts) {
        List<Post> sample = new ArrayList<>();
        int step = Math.max(1, posts.size() / ENOUGH);
        for (int i = 0; i < posts.size(); i += step) {
            PostEntry entry = posts.get(i);
            sample.add(Post.read(entry.path(), PostFolder.head(entry).text(), site.family()));
        }
        return sample;
    }

    private static Optional<TagForm> tags(Site site, List<PostEntry> posts, List<Post> sample) {
        Set<String> brought =
                new Manifest(new LocalDisk()).of(site.files().real(site.root())).keySet();
        List<PostEntry> own = posts.stream()
                .filter(entry -> site.inside(entry.path())
                        .filter(place -> !brought.contains(place))
                        .isPresent())
                .toList();
        Votes<TagForm> votes = new Votes<>();
        for (Post post : own.size() == posts.size() ? sample : sample(site, own)) {
            Header header = post.header();
            header.entry("tags")
                    .filter(found -> header.format() == Format.YAML)
                    .flatMap(found -> TagForm.seen(found, site.family()))
                    .ifPresent(votes::add);
        }
        return votes.most();
    }

    /** Whether a file below the sources of a site is a finished post or may become one, and no page. */
    static boolean isPost(Site site, Path path) {
        String inside = "/" + site.inside(path).orElse("");
        return switch (site.family()) {
            case JEKYLL, HEXO -> inside.contains("/_posts/");
            case HUGO -> !inside.contains("/_index.");
            case PELICAN -> !inside.contains("/pages/");
            case ELEVENTY -> !READER.matcher(inside).find();
            default -> true;
        };
    }

    private static boolean isBundle(Path path) {
        return FileNames.stem(Places.nameOf(path)).matches("index(\\.[A-Za-z-]{2,10})?");
    }

    private static String stem(Path path) {
        return isBundle(path) ? path.getParent().getFileName().toString() : FileNames.stem(Places.nameOf(path));
    }

    /** Without the folder that is the post, and without years and months. */
    private static String folder(Site site, Path path) {
        Path folder = isBundle(path) ? path.getParent().getParent() : path.getParent();
        return site.inside(folder).orElse("").replaceFirst("/\\d{4}(?:/\\d{2}){0,2}$", "");
    }

    private static boolean hasPostLayout(Site site) {
        return site.settings().at("theme").isPresent()
                || site.files().isFile(site.root().resolve("_layouts/post.html"));
    }

    private static final class Votes<T extends Comparable<T>> {
        private final Map<T, Integer> votes = new HashMap<>();
        private int all;

        private void add(T vote) {
            votes.merge(vote, 1, Integer::sum);
            all++;
        }

        private Optional<T> first() {
            return new ArrayList<>(votes.entrySet())
                    .stream()
                            .max(Map.Entry.<T, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                            .map(Map.Entry::getKey);
        }

        /** More than half of all, where there are enough. */
        private Optional<T> most() {
            return first().filter(one -> all >= FEWEST && votes.get(one) * 2 > all);
        }
    }
}
