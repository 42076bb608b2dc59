package galley.header;

import galley.header.JsonReader.Member;
import galley.text.Edit;
import galley.text.Span;
import java.util.ArrayList;
import java.util.List;

/** A header in JSON: an object, or for Hexo the members of one without its braces. */
final class JsonHeader implements Fields {
    private final Head head;
    private final Span content;
    private final boolean braces;
    private final List<Member> members = new ArrayList<>();
    private final List<Entry> entries;
    private final List<HeaderProblem> problems = new ArrayList<>();

    JsonHeader(Head head, Span content, boolean braces) {
        this.head = head;
        this.content = content;
        this.braces = braces;
        JsonReader reader = new JsonReader(head.chars(), content.start(), content.end());
        try {
            if (braces) {
                int end = reader.object(members);
                if (!head.slice(end, content.end()).isBlank()) {
                    throw new Unreadable(end, "The header's braces are closed above this; it cannot be read.");
                }
            } else {
                reader.bareMembers(members);
            }
        } catch (Unreadable fault) {
            int place = Math.min(fault.offset(), Math.max(content.start(), content.end() - 1));
            problems.add(new HeaderProblem(head.line(place), fault.getMessage()));
        }
        this.entries = members.stream().map(this::entry).toList();
    }

    @Override
    public List<Entry> entries() {
        return entries;
    }

    private Entry entry(Member member) {
        Span value = member.value().span();
        return new Entry(
                member.key(),
                member.value().value(),
                member.keySpan(),
                value,
                head.line(member.keySpan().start()),
                head.line(value.end()),
                null);
    }

    @Override
    public List<HeaderProblem> problems() {
        return problems;
    }

    @Override
    public Edit set(int index, Value value) {
        return set(members.get(index).value(), value);
    }

    private Edit set(Placed old, Value value) {
        if (value instanceof Value.Table table && old.keepsKeys(table)) {
            return head.merged(old.changes(table, this::set));
        }
        if (old.value() instanceof Value.Items before && value instanceof Value.Items after) {
            return new Brackets(head, old.span(), old.items()).change(before.items(), after.items(), Json::text);
        }
        return new Edit(old.span().start(), old.span().end(), written(value));
    }

    private static String written(Value value) {
        if (value instanceof Value.Num num && Json.text(num).equals("null")) {
            throw new Refusal("JSON has no such number.");
        }
        return Json.text(value);
    }

    /** Above the last one, where each has its own line: below it, the last one's line would need a comma. */
    @Override
    public int placeForNew() {
        int size = members.size();
        return size > 0 && gapBefore(size - 1).indexOf('\n') >= 0 ? size - 1 : size;
    }

    @Override
    public Edit insert(int index, String key, Value value) {
        if (members.isEmpty()) {
            int at = braces ? head.chars().indexOf('{', content.start()) + 1 : content.start();
            String member = Json.quoted(key) + ": " + written(value);
            return new Edit(at, at, braces ? "\n  " + member + "\n" : member + "\n");
        }
        Member model = members.getFirst();
        String colon = head.slice(model.keySpan().end(), model.value().span().start());
        String member = Json.quoted(key) + colon + written(value);
        int size = members.size();
        if (index < size) {
            int next = members.get(index).keySpan().start();
            String gap = size > 1 ? gapBefore(Math.max(1, index)) : gapBefore(0);
            return Edit.insert(next, member + "," + (gap.isEmpty() ? " " : gap));
        }
        String gap = gapBefore(size - 1);
        return Edit.insert(members.getLast().value().span().end(), "," + (gap.isEmpty() ? " " : gap) + member);
    }

    /** The white space in front of a member. */
    private String gapBefore(int index) {
        int end = members.get(index).keySpan().start();
        int start = end;
        while (start > content.start() && Character.isWhitespace(head.chars().charAt(start - 1))) {
            start--;
        }
        return head.slice(start, end);
    }

    @Override
    public Edit remove(int index) {
        Member member = members.get(index);
        int end = member.value().span().end();
        boolean last = index + 1 == members.size();
        if (index == 0) {
            int next = last ? end : members.get(1).keySpan().start();
            return Edit.delete(member.keySpan().start(), next);
        }
        int before = members.get(index - 1).value().span().end();
        return last ? Edit.delete(before, end) : Edit.delete(afterComma(before), afterComma(end));
    }

    private int afterComma(int offset) {
        return head.chars().indexOf(',', offset) + 1;
    }

    @Override
    public Edit rename(int index, String newKey) {
        Span key = members.get(index).keySpan();
        return new Edit(key.start(), key.end(), Json.quoted(newKey));
    }
}
