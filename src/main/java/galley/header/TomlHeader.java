package galley.header;

import galley.header.TomlRow.Line;
import galley.header.TomlRow.Section;
import galley.text.Edit;
import galley.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A header in TOML. A line that cannot be read is a problem, and the next one is tried. */
final class TomlHeader implements Fields {
    /** More problems than this are one: it is no TOML. */
    private static final int MOST_PROBLEMS = 50;

    private final Head head;
    private final Span content;
    private final Map<String, TomlRow> byKey = new LinkedHashMap<>();
    private final List<TomlRow> rows;
    private final List<Entry> entries;
    private final List<HeaderProblem> problems = new ArrayList<>();

    TomlHeader(Head head, Span content) {
        this.head = head;
        this.content = content;
        read(new TomlReader(head.chars(), content.start(), content.end()));
        this.rows = List.copyOf(byKey.values());
        this.entries = rows.stream().map(this::entry).toList();
    }

    private void read(TomlReader reader) {
        Section section = null;
        while (problems.size() < MOST_PROBLEMS && reader.nextStatement()) {
            int start = reader.at();
            try {
                if (reader.peek() == '[') {
                    section = section(reader);
                    row(section.name()).sections().add(section);
                } else {
                    Line line = line(reader);
                    (section != null ? section.lines() : row(line.key()).lines()).add(line);
                }
            } catch (Unreadable fault) {
                problem(fault);
                reader.back(start);
                reader.skipToField();
            }
        }
    }

    private TomlRow row(List<String> key) {
        return byKey.computeIfAbsent(key.getFirst(), TomlRow::new);
    }

    private void problem(Unreadable fault) {
        int place = Math.min(fault.offset(), Math.max(content.start(), content.end() - 1));
        problems.add(new HeaderProblem(head.line(place), fault.getMessage()));
    }

    private static Line line(TomlReader reader) {
        int start = reader.at();
        List<String> key = reader.key();
        int keyEnd = reader.keyEnd();
        reader.take('=');
        Placed value = reader.value(key.size());
        reader.endOfLine();
        return new Line(key, new Span(start, keyEnd), value);
    }

    private static Section section(TomlReader reader) {
        int start = reader.at();
        reader.take('[');
        boolean list = reader.taken('[');
        int nameStart = reader.at();
        List<String> name = reader.key();
        Span nameSpan = new Span(nameStart, reader.keyEnd());
        reader.take(']');
        if (list) {
            reader.take(']');
        }
        int end = reader.at();
        reader.endOfLine();
        return new Section(name, nameSpan, list, start, end, new ArrayList<>());
    }

    private Entry entry(TomlRow row) {
        Value value;
        String locked = row.locked();
        try {
            value = row.value();
        } catch (Unreadable fault) {
            problem(fault);
            value = row.lines().isEmpty()
                    ? new Value.Nil()
                    : row.lines().getFirst().value().value();
            locked = fault.getMessage();
        }
        Span key = row.lines().isEmpty()
                ? row.sections().getFirst().nameSpan()
                : row.lines().getFirst().keySpan();
        int end = row.sections().isEmpty()
                ? row.lines().getLast().end()
                : row.sections().getLast().end();
        int start = !row.lines().isEmpty()
                ? row.lines().getFirst().value().span().start()
                : Math.min(end, row.sections().getFirst().headerEnd());
        return new Entry(row.key(), value, key, new Span(start, end), head.line(key.start()), head.line(end), locked);
    }

    @Override
    public List<Entry> entries() {
        return entries;
    }

    @Override
    public List<HeaderProblem> problems() {
        return problems;
    }

    @Override
    public Edit set(int index, Value value) {
        TomlRow row = editable(index);
        if (!row.lines().isEmpty()) {
            return set(row.lines().getFirst().value(), value);
        }
        if (!(value instanceof Value.Table table)) {
            throw new Refusal("`" + row.key() + "` is a section of fields: edit it in the text.");
        }
        return set(row.sections().getFirst(), table);
    }

    private Edit set(Placed old, Value value) {
        if (value instanceof Value.Table table && old.keepsKeys(table)) {
            return head.merged(old.changes(table, this::set));
        }
        if (old.value() instanceof Value.Items before && value instanceof Value.Items after) {
            String quote = old.items().isEmpty() ? quote() : quote(old.items().getLast());
            return new Brackets(head, old.span(), old.items())
                    .change(before.items(), after.items(), item -> TomlText.write(item, quote));
        }
        Span span = old.span();
        boolean bareDate =
                old.value() instanceof Value.Str && "\"'".indexOf(head.chars().charAt(span.start())) < 0;
        boolean date = bareDate && value instanceof Value.Str str && TomlText.isDate(str.text());
        return new Edit(span.start(), span.end(), date ? value.display() : TomlText.write(value, quote(span)));
    }

