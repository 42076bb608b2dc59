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
            edits.add(
                    place == 0
                            ? Edit.insert(places.getFirst().start(), String.join(separator(), items) + separator())
                            : Edit.insert(places.get(place - 1).end(), separator() + String.join(separator(), items)));
        }
        return head.merged(edits);
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
        int at = start;
        for (int i = from; i < to; i++) {
            refuseComment(at, places.get(i).start());
            at = places.get(i).end();
        }
        refuseComment(at, end);
        return Edit.delete(start, end);
    }

    private void refuseComment(int start, int end) {
        if (start < end && head.slice(start, end).indexOf('#') >= 0) {
            throw new Refusal("There is a comment among the items: edit it in the text.");
        }
    }

    /** As between the last two items, unless a comment stands there. */
    private String separator() {
        int size = places.size();
        if (size < 2) {
            return ", ";
        }
        String last =
                head.slice(places.get(size - 2).end(), places.get(size - 1).start());
        return last.strip().equals(",") ? last : ", ";
    }
}
