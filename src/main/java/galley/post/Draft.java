package galley.post;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The text that a new post begins with: what each generator's own "new" writes, marked as a draft where the generator
 * has such a mark in the header. Source: the conventions table of {@code generators.md}.
 */
public final class Draft {
    private static final DateTimeFormatter OFFSET =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
    private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter JEKYLL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xx", Locale.ROOT);

    private Draft() {}

    public static String text(String title, Family family, ZonedDateTime now) {
        return switch (family) {
            case PELICAN -> "Title: " + line(title) + "\nDate: " + PLAIN.format(now) + "\nTags:\nStatus: draft\n\n";
            case JEKYLL ->
                yaml("layout: post\ntitle: " + quoted(title) + "\ndate: " + JEKYLL.format(now)
                        + "\ntags: []\npublished: false\n");
            case HUGO ->
                yaml("title: " + quoted(title) + "\ndate: " + OFFSET.format(now) + "\ntags: []\ndraft: true\n");
            case HEXO ->
                yaml("title: " + quoted(title) + "\ndate: " + PLAIN.format(now) + "\ntags: []\npublished: false\n");
            case ELEVENTY, COMMONMARK ->
                yaml("title: " + quoted(title) + "\ndate: " + OFFSET.format(now) + "\ntags: []\ndraft: true\n");
        };
    }

    /** The file name that the family's posts of this title have. */
    public static String fileName(String title, Family family, ZonedDateTime now) {
        String slug = Slug.of(title, family);
        String name = slug.isBlank()
                ? "post-"
                        + DateTimeFormatter.ofPattern("uuuuMMdd-HHmm", Locale.ROOT)
                                .format(now)
                : slug;
        String day = DateTimeFormatter.ISO_LOCAL_DATE.format(now);
        return (family == Family.JEKYLL ? day + "-" + name : name) + ".md";
    }

    private static String yaml(String fields) {
        return "---\n" + fields + "---\n\n";
    }

    private static String line(String title) {
        return title.replaceAll("\\s+", " ").strip();
    }

    private static String quoted(String title) {
        return '"' + line(title).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
