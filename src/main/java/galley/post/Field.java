package galley.post;

import java.util.List;

/** The fields that the form knows, in its order; any other key is a plain row. The one table of them. */
public enum Field {
    TITLE("Title", Kind.TEXT),
    SLUG("Slug", Kind.TEXT),
    DATE("Date", Kind.DATE),
    MODIFIED("Modified", Kind.DATE),
    TAGS("Tags", Kind.TAGS),
    CATEGORY("Category", Kind.CHOICE),
    STATUS("Status", Kind.STATUS),
    SUMMARY("Summary", Kind.LONG_TEXT),
    AUTHORS("Authors", Kind.NAMES),
    LANGUAGE("Language", Kind.WORD),
    ALIASES("Aliases", Kind.LIST),
    IMAGE("Image", Kind.PICTURE),
    CREDIT("Image credit", Kind.TEXT),
    CREDIT_LINK("Credit link", Kind.LINK);

    /** What kind of row shows it. */
    public enum Kind {
        TEXT,
        LONG_TEXT,
        DATE,
        TAGS,
        CHOICE,
        STATUS,
        /** One name, or a list of them: the key says which. */
        NAMES,
        WORD,
        LIST,
        PICTURE,
        LINK
    }

    private final String label;
    private final Kind kind;

    Field(String label, Kind kind) {
        this.label = label;
        this.kind = kind;
    }

    public String label() {
        return label;
    }

    public Kind kind() {
        return kind;
    }

    /**
     * The keys under which a family's posts keep a field, the one to write first; empty where the family has none.
     * Source: the conventions table of {@code generators.md}, seen on real runs.
     */
    public static List<String> keys(Field field, Family family) {
        return switch (field) {
            case TITLE -> List.of("title");
            case SLUG -> family == Family.HEXO || family == Family.ELEVENTY ? List.of("permalink") : List.of("slug");
            case DATE -> List.of("date");
            case MODIFIED ->
                switch (family) {
                    case PELICAN -> List.of("modified");
                    case HUGO -> List.of("lastmod", "modified");
                    case JEKYLL -> List.of("last_modified_at");
                    case HEXO -> List.of("updated");
                    default -> List.of("modified", "updated", "lastmod");
                };
            case TAGS -> List.of("tags");
            case CATEGORY ->
                switch (family) {
                    case PELICAN -> List.of("category");
                    case JEKYLL -> List.of("categories", "category");
                    case HUGO, HEXO -> List.of("categories");
                    default -> List.of("category", "categories");
                };
            case STATUS ->
                switch (family) {
                    case PELICAN -> List.of("status");
                    case JEKYLL, HEXO -> List.of("published");
                    default -> List.of("draft");
                };
            case SUMMARY ->
                switch (family) {
                    case PELICAN -> List.of("summary");
                    case JEKYLL, HEXO -> List.of("excerpt", "description");
                    case HUGO -> List.of("summary", "description");
                    default -> List.of("description", "summary", "excerpt");
                };
            case AUTHORS -> List.of("author", "authors");
            case LANGUAGE ->
                switch (family) {
                    case HUGO -> List.of(); // the file's name or folder says it
                    case PELICAN, JEKYLL -> List.of("lang");
                    default -> List.of("lang", "language");
                };
            case ALIASES ->
                switch (family) {
                    case PELICAN -> List.of("alias");
                    case JEKYLL -> List.of("redirect_from", "aliases");
                    case HEXO -> List.of("alias", "aliases");
                    case ELEVENTY -> List.of("aliases", "redirect_from");
                    default -> List.of("aliases");
                };
            case IMAGE ->
                List.of("featured_image", "image", "cover", "header-img", "hero_image", "coverImage", "image_url");
            case CREDIT ->
                List.of(
                        "featured_image_credit",
                        "image_credit",
                        "header-img-credit",
                        "photo_credit",
                        "hero_image_credit_name",
                        "imageCredit",
                        "cover_credit",
                        "coverCaption");
            case CREDIT_LINK ->
                List.of(
                        "featured_image_url",
                        "image_credit_url",
                        "header-img-credit-href",
                        "hero_image_credit_url",
                        "imageCreditUrl",
                        "cover_credit_url");
        };
    }
}
