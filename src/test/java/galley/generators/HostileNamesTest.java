package galley.generators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import galley.header.Header;
import galley.header.Outcome;
import galley.header.Value;
import galley.post.Family;
import galley.post.Post;
import galley.post.Slug;
import galley.site.Generators;
import galley.site.Site;
import galley.store.HostileNames;
import galley.store.SiteFiles;
import galley.text.Edit;
import galley.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each name of {@code ../shared/hostile/names}, as a title and as a file's name, in a site that its real program builds: the
 * address that the page has got is the one that Galley says.
 */
@Tag("generators")
class HostileNamesTest {
    private static final Pattern MARK = Pattern.compile("@@(n\\d{3}):(.*?)@@", Pattern.DOTALL);
    private static final int MOST_BYTES = 255;
    private static final String NONE = "none";

    @TempDir
    Path temp;

    /** One of them in its place. */
    private record Named(String id, String name, Post post) {}

    private static List<String> names() throws IOException {
        Set<String> names = new LinkedHashSet<>();
        for (String kind : List.of("title", "pair", "slug")) {
            HostileNames.of(kind).forEach(found -> names.addAll(found.inputs()));
        }
        names.removeIf(name -> !StandardCharsets.UTF_8.newEncoder().canEncode(name)); // half a pair is no character
        return List.copyOf(names);
    }

    @ParameterizedTest
    @EnumSource(SmallSite.class)
    void a_title_makes_the_address_that_the_program_makes_of_it(SmallSite kind) throws IOException {
        assumeTrue(kind.isInstalled(), "skipped: " + kind + " is not installed here");
        Path folder = Files.createDirectories(temp.toRealPath().resolve("site"));
        kind.settle(folder);
        switch (kind) {
            case PELICAN -> ownFolders(folder, "");
            case HUGO -> {
                StringBuilder sections = new StringBuilder("[permalinks]\n");
                for (int i = 0; i < names().size(); i++) {
                    sections.append(id(i)).append(" = '/:section/1/2/3/4/:title/'\n");
                }
                add(folder, "hugo.toml", sections.toString());
            }
            case JEKYLL ->
                SmallSite.write(
                        folder,
                        "_layouts/post.html",
                        "@@{{ content | strip_html | strip | remove: '@@' }}{{ page.title | slugify }}@@");
            case HEXO -> add(folder, "_config.yml", "", ":year/:month/:day/:title/", ":name/:post_title/");
            case ELEVENTY -> {
                SmallSite.write(
                        folder, "posts/posts.json", "{\"permalink\": \"/{{ page.fileSlug }}/{{ title | slugify }}/\"}");
                SmallSite.write(folder, ".galley/posts", "permalink = /:name/:slug/\n");
            }
        }
        List<Named> posts = new ArrayList<>();
        for (String name : names()) {
            String id = id(posts.size());
            String place = switch (kind) {
                case PELICAN -> "content/" + id + ".md";
                case HUGO -> "content/" + id + "/post.md";
                case JEKYLL -> "_posts/2020-01-02-" + id + ".md";
                case HEXO -> "source/_posts/" + id + ".md";
                case ELEVENTY -> "posts/" + id + ".md";
            };
            posts.add(post(kind, folder.resolve(place), id, name, name));
        }
        compare(kind, folder, "title", posts);
    }

    @ParameterizedTest
    @EnumSource(SmallSite.class)
    void a_file_name_makes_the_address_that_the_program_makes_of_it(SmallSite kind) throws IOException {
        assumeTrue(kind.isInstalled(), "skipped: " + kind + " is not installed here");
        Path folder = Files.createDirectories(temp.toRealPath().resolve("site"));
        kind.settle(folder);
        if (kind == SmallSite.PELICAN) {
            ownFolders(folder, "SLUGIFY_SOURCE = 'basename'\n");
        }
        List<Named> posts = new ArrayList<>();
        int number = 0;
        for (String name : names()) {
            String id = id(number++);
            String dated = (kind == SmallSite.JEKYLL ? "2020-01-02-" : "") + name + ".md";
            if (name.matches("(?s).*[/\\x00].*") || isTooLong(dated)) {
                continue; // no file system has it
            }
            String place = switch (kind) {
                case PELICAN -> "content/" + id + "/";
                case HUGO -> "content/" + id + "/";
                case JEKYLL -> id + "/_posts/";
                case HEXO -> "source/_posts/" + id + "/";
                case ELEVENTY -> "posts/" + id + "/";
            };
            posts.add(post(kind, Path.of(folder + "/" + place + dated), id, name, "Words"));
        }
        compare(kind, folder, "file", posts);
    }

    /** Pelican builds no site in which two posts have one address. */
    private static void ownFolders(Path folder, String more) throws IOException {
        add(
                folder,
                "pelicanconf.py",
                more
                        + "DEFAULT_METADATA = {'place': 'none'}\nARTICLE_SAVE_AS = '{place}/{slug}.html'\nARTICLE_TRANSLATION_ID = None\n");
        Files.delete(folder.resolve("content/older.md"));
    }

    private static String id(int number) {
        return "n%03d".formatted(number);
    }

    private static void add(Path folder, String file, String lines) throws IOException {
        Files.writeString(folder.resolve(file), lines, StandardOpenOption.APPEND);
    }

    private static void add(Path folder, String file, String lines, String old, String other) throws IOException {
        Path there = folder.resolve(file);
        Files.writeString(there, Files.readString(there).replace(old, other) + lines);
    }

