package galley.site;

import galley.header.Value;
import galley.post.Family;
import galley.post.Field;
import galley.post.Post;
import galley.post.Slug;
import galley.store.FileNames;
import galley.store.SiteFiles;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

final class Hexo implements Generator {
    private static final String REDIRECTS = "hexo-generator-alias";

    /** Files that it does not read. Source: its {@code isHiddenFile}. */
    private static final Pattern HIDDEN = Pattern.compile("(?:^|/)[_.]");

    private static final Pattern WORD = Pattern.compile(":(\\w*[^_\\W])");
    private static final Map<String, String> NUMBERS = Map.of(
            "year", "\\d{4}",
            "month", "\\d{2}",
            "day", "\\d{2}",
            "i_month", "\\d{1,2}",
            "i_day", "\\d{1,2}",
            "hash", "[0-9a-f]{12}");

    @Override
    public Family family() {
        return Family.HEXO;
    }

    @Override
    public Optional<SiteSettings> settings(Path folder, SiteFiles files) {
        return files.text(folder.resolve("_config.yml"))
                .map(text -> SiteSettings.of("_config.yml", text))
                .filter(settings -> isHexo(folder, settings, files));
    }

    /** Jekyll's settings have the same name. */
    static boolean isHexo(Path folder, SiteSettings settings, SiteFiles files) {
        return settings.at("new_post_name").isPresent()
                || settings.at("post_asset_folder").isPresent()
                || settings.at("source_dir").isPresent()
                || files.isFolder(folder.resolve("source/_posts"))
                        && settings.at("source").isEmpty() // Jekyll's own name for that folder
                || files.text(folder.resolve("package.json"))
                        .filter(json -> json.contains("\"hexo\""))
                        .isPresent();
    }

