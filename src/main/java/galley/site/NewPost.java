package galley.site;

import galley.header.Conversion;
import galley.header.Header;
import galley.header.Outcome;
import galley.header.Value;
import galley.post.Family;
import galley.post.Field;
import galley.post.Slug;
import galley.store.FileNames;
import galley.text.Edit;
import galley.text.Text;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A post that is about to be begun. Pure, but for {@link #filled}. */
public final class NewPost {
    private NewPost() {}

    /**
     * A new draft in a folder: as its template has it; without one, as the folder's site has its posts begin. Reads the disk.
     *
     * @param family whose draft it is, also in a folder of another generator's site
     */
    public static PostTemplate.Filled filled(
            Optional<PostTemplate> template, Path folder, Family family, String title, ZonedDateTime now) {
        return template.map(chosen -> chosen.fill(family, title, now))
                .orElseGet(() -> new PostTemplate.Filled(
                        Generators.site(folder)
                                .filter(site -> site.family() == family)
                                .map(site -> text(Ways.of(site), title, now))
                                .orElseGet(() -> text(family, title, now)),
                        List.of()));
    }

    /** The text of a new draft: a header as the generator wants it, and room for the body. */
    public static Text text(Family family, String title, ZonedDateTime now) {
        return text(family, Generators.of(family).newFields(title, now));
    }

    /** The same with a header and a date as the site has them. */
    public static Text text(Ways ways, String title, ZonedDateTime now) {
        return in(ways, fields(ways, title, now));
    }

    /** The same for one that is no draft. */
    static Text finished(Ways ways, String title, ZonedDateTime now) {
        Map<String, Value> fields = fields(ways, title, now);
        fields.keySet().removeAll(Field.keys(Field.STATUS, ways.site().family()));
        return in(ways, fields);
    }

    private static Map<String, Value> fields(Ways ways, String title, ZonedDateTime now) {
        Map<String, Value> fields = new LinkedHashMap<>(ways.site().generator().newFields(title, now));
        fields.replace("date", Value.of(ways.date(now)));
        return fields;
    }

    private static Text in(Ways ways, Map<String, Value> fields) {
        Family family = ways.site().family();
        Text text = text(family, fields);
        return Header.read(text, family.rules()).converted(ways.header(), family.rules())
                        instanceof Conversion.Ready ready
                ? text.with(ready.edit())
                : text;
    }

    private static Text text(Family family, Map<String, Value> fields) {
        Text text = Text.EMPTY;
        for (Map.Entry<String, Value> field : fields.entrySet()) {
            Header header = Header.read(text, family.rules());
            if (header.set(field.getKey(), field.getValue()) instanceof Outcome.Changed changed) {
                text = text.with(changed.edit());
            }
        }
        return text.with(Edit.insert(text.length(), "\n"));
    }

    /**
     * The name of its file: the slug that the generator makes of the title, or the day where none can be made.
     *
     * @param present the names that the folder has already
     */
    public static String fileName(Family family, String title, Path folder, ZonedDateTime now, List<String> present) {
        String slug = Slug.of(title, family);
        String day = "post-" + now.format(DateTimeFormatter.ofPattern("uuuuMMdd-HHmm", Locale.ROOT));
        String stem = Generators.of(family).newName(slug.isEmpty() ? day : slug, folder, now);
        return FileNames.distinct(FileNames.of(stem, ".md", day), present);
    }
}