    private static Named post(SmallSite kind, Path file, String id, String name, String title) throws IOException {
        Map<String, Value> fields = new LinkedHashMap<>();
        if (kind == SmallSite.PELICAN) {
            fields.put("place", Value.of(id));
        }
        fields.put("title", Value.of(title));
        fields.put("date", Value.of("2020-01-02"));
        switch (kind) {
            case JEKYLL -> fields.put("layout", Value.of("post"));
            case ELEVENTY -> fields.put("layout", Value.of("post.njk"));
            default -> {}
        }
        Family family = kind.family();
        Text text = Text.EMPTY;
        for (Map.Entry<String, Value> field : fields.entrySet()) {
            if (Header.read(text, family.rules()).set(field.getKey(), field.getValue())
                    instanceof Outcome.Changed changed) {
                text = text.with(changed.edit());
            }
        }
        text = text.with(Edit.insert(text.length(), "\n\n@@" + id + ":@@\n"));
        Files.createDirectories(file.getParent());
        Files.writeString(file, text.toString());
        return new Named(id, name, Post.read(file, text, family));
    }

    private static void compare(SmallSite kind, Path folder, String what, List<Named> posts) throws IOException {
        Site site = Generators.at(folder, new SiteFiles()).orElseThrow();
        for (Named each : posts) {
            if (kind == SmallSite.PELICAN && isTooLong(said(kind, what, site, each.post()))) {
                Files.delete(each.post().path()); // it would build nothing at all
            }
        }
        Oracle.Ended ended = Oracle.run(kind.build(folder));
        Map<String, String> built = built(kind, folder, what);
        Map<String, String> wrong = new TreeMap<>();
        Map<String, Integer> excepted = new TreeMap<>();
        int same = 0;
        for (Named each : posts) {
            String said = said(kind, what, site, each.post());
            String real = built.getOrDefault(each.id(), NONE);
            Optional<String> exception = exception(kind, what, each.name(), said);
            if (each.post().header().entry("title").isEmpty()) {
                excepted.merge("its header has no form for that title, so Galley refuses it", 1, Integer::sum);
            } else if (said.equals(real)) {
                same++;
            } else if (exception.isPresent()) {
                excepted.merge(exception.get(), 1, Integer::sum);
            } else {
                wrong.put(each.id(), shown(each.name()) + " built " + shown(real) + " said " + shown(said));
            }
        }
        System.out.printf(
                "%s by %s: %d names, %d same, %d not, exceptions %s%n",
                kind, what, posts.size(), same, wrong.size(), excepted);
        assertThat(wrong.values()).as(ended.output()).isEmpty();
    }

    private static String said(SmallSite kind, String what, Site site, Post post) {
        if (kind == SmallSite.JEKYLL && what.equals("title")) {
            return Slug.of(post.header().entry("title").orElseThrow().value().display(), Family.JEKYLL);
        }
        String address =
                site.generator().url(site, post).map(HostileNamesTest::page).orElse(NONE);
        boolean named = address.equals(NONE) || address.endsWith("/") || address.endsWith(".html");
        return kind == SmallSite.JEKYLL && !named ? address + ".html" : address;
    }

    /** What cannot be the same, by what the program does and never by a single name. */
    private static Optional<String> exception(SmallSite kind, String what, String name, String said) {
        if (Stream.of(said.split("/")).anyMatch(HostileNamesTest::isTooLong)) {
            return Optional.of("no file system has a folder with so long a name, so there is no page");
        }
        if (what.equals("title")) {
            return Optional.empty();
        }
        return switch (kind) {
            case JEKYLL ->
                Optional.of("its pattern of file names ends with the line, the rest becomes a category")
                        .filter(why -> name.contains("\n"));
            case HUGO ->
                Optional.of("it is the page of the folder itself, which this small site has no template for")
                        .filter(why -> name.equals("_index"));
            case HEXO ->
                Optional.of("it stops at a % that is no escape, so there is no page")
                        .filter(why -> name.replaceFirst("#.*", "").matches("(?s).*%(?![0-9A-Fa-f]{2}).*"));
            default -> Optional.empty();
        };
    }

    private static boolean isTooLong(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
    }

    private static String shown(String words) {
        StringBuilder out = new StringBuilder("[");
        words.codePoints()
                .limit(90)
                .forEach(c -> out.append(
                        c < 32 || c > 126 && !Character.isLetterOrDigit(c)
                                ? "\\u{%x}".formatted(c)
                                : Character.toString(c)));
        return out + "]";
    }

    /** The pages by their posts' ids: where they are, counted from the site's root. */
    private static Map<String, String> built(SmallSite kind, Path folder, String what) throws IOException {
        Map<String, String> built = new TreeMap<>();
        Path output = kind.output(folder);
        if (!Files.isDirectory(output)) {
            return built;
        }
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher mark = MARK.matcher(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                if (mark.find()) {
                    String address = page("/" + output.relativize(file));
                    built.put(
                            mark.group(1),
                            kind == SmallSite.JEKYLL && what.equals("title")
                                    ? mark.group(2)
                                    : kind == SmallSite.PELICAN ? address.replaceFirst("^/[^/]*", "") : address);
                }
            }
        }
        return built;
    }

    /** A page at an address. */
    private static String page(String address) {
        return address.endsWith("/index.html") ? address.substring(0, address.length() - 10) : address;
    }
}
