package galley.header;

import galley.text.Edit;
import galley.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A list in brackets with commas, as YAML's flow style, TOML and JSON write it, changed item by item in its own style.
 *
 * @param span from bracket to bracket
 * @param places where each item stands
 */
record Brackets(Head head, Span span, List<Span> places) {
    Edit change(List<Value> before, List<Value> after, Function<Value, String> write) {
        ListChange change = ListChange.between(before, after);
        if (places.isEmpty()) {
            refuseComment(span.start(), span.end());
            String joined = String.join(", ", after.stream().map(write).toList());
            return new Edit(span.start() + 1, span.end() - 1, joined);
        }
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < change.replaced().size(); i++) {
            Span place = places.get(change.from() + i);
            edits.add(new Edit(
                    place.start(), place.end(), write.apply(change.replaced().get(i))));
        }
        int place = change.place();
        if (change.removed() > 0) {
            edits.add(removal(place, place + change.removed()));
        } else if (!change.inserted().isEmpty()) {
            List<String> items = change.inserted().stream().map(write).toList();
            edits.add(place == places.size() ? appended(items) : inserted(place, items));
        }
        return head.merged(edits);
    }

    private Edit inserted(int place, List<String> items) {
        return place == 0
                ? Edit.insert(places.getFirst().start(), String.join(separator(), items) + separator())
                : Edit.insert(places.get(place - 1).end(), separator() + String.join(separator(), items));
    }

    /** Behind the last item; a comment on its line stays with it. */
    private Edit appended(List<String> items) {
        int last = places.getLast().end();
        String tail = head.slice(last, span.end() - 1);
        int comment = tail.indexOf('#');
        int feed = tail.indexOf('\n');
        if (comment < 0 || feed < comment) {
            return Edit.insert(last, separator() + String.join(separator(), items));
        }
        boolean ended = tail.substring(0, comment).indexOf(',') >= 0;
        String start = "\n" + indent(places.getLast());
        Edit lines = Edit.insert(last + feed, start + String.join("," + start, items) + (ended ? "," : ""));
        return ended ? lines : head.merged(List.of(Edit.insert(last, ","), lines));
    }

    private String indent(Span item) {
        String before = head.before(item.start());
        return before.substring(0, before.length() - before.stripLeading().length());
    }

    private Edit removal(int from, int to) {
        boolean first = from == 0;
        boolean last = to == places.size();
        int start = !first
                ? places.get(from - 1).end()
                : last ? span.start() + 1 : places.getFirst().start();
        int end = !first
                ? places.get(to - 1).end()
                : last ? span.end() - 1 : places.get(to).start();
        if (to == from + 1 && hasComment(start, end, places.get(from)) && hasItsLine(places.get(from))) {
            return head.deleteLines(places.get(from).start(), places.get(from).end());
        }
        int at = start;
        for (int i = from; i < to; i++) {
            refuseComment(at, places.get(i).start());
            at = places.get(i).end();
        }
        refuseComment(at, end);
        return Edit.delete(start, end);
    }

    private boolean hasComment(int start, int end, Span item) {
        return holdsMark(start, item.start()) || holdsMark(item.end(), end);
    }

    /** Whether nothing stands beside an item but its comma and its comment. */
    private boolean hasItsLine(Span item) {
        String after = head.slice(item.end(), head.lineEnd(item.end())).strip();
        String behindComma = after.startsWith(",") ? after.substring(1).strip() : after;
        return head.before(item.start()).isBlank() && (behindComma.isEmpty() || behindComma.startsWith("#"));
    }

    private void refuseComment(int start, int end) {
        if (holdsMark(start, end)) {
            throw new Refusal("There is a comment among the items: edit it in the text.");
        }
    }

    private boolean holdsMark(int start, int end) {
        return start < end && head.slice(start, end).indexOf('#') >= 0;
    }

    /** As between the last two items; where a comment stands there, or one item alone, as the last one's line begins. */
    private String separator() {
        int size = places.size();
        int before = size < 2 ? span.start() + 1 : places.get(size - 2).end();
        String gap = head.slice(before, places.getLast().start());
        if (size > 1 && gap.strip().equals(",")) {
            return gap;
        }
        return gap.indexOf('\n') >= 0 ? ",\n" + indent(places.getLast()) : ", ";
    }
}
