package galley.header;

import galley.header.YamlNode.Mapping;
import galley.header.YamlNode.Pair;
import galley.header.YamlNode.Scalar;
import galley.header.YamlNode.Sequence;
import galley.header.YamlNode.Style;
import galley.text.Edit;
import galley.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One field of a YAML mapping, and the splice that gives it another value.
 *
 * @param colon where its colon stands; -1 where it was not found
 * @param value what it means now
 * @param flow whether it stands in braces
 */
record YamlField(Head head, Pair pair, int colon, Value value, boolean flow, YamlWriter writer) {
    static int colon(Head head, YamlNode key) {
        int at = key.end();
        String chars = head.chars();
        while (at < chars.length() && (chars.charAt(at) == ' ' || chars.charAt(at) == '\t')) {
            at++;
        }
        return at < chars.length() && chars.charAt(at) == ':' ? at : -1;
    }

    Edit set(Value wanted) {
        return switch (pair.value()) {
            case Scalar old
            when !(wanted instanceof Value.Items) && !(wanted instanceof Value.Table) -> scalar(old, wanted);
            case Sequence old
            when wanted instanceof Value.Items items && !(items.items().isEmpty() && !old.flow()) ->
                old.flow() ? brackets(old, items.items()) : dashes(old, items.items());
            case Mapping old
            when wanted instanceof Value.Table table && (!old.flow() || keepsKeys(table)) -> map(old, table);
            default -> anew(wanted);
        };
    }

    private Edit scalar(Scalar old, Value wanted) {
        if (wanted instanceof Value.Nil) {
            return flow ? over(old, "null") : Edit.delete(colon + 1, old.end());
        }
        if (old.isEmpty()) {
            String gap = old.start() > colon + 1 ? "" : " ";
            return over(old, gap + inline(wanted, isDateKey(), writer.style().text()));
        }
        if (old.style().isBlock()) {
            return lines(old, wanted);
        }
        boolean dated = old.style() == Style.PLAIN && YamlScalars.isDate(old.text());
        return over(old, inline(wanted, dated, old.style()));
    }

    private String inline(Value wanted, boolean dated, Style text) {
        boolean plainDate = dated && wanted instanceof Value.Str str && YamlScalars.isDate(str.text());
        return plainDate ? wanted.display() : writer.inline(wanted, text, flow);
    }

    private Edit lines(Scalar old, Value wanted) {
        if (!(wanted instanceof Value.Str str) || !YamlWriter.canBeLines(str.text())) {
            return over(old, writer.inline(wanted, Style.PLAIN, flow));
        }
        String first = head.slice(old.start(), old.end())
                .lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("");
        String indent = first.substring(0, first.length() - first.stripLeading().length());
        return over(old, writer.block(str.text(), old.style(), indent.isEmpty() ? indent() + "  " : indent));
    }

    private static Edit over(Scalar old, String text) {
        return new Edit(old.start(), old.end(), text);
    }

    private Edit brackets(Sequence old, List<Value> items) {
        List<Span> places = old.items().stream()
                .map(item -> new Span(item.start(), item.end()))
                .toList();
        Style text = likeLast(old);
        return new Brackets(head, new Span(old.start(), old.end()), places)
                .change(before(), items, item -> writer.inline(item, text, true));
    }

    /** Quotes as the last item has them; where it needs none and has none, none. */
    private Style likeLast(Sequence old) {
        for (YamlNode item : old.items().reversed()) {
            if (item instanceof Scalar scalar && !scalar.style().isBlock()) {
                return scalar.style();
            }
        }
        return old.items().isEmpty() ? writer.style().text() : Style.PLAIN;
    }

    private List<Value> before() {
        return ((Value.Items) value).items();
    }