    /** Lines that stay are set one by one, others come and go. */
    private Edit set(Section section, Value.Table wanted) {
        List<Edit> edits = new ArrayList<>();
        Map<String, Value> missing = new LinkedHashMap<>(wanted.entries());
        for (Line line : section.lines()) {
            Value next = missing.remove(line.key().getFirst());
            if (next == null) {
                edits.add(head.deleteLines(line.keySpan().start(), line.end()));
            } else if (!Values.same(next, line.value().value())) {
                edits.add(set(line.value(), next));
            }
        }
        if (!missing.isEmpty()) {
            String indent = section.lines().isEmpty()
                    ? ""
                    : head.before(section.lines().getLast().keySpan().start());
            String lines = missing.entrySet().stream()
                    .map(entry -> indent + line(entry.getKey(), entry.getValue(), section.lines()))
                    .collect(Collectors.joining("\n"));
            edits.add(head.appendLine(section.end(), lines));
        }
        return head.merged(edits);
    }

    /** The quotes of a text that stands there; those of most texts where it is none. */
    private String quote(Span place) {
        String old = place.in(head.chars());
        return Stream.of("\"\"\"", "'''", "\"", "'")
                .filter(old::startsWith)
                .filter(quote -> quote.length() == 3 || !old.equals(quote.repeat(2)))
                .findFirst()
                .orElseGet(this::quote);
    }

    private String quote() {
        long literal = texts().filter(
                        line -> head.chars().charAt(line.value().span().start()) == '\'')
                .count();
        return literal * 2 > texts().count() ? "'" : "\"";
    }

    private Stream<Line> texts() {
        return rows.stream()
                .flatMap(row -> Stream.concat(
                        row.lines().stream(), row.sections().stream().flatMap(section -> section.lines().stream())))
                .filter(line -> line.value().value() instanceof Value.Str)
                .filter(line ->
                        "\"'".indexOf(head.chars().charAt(line.value().span().start())) >= 0);
    }

    @Override
    public int placeForNew() {
        return lastPlace();
    }

    /** Below the first section a line would belong to that. */
    @Override
    public int lastPlace() {
        return (int) rows.stream().filter(row -> !row.lines().isEmpty()).count();
    }

    @Override
    public Edit insert(int index, String key, Value value) {
        List<Line> top = rows.stream().flatMap(row -> row.lines().stream()).toList();
        String line = line(key, value, top);
        if (index < lastPlace()) {
            return head.insertLine(rows.get(index).lines().getFirst().keySpan().start(), line);
        }
        return top.isEmpty()
                ? Edit.insert(content.start(), line + "\n")
                : head.appendLine(top.getLast().end(), line);
    }

    /** The line of the first field in a header; of a text of several lines as many. */
    static String fresh(String key, Value value) {
        if (value instanceof Value.Str str && str.text().indexOf('\n') >= 0 && !key.isBlank()) {
            return TomlText.key(key) + " = " + TomlText.text(str.text(), "\"\"\"") + "\n";
        }
        return new TomlHeader(new Head(""), new Span(0, 0)).line(key, value, List.of()) + "\n";
    }

    private String line(String key, Value value, List<Line> neighbours) {
        if (key.isBlank()) {
            throw new Refusal("A field must have a name.");
        }
        Set<String> equals = neighbours.stream()
                .map(line ->
                        head.slice(line.keySpan().end(), line.value().span().start()))
                .collect(Collectors.toSet());
        boolean datesAreBare = neighbours.stream().noneMatch(this::isQuotedDate);
        boolean date =
                value instanceof Value.Str str && datesAreBare && Dates.isDateKey(key) && TomlText.isDate(str.text());
        return TomlText.key(key)
                + (equals.size() == 1 ? equals.iterator().next() : " = ")
                + (date ? value.display() : TomlText.write(value, quote()));
    }

    private boolean isQuotedDate(Line line) {
        return Dates.isDateKey(line.key().getFirst())
                && "\"'".indexOf(head.chars().charAt(line.value().span().start())) >= 0;
    }

    @Override
    public Edit remove(int index) {
        TomlRow row = editable(index);
        if (!row.lines().isEmpty()) {
            Line line = row.lines().getFirst();
            return head.deleteLines(line.keySpan().start(), line.end());
        }
        Section section = row.sections().getFirst();
        return head.deleteLines(section.start(), section.end());
    }

    @Override
    public Edit rename(int index, String newKey) {
        TomlRow row = editable(index);
        Span key = row.lines().isEmpty()
                ? row.sections().getFirst().nameSpan()
                : row.lines().getFirst().keySpan();
        if (newKey.isBlank()) {
            throw new Refusal("A field must have a name.");
        }
        return new Edit(key.start(), key.end(), TomlText.key(newKey));
    }

    private TomlRow editable(int index) {
        if (!entries.get(index).editable()) {
            throw new Refusal(entries.get(index).locked());
        }
        return rows.get(index);
    }
}
