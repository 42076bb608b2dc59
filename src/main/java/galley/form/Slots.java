package galley.form;

import galley.header.Entry;
import galley.header.Header;
import galley.header.Value;
import galley.post.Family;
import galley.post.Field;
import galley.post.PictureKeys;
import galley.post.Post;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which rows a post's form has, in their order: the fields of the table first, then every other key of the header. */
record Slots(List<Slot> rows, int left, boolean more) {
    /** Rows for other keys; a header of ten thousand is better read as text. */
    static final int MOST = 100;

    /** Fields that most posts do without: shown when the header has them, or when asked for. */
    static final Set<Field> RARE = EnumSet.of(Field.SLUG, Field.MODIFIED, Field.AUTHORS, Field.LANGUAGE, Field.ALIASES);

    private static final String REPEATED = "The same key stands elsewhere in the header, and that one counts.";

    Slots {
        rows = List.copyOf(rows);
    }

    /**
     * @param rare whether the rare fields are asked for
     * @param learnt the names that other posts of the folder have for a picture and whose it is
     * @return {@link #left} counts keys that have no row, {@link #more} tells whether rare fields are left out
     */
    static Slots of(Post post, boolean rare, Optional<PictureKeys> learnt) {
        Header header = post.header();
        Optional<PictureKeys> picture = PictureKeys.in(header, learnt).or(() -> learnt);
        List<Slot> rows = new ArrayList<>();
        Set<Entry> taken = new HashSet<>();
        boolean more = false;
        for (Field field : Field.values()) {
            Optional<Entry> present = present(field, header, post.family())
                    .or(() -> learnt.flatMap(keys -> named(field, keys)).flatMap(header::entry))
                    .or(() -> field == Field.IMAGE ? picture.flatMap(keys -> map(keys, header)) : Optional.empty());
            if (present.isPresent()) {
                rows.add(slot(field, present.get(), post, picture));
                taken.add(present.get());
            } else if (rare || !RARE.contains(field)) {
                missing(field, header, post.family(), picture).ifPresent(rows::add);
            } else {
                more = true;
            }
        }
        List<Entry> others = header.entries().stream()
                .filter(entry -> !taken.contains(entry))
                .toList();
        Map<String, Integer> seen = new HashMap<>();
        for (Entry entry : others.subList(0, Math.min(MOST, others.size()))) {
            rows.add(other(entry, seen.merge(entry.key(), 1, Integer::sum), post));
        }
        return new Slots(rows, Math.max(0, others.size() - MOST), more);
    }

    /** The entry in which a header keeps a field, under whichever of the family's keys. */
    static Optional<Entry> present(Field field, Header header, Family family) {
        return Field.keys(field, family).stream()
                .flatMap(key -> header.entry(key).stream())
                .findFirst();
    }

    /** The key for a field among those that the site has for pictures; a map is kept in one. */
    private static Optional<String> named(Field field, PictureKeys keys) {
        return keys.inMap()
                ? Optional.empty()
                : switch (field) {
                    case IMAGE -> Optional.of(keys.picture());
                    case CREDIT -> Optional.ofNullable(keys.credit());
                    case CREDIT_LINK -> Optional.ofNullable(keys.link());
                    default -> Optional.empty();
                };
    }

    /** The map that a picture is kept in under another name than the usual ones, as {@code header}. */
    private static Optional<Entry> map(PictureKeys keys, Header header) {
        return keys.inMap()
                ? header.entry(keys.key()).filter(entry -> entry.value() instanceof Value.Table)
                : Optional.empty();
    }

    private static Optional<Slot> missing(Field field, Header header, Family family, Optional<PictureKeys> picture) {
        List<String> keys = Field.keys(field, family);
        boolean inMap = picture.filter(PictureKeys::inMap).isPresent();
        boolean ofPicture = field == Field.CREDIT || field == Field.CREDIT_LINK;
        if (keys.isEmpty() || inMap && ofPicture) {
            return Optional.empty(); // the picture's map has room for it
        }
        String key = switch (field) {
            case IMAGE -> picture.map(PictureKeys::key).orElse(keys.getFirst());
            case CREDIT -> picture.map(PictureKeys::credit).orElseGet(() -> fitting(keys, header, family));
            case CREDIT_LINK -> picture.map(PictureKeys::link).orElseGet(() -> fitting(keys, header, family));
            default -> keys.getFirst();
        };
        List<String> room = field == Field.IMAGE && inMap ? picture.get().names() : List.of();
        RowKind kind = room.isEmpty() ? RowKind.of(field, key, new Value.Nil()) : RowKind.MAP;
        return Optional.of(new Slot(field.name(), field, key, kind, null, List.of(), "", room, null));
    }

    /** The key that goes with the one the picture has: {@code image_credit} beside {@code image}. */
    private static String fitting(List<String> keys, Header header, Family family) {
        String picture = present(Field.IMAGE, header, family).map(Entry::key).orElse("");
        return keys.stream()
                .filter(key -> !picture.isEmpty() && key.startsWith(picture))
                .findFirst()
                .orElse(keys.getFirst());
    }

    private static Slot slot(Field field, Entry entry, Post post, Optional<PictureKeys> picture) {
        List<String> room = picture.filter(keys ->
                        field == Field.IMAGE && keys.inMap() && keys.key().equals(entry.key()))
                .map(PictureKeys::names)
                .orElse(List.of());
        RowKind kind = entry.editable() ? RowKind.of(field, entry.key(), entry.value()) : RowKind.LOCKED;
        return slot(field.name(), field, entry, kind, entry.locked(), room, post);
    }

    private static Slot other(Entry entry, int count, Post post) {
        boolean counts = post.header().entry(entry.key()).filter(entry::equals).isPresent();
        RowKind kind = entry.editable() && counts ? RowKind.of(entry.value()) : RowKind.LOCKED;
        String reason = counts ? entry.locked() : REPEATED;
        return slot("key " + count + " " + entry.key(), null, entry, kind, reason, List.of(), post);
    }

    private static Slot slot(
            String id, Field field, Entry entry, RowKind usual, String lock, List<String> room, Post post) {
        String raw = entry.valueSpan().in(post.text());
        String reason = lock;
        if (usual == RowKind.MAP && entry.value() instanceof Value.Table table) {
            reason = Part.refusal(post.header(), entry.key(), table, raw).orElse(null);
        }
        RowKind kind = reason == null ? usual : RowKind.LOCKED;
        List<String> items = kind == RowKind.LOCKED ? List.of() : post.header().items(entry.key());
        return new Slot(
                id, field, entry.key(), kind, entry, items, raw, kind == RowKind.MAP ? room : List.of(), reason);
    }
}
