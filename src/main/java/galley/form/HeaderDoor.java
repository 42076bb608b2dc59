package galley.form;

import galley.header.Entry;
import galley.header.Header;
import galley.header.Outcome;
import galley.header.Value;
import galley.post.Credit;
import galley.post.Family;
import galley.post.Field;
import galley.post.PictureKeys;
import galley.post.Post;
import galley.session.Origin;
import galley.session.Session;
import galley.text.Edit;
import galley.text.Text;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The form's way into the post: each wish reads the header as it stands now and becomes one edit of the text. A wish
 * answers why it was refused, or nothing when the header says now what was wished.
 */
final class HeaderDoor {
    private final Session session;
    private final Family family;
    private Post read;

    HeaderDoor(Session session, Family family) {
        this.session = session;
        this.family = family;
    }

    /** The post as it stands; a text that was read already is not read again. */
    Post read() {
        if (read == null || read.text() != session.text() || !Objects.equals(read.path(), session.path())) {
            read = Post.read(session.path(), session.text(), family);
        }
        return read;
    }

    long version() {
        return session.version();
    }

    /** Typing that goes on in one row is undone as one. */
    Optional<String> type(Slot slot, String text) {
        Header header = header();
        String kind = "form:" + slot.id();
        if (header.entry(slot.key()).isPresent()) {
            return make(header.setText(slot.key(), text), kind);
        }
        return text.isBlank() ? Optional.empty() : make(insert(slot, Value.of(text), header), kind);
    }

    /**
     * A credit with its link, as one edit; a link has a place only where the picture's keys have one.
     *
     * @param usual the keys that pictures of other posts have
     */
    Optional<String> credit(Slot slot, Credit whole, Optional<PictureKeys> usual) {
        Text before = session.text();
        Header header = header();
        Outcome words = header.entry(slot.key()).isPresent()
                ? header.setText(slot.key(), whole.text())
                : insert(slot, Value.of(whole.text()), header);
        if (words instanceof Outcome.Refused refused) {
            return Optional.of(refused.reason());
        }
        Text said = words.on(before);
        PictureKeys keys = PictureKeys.in(Header.read(said, family.rules()), usual)
                .or(() -> usual)
                .orElse(PictureKeys.KNOWN.getFirst());
        Text after = keys.into(said, family.rules(), "", "", new Credit("", whole.link()))
                .orElse(said);
        Edit.between(before, after).ifPresent(edit -> session.apply(edit, Origin.FORM, null));
        return keys.link() == null && !whole.link().isEmpty()
                ? Optional.of("This header has no key for the link " + whole.link())
                : Optional.empty();
    }

    /** A value inside a map; typing that goes on in it is undone as one. */
    Optional<String> typeAt(Slot slot, List<String> path, Value value) {
        Header header = header();
        Value now = header.entry(slot.key()).map(Entry::value).orElse(null);
        String kind = "form:" + slot.id() + ":" + path;
        if (now == null) {
            Value.Table first = new Value.Table(Map.of(path.getFirst(), value));
            return value.display().isBlank() ? Optional.empty() : make(insert(slot, first, header), kind);
        }
        return now instanceof Value.Table table
                ? make(header.set(slot.key(), with(table, path, value, slot.room())), kind)
                : Optional.of("This is no map any more.");
    }

    /** A name that the map only has room for comes into it with its first letter. */
    private static Value.Table with(Value.Table table, List<String> path, Value value, List<String> room) {
        String name = path.getFirst();
        if (path.size() > 1 || table.entries().containsKey(name) || !room.contains(name)) {
            return Part.with(table, path, value);
        }
        return value.display().isBlank() ? table : table.with(name, value);
    }

    Optional<String> set(Slot slot, Value value) {
        Header header = header();
        boolean present = header.entry(slot.key()).isPresent();
        return make(present ? header.set(slot.key(), value) : insert(slot, value, header), null);
    }

