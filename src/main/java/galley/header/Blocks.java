package galley.header;

import galley.header.Region.Notation;
import galley.text.Edit;
import galley.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Each field of a header with all that goes where it goes: its lines, with the comments above it and the indented ones
 * below; in braces its key and value alone. What stands between two of them, a blank line or a comma, stays in its
 * place.
 */
record Blocks(String chars, List<Span> spans) {
    static Blocks of(Head head, Region region, List<Entry> entries) {
        List<Span> spans = new ArrayList<>();
        boolean braces = inBraces(head, region);
        int free = head.line(region.content().start());
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (braces) {
                spans.add(new Span(
                        entry.keySpan().start(),
                        Math.max(entry.keySpan().end(), entry.valueSpan().end())));
            } else {
                int next = i + 1 < entries.size() ? entries.get(i + 1).line() : Integer.MAX_VALUE;
                boolean comments = region.notation() != Notation.META;
                int first = comments ? firstLine(head, entry, free) : entry.line();
                int last =
                        comments ? lastLine(head, entry, next, region.content().end()) : entry.endLine();
                spans.add(new Span(head.startOf(first), head.lineEnd(head.startOf(last))));
                free = last + 1;
            }
        }
        return new Blocks(head.chars(), spans);
    }

    private static boolean inBraces(Head head, Region region) {
        return region.notation() == Notation.JSON
                || region.notation() == Notation.JSON_MEMBERS
                || region.content().in(head.chars()).stripLeading().startsWith("{");
    }

    private static int firstLine(Head head, Entry entry, int free) {
        int line = entry.line();
        int indent = indent(head, line);
        while (line > free && isComment(head, line - 1) && indent(head, line - 1) <= indent) {
            line--;
        }
        return line;
    }

    private static int lastLine(Head head, Entry entry, int next, int end) {
        int line = entry.endLine();
        int indent = indent(head, entry.line());
        while (line + 1 < next
                && head.lineEndWithFeed(head.startOf(line)) < end
                && isComment(head, line + 1)
                && indent(head, line + 1) > indent) {
            line++;
        }
        return line;
    }

    private static boolean isComment(Head head, int line) {
        return text(head, line).stripLeading().startsWith("#");
    }

    private static int indent(Head head, int line) {
        String text = text(head, line);
        return text.length() - text.stripLeading().length();
    }

    private static String text(Head head, int line) {
        int start = head.startOf(line);
        return head.slice(start, head.lineEnd(start));
    }

    /** Puts one of them where another stands; those between move up or down to make room. */
    Edit move(int from, int to) {
        int first = Math.min(from, to);
        int last = Math.max(from, to);
        List<Span> order = new ArrayList<>(spans);
        order.add(to, order.remove(from));
        StringBuilder out = new StringBuilder();
        for (int i = first; i <= last; i++) {
            if (i > first && spans.get(i).start() < spans.get(i - 1).end()) {
                throw new Refusal("The lines of these fields are mixed: move them in the text.");
            }
            out.append(order.get(i).in(chars));
            if (i < last) {
                out.append(
                        chars,
                        spans.get(i).end(),
                        Math.max(spans.get(i).end(), spans.get(i + 1).start()));
            }
        }
        return new Edit(spans.get(first).start(), spans.get(last).end(), out.toString());
    }
}
