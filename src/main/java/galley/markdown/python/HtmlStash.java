package galley.markdown.python;

import galley.markdown.Deadline;
import java.util.ArrayList;
import java.util.List;

/** HTML that waits, out of every rule's sight, until the page is written. */
final class HtmlStash {
    private final List<Object> pieces = new ArrayList<>();
    private final Deadline deadline;

    HtmlStash(Deadline deadline) {
        this.deadline = deadline;
    }

    /** @return the mark to put in its place */
    String put(String html) {
        pieces.add(html);
        return Marks.html(pieces.size() - 1);
    }

    /** @return the mark to put in its place */
    String put(Element element) {
        pieces.add(element);
        return Marks.html(pieces.size() - 1);
    }

    /** The element that the text begins with the mark of, no longer in the stash; null if there is none. */
    Element takeElementAtStart(String text) {
        int number = Marks.number(text, 0, Marks.HTML);
        if (number >= 0 && number < pieces.size() && pieces.get(number) instanceof Element element) {
            pieces.set(number, "");
            return element;
        }
        return null;
    }

    /** With every mark replaced by what it stands for; a paragraph of nothing but a block's mark becomes the block. */
    String restore(String text) {
        String restored = text;
        while (restored.contains(Marks.HTML)) {
            String again = restoreOnce(restored);
            if (again.equals(restored)) {
                break;
            }
            restored = again;
        }
        return restored;
    }

    private String restoreOnce(String text) {
        StringBuilder restored = new StringBuilder(2 * text.length());
        int copied = 0;
        for (int at = text.indexOf(Marks.HTML); at >= 0; at = text.indexOf(Marks.HTML, at + 1)) {
            int number = Marks.number(text, at, Marks.HTML);
            if (number < 0 || number >= pieces.size()) {
                continue;
            }
            String html = html(number);
            int end = Marks.end(text, at, Marks.HTML);
            boolean alone =
                    isBlock(html) && at - copied >= 3 && text.startsWith("<p>", at - 3) && text.startsWith("</p>", end);
            restored.append(text, copied, alone ? at - 3 : at).append(html);
            copied = alone ? end + 4 : end;
            deadline.checkOutput(restored.length());
            deadline.check();
        }
        return restored.append(text, copied, text.length()).toString();
    }

    /** The piece without its tags, as for a heading's id. */
    String html(int number) {
        return pieces.get(number) instanceof Element element
                ? Serializer.html(element, deadline)
                : (String) pieces.get(number);
    }

    private static boolean isBlock(String html) {
        if (!html.startsWith("<")) {
            return false;
        }
        int start = html.startsWith("</") ? 2 : 1;
        int end = start;
        while (end < html.length() && html.charAt(end) != ' ' && html.charAt(end) != '>') {
            end++;
        }
        return end > start && ("!?@%".indexOf(html.charAt(start)) >= 0 || Element.isBlock(html.substring(start, end)));
    }
}
