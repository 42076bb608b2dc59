package galley.form;

import galley.header.Entry;
import galley.header.Header;
import galley.header.Value;
import galley.post.Family;
import galley.post.Field;
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
     * @return {@link #left} counts keys that have no row, {@link #more} tells whether rare fields are left out
     */
    static Slots of(Post post, boolean rare) {
        Header header = post.header();
        List<Slot> rows = new ArrayList<>();
        Set<Entry> taken = new HashSet<>();
        boolean more = false;
        for (Field field : Field.values()) {
            Optional<Entry> present = present(field, header, post.family());
            if (present.isPresent()) {
                rows.add(slot(field, present.get(), post));
                taken.add(present.get());
            } else if (rare || !RARE.contains(field)) {
                missing(field, header, post.family()).ifPresent(rows::add);
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

    private static Optional<Slot> missing(Field field, Header header, Family family) {
        List<String> keys = Field.keys(field, family);
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        String key = switch (field) {
            case CREDIT, CREDIT_LINK -> fitting(keys, header, family);
            default -> keys.getFirst();
        };
        return Optional.of(
                new Slot(field.name(), field, key, RowKind.of(field, key, new Value.Nil()), null, List.of(), "", null));
    }

    /** The key that goes with the one the picture has: {@code image_credit} beside {@code image}. */
    private static String fitting(List<String> keys, Header header, Family family) {
        String picture = present(Field.IMAGE, header, family).map(Entry::key).orElse("");
        return keys.stream()
                .filter(key -> !picture.isEmpty() && key.startsWith(picture))
                .findFirst()
                .orElse(keys.getFirst());
    }

    private static Slot slot(Field field, Entry entry, Post post) {
        RowKind kind = entry.editable() ? RowKind.of(field, entry.key(), entry.value()) : RowKind.LOCKED;
        return slot(field.name(), field, entry, kind, entry.locked(), post);
    }

    private static Slot other(Entry entry, int count, Post post) {
        boolean counts = post.header().entry(entry.key()).filter(entry::equals).isPresent();
        RowKind kind = entry.editable() && counts ? RowKind.of(entry.value()) : RowKind.LOCKED;
        String reason = counts ? entry.locked() : REPEATED;
        return slot("key " + count + " " + entry.key(), null, entry, kind, reason, post);
    }

    private static Slot slot(String id, Field field, Entry entry, RowKind usual, String lock, Post post) {
        String raw = entry.valueSpan().in(post.text());
        String reason = lock;
        if (usual == RowKind.MAP && entry.value() instanceof Value.Table table) {
            reason = Part.refusal(post.header(), entry.key(), table, raw).orElse(null);
        }
        RowKind kind = reason == null ? usual : RowKind.LOCKED;
        List<String> items = kind == RowKind.LOCKED ? List.of() : post.header().items(entry.key());
        return new Slot(id, field, entry.key(), kind, entry, items, raw, reason);
    }
}
