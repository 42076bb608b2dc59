package galley.site;

import galley.header.Value;
import galley.post.Family;
import galley.post.Field;
import galley.post.PelicanSlug;
import galley.post.Post;
import galley.store.FileNames;
import galley.store.Loaded;
import galley.store.PostFile;
import galley.store.SiteFiles;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class Pelican implements Generator {
    private static final String SETTINGS = "pelicanconf.py";
    private static final String REDIRECTS = "pelican_alias";
    /** Names that have no extension to Python, and {@code IGNORE_FILES} as its makers have it. */
    private static final Pattern IGNORED = Pattern.compile("\\.+[^.]*|\\.#.*", Pattern.DOTALL);

    private static final Set<String> FILE_WORDS = Set.of("static", "attach", "filename");

    private static final Map<String, String> DAY_CODES =
            Map.of("%Y", "year", "%m", "month", "%d", "day", "%H", "hour", "%M", "minute", "%y", "short_year");

    @Override
    public Family family() {
        return Family.PELICAN;
    }

    @Override
    public Optional<SiteSettings> settings(Path folder, SiteFiles files) {
        return files.text(folder.resolve(SETTINGS)).map(text -> PythonSettings.read(SETTINGS, text));
    }

    @Override
    public Map<String, String> dialectOptions(SiteSettings settings) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("typogrify", Boolean.toString(settings.on("TYPOGRIFY", false)));
        settings.at("TYPOGRIFY_DASHES").ifPresent(dashes -> options.put("typogrify_dashes", dashes.display()));
        options.put("typogrify_ignore_tags", String.join(",", settings.texts("TYPOGRIFY_IGNORE_TAGS", List.of())));
        // MARKDOWN replaces Pelican's own as a whole: what it does not name is off.
        if (settings.at("MARKDOWN").isPresent()) {
            Map<String, Value> configs = configs(settings);
            configs.forEach((name, config) -> addOptions(name, config, options));
            options.put(
                    "extensions",
                    Stream.concat(settings.texts("MARKDOWN.extensions", List.of()).stream(), configs.keySet().stream())
                            .distinct()
                            .collect(Collectors.joining(",")));
        }
        return options;
    }

    private static Map<String, Value> configs(SiteSettings settings) {
        return settings.at("MARKDOWN.extension_configs")
                .filter(Value.Table.class::isInstance)
                .map(configs -> ((Value.Table) configs).entries())
                .orElse(Map.of());
    }

    private static void addOptions(String extension, Value config, Map<String, String> options) {
        String name = extension.substring(extension.lastIndexOf('.') + 1);
        if (config instanceof Value.Table table) {
            table.entries().forEach((key, value) -> {
                if (name.equals("extra")) {
                    addOptions(key, value, options); // it only hands them on
                } else {
                    options.put(name + "." + key, value.display());
                }
            });
        }
    }

    /** {@code PATH}, as names from the root. */
    static String content(Site site) {
        Optional<String> set = site.settings()
                .at("PATH")
                .filter(Value.Str.class::isInstance)
                .flatMap(path -> Reference.normal(path.display()));
        return set.orElseGet(() -> site.files().isFolder(site.root().resolve("content")) ? "content" : "");
    }

    @Override
    public List<String> places(Site site, Reference link, Path post) {
        String content = content(site);
        if (FILE_WORDS.contains(link.what())) {
            return Places.below(List.of(content), link.below(Places.folderOf(site, content, post)));
        }
        if (!link.what().isEmpty()) {
            return List.of(); // {tag}, {author}… are pages that Pelican makes
        }
        Reference path = Places.withoutPrefix(link, prefix(site));
        return Places.below(List.of(content), path.below(articleFolder(site)).filter(place -> !place.contains("{")));
    }

    /** The folder of an article's address; a plain link counts from there. Parts such as {slug} stay as they are. */
    private static String articleFolder(Site site) {
        String address = site.generator().permalink(site);
        return address.substring(0, address.lastIndexOf('/') + 1);
    }

    @Override
    public Optional<String> address(Site site, Reference link, Path post) {
        String content = content(site);
        Optional<String> fromRoot = switch (link.what()) {
            case "static", "attach" ->
                link.below(Places.folderOf(site, content, post)).map(path -> path + link.tail());
            case "filename" ->
                link.below(Places.folderOf(site, content, post)).map(path -> page(site, content, path) + link.tail());
            case "index" -> Optional.of(site.settings().text("INDEX_SAVE_AS", "index.html"));
            case "category", "tag", "author" -> {
                String pattern = site.settings()
                        .text(link.what().toUpperCase(Locale.ROOT) + "_URL", link.what() + "/{slug}.html");
                yield Optional.of(pattern.replace("{slug}", slugs(site).of(link.path())));
            }
            default -> Optional.empty();
        };
        String siteUrl = site.settings().text("SITEURL", "");
        return fromRoot.map(path -> siteUrl.endsWith("/") ? siteUrl + path : siteUrl + "/" + path);
    }

    /** Where the page of another post is: by its slug in a site that has settings, else by its file's name. */
    private String page(Site site, String content, String path) {
        Reference file = new Reference("", path, "");
        if (!file.isPage()) {
            return path;
        }
        String byName = FileNames.stem(path) + ".html";
        if (site.settings().values().isEmpty()) {
            return byName;
        }
        Path other = site.root().resolve(Places.join(content, path));
        if (!site.contains(other) || !(new PostFile().load(other) instanceof Loaded.Opened opened)) {
            return byName;
        }
        Post post = Post.read(other, opened.text(), Family.PELICAN);
        return Permalink.said(post, "url").map(said -> said.substring(1)).orElseGet(() -> address(site, post));
    }

    @Override
    public String permalink(Site site) {
        return site.rules().of(PostRule.PERMALINK).orElse(site.settings().text("ARTICLE_URL", "{slug}.html"));
    }

    /** Without a slash in front; with braces in it where a part is not known. */
    private String address(Site site, Post post) {
        String name = FileNames.stem(Places.nameOf(post.path()));
        boolean byName = site.settings().text("SLUGIFY_SOURCE", "title").equals("basename");
        String title =
                post.header().entry("title").map(said -> said.value().display()).orElse(name);
        String slug = post.value(Field.SLUG).orElseGet(() -> slugs(site).of(byName ? name : title));
        String lang = post.header()
                .entry("lang")
                .map(said -> said.value().display().strip().toLowerCase(Locale.ROOT))
                .orElse("");
        boolean other = !lang.isEmpty() && !lang.equals(site.settings().text("DEFAULT_LANG", "en"));
        SiteSettings settings = site.settings();
        String pattern = isDraft(post)
                ? settings.text(
                        other ? "DRAFT_LANG_URL" : "DRAFT_URL",
                        other ? "drafts/{slug}-{lang}.html" : "drafts/{slug}.html")
                : other ? settings.text("ARTICLE_LANG_URL", "{slug}-{lang}.html") : permalink(site);
        Map<String, String> day = Permalink.day(post);
        for (Map.Entry<String, String> code : DAY_CODES.entrySet()) {
            String value = day.get(code.getValue());
            pattern = value == null ? pattern : pattern.replace("{date:" + code.getKey() + "}", value);
        }
        return pattern.replace("{slug}", slug).replace("{lang}", lang);
    }

    @Override
    public Optional<String> url(Site site, Post post) {
        if (IGNORED.matcher(Places.nameOf(post.path())).matches()
                || post.header().entry("title").isEmpty()) {
            return Optional.empty(); // it makes no page of it
        }
        return Permalink.said(post, "url")
                .or(() -> Optional.of("/" + address(site, post)).filter(path -> path.indexOf('{') < 0));
    }

    @Override
    public Optional<String> alias(Site site, String address) {
        return Optional.of(address)
                .filter(led -> site.settings().texts("PLUGINS", List.of()).contains(REDIRECTS));
    }

    @Override
    public String withoutAlias() {
        return "Pelican leads nobody on from the old one without the plugin " + REDIRECTS + ".";
    }

    @Override
    public String prefix(Site site) {
        return Places.addressPath(site.settings().text("SITEURL", ""));
    }

    static PelicanSlug slugs(Site site) {
        SiteSettings settings = site.settings();
        return new PelicanSlug(
                settings.on("SLUGIFY_USE_UNICODE", false),
                settings.on("SLUGIFY_PRESERVE_CASE", false),
                settings.at("SLUG_REGEX_SUBSTITUTIONS")
                        .filter(Value.Items.class::isInstance)
                        .map(list -> ((Value.Items) list)
                                .items().stream()
                                        .filter(pair -> pair.texts().size() == 2)
                                        .map(pair -> new PelicanSlug.Substitution(
                                                pair.texts().get(0),
                                                pair.texts().get(1)))
                                        .toList())
                        .orElse(PelicanSlug.DEFAULT.substitutions()));
    }

    @Override
    public String sources(Site site) {
        return content(site);
    }

    @Override
    public String place(Site site, Post post) {
        String articles = site.settings().texts("ARTICLE_PATHS", List.of("")).stream()
                .findFirst()
                .flatMap(Reference::normal)
                .orElse("");
        return Places.join(Places.join(content(site), articles), Places.nameOf(post.path()));
    }

    @Override
    public boolean isDraft(Post post) {
        return post.value(Field.STATUS).filter("draft"::equalsIgnoreCase).isPresent();
    }

    @Override
    public Value draft() {
        return Value.of("draft");
    }

    @Override
    public Map<String, Value> newFields(String title, ZonedDateTime now) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("title", Value.of(title));
        fields.put("date", Value.of(now.format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT))));
        fields.put("status", draft());
        return fields;
    }
}
