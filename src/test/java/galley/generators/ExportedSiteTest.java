package galley.generators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import galley.cli.Cli;
import galley.markdown.SameDom;
import galley.post.Family;
import galley.post.Field;
import galley.post.Post;
import galley.post.PostDate;
import galley.site.Generators;
import galley.site.Site;
import galley.store.Loaded;
import galley.store.PostFile;
import galley.store.SiteFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Posts of other generators go into a small site of each, which its real program then builds without a word against them,
 * to the bodies that {@code render} shows, with the headers that the posts have; what their links and pictures lead to is there, or the
 * export said that it is not.
 */
@Tag("generators")
class ExportedSiteTest {
    /** That a picture has no words is the post's, and no mistake of its export. */
    static final Pattern COMPLAINT = Pattern.compile(
            "\\bERROR\\b|\\bCRITICAL\\b|\\bFATAL\\b|\\bWARN\\b|WARNING ++(?!Empty alt)|\\b(?:Error|Warning|Conflict|Exception):");

    @TempDir
    Path temp;

    private record Built(Path page, String body, Map<String, Object> meta) {}

    @ParameterizedTest
    @EnumSource(SmallSite.class)
    void posts_of_other_generators_are_built_as_they_are_shown(SmallSite kind) throws IOException {
        assumeTrue(kind.isInstalled(), "skipped: " + kind + " is not installed here");
        Path root = temp.toRealPath();
        Path site = Files.createDirectories(root.resolve("site"));
        kind.settle(site);
        ForeignPosts foreign = ForeignPosts.without(kind.family(), root.resolve("from"));
        List<String> wrong = new ArrayList<>();

        List<Object> results = export(site, foreign.posts());
        Map<String, String> targets = new HashMap<>();
        List<String> told = new ArrayList<>();
        for (Object each : results) {
            Map<String, Object> item = RealHeader.map(each);
            told.add(item.get("target") + " " + item.get("changes") + item.get("message"));
            if ("post".equals(item.get("kind"))) {
                if (Boolean.TRUE.equals(item.get("written"))) {
                    targets.put((String) item.get("post"), (String) item.get("target"));
                } else {
                    wrong.add("not written: " + item.get("post") + ": " + item.get("message"));
                }
            }
        }
        Oracle.Ended ended = Oracle.run(kind.build(site));
        if (ended.code() != 0 || COMPLAINT.matcher(ended.output()).find()) {
            wrong.add("build: " + ended.output());
        }
        Map<String, Built> built = Files.isDirectory(kind.output(site)) ? built(kind.output(site)) : Map.of();
        int compared = 0;
        Set<Path> checked = new HashSet<>();
        for (Path source : foreign.posts()) {
            String target = targets.get(source.toString());
            if (target == null) {
                continue;
            }
            Built page = built.get(target.substring(target.lastIndexOf('/') + 1));
            Post own = read(source);
            boolean hidden = kind.hidesDrafts() && Generators.of(own.family()).isDraft(own);
            if (hidden != (page == null)) {
                wrong.add((hidden ? "a draft, but built: " : "not built: ") + target);
            }
            if (page == null) {
                continue;
            }
            compared++;
            String rendered = galley("render", site.resolve(target).toString());
            try {
                SameDom.assertSame(page.body(), rendered);
            } catch (AssertionError other) {
                wrong.add("body of " + target + other.getMessage());
            }
            header(source, site.resolve(target), page, wrong);
            address(site, site.resolve(target), "/" + kind.output(site).relativize(page.page()), wrong);
            checked.add(page.page());
            List<LinkCheck.Found> links = LinkCheck.of(kind.output(site), page.page());
            if (foreign.own().contains(source)) {
                own(source, links, wrong);
            }
            for (LinkCheck.Found link : links) {
                if (link.file() == null && told.stream().noneMatch(words -> names(words, link.link()))) {
                    wrong.add("in " + target + " " + link.link() + " leads nowhere");
                }
            }
        }
        try (Stream<Path> pages = Files.walk(kind.output(site))) {
            for (Path page :
                    pages.filter(file -> file.toString().endsWith(".html")).toList()) {
                if (checked.add(page)) { // what the site had before
                    LinkCheck.of(kind.output(site), page).stream()
                            .filter(link -> link.file() == null)
                            .forEach(link -> wrong.add("in " + page + " " + link.link() + " leads nowhere"));
                }
            }
        }
        System.out.printf(
                "to %s: %d posts, %d compared, links of %d pages, %d wrong%n",
                kind, foreign.posts().size(), compared, checked.size(), wrong.size());
        for (Object each : export(site, foreign.posts())) {
            Map<String, Object> item = RealHeader.map(each);
            if (Boolean.TRUE.equals(item.get("written"))) {
                wrong.add("written again: " + item.get("target"));
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Both pictures of the first one are its own, and each post leads to the other whichever way it says so. */
    private static void own(Path source, List<LinkCheck.Found> links, List<String> wrong) throws IOException {
        OwnPosts posts = OwnPosts.valueOf(
                source.toString().replaceFirst(".*/own-(\\w+)/.*", "$1").toUpperCase(Locale.ROOT));
        List<String> shown = new ArrayList<>();
        for (LinkCheck.Found link : links) {
            String name = link.file() == null
                    ? link.link() + " leads nowhere"
                    : link.file().toString();
            boolean picture = name.endsWith(".png");
            shown.add(picture ? Files.readString(link.file()) : name.replaceFirst(".*?(first|second)-.*", "$1"));
        }
        boolean first = source.endsWith(posts.posts().getFirst());
        List<String> expected =
                first ? posts.shown() : List.of("first", "first").subList(0, posts.back());
        if (!shown.equals(expected)) {
            wrong.add("links of " + source + ": " + shown + " but should be " + expected);
        }
    }

    private static boolean names(String words, String link) {
        String plain = LinkCheck.unescaped(link.replaceFirst("[?#].*", "").replaceFirst("^/", ""));
        return LinkCheck.unescaped(words).contains(plain);
    }

    private static void header(Path source, Path there, Built page, List<String> wrong) {
        Post post = read(source);
        String title = post.title().orElse("");
        if (!title.equals(page.meta().get("title")) && !title.isEmpty()) {
            wrong.add("title of " + there + ": " + title + " but " + page.meta().get("title"));
        }
        List<String> tags = post.header().items("tags");
        Object read = page.meta().get("tags") instanceof String one
                ? List.of(one)
                : page.meta().get("tags");
        if (!tags.equals(read) && !tags.isEmpty()) {
            wrong.add("tags of " + there + ": " + tags + " but " + page.meta().get("tags"));
        }
        Optional<PostDate> date = post.date().flatMap(words -> PostDate.read(words, post.family()));
        String day = date.map(found -> found.local().toLocalDate().toString()).orElse("");
        if (!String.valueOf(page.meta().get("date")).startsWith(day)) {
            wrong.add("date of " + there + ": " + day + " but " + page.meta().get("date"));
        }
        boolean draft = Generators.of(post.family()).isDraft(post);
        if (draft != Boolean.TRUE.equals(page.meta().get("draft"))) {
            wrong.add("draft " + there + ": " + draft + " but " + page.meta().get("draft"));
        }
        Optional<String> slug = post.value(Field.SLUG);
        if (slug.isPresent()
                && !LinkCheck.unescaped((String) page.meta().get("url")).contains(slug.get())) {
            wrong.add("address of " + there + ": " + slug.get() + " but "
                    + page.meta().get("url"));
        }
    }

    /** The page lies where Galley says. */
    private static void address(Path root, Path there, String page, List<String> wrong) {
        Site site = Generators.at(root, new SiteFiles()).orElseThrow();
        Post post = read(there);
        if (post.date().isEmpty()) {
            return; // the day of its file: only the program can tell
        }
        Optional<String> told = site.generator().url(site, post);
        if (told.isEmpty() && site.family() == Family.JEKYLL && hasListForName(post)) {
            return; // as Ruby writes lists
        }
        String said = told.orElse("nowhere");
        if (!page.equals(said.endsWith("/") ? said + "index.html" : said)) {
            wrong.add("address of " + there + ": " + said + " but " + page);
        }
    }

    private static boolean hasListForName(Post post) {
        return Stream.of("category", "categories")
                .flatMap(key -> post.header().entry(key).stream())
                .map(entry -> entry.value().plain())
                .anyMatch(value -> value instanceof List);
    }

    private static Post read(Path file) {
        Loaded.Opened opened = (Loaded.Opened) new PostFile().load(file);
        return Post.read(file, opened.text(), Generators.family(file, opened.text()));
    }

    /** The pages by their sources' names. */
    private static Map<String, Built> built(Path output) throws IOException {
        Map<String, Built> built = new HashMap<>();
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                // As a reader of HTML takes line ends.
                String html = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replaceAll("\r\n?", "\n");
                int meta = html.indexOf("<!--meta");
                int body = html.indexOf("--><!--body-->");
                int end = html.lastIndexOf("<!--end-->");
                if (meta >= 0 && body > meta && end > body) {
                    Map<String, Object> read = RealHeader.map(RealHeader.json(html.substring(meta + 8, body)));
                    String source = (String) read.get("source");
                    built.put(
                            source.substring(source.lastIndexOf('/') + 1),
                            new Built(file, html.substring(body + 14, end), read));
                }
            }
        }
        return built;
    }

    private static List<Object> export(Path site, List<Path> posts) throws IOException {
        String said = galley(Stream.concat(
                        Stream.of("export", "--json", "--to", site.toString()),
                        posts.stream().map(Path::toString))
                .toArray(String[]::new));
        return RealHeader.list(RealHeader.json(said));
    }

    private static String galley(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Cli.run(args, print(out), print(err), null);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
