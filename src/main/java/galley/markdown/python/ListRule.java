package galley.markdown.python;

import galley.markdown.python.BlockParser.State;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A list. Whether an item is of this list or of one inside it is a matter of four spaces.
 *
 * <p>By default bullets and numbers make one list, of the kind of its first item; the {@code sane_lists} extension keeps
 * them apart and lets a list begin at another number.
 */
final class ListRule implements BlockRule {
    private final boolean numbered;
    private final boolean sane;

    ListRule(boolean numbered, boolean sane) {
        this.numbered = numbered;
        this.sane = sane;
    }

    /** @param indented whether an item inside of this one, four to seven spaces in */
    private record Item(StringBuilder text, int line, boolean indented) {
        Chunk chunk() {
            return Chunk.of(text.toString(), line);
        }
    }

    @Override
    public boolean apply(BlockParser parser, Element parent, Deque<Chunk> chunks) {
        String text = chunks.getFirst().text();
        if (words(text, 0, 0, 3, numbered, !numbered) < 0) {
            return false;
        }
        List<Item> items = items(chunks.removeFirst());
        Element last = parent.last();
        Element list;
        if (last != null && isSibling(last)) {
            list = last;
            Element item = list.last();
            if (item != null) {
                loosen(item);
            }
            Element next = list.add("li");
            parser.in(
                    State.LOOSE_LIST,
                    () -> parser.parseChunk(next, items.removeFirst().chunk()));
        } else if (parent.is("ol", "ul")) {
            list = parent;
        } else {
            list = parent.add(numbered ? "ol" : "ul");
            String start = text.strip().split("\\.", 2)[0];
            if (sane && numbered && !start.equals("1")) {
                list.with("start", start);
            }
        }
        parser.in(State.TIGHT_LIST, () -> {
            for (Item item : items) {
                boolean inside = item.indented && list.last() != null;
                parser.parseChunk(inside ? list.last() : list.add("li"), item.chunk());
            }
        });
        return true;
    }

    private boolean isSibling(Element last) {
        return sane ? last.is(numbered ? "ol" : "ul") : last.is("ol", "ul");
    }

    private static void loosen(Element item) {
        item.wrapTextInParagraph();
        Element last = item.last();
        if (last != null && !last.tail.isEmpty()) {
            item.add("p", Chars.stripStart(last.tail));
            last.tail = "";
        }
    }

    private List<Item> items(Chunk chunk) {
        String text = chunk.text();
        List<Item> items = new ArrayList<>();
        int line = chunk.line();
        for (int start = 0; start <= text.length(); line++) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed;
            boolean bullets = !sane || !numbered;
            boolean numbers = !sane || numbered;
            int words = words(text, start, 0, 3, numbers, bullets);
            if (words >= 0) {
                items.add(new Item(new StringBuilder().append(text, words, end), line, false));
            } else if (words(text, start, 4, 7, true, true) >= 0 && !items.getLast().indented) {
                items.add(new Item(new StringBuilder().append(text, start, end), line, true));
            } else {
                items.getLast().text.append('\n').append(text, start, end);
            }
            start = end + 1;
        }
        return items;
    }

    /** Where the words of an item begin, if this line is one that is indented this much; else -1. */
    private static int words(String text, int line, int least, int most, boolean numbers, boolean bullets) {
        int at = line;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        if (at - line < least || at - line > most || at == text.length()) {
            return -1;
        }
        int mark = at;
        if (bullets && "*+-".indexOf(text.charAt(at)) >= 0) {
            at++;
        } else if (numbers) {
            while (at < text.length() && Character.isDigit(text.charAt(at))) {
                at++;
            }
            if (at == mark || at == text.length() || text.charAt(at++) != '.') {
                return -1;
            }
        }
        int words = at;
        while (words < text.length() && text.charAt(words) == ' ') {
            words++;
        }
        return at > mark && words > at ? words : -1;
    }
}