    @Override
    public Map<String, String> dialectOptions(SiteSettings settings) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String group : List.of("marked", "highlight", "prismjs")) {
            put(options, group.equals("marked") ? "" : group + ".", settings.at(group));
        }
        for (String name : List.of("url", "root", "relative_link", "post_asset_folder")) {
            put(options, "site." + name, settings.at(name));
        }
        put(options, "site.external_link", settings.at("external_link"));
        put(options, "site.pretty_urls", settings.at("pretty_urls"));
        put(options, "syntax_highlighter", settings.at("syntax_highlighter"));
        return options;
    }

    /** A table by its keys, each behind the name and a dot. */
    private static void put(Map<String, String> options, String name, Optional<Value> setting) {
        setting.ifPresent(value -> {
            if (value instanceof Value.Table table) {
                String prefix = name.isEmpty() || name.endsWith(".") ? name : name + ".";
                table.entries().forEach((key, inner) -> put(options, prefix + key, Optional.of(inner)));
            } else {
                options.put(name, value.display());
            }
        });
    }

    private static String source(Site site) {
        return Reference.normal(site.settings().text("source_dir", "source")).orElse("source");
    }

    /** The folder of a post's own, where there can be one; a post without a site may have one beside it. */
    static Optional<String> assets(Site site, Path post) {
        boolean on = site.settings().on("post_asset_folder", site.settings() == SiteSettings.NONE);
        return on && post != null ? site.inside(post).map(FileNames::stem) : Optional.empty();
    }

    @Override
    public Optional<String> ownFolder(Site site, Path post) {
        return assets(site, post).filter(folder -> ("/" + folder).matches(".*/_(posts|drafts)/.*"));
    }

    @Override
    public List<String> places(Site site, Reference link, Path post) {
        if (link.isAsset()) {
            return assets(site, post)
                    .map(folder -> Places.below(List.of(folder), Reference.normal(link.path())))
                    .orElse(List.of());
        }
        String source = source(site);
        List<String> folders = new ArrayList<>(List.of(source));
        String theme = site.settings().text("theme", "");
        if (!theme.isEmpty()) {
            folders.add("themes/" + theme + "/source");
        }
        Reference path = Places.withoutPrefix(link, prefix(site));
        if (path.fromRoot()) {
            return Places.below(folders, path.below(""));
        }
        List<String> places = new ArrayList<>();
        if (site.settings().on("post_asset_folder", false) && site.settings().on("marked.postAsset", false)) {
            String folder = Places.join(Places.folderOf(site, source, post), FileNames.stem(Places.nameOf(post)));
            places.addAll(Places.below(List.of(source), path.below(folder)));
        }
        places.addAll(Places.below(folders, path.below(""))); // Hexo puts a / in front
        return places;
    }

    @Override
    public Optional<String> url(Site site, Post post) {
        String inside = post.path() == null ? "" : site.inside(post.path()).orElse("");
        int at = Math.max(inside.indexOf("_posts/"), inside.indexOf("_drafts/"));
        String file = at < 0 ? Places.nameOf(post.path()) : inside.substring(inside.indexOf('/', at) + 1);
        if (HIDDEN.matcher(file).find()) {
            return Optional.empty();
        }
        String slug = slug(site, FileNames.stem(file));
        Map<String, String> words = Permalink.day(post);
        words.put("title", slug);
        words.put("name", slug.substring(slug.lastIndexOf('/') + 1));
        post.header()
                .entry("title")
                .ifPresent(title -> words.put(
                        "post_title",
                        Slug.of(title.value().display(), Family.HEXO).toLowerCase(Locale.ROOT)));
        return Permalink.said(post, "permalink")
                .or(() -> Permalink.filled(permalink(site), words)
                        .map(path -> path.replace('\\', '/').replaceFirst("\\?.*", ""))
                        .map(Permalink::straight));
    }

    /** What of a file's name the pattern of them takes for the title. Source: {@code parseFilename} of its processor of posts. */
    private static String slug(Site site, String name) {
        String pattern = FileNames.stem(site.settings().text("new_post_name", ":title.md"));
        Matcher word = WORD.matcher(pattern);
        StringBuilder fit = new StringBuilder();
        int done = 0;
        while (word.find()) {
            String words = NUMBERS.getOrDefault(word.group(1), "[^\\n\\r\\u2028\\u2029]+?");
            boolean title = word.group(1).equals("title") && fit.indexOf("<title>") < 0;
            fit.append(Pattern.quote(pattern.substring(done, word.start())))
                    .append(title ? "(?<title>" : "(?:")
                    .append(words)
                    .append(')');
            done = word.end();
        }
        fit.append(Pattern.quote(pattern.substring(done)));
        Matcher fits = Pattern.compile(fit.toString()).matcher(name);
        return fits.matches() && fit.indexOf("<title>") >= 0 ? fits.group("title") : Slug.of(name, Family.HEXO);
    }

    @Override
    public String permalink(Site site) {
        return site.rules()
                .of(PostRule.PERMALINK)
                .orElse(site.settings().text("permalink", ":year/:month/:day/:title/"));
    }

    @Override
    public String draftFolder(Site site) {
        return source(site) + "/_drafts";
    }

    @Override
    public Optional<String> postFolder(Site site) {
        return Optional.of(source(site) + "/_posts");
    }

    /** The plugin takes names of files alone. Source: its own page. */
    @Override
    public Optional<String> alias(Site site, String address) {
        String file = address.replaceFirst("^/+", "") + (address.endsWith("/") ? "index.html" : "");
        return site.files()
                .text(site.root().resolve("package.json"))
                .filter(json -> json.contains("\"" + REDIRECTS + "\""))
                .map(plugin -> file);
    }

    @Override
    public String withoutAlias() {
        return "Hexo leads nobody on from the old one without the plugin " + REDIRECTS + ".";
    }

    @Override
    public String prefix(Site site) {
        return Places.addressPath(site.settings().text("root", ""));
    }

    @Override
    public String sources(Site site) {
        return source(site);
    }

    @Override
    public String place(Site site, Post post) {
        return source(site) + (isDraft(post) ? "/_drafts/" : "/_posts/") + Places.nameOf(post.path());
    }

    @Override
    public boolean isDraft(Post post) {
        boolean inDrafts =
                post.path() != null && post.path().toString().replace('\\', '/').contains("/_drafts/");
        return inDrafts || post.value(Field.STATUS).filter("false"::equals).isPresent();
    }

    @Override
    public Value draft() {
        return Value.of(false);
    }

    @Override
    public Map<String, Value> newFields(String title, ZonedDateTime now) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("title", Value.of(title));
        fields.put("date", Value.of(now.format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT))));
        fields.put("tags", Value.of(List.of()));
        fields.put("published", draft());
        return fields;
    }
}
