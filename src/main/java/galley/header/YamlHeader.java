package galley.header;

import galley.header.YamlNode.Mapping;
import galley.header.YamlNode.Pair;
import galley.header.YamlNode.Scalar;
import galley.text.Edit;
import galley.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A header in YAML. Where the whole cannot be read, it is cut at the lines that look like top-level keys, and each
 * piece that can be read by itself is.
 */
final class YamlHeader implements Fields {
    private final Head head;
    private final Rules rules;
    private final Span content;
    private final boolean tabs;
    private final YamlValues values;
    private List<YamlRow> rows = new ArrayList<>();
    private final List<HeaderProblem> problems = new ArrayList<>();
    private final List<Entry> entries;
    private boolean braces;

    /** @param tabs whether tabs at the start of lines are spaces, as Hexo has it */
    YamlHeader(Head head, Span content, Rules rules, boolean tabs) {
        this.head = head;
        this.rules = rules;
        this.content = content;
        this.tabs = tabs;
        this.values = new YamlValues(rules);
        read();
        this.entries = rows.stream().map(YamlRow::entry).toList();
    }

    @Override
    public List<Entry> entries() {
        return entries;
    }

    @Override
    public List<HeaderProblem> problems() {
        return problems;
    }

    /** Whether there is anything in it that a reader would take for fields, or would stumble over. */
    boolean isNothing() {
        return rows.isEmpty() && problems.isEmpty();
    }

    private void read() {
        switch (read(content.start(), content.end())) {
            case YamlReader.Fault fault -> {
                readPieces();
                if (problems.isEmpty()) {
                    problems.add(new HeaderProblem(head.line(fault.offset()), fault.message()));
                }
            }
            case YamlReader.Document document -> {
                if (document.root() instanceof Mapping map) {
                    braces = map.flow();
                    rows(map);
                } else if (document.root() != null && !isEmptyScalar(document.root())) {
                    problem(document.root().start(), "This is no list of fields: a header is lines of `key: value`.");
                }
                if (!head.slice(document.end(), content.end())
                        .replace("...", "")
                        .isBlank()) {
                    problem(document.end(), "The header ends here for its reader; what follows is not read.");
                }
            }
        }
        values.strange()
                .forEach(node -> problem(
                        node.start(), "The tag `" + node.tag() + "` stands for something that no header can hold."));
        lock();
        if (rules == Rules.HEXO || rules == Rules.ELEVENTY) {
            Repeats.of(rows.stream().map(YamlRow::entry).toList())
                    .forEach(entry -> problems.add(new HeaderProblem(
                            entry.line(),
                            "`" + entry.key() + "` stands there twice, which stops its reader: keep one.")));
        }
        rows = YamlRow.merged(rows, values.mergeReplaces());
        problems.sort(Comparator.comparingInt(HeaderProblem::line));
    }

    private static boolean isEmptyScalar(YamlNode node) {
        return node instanceof Scalar scalar && scalar.isEmpty();
    }

    private YamlReader.Result read(int start, int end) {
        String yaml = head.slice(start, end);
        return tabs ? YamlReader.readWithTabs(yaml, start) : YamlReader.read(yaml, start);
    }

    private void problem(int offset, String message) {
        problems.add(new HeaderProblem(head.line(offset), message));
    }

    private void rows(Mapping map) {
        if (map.anchor() != null) {
            problem(map.start(), "The whole header carries an anchor: edit it in the text.");
        }
        for (Pair pair : map.pairs()) {
            rows.add(row(pair));
        }
    }

    private YamlRow row(Pair pair) {
        YamlNode key = pair.key();
        YamlNode value = pair.value();
        int colon = YamlField.colon(head, key);
        String locked = lockedByKey(key, colon);
        Value meaning;
        String name;
        try {
            name = values.key(key);
            meaning = values.read(value);
        } catch (Refusal refusal) {
            problem(value.start(), refusal.getMessage());
            name = key instanceof Scalar scalar ? scalar.text() : head.slice(key.start(), key.end());
            meaning = Value.of(head.slice(value.start(), Math.max(value.start(), value.end())));
            locked = refusal.getMessage();
        }
        int end = Math.max(value.end(), colon < 0 ? key.end() : colon + 1);
        Span span = value.start() > value.end() || value.start() == value.end()
                ? new Span(Math.max(colon + 1, value.end()), Math.max(colon + 1, value.end()))
                : new Span(value.start(), value.end());
        Entry entry = new Entry(
                name, meaning, new Span(key.start(), key.end()), span, head.line(key.start()), head.line(end), locked);
        return new YamlRow(pair, colon, entry);
    }

    private static String lockedByKey(YamlNode key, int colon) {
        if (YamlValues.isMerge(key)) {
            return YamlRow.COMES_IN;
        }
        boolean simple = key instanceof Scalar scalar
                && !scalar.style().isBlock()
                && scalar.anchor() == null
                && scalar.tag() == null
                && colon >= 0;
        return simple ? null : "The name of this field is more than a word: edit it in the text.";
    }

    /** Only when all is read is it known which anchors are used. */
    private void lock() {
        rows.replaceAll(row -> {
            YamlNode value = row.pair() == null ? null : row.pair().value();
            if (value == null || (value.anchor() == null && !YamlValues.isForeign(value.tag()))) {
                return row;
            }
            String reason = value.anchor() == null
                    ? "Its tag `" + YamlValues.written(value.tag()) + "` says how to read it: edit it in the text."
                    : values.aliased().contains(value.anchor())
                            ? "Other fields refer to it as `*" + value.anchor() + "`: edit it in the text."
                            : "It carries the anchor `&" + value.anchor() + "`: edit it in the text.";
            return new YamlRow(row.pair(), row.colon(), row.entry().locked(reason));
        });
    }

