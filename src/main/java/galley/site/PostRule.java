package galley.site;

import galley.post.Family;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One thing that is settled for all posts of a site. */
public enum PostRule {
    /** Whose site it is, by its id. */
    GENERATOR("Generator"),
    /** The folder that posts go to, counted from the site's. */
    FOLDER("Posts go to"),
    /** What a post's file is called there; its words are those of {@link Ways}. */
    NAME("File name"),
    /** {@code always} where each post gets a folder that its pictures lie in too. */
    BUNDLE("Folder for each post"),
    /** The format of headers that Galley makes. */
    HEADER("Header"),
    /** The form of dates that Galley writes. */
    DATE("Date"),
    /** In which of the forms that its generator reads alike tags are written. */
    TAGS("Tags"),
    /** Whether drafts lie in a folder or say so themselves. */
    DRAFTS("Drafts"),
    /** The pattern of addresses, in the generator's own words. */
    PERMALINK("Address");

    private static final Pattern PLAIN = Pattern.compile("[^\\p{Cntrl}\\\\:*?\"<>|]{1,200}");
    private static final Pattern NAMED = Pattern.compile("(?::(?:name|slug|date|year|month)|[A-Za-z0-9._/-]){1,80}");

    private final String label;

    PostRule(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** In the file. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What can be chosen for a generator; empty for what is typed, and for what it does not have. */
    public List<String> choices(Family family) {
        boolean folders = family == Family.JEKYLL || family == Family.HEXO;
        return switch (this) {
            case GENERATOR -> Arrays.stream(Family.values()).map(Family::id).toList();
            case FOLDER, PERMALINK -> List.of();
            case NAME ->
                family == Family.JEKYLL
                        ? List.of(":date-:name", ":date-:slug")
                        : List.of(
                                ":name",
                                ":date-:name",
                                ":slug",
                                ":date-:slug",
                                ":year/:name",
                                ":year/:month/:name",
                                ":year/:slug");
            case BUNDLE -> family == Family.HUGO ? List.of("as it is", "always") : List.of();
            case HEADER ->
                switch (family) {
                    case HUGO -> List.of("yaml", "toml", "json");
                    case ELEVENTY -> List.of("yaml", "json");
                    default -> List.of();
                };
            case DATE -> DateForm.ids();
            case TAGS -> TagForm.ids(family);
            case DRAFTS -> folders ? List.of("mark", "folder") : List.of();
        };
    }

    /** Whether a generator's sites have this at all. */
    public boolean isKnown(Family family) {
        return switch (this) {
            case FOLDER -> family != Family.JEKYLL && family != Family.HEXO;
            case PERMALINK -> family != Family.COMMONMARK;
            default -> !choices(family).isEmpty();
        };
    }

    /** What is wrong with a value, as a sentence; nothing where it can be followed. */
    public Optional<String> objection(String value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        return switch (this) {
            case FOLDER ->
                isFolder(value)
                        ? Optional.empty()
                        : Optional.of("A folder is named from the site’s, as content/posts.");
            case NAME ->
                NAMED.matcher(value).matches() && isFolder(value) && value.matches(".*:(name|slug)")
                        ? Optional.empty()
                        : Optional.of("A name ends in :name or :slug; before it may be :date, :year and :month.");
            case PERMALINK ->
                value.matches("\\S{1,200}") ? Optional.empty() : Optional.of("An address has no spaces in it.");
            default ->
                Stream.of(Family.values())
                                .flatMap(family -> choices(family).stream())
                                .anyMatch(value::equals)
                        ? Optional.empty()
                        : Optional.of("“" + value + "” is not known.");
        };
    }

    private static boolean isFolder(String value) {
        String names = value.replaceAll(":(?:name|slug|date|year|month)", "x");
        return PLAIN.matcher(names).matches()
                && Stream.of(names.split("/", -1))
                        .allMatch(name -> !name.isBlank() && !name.startsWith(".") && name.equals(name.strip()));
    }
}
