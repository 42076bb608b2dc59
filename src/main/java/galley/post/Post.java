package galley.post;

import galley.header.Header;
import galley.text.Text;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A post as its text says it is.
 *
 * @param path where it is kept; null when it was never saved
 * @param text the whole file, lines ended by {@code \n}
 * @param header read from the text by the family's rules
 * @param chosen under which names its site wants its picture and whose that is; empty to go by what the header says
 */
public record Post(Path path, Text text, Header header, Family family, Optional<PictureKeys> chosen) {
    public Post(Path path, Text text, Header header, Family family) {
        this(path, text, header, family, Optional.empty());
    }

    private static final Set<Family> DATED = Set.of(Family.JEKYLL, Family.ELEVENTY, Family.PELICAN);
    private static final Pattern DAY = Pattern.compile("^\\d{4}-\\d{2}-\\d{2}");

    public static Post read(Path path, Text text, Family family) {
        return new Post(path, text, Header.read(text, family.rules()), family);
    }

    /** The same in a site that wants its pictures under these names. */
    public Post with(Optional<PictureKeys> keys) {
        return chosen.equals(keys) ? this : new Post(path, text, header, family, keys);
    }

    /** The names under which its header keeps its picture and whose it is; nothing where it has none. */
    public Optional<PictureKeys> pictureKeys() {
        return PictureKeys.in(header, chosen);
    }

    public String body() {
        return text.slice(header.bodyStart(), text.length());
    }

    /** The line, from 1, that an offset of the body is in. */
    public int lineInBody(int offset) {
        return text.lineAt(header.bodyStart() + offset) + 1;
    }

    /** The value of a field under the family's own name for it; empty where it is missing or blank. */
    public Optional<String> value(Field field) {
        return Field.keys(field, family).stream()
                .flatMap(key -> header.entry(key).stream())
                .map(entry -> entry.value().display())
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    public Optional<String> title() {
        return value(Field.TITLE);
    }

    /**
     * When it is from, as its header says it, else as its file's name does for those generators that look there by default:
     * Jekyll's posts, Eleventy's "File name dates", Pelican's {@code FILENAME_METADATA}.
     */
    public Optional<String> date() {
        return value(Field.DATE).or(this::named);
    }

    private Optional<String> named() {
        if (path == null || !DATED.contains(family)) {
            return Optional.empty();
        }
        Matcher day = DAY.matcher(path.getFileName().toString());
        return day.find() ? Optional.of(day.group()) : Optional.empty();
    }

    /** What its header says, by the keys as they stand there; of a key that is there twice the last. */
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        header.entries().forEach(entry -> values.put(entry.key(), entry.value().plain()));
        return values;
    }

    /** The address of its featured image. */
    public Optional<String> picture() {
        return chosen.flatMap(keys -> PictureKeys.at(header, keys.picture()))
                .or(() -> Field.keys(Field.IMAGE, family).stream()
                        .flatMap(key -> header.entry(key).stream())
                        .flatMap(entry -> FeaturedImage.address(entry.value()).stream())
                        .findFirst())
                .or(() -> pictureKeys().flatMap(keys -> PictureKeys.at(header, keys.picture())));
    }

    /** Whose its featured image is, under whichever names it says so; empty words where it does not. */
    public Credit credit() {
        Credit themes = pictureKeys().map(keys -> keys.credit(header)).orElse(new Credit("", ""));
        return new Credit(
                themes.text().isEmpty() ? value(Field.CREDIT).orElse("") : themes.text(),
                themes.link().isEmpty() ? value(Field.CREDIT_LINK).orElse("") : themes.link());
    }

    /** What stands for its featured image where that is not seen; empty where it does not say. */
    public String pictureAlt() {
        return pictureKeys().flatMap(keys -> PictureKeys.at(header, keys.alt())).orElse("");
    }

    /** Its tags by the generator's own rule: Jekyll splits a text at spaces. */
    public List<String> tags() {
        return Field.keys(Field.TAGS, family).stream()
                .filter(key -> header.entry(key).isPresent())
                .map(header::items)
                .findFirst()
                .orElse(List.of());
    }
}
