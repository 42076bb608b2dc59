package galley.site;

import galley.header.Value;
import galley.post.Family;
import galley.post.Field;
import galley.post.HugoPath;
import galley.post.Post;
import galley.store.FileNames;
import galley.store.SiteFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

final class Hugo implements Generator {
    private static final List<String> SETTINGS = List.of(
            "hugo.toml",
            "hugo.yaml",
            "hugo.yml",
            "hugo.json",
            "config.toml",
            "config.yaml",
            "config.yml",
            "config.json",
            "config/_default/hugo.toml",
            "config/_default/hugo.yaml",
            "config/_default/config.toml",
            "config/_default/config.yaml",
            "config/_default/config.yml");

    private static final List<String> HOOKS = Stream.of("heading", "image", "link", "codeblock")
            .map(what -> "layouts/_default/_markup/render-" + what + ".html")
            .toList();

    /** The dialect's options, and where they stand below {@code markup}. */
    private static final Map<String, String> MARKUP = Map.ofEntries(
            Map.entry("unsafe", "goldmark.renderer.unsafe"),
            Map.entry("hardWraps", "goldmark.renderer.hardWraps"),
            Map.entry("autoHeadingID", "goldmark.parser.autoHeadingID"),
            Map.entry("autoHeadingIDType", "goldmark.parser.autoHeadingIDType"),
            Map.entry("attributeTitles", "goldmark.parser.attribute.title"),
            Map.entry("attributeBlocks", "goldmark.parser.attribute.block"),
            Map.entry("table", "goldmark.extensions.table"),
            Map.entry("strikethrough", "goldmark.extensions.strikethrough"),
            Map.entry("taskList", "goldmark.extensions.taskList"),
            Map.entry("definitionList", "goldmark.extensions.definitionList"),
            Map.entry("footnote", "goldmark.extensions.footnote"),
            Map.entry("linkify", "goldmark.extensions.linkify"),
            Map.entry("typographer", "goldmark.extensions.typographer"),
            Map.entry("codeFences", "highlight.codeFences"),
            Map.entry("lineNos", "highlight.lineNos"),
            Map.entry("lineNumbersInTable", "highlight.lineNumbersInTable"),
            Map.entry("lineNoStart", "highlight.lineNoStart"));

    private static final Pattern IGNORED = Pattern.compile("[.#]");
    private static final Pattern BUNDLE = Pattern.compile("_?index(?:\\..*)?", Pattern.DOTALL);

    @Override
    public Family family() {
        return Family.HUGO;
    }

    @Override
    public Optional<SiteSettings> settings(Path folder, SiteFiles files) {
        for (String name : SETTINGS) {
            Optional<SiteSettings> found = files.text(folder.resolve(name)).map(text -> SiteSettings.of(name, text));
            if (found.isPresent() && (name.contains("hugo.") || looksLikeHugo(folder, found.get(), files))) {
                SiteSettings all = withParts(folder, found.get(), files);
                List<Unread> unread = new ArrayList<>(all.unread());
                unread.addAll(notFollowed(folder, name, all, files));
                return Optional.of(new SiteSettings(all.values(), unread));
            }
        }
        return Optional.empty();
    }

    /** What only Hugo itself could do: guess a language, or run a site's templates of links, pictures, headings and code. */
    private static List<Unread> notFollowed(Path folder, String name, SiteSettings settings, SiteFiles files) {
        List<Unread> told = new ArrayList<>();
        if (settings.at("markup.highlight.guessSyntax").equals(Optional.of(Value.of(true)))) {
            told.add(new Unread(name, 1, "guessSyntax is on; Galley does not guess the language of code"));
        }
        for (String hook : HOOKS) {
            if (files.isFile(folder.resolve(hook))) {
                told.add(new Unread(hook, 1, "templates are not run; what it draws is drawn as by Hugo without it"));
            }
        }
        return told;
    }

    /** Hugo puts what a file below {@code config/_default} holds under that file's name. */
    private static SiteSettings withParts(Path folder, SiteSettings settings, SiteFiles files) {
        SiteSettings all = settings;
        for (String part : List.of("markup", "params")) {
            for (String extension : List.of("toml", "yaml", "yml", "json")) {
                String name = "config/_default/" + part + "." + extension;
                Optional<SiteSettings> inner =
                        files.text(folder.resolve(name)).map(text -> SiteSettings.of(name, text));
                all = inner.isPresent() ? all.with(part, inner.get()) : all;
            }
        }
        return all;
    }

    /** Other programs have a config.toml too; Zola's has a base_url and no baseURL. */
    private static boolean looksLikeHugo(Path folder, SiteSettings settings, SiteFiles files) {
        return settings.at("base_url").isEmpty()
                && (settings.at("baseURL").isPresent()
                        || settings.at("languageCode").isPresent()
                        || files.isFolder(folder.resolve("archetypes"))
                        || files.isFolder(folder.resolve("content")) && files.isFolder(folder.resolve("layouts")));
    }

