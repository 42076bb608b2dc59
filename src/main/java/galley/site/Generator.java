package galley.site;

import galley.header.Value;
import galley.post.Family;
import galley.post.Post;
import galley.store.SiteFiles;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is particular to one static-site generator: how its sites are known, what their settings say, where files go and
 * where links lead. One small class without state each; {@link Generators} has them all. Paths inside a site are names
 * with {@code /} between them, counted from its root. Sources: {@code generators.md}, seen on real runs.
 */
public interface Generator {
    Family family();

    /** The settings of a site whose root is this folder; nothing if it is not one of this generator's. */
    Optional<SiteSettings> settings(Path folder, SiteFiles files);

    /** What the site's settings mean for its Markdown, as {@link galley.markdown.Dialects} takes it. */
    Map<String, String> dialectOptions(SiteSettings settings);

    /** Where the file may lie that a link leads to on the finished site, the likeliest place first. */
    List<String> places(Site site, Reference link, Path post);

    /** The address that the generator writes for a link of its own kind; nothing where it leaves the link as it is. */
    default Optional<String> address(Site site, Reference link, Path post) {
        return Optional.empty();
    }

    /**
     * The address of the post's page, from the root of the site's own addresses, with {@code /} in front; nothing where only
     * the generator could tell.
     *
     * @param post in the place that it has or would have in the site
     */
    default Optional<String> url(Site site, Post post) {
        return Optional.empty();
    }

    /**
     * What the list of a post’s aliases says so that the finished site leads on from an address that it had before; nothing
     * where this site cannot.
     */
    default Optional<String> alias(Site site, String address) {
        return Optional.empty();
    }

    /** What is to be told where it cannot, as a sentence. */
    default String withoutAlias() {
        return family().title() + " leads nobody on from the old one.";
    }

    /** The pattern of its posts' addresses, in its own words, as its settings or else its makers have it. */
    default String permalink(Site site) {
        return "";
    }

    /** The folder for drafts alone, from the site's root; empty where it has none. */
    default String draftFolder(Site site) {
        return "";
    }

    /** The one folder that finished posts must lie in; nothing where they may lie in any. */
    default Optional<String> postFolder(Site site) {
        return Optional.empty();
    }

    /** The folder that a post has for its files alone, whether it is there or not; nothing where the site has no such ones. */
    default Optional<String> ownFolder(Site site, Path post) {
        return Optional.empty();
    }

    /** The path that all addresses of the site stand under, such as {@code /blog}; mostly empty. */
    default String prefix(Site site) {
        return "";
    }

    /** The folder whose posts the generator builds; empty for the root. */
    default String sources(Site site) {
        return "";
    }

    /** Where a post is put, by its file's name, its date and whether it is a draft. */
    String place(Site site, Post post);

    /** Whether the generator would keep the post from the finished site as one that is not done. */
    default boolean isDraft(Post post) {
        return post.header()
                .entry("draft")
                .filter(entry -> entry.value().display().equals("true"))
                .isPresent();
    }

    /** What the first of its keys for {@link Field#STATUS} says of a draft. */
    default Value draft() {
        return Value.of(true);
    }

    /** The fields of a new post, in order; it begins as a draft. */
    default Map<String, Value> newFields(String title, ZonedDateTime now) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("title", Value.of(title));
        fields.put("date", Value.of(now.format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT))));
        fields.put("draft", draft());
        return fields;
    }

    /** The name of a new post's file, without its extension. */
    default String newName(String slug, Path folder, ZonedDateTime now) {
        return slug;
    }
}
