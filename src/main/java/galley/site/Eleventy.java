package galley.site;

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

/** Eleventy's settings are a program, which is not run: the usual folders are taken for the site's. */
final class Eleventy implements Generator {
    private static final List<String> SETTINGS = List.of(
            ".eleventy.js", "eleventy.config.js", "eleventy.config.mjs", "eleventy.config.cjs", "eleventy.config.ts");
    private static final Pattern MARKDOWN =
            Pattern.compile("(?m)^(?!\\s*//).*?\\.((?:set|amend)Library|setMarkdownTemplateEngine|addTransform)\\(");
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
                        Map.of(), unread(name, files.text(folder.resolve(name)).orElse(""))))
                .or(() -> files.text(folder.resolve("package.json"))
                        .filter(json -> json.contains("\"@11ty/eleventy\""))
                        .map(json -> SiteSettings.NONE));
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
            return Places.below(FOLDERS, link.below(""));
        }
        String folder = Places.folderOf(site, "", post);
        Set<String> places = new LinkedHashSet<>(Places.below(List.of(""), link.below(folder)));
        places.addAll(Places.below(FOLDERS, link.below("")));
        return List.copyOf(places);
    }

    @Override
    public Optional<String> url(Site site, Post post) {
        String folder = Places.folderOf(site, "", post.path()).replaceFirst("^(?:src|content)(?=/|$)/?", "");
        String name = Permalink.undated(post);
        String path = name.equals("index") ? folder : Places.join(folder, name);
        Map<String, String> words = Permalink.day(post);
        words.put("folder", folder);
        words.put("name", name);
        words.put(
                "slug",
                post.title().map(title -> Slug.of(title, Family.ELEVENTY)).orElse(name));
        Optional<String> settled = site.rules()
                .of(PostRule.PERMALINK)
                .map(pattern -> "/" + Permalink.filled(pattern, words).replaceFirst("^/+", ""))
                .filter(full -> full.indexOf(':') < 0);
        return Permalink.said(post, "permalink")
                .or(() -> settled)
                .or(() -> Optional.of(path.isEmpty() ? "/" : "/" + path + "/"));
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
        String folder = Places.firstFolder(
                site, "posts", "src/posts", "content/blog", "content/posts", "src/content/posts", "blog", "_posts");
        return folder + "/" + Places.nameOf(post.path());
    }
}
