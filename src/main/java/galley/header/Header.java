package galley.header;

import galley.text.Edit;
import galley.text.Span;
import galley.text.Text;
import galley.text.TextCommand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A post's front matter as it stands in the text. Immutable; after an edit, read the new text again. Reading takes time
 * by the length of the header, not of the post, and throws nothing, whatever the text is.
 *
 * <p>No change of a header is let out that was not tried: the text it would make is read again, and unless that says
 * exactly what was wished for, with every other field as it was, the answer is {@link Outcome.Refused}.
 */
public final class Header {
    private final CharSequence text;
    private final Rules rules;
    private final Region region;
    private final Fields fields;
    private final Map<String, Integer> byName;
    private final Set<String> repeated;

    private Header(CharSequence text, Rules rules, Region region, Fields fields) {
        this.text = text;
        this.rules = rules;
        this.region = region;
        this.fields = fields;
        this.byName = new HashMap<>();
        this.repeated = new HashSet<>();
        boolean firstCounts = format() == Format.META;
        List<Entry> entries = fields.entries();
        for (int i = 0; i < entries.size(); i++) {
            String name = name(entries.get(i).key());
            Integer before = firstCounts ? byName.putIfAbsent(name, i) : byName.put(name, i);
            if (before != null) {
                repeated.add(name);
            }
        }
    }

    /**
     * Reads the header at the top of a post.
     *
     * @param text the whole post, lines ended by {@code \n}, no BOM
     * @param rules whose reading counts
     * @return always a header: {@link Format#NONE} where there is none, with {@link #problems} where it is broken
     */
    public static Header read(CharSequence text, Rules rules) {
        Fences.Found found = Fences.find(text, rules);
        Region region = found.region();
        Fields fields = Formats.read(found, rules);
        return new Header(text, rules, region, fields);
    }

    public Format format() {
        return region.format();
    }

    /** Whose reading this is. */
    public Rules rules() {
        return rules;
    }

    /** The header with its fences and the line feed after the closing one; empty at 0 where there is none. */
    public Span span() {
        return region.span();
    }

    /** Whether its notation has comments: YAML and TOML have, JSON and {@code Key: value} lines have none. */
    public boolean hasComments() {
        return region.notation() == Region.Notation.YAML || region.notation() == Region.Notation.TOML;
    }

    /** Makes comments of lines of this header, or fields again; applies nowhere else, and not where there are none. */
    public TextCommand comment() {
        return new HeaderComment(hasComments() ? region.content() : new Span(0, 0));
    }

    /** Where the body begins, as the generator sees it. */
    public int bodyStart() {
        return region.bodyStart();
    }

    /** The fields in the order of the file; of a broken header those that can still be read. */
    public List<Entry> entries() {
        return fields.entries();
    }

    public List<HeaderProblem> problems() {
        return fields.problems();
    }

    /** The field of that name that the generator goes by, with the generator's own rule on letter case and repeats. */
    public Optional<Entry> entry(String key) {
        int index = index(key);
        return index < 0 ? Optional.empty() : Optional.of(entries().get(index));
    }

    /** The field's items by the generator's own rule: Jekyll splits a text at spaces, Eleventy at commas. */
    public List<String> items(String key) {
        return entry(key)
                .filter(entry -> !isUnread(entry))
                .map(entry -> ListRules.items(entry, rules))
                .orElse(List.of());
    }

    /** Gives a field this value; adds it at the end where it is missing. */
    public Outcome set(String key, Value value) {
        int index = index(key);
        if (index < 0) {
            return insert(fields.placeForNew(), key, value);
        }
        Entry entry = entries().get(index);
        if (Values.same(entry.value(), asRead(entry.key(), value))) {
            return new Outcome.Unchanged();
        }
        List<Entry> wanted = new ArrayList<>(entries());
        wanted.set(index, with(entry, entry.key(), asRead(entry.key(), value)));
        return tried(() -> fields.set(index, value), wanted);
    }

    /**
     * Gives a field the value that somebody typed: of a list its items with commas between, of a number or a switch one
     * of its kind if it can be read as such; else the text.
     */
    public Outcome setText(String key, String value) {
        try {
            return set(key, Typed.value(this, key, value));
        } catch (Refusal refusal) {
            return new Outcome.Refused(refusal.getMessage());
        }
    }

