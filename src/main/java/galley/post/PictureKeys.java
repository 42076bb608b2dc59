package galley.post;

import galley.header.Entry;
import galley.header.Header;
import galley.header.Outcome;
import galley.header.Rules;
import galley.header.Value;
import galley.text.Text;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names under which a theme keeps a post's picture and whose it is. A name within a map has its map before it, as in
 * {@code cover.caption}. Pure; any thread. Source: “Image credits seen” in {@code generators.md}: blogs read, and the
 * documentation of the themes it names.
 *
 * @param picture its address
 * @param credit whose it is; null where the theme has no such name, as with each of the others
 * @param link the page it is from
 * @param alt what stands for it where it is not seen
 */
public record PictureKeys(String picture, String credit, String link, String alt) {
    /** The ones with a credit first; of those that share a name the more used first. */
    public static final List<PictureKeys> KNOWN = List.of(
            new PictureKeys("featured_image", "featured_image_credit", "featured_image_url", "featured_image_alt"),
            new PictureKeys("header-img", "header-img-credit", "header-img-credit-href", null),
            new PictureKeys("cover.image", "cover.caption", null, "cover.alt"),
            new PictureKeys("cover.image", "cover.credit", "cover.link", "cover.alt"),
            new PictureKeys("cover.desktop", "cover.author", null, "cover.alt"),
            new PictureKeys("image.feature", "image.credit", "image.creditlink", null),
            new PictureKeys("image.path", "image.caption", null, "image.alt"),
            new PictureKeys("image.src", "image.credit", "image.link", "image.alt"),
            new PictureKeys("image.url", "image.credit", "image.link", "image.alt"),
            new PictureKeys("header.image", "header.caption", null, "header.image_description"),
            new PictureKeys("header.overlay_image", "header.caption", null, "header.image_description"),
            new PictureKeys("header.image_fullwidth", "header.caption", "header.caption_url", null),
            new PictureKeys("header.image", "header.image_credit", null, null),
            new PictureKeys("photo.src", "photo.author", "photo.url", "photo.alt"),
            new PictureKeys("image", "image_credit", "image_credit_url", "image_alt"),
            new PictureKeys("image", "imageCredit", "imageCreditUrl", "imageAlt"),
            new PictureKeys("image_url", "image_credit", "image_credit_url", null),
            new PictureKeys("hero_image", "hero_image_credit_name", "hero_image_credit_url", null),
            new PictureKeys("hero_image", "hero_image_credit_text", "hero_image_credit_link", "hero_image_alt"),
            new PictureKeys("coverImage", "photo_credit", null, null),
            new PictureKeys("coverImage", "coverCaption", null, "coverAlt"),
            new PictureKeys("cover", "cover_credit", "cover_credit_url", "cover_alt"),
            new PictureKeys("photo", "photo_credit", null, "photoAlt"),
            new PictureKeys("thumbnail", null, null, "thumbnailAlt"),
            new PictureKeys("headerimage", null, null, "headeralt"));

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_-]+(?:\\.[\\p{L}\\p{N}_-]+)?");

    /**
     * Names as somebody typed them; a blank one is none.
     *
     * @return nothing where the picture has no name, one of them cannot be a key's, or they are not all in one map
     */
    public static Optional<PictureKeys> of(String picture, String credit, String link, String alt) {
        PictureKeys keys = new PictureKeys(named(picture), named(credit), named(link), named(alt));
        String map = keys.picture == null || !keys.inMap() ? "" : keys.key() + ".";
        boolean sound = keys.picture != null
                && keys.all()
                        .allMatch(name -> NAME.matcher(name).matches()
                                && (map.isEmpty() ? name.indexOf('.') < 0 : name.startsWith(map)));
        return sound ? Optional.of(keys) : Optional.empty();
    }

    private static String named(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private Stream<String> all() {
        return Stream.of(picture, credit, link, alt).filter(Objects::nonNull);
    }

    /** For a person: the names with commas between them. */
    public String shown() {
        return String.join(", ", all().toList());
    }

    /** The ones of a header: those of which it says most, picture, credit and link; nothing where it has no such name. */
    public static Optional<PictureKeys> in(Header header) {
        return in(header, Optional.empty());
    }

    /** @param usual the ones to take where a header says no more by others */
    public static Optional<PictureKeys> in(Header header, Optional<PictureKeys> usual) {
        PictureKeys best = usual.filter(keys -> keys.told(header) > 0).orElse(null);
        for (PictureKeys keys : KNOWN) {
            if (keys.told(header) > (best == null ? 0 : best.told(header))) {
                best = keys;
            }
        }
        return Optional.ofNullable(best);
    }

    private long told(Header header) {
        return Stream.of(picture, credit, link)
                .filter(name -> at(header, name).isPresent())
                .count();
    }

    /** Whether all of it is kept in one map. */
    public boolean inMap() {
        return picture.indexOf('.') > 0;
    }

    /** The key of the picture, or of the map that it is kept in. */
    public String key() {
        return inMap() ? picture.substring(0, picture.indexOf('.')) : picture;
    }

    /** The names in that map. */
    public List<String> names() {
        return Stream.of(picture, alt, credit, link)
                .filter(Objects::nonNull)
                .map(name -> name.substring(name.indexOf('.') + 1))
                .distinct()
                .toList();
    }

    /** The text at a name, read through maps; nothing for a missing, blank or other value. */
    public static Optional<String> at(Header header, String name) {
        if (name == null) {
            return Optional.empty();
        }
        int dot = name.indexOf('.');
        Optional<Value> outer =
                header.entry(dot < 0 ? name : name.substring(0, dot)).map(Entry::value);
        Optional<Value> found = dot < 0
                ? outer
                : outer.filter(Value.Table.class::isInstance)
                        .map(map -> ((Value.Table) map).entries().get(name.substring(dot + 1)));
        return found.filter(Value.Str.class::isInstance)
                .map(value -> ((Value.Str) value).text())
                .filter(text -> !text.isBlank());
    }

    /** Whether a name, or the last part of one within a map, is one that whose a picture is may stand under. */
    public static boolean isCredit(String name) {
        return KNOWN.stream().map(PictureKeys::credit).filter(Objects::nonNull).anyMatch(name::equals);
    }

    /**
     * The text with the picture of its header and whose it is under these names; what is blank is left as it was.
     *
     * @return nothing where the header does not take the picture
     */
    public Optional<Text> into(Text text, Rules rules, String address, String stands, Credit whose) {
        Optional<Text> changed = with(text, rules, picture, address);
        if (changed.isEmpty()) {
            return changed;
        }
        Text now = changed.get();
        now = with(now, rules, alt, stands).orElse(now);
        now = with(now, rules, credit, whose.text()).orElse(now);
        return Optional.of(with(now, rules, link, whose.link()).orElse(now));
    }

    private static Optional<Text> with(Text text, Rules rules, String name, String value) {
        return name == null || value.isBlank() ? Optional.of(text) : set(text, rules, name, value);
    }

    /** The text with this value at a name, read through maps; nothing where the header does not take it. */
    static Optional<Text> set(Text text, Rules rules, String name, String value) {
        Header header = Header.read(text, rules);
        int dot = name.indexOf('.');
        Outcome outcome;
        if (dot < 0) {
            outcome = header.setText(name, value);
        } else {
            String key = name.substring(0, dot);
            Value said = header.entry(key).map(Entry::value).orElse(null);
            Value.Table table = said instanceof Value.Table map ? map : new Value.Table(Map.of());
            outcome = header.set(key, table.with(name.substring(dot + 1), Value.of(value)));
        }
        return switch (outcome) {
            case Outcome.Changed made -> Optional.of(text.with(made.edit()));
            case Outcome.Unchanged same -> Optional.of(text);
            case Outcome.Refused refused -> Optional.empty();
        };
    }

    /** Whose the picture is, as a header says under these names. */
    public Credit credit(Header header) {
        return new Credit(at(header, credit).orElse(""), at(header, link).orElse(""));
    }
}