    private void readPieces() {
        int start = content.start();
        while (start < content.end()) {
            int end = head.lineEndWithFeed(start);
            while (end < content.end() && !beginsField(end)) {
                end = head.lineEndWithFeed(end);
            }
            end = Math.min(Math.max(end, start + 1), content.end());
            readPiece(start, end);
            start = end;
        }
    }

    private boolean beginsField(int line) {
        return " \t#-]}\n".indexOf(head.chars().charAt(line)) < 0
                && head.slice(line, head.lineEnd(line)).indexOf(':') > 0;
    }

    private void readPiece(int start, int end) {
        switch (read(start, end)) {
            case YamlReader.Document document when document.root() instanceof Mapping map && !map.flow() -> rows(map);
            case YamlReader.Document document when document.root() == null || isEmptyScalar(document.root()) -> {}
            case YamlReader.Document document ->
                problem(document.root().start(), "This line is no field: a header is lines of `key: value`.");
            case YamlReader.Fault fault -> {
                String piece = head.slice(start, end).stripTrailing();
                String message = YamlAdvice.on(piece, fault.message());
                problem(fault.offset(), message);
                int colon = piece.indexOf(':');
                if (colon > 0 && piece.lastIndexOf('\n', colon) < 0) {
                    rows.add(new YamlRow(null, start + colon, unread(start, piece, colon, message)));
                }
            }
        }
    }

    private Entry unread(int start, String piece, int colon, String message) {
        String raw = piece.substring(colon + 1);
        int valueStart = start + colon + 1 + (raw.length() - raw.stripLeading().length());
        int valueEnd = Math.max(valueStart, start + piece.length());
        return new Entry(
                piece.substring(0, colon).strip(),
                Value.of(raw.strip()),
                new Span(start, start + colon),
                new Span(valueStart, valueEnd),
                head.line(start),
                head.line(valueEnd),
                message);
    }

    @Override
    public Edit set(int index, Value value) {
        YamlRow row = editable(index);
        return new YamlField(head, row.pair(), row.colon(), row.entry().value(), braces, writer()).set(value);
    }

    @Override
    public Edit insert(int index, String key, Value value) {
        if (braces) {
            throw new Refusal("This header stands in braces: add the field in the text.");
        }
        if (rows.isEmpty()) {
            return Edit.insert(content.end(), line(key, value, "", writer()) + "\n");
        }
        YamlRow near = rows.get(Math.min(index, rows.size() - 1));
        String indent = head.before(near.entry().keySpan().start());
        String line = line(key, value, indent.isBlank() ? indent : "", writer());
        return index < rows.size()
                ? head.insertLine(near.entry().keySpan().start(), line)
                : head.appendLine(end(near), line);
    }

    @Override
    public Edit reformed(int index, ListForm form) {
        YamlRow row = editable(index);
        int start = row.colon() + 1;
        String written = head.slice(start, end(row)).stripTrailing();
        boolean list = row.entry().value() instanceof Value.Items items
                && !items.items().isEmpty();
        String rest = head.slice(start, head.lineEnd(start + written.length()));
        if (!list || braces || rest.indexOf('#') >= 0) { // which may be a comment
            throw new Refusal("This list is written in a form of its own: edit it in the text.");
        }
        YamlStyle style = writer().style();
        String indent = style.blockIndent() == null ? "  " : style.blockIndent();
        YamlWriter writer = new YamlWriter(
                new YamlStyle(style.quotes(), style.text(), form == ListForm.LINES ? indent : null, style.afterDash()));
        String before = head.before(row.entry().keySpan().start());
        String value = writer.afterColon(row.entry().value(), before.isBlank() ? before : "", style.text());
        return new Edit(start, start + written.length(), value);
    }

    private YamlWriter writer() {
        return new YamlWriter(YamlStyle.of(
                rows.stream().map(YamlRow::pair).filter(Objects::nonNull).toList(), head));
    }

    /** The line of the first field in a header. */
    static String fresh(String key, Value value) {
        YamlStyle plain = YamlStyle.of(List.of(), new Head(""));
        return line(key, value, "", new YamlWriter(plain)) + "\n";
    }

    private static String line(String key, Value value, String indent, YamlWriter writer) {
        String name = writer.key(key, false);
        boolean date = value instanceof Value.Str str && YamlScalars.isDate(str.text()) && Dates.isDateKey(key);
        String after = date
                ? " " + value.display()
                : writer.afterColon(value, indent, writer.style().text());
        return indent + name + ":" + after;
    }

    private static int end(YamlRow row) {
        return Math.max(row.entry().valueSpan().end(), row.colon());
    }

    @Override
    public Edit remove(int index) {
        editable(index);
        if (braces) {
            throw new Refusal("This header stands in braces: take the field away in the text.");
        }
        YamlRow row = rows.get(index);
        return head.deleteLines(row.entry().keySpan().start(), end(row));
    }

    @Override
    public Edit rename(int index, String newKey) {
        Scalar key = (Scalar) editable(index).pair().key();
        String name = key.style() == YamlNode.Style.PLAIN
                ? writer().key(newKey, braces)
                : YamlText.write(newKey, key.style(), key.style(), braces);
        return new Edit(key.start(), key.end(), name);
    }

    private YamlRow editable(int index) {
        YamlRow row = rows.get(index);
        if (!row.entry().editable() || row.pair() == null) {
            throw new Refusal(row.entry().locked());
        }
        return row;
    }
}
