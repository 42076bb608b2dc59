package galley.header;

import galley.text.Edit;
import galley.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code Key: value} lines as fields. What a key's lines mean is Pelican's: its {@code readers.py} splits tags and
 * authors at commas (or at semicolons if there is one), joins the lines of a summary, takes only the first line of some
 * keys and makes a list of the lines of all others. Everything is text.
 */
final class MetaHeader implements Fields {
    /** Of these Pelican takes the first line only. */
    private static final Set<String> FIRST_LINE =
            Set.of("tags", "date", "modified", "status", "category", "author", "save_as", "url", "authors", "slug");

    private static final Set<String> LISTS = Set.of("tags", "authors");
    private static final String LINES = "summary";
    private static final String CONTINUED = "\n    ";

    private final Head head;
    private final Rules rules;
    private final MetaLines lines;
    private final List<Entry> entries;
    private final List<HeaderProblem> problems;

    MetaHeader(String chars, Rules rules) {
        this.lines = MetaLines.read(chars, rules);
        this.head = new Head(chars.substring(0, lines.bodyStart()));
        this.rules = rules;
        Map<String, List<MetaLines.Field>> byKey = lines.fields().stream()
                .collect(Collectors.groupingBy(field -> field.key().toLowerCase(Locale.ROOT)));
        this.entries = lines.fields().stream().map(field -> entry(field, byKey)).toList();
        int goesOn = lines.end() == MetaLines.End.FENCE ? -1 : lines.goesOnAt(chars);
        int endLine = head.line(Math.max(0, lines.bodyStart()));
        this.problems = goesOn < 0
                ? List.of()
                : List.of(new HeaderProblem(
                        lines.end() == MetaLines.End.BLANK_LINE ? endLine - 1 : endLine,
                        lines.end() == MetaLines.End.BLANK_LINE
                                ? "The header ends at this blank line; what follows is text."
                                : "This line is no field, so the header ends above it and what follows is text."));
    }

    @Override
    public List<Entry> entries() {
        return entries;
    }

    @Override
    public List<HeaderProblem> problems() {
        return problems;
    }

    private Entry entry(MetaLines.Field field, Map<String, List<MetaLines.Field>> byKey) {
        String name = field.key().toLowerCase(Locale.ROOT);
        MetaLines.Part first = field.values().getFirst();
        Span value = new Span(first.start(), field.end());
        int line = head.line(field.keyStart());
        String locked = null;
        if (rules == Rules.PELICAN) {
            List<MetaLines.Field> same = byKey.get(name);
            if (same.size() > 1 && joinsRepeats(name, rules)) {
                locked = "`" + field.key() + "` stands there " + same.size()
                        + " times, which makes a list of it: edit it in the text.";
            } else if (same.getFirst() != field) {
                locked = "Pelican goes by the first `" + field.key() + "` only: edit this one in the text.";
            }
        }
        return new Entry(
                field.key(),
                value(name, field.values()),
                new Span(field.keyStart(), field.keyEnd()),
                value,
                line,
                head.line(field.end()),
                locked);
    }

    /** Whether a key that stands there several times has the values of all, and not of the first alone. */
    static boolean joinsRepeats(String key, Rules rules) {
        String name = key.toLowerCase(Locale.ROOT);
        return !LISTS.contains(name) && !(rules == Rules.PELICAN && FIRST_LINE.contains(name));
    }

    private Value value(String name, List<MetaLines.Part> parts) {
        String first = parts.getFirst().text();
        if (LISTS.contains(name)) {
            return Value.of(split(first));
        }
        if (rules == Rules.PELICAN && FIRST_LINE.contains(name)) {
            return Value.of(first);
        }
        List<String> texts = parts.stream().map(MetaLines.Part::text).toList();
        if (texts.size() > 1 && rules == Rules.PELICAN && !name.equals(LINES)) {
            return Value.of(texts);
        }
        return Value.of(String.join("\n", texts));
    }