    /** Adds an item to a list field, in the list's own style; makes the list where the field is missing. */
    public Outcome addItem(String key, String item) {
        return changeItems(key, items -> {
            if (items.stream().noneMatch(ListRules.named(item))) {
                items.add(Value.of(item));
            }
        });
    }

    /** Takes an item from a list field. */
    public Outcome removeItem(String key, String item) {
        return changeItems(key, items -> items.removeIf(ListRules.named(item)));
    }

    /** Gives an item of a list field another text, in its place; where that one is there already, they become one. */
    public Outcome renameItem(String key, String item, String newItem) {
        if (item.equals(newItem)) {
            return new Outcome.Unchanged();
        }
        return changeItems(key, items -> {
            if (items.stream().anyMatch(ListRules.named(newItem))) {
                items.removeIf(ListRules.named(item));
            } else {
                items.replaceAll(old -> ListRules.named(item).test(old) ? Value.of(newItem) : old);
            }
        });
    }

    private Outcome changeItems(String key, Consumer<List<Value>> change) {
        try {
            List<Value> before = ListRules.values(entry(key), rules);
            List<Value> items = new ArrayList<>(before);
            change.accept(items);
            return items.equals(before) ? new Outcome.Unchanged() : set(key, ListRules.value(entry(key), items, rules));
        } catch (Refusal refusal) {
            return new Outcome.Refused(refusal.getMessage());
        }
    }

    /** Writes a list in another form; in YAML alone, elsewhere it is refused. */
    public Outcome reformed(String key, ListForm form) {
        int index = index(key);
        return index < 0
                ? new Outcome.Refused("There is no “" + key + "”.")
                : tried(() -> fields.reformed(index, form), entries());
    }

    public Outcome remove(String key) {
        int index = index(key);
        if (index < 0) {
            return new Outcome.Unchanged();
        }
        if (repeats(key)) {
            return new Outcome.Refused("`" + key + "` stands there more than once: edit it in the text.");
        }
        List<Entry> wanted = new ArrayList<>(entries());
        wanted.remove(index);
        return tried(() -> fields.remove(index), wanted);
    }

    public Outcome rename(String key, String newKey) {
        int index = index(key);
        if (index < 0) {
            return new Outcome.Refused("There is no field `" + key + "`.");
        }
        Entry entry = entries().get(index);
        if (entry.key().equals(newKey)) {
            return new Outcome.Unchanged();
        }
        boolean sameName = name(key).equals(name(newKey));
        if (repeats(key) || (!sameName && index(newKey) >= 0)) {
            return new Outcome.Refused("`" + (repeats(key) ? key : newKey) + "` would stand there twice.");
        }
        List<Entry> wanted = new ArrayList<>(entries());
        wanted.set(index, with(entry, newKey, null));
        return tried(() -> fields.rename(index, newKey), wanted);
    }

    /** Puts a new field in front of the index-th one. */
    public Outcome insert(int index, String key, Value value) {
        if (index(key) >= 0) {
            return new Outcome.Refused("There is a field `" + key + "` already.");
        }
        Optional<HeaderProblem> inTheWay = inTheWayOf(key);
        if (inTheWay.isPresent()) {
            HeaderProblem it = inTheWay.get();
            return new Outcome.Refused(
                    "A field can be added once line " + it.line() + " of the header is mended: " + it.message());
        }
        int place = Math.clamp(index, 0, Math.min(fields.lastPlace(), readable()));
        List<Entry> wanted = new ArrayList<>(entries());
        Span nowhere = new Span(0, 0);
        wanted.add(place, new Entry(key, asRead(key, value), nowhere, nowhere, 1, 1, null));
        return tried(() -> fields.insert(place, key, value), wanted);
    }