    @Override
    public Map<String, String> dialectOptions(SiteSettings settings) {
        Map<String, String> options = new LinkedHashMap<>();
        MARKUP.forEach(
                (name, path) -> settings.at("markup." + path).ifPresent(value -> options.put(name, value.display())));
        // Newer versions have a table for it, with the marks that it writes.
        settings.at("markup.goldmark.extensions.typographer.disable")
                .ifPresent(off -> options.put("typographer", String.valueOf(!off.equals(Value.of(true)))));
        settings.at("params").ifPresent(params -> parameters("params", params, options));
        return options;
    }

    /** A table by its keys, each behind the name and a dot. */
    private static void parameters(String name, Value value, Map<String, String> options) {
        if (value instanceof Value.Table table) {
            table.entries().forEach((key, inner) -> parameters(name + "." + key, inner, options));
        } else {
            options.put(name, value.display());
        }
    }

    private static String content(Site site) {
        return Reference.normal(site.settings().text("contentDir", "content")).orElse("content");
    }

    @Override
    public List<String> places(Site site, Reference link, Path post) {
        String content = content(site);
        List<String> folders = new ArrayList<>(List.of("static", content));
        for (String theme : site.settings().texts("theme", List.of())) {
            folders.add("themes/" + theme + "/static");
        }
        Reference path = Places.withoutPrefix(link, prefix(site));
        if (path.fromRoot()) {
            return Places.below(folders, path.below(""));
        }
        String name = FileNames.stem(Places.nameOf(post));
        String folder = Places.folderOf(site, content, post);
        boolean bundle = name.equals("index") || name.equals("_index");
        // A post that is no bundle has a folder of its own on the site, under which nothing of the source lies.
        Optional<String> place = path.below(bundle ? folder : Places.join(folder, name));
        return bundle ? Places.below(List.of(content, "static"), place) : Places.below(folders, place);
    }

    /** Source: “URL management” and “Leaf bundles” of Hugo; what it does to each name is {@link HugoPath}'s. */
    @Override
    public Optional<String> url(Site site, Post post) {
        String folder = Places.folderOf(site, content(site), post.path());
        String name = FileNames.stem(Places.nameOf(post.path()));
        if (IGNORED.matcher(name).lookingAt()) {
            return Optional.empty();
        }
        boolean bundle = BUNDLE.matcher(name).matches();
        String last = bundle ? folder.substring(folder.lastIndexOf('/') + 1) : name;
        String above = bundle ? folder.substring(0, Math.max(0, folder.lastIndexOf('/'))) : folder;
        String section = folder.isEmpty() ? "" : folder.substring(0, (folder + "/").indexOf('/'));
        String slug = Permalink.slug(post, last);
        String title = HugoPath.ofWords(
                post.header().entry("title").map(said -> said.value().display()).orElse(last));
        Map<String, String> words = Permalink.day(post);
        words.put("section", section);
        words.put("sections", above);
        words.put("slug", post.value(Field.SLUG).map(HugoPath::ofWords).orElse(title));
        words.put("slugorfilename", HugoPath.ofWords(slug));
        words.put("filename", HugoPath.ofWords(last));
        words.put("title", title);
        String pattern =
                site.rules().of(PostRule.PERMALINK).orElse(site.settings().text("permalinks." + section, ""));
        boolean ugly = site.settings().on("uglyURLs", false);
        Optional<String> path = pattern.isEmpty()
                ? Optional.of(Places.join(above, slug) + (ugly ? ".html" : "/"))
                : Permalink.filled(pattern, words);
        return Permalink.said(post, "url").or(() -> path.map(HugoPath::clean).map(Permalink::straight));
    }

    @Override
    public String permalink(Site site) {
        String said = site.settings()
                .at("permalinks")
                .filter(value ->
                        value instanceof Value.Table table && table.entries().size() == 1)
                .map(one -> ((Value.Table) one).entries().values().iterator().next())
                .filter(Value.Str.class::isInstance)
                .map(Value::display)
                .orElse("");
        return site.rules().of(PostRule.PERMALINK).orElse(said.isEmpty() ? "/:sections/:slugorfilename/" : said);
    }

    /** Source: Hugo, “URL management: Aliases”. */
    @Override
    public Optional<String> alias(Site site, String address) {
        return Optional.of(address);
    }

    @Override
    public String prefix(Site site) {
        return Places.addressPath(site.settings().text("baseURL", ""));
    }

    @Override
    public String sources(Site site) {
        return content(site);
    }

    @Override
    public String place(Site site, Post post) {
        String content = content(site);
        String section = Places.firstFolder(
                site, content + "/posts", content + "/post", content + "/blog", content + "/articles");
        String name = Places.nameOf(post.path());
        Path folder = post.path() == null ? null : post.path().getParent();
        boolean bundle = name.matches("index(\\.[A-Za-z-]{2,10})?\\.[^.]+") && folder != null;
        return section + "/" + (bundle ? folder.getFileName() + "/" : "") + name;
    }
}