    /** Pelican's {@code ensure_metadata_list}: trimmed, no blanks, no repeats. */
    static List<String> split(String text) {
        Set<String> items = new LinkedHashSet<>();
        for (String item : text.split(text.indexOf(';') >= 0 ? ";" : ",")) {
            items.add(Blank.strip(item));
        }
        items.remove("");
        return List.copyOf(items);
    }

    @Override
    public Edit set(int index, Value value) {
        MetaLines.Field field = lines.fields().get(index);
        refuseLocked(entries.get(index));
        MetaLines.Part first = field.values().getFirst();
        String name = field.key().toLowerCase(Locale.ROOT);
        if (LISTS.contains(name)) {
            return put(field, commaList(first.text(), value.texts()));
        }
        String text = written(name, value);
        List<String> wanted = List.of(text.split(CONTINUED, -1));
        boolean several = wanted.size() > 1 && field.values().size() > 1 && first.start() < first.end();
        return several ? putLines(field.values(), wanted) : put(field, text);
    }

    /** Lines that stay keep their indent; between them some are replaced, and some come or go. */
    private Edit putLines(List<MetaLines.Part> parts, List<String> wanted) {
        List<Value> before = parts.stream().map(part -> Value.of(part.text())).toList();
        ListChange change =
                ListChange.between(before, wanted.stream().map(Value::of).toList());
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < change.replaced().size(); i++) {
            MetaLines.Part part = parts.get(change.from() + i);
            edits.add(
                    new Edit(part.start(), part.end(), change.replaced().get(i).display()));
        }
        int place = change.place();
        if (change.removed() > 0) {
            edits.add(
                    place == 0
                            ? Edit.delete(
                                    parts.getFirst().start(),
                                    parts.get(change.removed()).start())
                            : head.deleteLines(
                                    parts.get(place).start(),
                                    parts.get(place + change.removed() - 1).end()));
        }
        if (!change.inserted().isEmpty()) {
            String feed = place > 1 ? "\n" + head.before(parts.get(place - 1).start()) : CONTINUED;
            String lines = String.join(
                    feed, change.inserted().stream().map(Value::display).toList());
            edits.add(
                    place == 0
                            ? Edit.insert(parts.getFirst().start(), lines + feed)
                            : Edit.insert(parts.get(place - 1).end(), feed + lines));
        }
        return head.merged(edits);
    }

    private Edit put(MetaLines.Field field, String text) {
        MetaLines.Part first = field.values().getFirst();
        if (text.isEmpty()) {
            return Edit.delete(field.keyEnd() + 1, field.end());
        }
        boolean empty = first.start() == first.end();
        if (empty && field.values().size() == 1) {
            return new Edit(field.keyEnd() + 1, first.end(), gap(field) + text);
        }
        return new Edit(empty ? first.end() : first.start(), field.end(), (empty ? gap(field) : "") + text);
    }

    /** The comma list in the style it has, with these items. */
    private static String commaList(String old, List<String> items) {
        if (items.stream().anyMatch(item -> item.indexOf('\n') >= 0 || item.indexOf(';') >= 0)) {
            throw new Refusal("An item of such a list can hold neither a semicolon nor a line end.");
        }
        boolean commas = items.stream().anyMatch(item -> item.indexOf(',') >= 0);
        char mark = commas || old.indexOf(';') >= 0 ? ';' : ',';
        int at = old.indexOf(mark);
        boolean tight = at >= 0 && at + 1 < old.length() && !Blank.is(old.charAt(at + 1));
        String joined = String.join(mark + (tight ? "" : " "), items);
        return commas && items.size() == 1 ? joined + ";" : joined;
    }

    private String written(String name, Value value) {
        return switch (value) {
            case Value.Table table -> throw new Refusal("A header of `Key: value` lines cannot hold a map.");
            case Value.Items items when LISTS.contains(name) -> commaList("", value.texts());
            case Value.Items items -> lines(name, items.texts());
            case Value.Str str
            when rules == Rules.PELICAN && !name.equals(LINES) && str.text().indexOf('\n') >= 0 ->
                throw new Refusal("Pelican takes several lines of `" + name + "` for a list: keep it on one line.");
            case Value.Str str -> lines(name, List.of(str.text().split("\n", -1)));
            default -> value.display();
        };
    }

    private String lines(String name, List<String> texts) {
        if (texts.size() > 1 && rules == Rules.PELICAN && FIRST_LINE.contains(name)) {
            throw new Refusal("Pelican reads only the first line of `" + name + "`.");
        }
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            if (!Blank.strip(text).equals(text) || text.indexOf('\t') >= 0 || text.indexOf('\r') >= 0) {
                throw new Refusal(
                        "A `Key: value` line cannot hold white space at its start or end, nor tabs: take it away.");
            }
            if (i > 0 && text.isEmpty()) {
                throw new Refusal("A blank line would end the header.");
            }
        }
        return String.join(CONTINUED, texts);
    }

    @Override
    public Edit insert(int index, String key, Value value) {
        String name = likeNeighbours(key);
        if (!MetaLines.isKey(name, rules)) {
            throw new Refusal("A key can hold only letters without accents, digits, `_` and `-`: `" + key + "`.");
        }
        String text = written(name.toLowerCase(Locale.ROOT), value);
        String line = name + ":" + (text.isEmpty() ? "" : gap(null) + text);
        List<MetaLines.Field> fields = lines.fields();
        if (index < fields.size()) {
            return head.insertLine(fields.get(index).keyStart(), line);
        }
        return fields.isEmpty()
                ? Edit.insert(lines.contentStart(), line + "\n")
                : head.appendLine(fields.getLast().end(), line);
    }

    /** Keys are case-blind; where all begin with a capital, so does a new one. */
    private String likeNeighbours(String key) {
        boolean capitals = !entries.isEmpty()
                && entries.stream()
                        .allMatch(entry -> Character.isUpperCase(entry.key().codePointAt(0)));
        return capitals && !key.isEmpty() ? key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1) : key;
    }

    /** What stands between colon and value, if it is the same in all other fields; else a space. */
    private String gap(MetaLines.Field except) {
        Set<String> gaps = lines.fields().stream()
                .filter(field -> field != except)
                .filter(field -> !field.values().getFirst().text().isEmpty())
                .map(field ->
                        head.slice(field.keyEnd() + 1, field.values().getFirst().start()))
                .collect(Collectors.toSet());
        return gaps.size() == 1 ? gaps.iterator().next() : " ";
    }

    @Override
    public Edit remove(int index) {
        MetaLines.Field field = lines.fields().get(index);
        refuseLocked(entries.get(index));
        return head.deleteLines(field.keyStart(), field.end());
    }

    @Override
    public Edit rename(int index, String newKey) {
        MetaLines.Field field = lines.fields().get(index);
        refuseLocked(entries.get(index));
        if (!MetaLines.isKey(newKey, rules)) {
            throw new Refusal("A key can hold only letters without accents, digits, `_` and `-`: `" + newKey + "`.");
        }
        return new Edit(field.keyStart(), field.keyEnd(), newKey);
    }

    private static void refuseLocked(Entry entry) {
        if (!entry.editable()) {
            throw new Refusal(entry.locked());
        }
    }

    /** What a value is once it is written here and read again: all is text. */
    static Value asRead(String key, Value value, Rules rules) {
        String name = key.toLowerCase(Locale.ROOT);
        if (LISTS.contains(name)) {
            return Value.of(value.texts().stream().distinct().toList());
        }
        if (value instanceof Value.Items items) {
            List<String> texts = items.texts();
            boolean lines = rules != Rules.PELICAN || name.equals(LINES) || texts.size() < 2;
            return lines ? Value.of(String.join("\n", texts)) : Value.of(texts);
        }
        return value instanceof Value.Table ? value : Value.of(value.display());
    }

    /** The header that a post without one gets. */
    static String fresh(String key, Value value, Rules rules) {
        MetaHeader none = new MetaHeader("", rules);
        return none.insert(0, key, value).replacement();
    }
}