    private Edit dashes(Sequence old, List<Value> items) {
        ListChange change = ListChange.between(before(), items);
        Style text = likeLast(old);
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < change.replaced().size(); i++) {
            YamlNode item = old.items().get(change.from() + i);
            Value wanted = change.replaced().get(i);
            boolean alike = item instanceof Scalar scalar && !scalar.style().isBlock() && scalar.anchor() == null;
            if (!alike && !(item instanceof YamlNode.Alias)) {
                throw new Refusal("An item of this list is more than a line of text: edit it in the text.");
            }
            Style style = item instanceof Scalar scalar && !scalar.isEmpty() ? scalar.style() : text;
            String gap = item.start() == item.end() ? " " : "";
            edits.add(new Edit(item.start(), item.end(), gap + writer.inline(notNothing(wanted), style, false)));
        }
        int place = change.place();
        if (change.removed() > 0) {
            YamlNode last = old.items().get(place + change.removed() - 1);
            edits.add(
                    head.deleteLines(YamlStyle.dash(head, old.items().get(place).start()), last.end()));
        } else if (!change.inserted().isEmpty()) {
            edits.add(inserted(old, place, change.inserted(), text));
        }
        return head.merged(edits);
    }

    private Edit inserted(Sequence old, int place, List<Value> items, Style text) {
        YamlNode near = old.items().get(Math.max(0, place - 1));
        int dash = YamlStyle.dash(head, near.start());
        String gap = near.start() > dash + 1 ? head.slice(dash + 1, near.start()) : " ";
        String start = head.before(dash) + "-" + (gap.indexOf('\n') < 0 ? gap : " ");
        if (!head.before(dash).isBlank()) {
            throw new Refusal("This list begins on the line of its key: edit it in the text.");
        }
        String lines = String.join(
                "\n",
                items.stream()
                        .map(item -> start + writer.inline(notNothing(item), text, false))
                        .toList());
        return place == 0 ? head.insertLine(dash, lines) : head.appendLine(near.end(), lines);
    }

    private static Value notNothing(Value value) {
        return value instanceof Value.Nil ? Value.of("") : value;
    }

    private boolean keepsKeys(Value.Table wanted) {
        return value instanceof Value.Table now
                && !now.entries().isEmpty()
                && now.entries().keySet().equals(wanted.entries().keySet());
    }

    /** Keys that stay are set one by one, others come and go with their lines. */
    private Edit map(Mapping old, Value.Table wanted) {
        List<Edit> edits = new ArrayList<>();
        Map<String, Value> missing = new LinkedHashMap<>(wanted.entries());
        Map<String, Value> now = ((Value.Table) value).entries();
        int end = old.end(); // of what stays
        for (Pair inner : old.pairs()) {
            if (!(inner.key() instanceof Scalar key)
                    || YamlValues.isMerge(key)
                    || inner.value().anchor() != null) {
                throw new Refusal("This map is not plain enough: edit it in the text.");
            }
            Value next = missing.remove(key.text());
            int at = colon(head, key);
            int innerEnd = Math.max(at, inner.value().end());
            if (next == null) {
                edits.add(head.deleteLines(key.start(), innerEnd));
                continue;
            }
            end = innerEnd;
            if (!Values.same(next, now.get(key.text()))) {
                edits.add(new YamlField(head, inner, at, now.get(key.text()), old.flow(), writer).set(next));
            }
        }
        if (missing.size() == wanted.entries().size()) {
            return anew(wanted);
        }
        if (!missing.isEmpty()) {
            String indent = head.before(old.start());
            String lines = String.join(
                    "\n",
                    missing.entrySet().stream()
                            .map(entry -> indent + writer.key(entry.getKey(), false) + ":"
                                    + writer.afterColon(
                                            entry.getValue(),
                                            indent,
                                            writer.style().text()))
                            .toList());
            edits.add(head.appendLine(end, lines));
        }
        return head.merged(edits);
    }

    /** Everything after the colon written new. */
    private Edit anew(Value wanted) {
        YamlNode old = pair.value();
        int end = Math.max(colon + 1, old.end());
        if (hasComment(colon, old)) {
            throw new Refusal("There is a comment inside this value: edit it in the text.");
        }
        boolean alone = head.slice(end, head.lineEnd(end)).isBlank();
        Style text = writer.style().text();
        String after =
                flow || !alone ? " " + writer.inline(wanted, text, flow) : writer.afterColon(wanted, indent(), text);
        return new Edit(colon + 1, end, after);
    }

    /** A number sign between the pieces of a list or map; one inside a piece is just text. */
    private boolean hasComment(int from, YamlNode node) {
        return switch (node) {
            case Sequence list -> hasComment(from, list.items(), list.end());
            case Mapping map ->
                hasComment(
                        from,
                        map.pairs().stream()
                                .flatMap(inner -> Stream.of(inner.key(), inner.value()))
                                .toList(),
                        map.end());
            default -> holdsMark(from, node.start());
        };
    }

    private boolean hasComment(int from, List<YamlNode> nodes, int end) {
        int at = from;
        for (YamlNode node : nodes) {
            if (hasComment(at, node)) {
                return true;
            }
            at = node.end();
        }
        return holdsMark(at, end);
    }

    private boolean holdsMark(int start, int end) {
        return start < end && head.slice(start, end).indexOf('#') >= 0;
    }

    private String indent() {
        String before = head.before(pair.key().start());
        return before.isBlank() ? before : "";
    }

    /** Of a key whose name says so, a date is left plain, as its generator's own archetypes write it. */
    private boolean isDateKey() {
        return pair.key() instanceof Scalar key && Dates.isDateKey(key.text());
    }
}
