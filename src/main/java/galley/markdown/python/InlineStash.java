package galley.markdown.python;

import galley.markdown.Deadline;
import java.util.ArrayList;
import java.util.List;

/** What the inline rules found, each behind its mark in the text it was found in. */
final class InlineStash {
    private final List<Object> nodes = new ArrayList<>();
    private final Deadline deadline;

    InlineStash(Deadline deadline) {
        this.deadline = deadline;
    }

    String put(InlineRule.Found found) {
        nodes.add(found.element() == null ? found.words() : found.element());
        return Marks.inline(nodes.size() - 1);
    }

    /** An {@link Element} or a {@link String}; null when the mark is not one of these. */
    Object node(String text, int at) {
        int number = Marks.number(text, at, Marks.INLINE);
        return number >= 0 && number < nodes.size() ? nodes.get(number) : null;
    }

    /** With the words of what was found in place of the marks, as an attribute wants it. */
    String words(String text) {
        return replace(text, false);
    }

    /** With HTML in place of the marks. */
    String html(String text) {
        return replace(text, true);
    }

    private String replace(String text, boolean html) {
        int at = text.indexOf(Marks.INLINE);
        if (at < 0) {
            return text;
        }
        StringBuilder replaced = new StringBuilder();
        int copied = 0;
        for (; at >= 0; at = text.indexOf(Marks.INLINE, at + 1)) {
            Object node = node(text, at);
            if (node == null) {
                continue;
            }
            replaced.append(text, copied, at);
            if (node instanceof Element element) {
                replaced.append(html ? Serializer.html(element, deadline) : element.words());
            } else {
                // An escaped character in raw HTML keeps its backslash.
                replaced.append(html ? "\\" : "").append(node);
            }
            copied = Marks.end(text, at, Marks.INLINE);
        }
        return replaced.append(text, copied, text.length()).toString();
    }
}