    Optional<String> add(Slot slot, String item) {
        Header header = header();
        boolean present = header.entry(slot.key()).isPresent();
        return make(present ? header.addItem(slot.key(), item) : insert(slot, Value.of(List.of(item)), header), null);
    }

    Optional<String> take(Slot slot, String item) {
        return make(header().removeItem(slot.key(), item), null);
    }

    Optional<String> remove(String key) {
        return make(header().remove(key), null);
    }

    Optional<String> rename(String key, String newKey) {
        return make(header().rename(key, newKey), null);
    }

    /**
     * Moves a key with its comments up or down in the header. A row below those of the table goes past the next such
     * row, as the form shows it; the rows of the table stay where the table has them, and their keys pass one key.
     *
     * @param step -1 up, 1 down
     */
    Optional<String> move(Slot slot, int step) {
        Header header = header();
        List<Entry> entries = header.entries();
        int from = index(slot.entry(), entries);
        int to = from + step;
        while (slot.field() == null && to >= 0 && to < entries.size() && isOfTable(entries.get(to), header)) {
            to += step;
        }
        boolean within = to >= 0 && to < entries.size();
        return make(header.move(from, within ? to : from + step), null);
    }

    /** A key may stand there more than once; the one nearest to where it was is meant. */
    private static int index(Entry wanted, List<Entry> entries) {
        return IntStream.range(0, entries.size())
                .filter(i -> entries.get(i).key().equals(wanted.key()))
                .boxed()
                .min(Comparator.comparingInt(i -> Math.abs(entries.get(i).line() - wanted.line())))
                .orElse(-1);
    }

    private boolean isOfTable(Entry entry, Header header) {
        return Arrays.stream(Field.values())
                .anyMatch(field -> Slots.present(field, header, family)
                        .filter(entry::equals)
                        .isPresent());
    }

    /** Puts a new key at the end. */
    Optional<String> append(String key, String text) {
        Header header = header();
        return header.entry(key).isPresent()
                ? Optional.of("The header has “" + key + "” already.")
                : make(header.setText(key, text), null);
    }

    /** Gives a post its first header. */
    Optional<String> begin(String date) {
        Text before = session.text();
        Outcome title = Header.read(before, family.rules()).set("title", Value.of(""));
        if (!(title instanceof Outcome.Changed first)) {
            return make(title, null);
        }
        Text titled = before.with(first.edit());
        Text after =
                Header.read(titled, family.rules()).set("date", Value.of(date)).on(titled);
        Edit.between(before, after).ifPresent(edit -> session.apply(edit, Origin.FORM, null));
        return Optional.empty();
    }

    void undo() {
        session.undo();
    }

    void redo() {
        session.redo();
    }

    private Header header() {
        return read().header();
    }

    private Optional<String> make(Outcome outcome, String kind) {
        return switch (outcome) {
            case Outcome.Changed changed -> {
                session.apply(changed.edit(), Origin.FORM, kind);
                yield Optional.empty();
            }
            case Outcome.Unchanged unchanged -> Optional.empty();
            case Outcome.Refused refused -> Optional.of(refused.reason());
        };
    }

    private Outcome insert(Slot slot, Value value, Header header) {
        return header.insert(place(slot.field(), header), slot.key(), value);
    }

    /** Where a field that is missing belongs: below the one that stands above it in the form. */
    private int place(Field field, Header header) {
        List<Entry> entries = header.entries();
        if (field == null) {
            return entries.size();
        }
        for (int above = field.ordinal() - 1; above >= 0; above--) {
            Optional<Entry> entry = Slots.present(Field.values()[above], header, family);
            if (entry.isPresent()) {
                return entries.indexOf(entry.get()) + 1;
            }
        }
        for (int below = field.ordinal() + 1; below < Field.values().length; below++) {
            Optional<Entry> entry = Slots.present(Field.values()[below], header, family);
            if (entry.isPresent()) {
                return entries.indexOf(entry.get());
            }
        }
        return entries.size();
    }
}