    /**
     * Moves a field with its comments to the place of another one, which makes room.
     *
     * @param from which of the {@link #entries}
     * @param to its index afterwards
     */
    public Outcome move(int from, int to) {
        int size = entries().size();
        if (from == to || from < 0 || to < 0 || from >= size || to >= size) {
            return new Outcome.Unchanged();
        }
        List<Entry> wanted = new ArrayList<>(entries());
        wanted.add(to, wanted.remove(from));
        Head head = new Head(text.subSequence(0, span().end()).toString());
        return tried(() -> Blocks.of(head, region, entries()).move(from, to), wanted);
    }

    /** The header in another format, and what would be lost on the way; YAML, TOML, JSON or {@code Key: value} lines. */
    public Conversion converted(Format target) {
        return converted(target, Converter.reader(target, rules));
    }

    /** @param reader who is to read the new header */
    public Conversion converted(Format target, Rules reader) {
        Header seen = format() == Format.NONE && !problems().isEmpty() ? read(text, Rules.PLAIN) : this;
        return Converter.convert(seen, text, seen.region, target, reader);
    }

    private static Entry with(Entry entry, String key, Value value) {
        return new Entry(key, value, entry.keySpan(), entry.valueSpan(), entry.line(), entry.endLine(), null);
    }

    /** What the format makes of a value: some know only texts. */
    private Value asRead(String key, Value value) {
        boolean meta = region.notation() == Region.Notation.META
                || (region.notation() == Region.Notation.NONE && rules == Rules.PELICAN);
        return meta ? MetaHeader.asRead(key, value, rules) : value;
    }

    private String name(String key) {
        boolean blind = rules == Rules.PELICAN || rules == Rules.HUGO || format() == Format.META;
        return blind ? key.toLowerCase(Locale.ROOT) : key;
    }

    private int index(String key) {
        return byName.getOrDefault(name(key), -1);
    }

    /** Whether its value is only what stands there, since its reader stumbles over it. */
    private boolean isUnread(Entry entry) {
        return !entry.editable()
                && problems().stream().anyMatch(problem -> problem.message().equals(entry.locked()));
    }

    /** What cannot be read and may be that very field, or leaves no place that is surely one for fields. */
    private Optional<HeaderProblem> inTheWayOf(String key) {
        if (problems().isEmpty()) {
            return Optional.empty();
        }
        Text lines = Text.of(text);
        return problems().stream()
                .filter(problem -> entries().isEmpty()
                        || lines.line(problem.line() - 1)
                                .strip()
                                .replaceFirst("^[\"']", "")
                                .regionMatches(true, 0, key, 0, key.length()))
                .findFirst();
    }

    /** How many fields stand above all that cannot be read. */
    private int readable() {
        int broken = problems().stream().mapToInt(HeaderProblem::line).min().orElse(Integer.MAX_VALUE);
        return (int)
                entries().stream().takeWhile(entry -> entry.endLine() < broken).count();
    }

    private boolean repeats(String key) {
        return repeated.contains(name(key));
    }

    private Outcome tried(Supplier<Edit> change, List<Entry> wanted) {
        Edit edit;
        try {
            Text before = Text.of(text);
            Optional<Edit> small = change.get().trimmed(before);
            if (small.isEmpty()) {
                return new Outcome.Refused("This header cannot say that in a way that its reader would understand.");
            }
            edit = small.get();
            Header after = read(before.with(edit), rules);
            return says(after, wanted, before.length() + edit.delta())
                    ? new Outcome.Changed(edit)
                    : new Outcome.Refused("That cannot be written here without changing something else.");
        } catch (Refusal refusal) {
            return new Outcome.Refused(refusal.getMessage());
        }
    }

    /** Whether a header says what was wished for, and the body below it is the one there was. */
    private boolean says(Header after, List<Entry> wanted, int length) {
        List<Entry> entries = after.entries();
        boolean fresh = region.span().isEmpty() || wanted.isEmpty();
        if (entries.size() != wanted.size()
                || after.problems().size() > problems().size()
                || (!fresh
                        && (after.format() != format() || length - after.bodyStart() != text.length() - bodyStart()))) {
            return false;
        }
        for (int i = 0; i < entries.size(); i++) {
            Value value = wanted.get(i).value();
            if (!name(entries.get(i).key()).equals(name(wanted.get(i).key()))
                    || (value != null && !Values.same(entries.get(i).value(), value))) {
                return false;
            }
        }
        return true;
    }
}
