package galley.site;

import galley.header.Value;
import galley.post.Family;
import galley.post.Field;
import galley.post.Post;
import galley.post.PostDate;
import galley.post.Slug;
import galley.store.SiteFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class Jekyll implements Generator {
    private static final List<String> SETTINGS = List.of("_config.yml", "_config.yaml", "_config.toml");
    private static final Pattern DATED = Pattern.compile("\\d{2,4}-\\d{1,2}-\\d{1,2}-.*");

    private static final String REDIRECTS = "jekyll-redirect-from";

    /** Source: Jekyll, “Permalinks: built-in formats”. */
    private static final Map<String, String> STYLES = Map.of(
            "date", "/:categories/:year/:month/:day/:title:output_ext",
            "pretty", "/:categories/:year/:month/:day/:title/",
            "ordinal", "/:categories/:year/:y_day/:title:output_ext",
            "none", "/:categories/:title:output_ext");

    @Override
    public Family family() {
        return Family.JEKYLL;
    }

    @Override
    public Optional<SiteSettings> settings(Path folder, SiteFiles files) {
        return SETTINGS.stream()
                .flatMap(name -> files.text(folder.resolve(name)).map(text -> SiteSettings.of(name, text)).stream())
                .findFirst()
                .filter(settings -> !Hexo.isHexo(folder, settings, files));
    }

    @Override
    public Map<String, String> dialectOptions(SiteSettings settings) {
        Map<String, String> options = new LinkedHashMap<>();
        settings.at("kramdown").ifPresent(value -> {
            if (value instanceof Value.Table kramdown) {
                kramdown.entries().forEach((key, setting) -> options.put(key, setting.display()));
            }
        });
        settings.values().forEach((key, value) -> options.put("site." + key, value.display()));
        settings.at("markdown").ifPresent(value -> options.put("markdown", value.display()));
        return options;
    }

    @Override
    public List<String> places(Site site, Reference link, Path post) {
        String source = Reference.normal(site.settings().text("source", "")).orElse("");
        Reference path = Places.withoutPrefix(link, prefix(site));
        if (path.fromRoot()) {
            return Places.below(List.of(source), path.below(""));
        }
        if (inPosts(site, post)) {
            return List.of(); // it counts from the post's address, under which no source lies
        }
        return Places.below(List.of(source), path.below(Places.folderOf(site, source, post)));
    }

    private static boolean inPosts(Site site, Path post) {
        String path = post == null ? "" : "/" + site.inside(post).orElse("");
        return path.contains("/_posts/") || path.contains("/_drafts/");
    }

    @Override
    public Optional<String> url(Site site, Post post) {
        Map<String, String> words = Permalink.day(post);
        String title = Permalink.slug(post, Permalink.undated(post).replaceFirst("\\.+$", ""))
                .replaceAll("[^\\p{L}\\p{M}\\p{Nd}._~!$&'()+,;=@]+", "-")
                .replaceAll("^-|-$", "");
        words.put("title", title);
        words.put("slug", Slug.of(title, Family.JEKYLL));
        words.put("output_ext", ".html");
        List<String> categories = new ArrayList<>(folders(site, post));
        categories.addAll(post.header().items("categories"));
        post.header()
                .entry("category")
                .ifPresent(one -> categories.add(one.value().display()));
        words.put(
                "categories",
                categories.stream()
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .collect(Collectors.joining("/")));
        String pattern = permalink(site);
        return Permalink.said(post, "permalink")
                .or(() -> pattern.contains("categories") && hasListForName(post)
                        ? Optional.empty()
                        : Permalink.filled("/" + pattern, words).map(Jekyll::sanitized));
    }

    /** Whether a list stands where the name of a category should: it goes into the address as Ruby writes lists. */
    private static boolean hasListForName(Post post) {
        return Stream.of("category", "categories")
                .flatMap(key -> post.header().entry(key).stream())
                .anyMatch(entry -> entry.value() instanceof Value.Items items
                        && (entry.key().equals("category") || !items.isFlat()));
    }

    /** Source: {@code sanitize_url} of Jekyll's {@code url.rb}. */
    private static String sanitized(String path) {
        return path.replace("..", "/").replace("./", "").replaceAll("//+", "/");
    }

    @Override
    public String permalink(Site site) {
        String style =
                site.rules().of(PostRule.PERMALINK).orElse(site.settings().text("permalink", "date"));
        return STYLES.getOrDefault(style, style);
    }

    @Override
    public String draftFolder(Site site) {
        return "_drafts";
    }

    @Override
    public Optional<String> postFolder(Site site) {
        return Optional.of("_posts");
    }

    /** Folders above {@code _posts} are categories. */
    private static List<String> folders(Site site, Post post) {
        String inside = post.path() == null ? "" : site.inside(post.path()).orElse("");
        int at = inside.indexOf("_posts/");
        return at <= 0 ? List.of() : List.of(inside.substring(0, at).split("/"));
    }

    @Override
    public Optional<String> alias(Site site, String address) {
        boolean plugin = Stream.of("plugins", "gems")
                        .anyMatch(name -> site.settings().texts(name, List.of()).contains(REDIRECTS))
                || site.files()
                        .text(site.root().resolve("Gemfile"))
                        .filter(gems -> gems.contains("\"" + REDIRECTS + "\"") || gems.contains("'" + REDIRECTS + "'"))
                        .isPresent();
        return Optional.of(address).filter(led -> plugin);
    }

    @Override
    public String withoutAlias() {
        return "Jekyll leads nobody on from the old one without the plugin " + REDIRECTS + ".";
    }

    @Override
    public String prefix(Site site) {
        return Places.addressPath(site.settings().text("baseurl", ""));
    }

    @Override
    public String place(Site site, Post post) {
        String name = Places.nameOf(post.path());
        if (isDraft(post) && post.value(Field.DATE).isEmpty()) {
            return "_drafts/" + name;
        }
        boolean dated = DATED.matcher(name).matches();
        String date = post.value(Field.DATE)
                .flatMap(text -> PostDate.read(text, Family.JEKYLL))
                .map(found -> found.local().toLocalDate())
                .map(LocalDate::toString)
                .orElse("");
        return dated || date.isEmpty() ? "_posts/" + name : "_posts/" + date + "-" + name;
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
        fields.put("layout", Value.of("post"));
        fields.put("title", Value.of(title));
        fields.put("date", Value.of(now.format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xx", Locale.ROOT))));
        fields.put("published", draft());
        return fields;
    }

    @Override
    public String newName(String slug, Path folder, ZonedDateTime now) {
        return folder.endsWith("_posts") ? now.toLocalDate() + "-" + slug : slug;
    }
}
