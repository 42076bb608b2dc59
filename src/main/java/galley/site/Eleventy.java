package galley.site;

import galley.header.Value;
import galley.post.Family;
import galley.post.Post;
import galley.post.Slug;
import galley.store.SiteFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Eleventy's settings are a program, which is not run. Its folder of sources is taken from it where it stands there as plain
 * words; else, and for all else, the usual folders are taken for the site's. Source: Eleventy, “Configuration: input
 * directory”.
 */
final class Eleventy implements Generator {
    private static final List<String> SETTINGS = List.of(
            ".eleventy.js", "eleventy.config.js", "eleventy.config.mjs", "eleventy.config.cjs", "eleventy.config.ts");
    private static final Pattern MARKDOWN =
            Pattern.compile("(?m)^(?!\\s*//).*?\\.((?:set|amend)Library|setMarkdownTemplateEngine|addTransform)\\(");
    private static final Pattern COMMENT = Pattern.compile("(?s:/\\*.*?\\*/)|(?m:(?<![:\"'`\\w])//.*$)");
    private static final Pattern INPUT =
            Pattern.compile("\\bdir\\s*:\\s*\\{(?:[^{}]*[,{\\s])??[\"']?input[\"']?\\s*:\\s*[\"'`]([^\"'`$\\\\]+)[\"'`]"
                    + "|\\.setInputDirectory\\(\\s*[\"'`]([^\"'`$\\\\]+)[\"'`]\\s*\\)");
    private static final String SOURCES = "input";
    private static final List<String> FOLDERS = List.of("", "src", "public", "static", "content");

    @Override
    public Family family() {
        return Family.ELEVENTY;
    }

    @Override
    public Optional<SiteSettings> settings(Path folder, SiteFiles files) {
        Optional<String> program = SETTINGS.stream()
                .filter(name -> files.isFile(folder.resolve(name)))
                .findFirst();
        return program.map(name -> new SiteSettings(
                        input(folder, files),
                        unread(name, files.text(folder.resolve(name)).orElse(""))))
                .or(() -> files.text(folder.resolve("package.json"))
                        .filter(json -> json.contains("\"@11ty/eleventy\""))
                        .map(json -> SiteSettings.NONE));
    }

    /** The folder of sources, if the program says it once, plainly, and it is there. */
    private static Map<String, Value> input(Path folder, SiteFiles files) {
        Set<String> said = new LinkedHashSet<>();
        Matcher found =
                INPUT.matcher(COMMENT.matcher(program(folder, files).orElse("")).replaceAll(" "));
        while (found.find()) {
            said.add(found.group(1) != null ? found.group(1) : found.group(2));
        }
        return said.size() == 1
                ? Reference.normal(said.iterator().next())
                        .filter(place -> !place.isEmpty() && files.isFolder(folder.resolve(place)))
                        .map(place -> Map.of(SOURCES, Value.of(place)))
                        .orElse(Map.of())
                : Map.of();
    }

    @Override
    public String sources(Site site) {
        return site.settings().text(SOURCES, "");
    }

    private List<String> folders(Site site) {
        Set<String> folders = new LinkedHashSet<>(List.of(sources(site)));
        folders.addAll(FOLDERS);
        return List.copyOf(folders);
    }

    static Optional<String> program(Path folder, SiteFiles files) {
        return SETTINGS.stream()
                .flatMap(name -> files.text(folder.resolve(name)).stream())
                .findFirst();
    }

    /** The whole program, and the places where it changes how Markdown is read. */
    private static List<Unread> unread(String name, String program) {
        List<Unread> unread = new ArrayList<>();
        unread.add(
                new Unread(name, 1, "These settings are a program, which is not run; Eleventy’s usual ones are taken"));
        Matcher markdown = MARKDOWN.matcher(program);
        while (markdown.find()) {
            unread.add(Unread.at(
                    name, program, markdown.start(1), markdown.group(1) + " may change how Markdown is read"));
        }
        return unread;
    }

    @Override
    public Map<String, String> dialectOptions(SiteSettings settings) {
        return Map.of();
    }

    @Override
    public List<String> places(Site site, Reference link, Path post) {
        if (link.fromRoot()) {
            return Places.below(folders(site), link.below(""));
        }
        String folder = Places.folderOf(site, "", post);
        Set<String> places = new LinkedHashSet<>(Places.below(List.of(""), link.below(folder)));
        places.addAll(Places.below(folders(site), link.below("")));
        return List.copyOf(places);
    }

    @Override
    public Optional<String> url(Site site, Post post) {
        String folder = sources(site).isEmpty()
                ? Places.folderOf(site, "", post.path()).replaceFirst("^(?:src|content)(?=/|$)/?", "")
                : Places.folderOf(site, sources(site), post.path());
        String name = Places.nameOf(post.path()).replaceFirst("\\.[^.]*$", "");
        String path = name.equals("index") ? folder : Places.join(folder, name);
        Map<String, String> words = Permalink.day(post);
        words.put("folder", folder);
        words.put("name", name);
        words.put(
                "slug",
                post.header()
                        .entry("title")
                        .map(title -> Slug.of(title.value().display(), Family.ELEVENTY))
                        .orElse(name));
        Optional<String> pattern = site.rules().of(PostRule.PERMALINK);
        return Permalink.said(post, "permalink")
                .or(() -> pattern.isEmpty() ? Optional.of(path + "/") : Permalink.filled(pattern.get(), words))
                .map(Permalink::straight);
    }

    @Override
    public String permalink(Site site) {
        return site.rules().of(PostRule.PERMALINK).orElse("/:folder/:name/");
    }

    @Override
    public String withoutAlias() {
        return "Eleventy leads nobody on from the old one, unless a template of the site makes a page there.";
    }

    @Override
    public String place(Site site, Post post) {
        String sources = sources(site);
        String folder = sources.isEmpty()
                ? Places.firstFolder(
                        site,
                        "posts",
                        "src/posts",
                        "content/blog",
                        "content/posts",
                        "src/content/posts",
                        "blog",
                        "_posts")
                : Places.firstFolder(
                        site,
                        Places.join(sources, "posts"),
                        Places.join(sources, "blog"),
                        Places.join(sources, "content/posts"),
                        Places.join(sources, "_posts"));
        return folder + "/" + Places.nameOf(post.path());
    }
}
