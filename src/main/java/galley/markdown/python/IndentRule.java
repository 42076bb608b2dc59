package galley.markdown.python;

import galley.markdown.python.BlockParser.State;
import java.util.Deque;
import java.util.List;

/** An indented chunk after a list belongs to the list's last item, as deep as it is indented. */
final class IndentRule implements BlockRule {
    private final List<String> items;
    private final List<String> lists;
    private final String newItem;

    private IndentRule(List<String> items, List<String> lists, String newItem) {
        this.items = items;
        this.lists = lists;
        this.newItem = newItem;
    }

    static IndentRule inLists() {
        return new IndentRule(List.of("li"), List.of("ul", "ol"), "li");
    }

    static IndentRule inDefinitionLists() {
        return new IndentRule(List.of("dd", "li"), List.of("dl", "ol", "ul"), "dd");
    }

    @Override
    public boolean apply(BlockParser parser, Element parent, Deque<Chunk> chunks) {
        boolean inItem = items.contains(parent.tag);
        boolean afterList = parent.last() != null && lists.contains(parent.last().tag);
        if (!chunks.getFirst().isIndented() || parser.isIn(State.DETABBED) || !inItem && !afterList) {
            return false;
        }
        Chunk chunk = chunks.removeFirst();
        Element place = parent;
        int level = parser.isIn(State.TIGHT_LIST) ? 1 : 0;
        for (int indent = indent(chunk.text()); indent > level; ) {
            Element last = place.last();
            if (last == null || !lists.contains(last.tag) && !items.contains(last.tag)) {
                break;
            }
            level += lists.contains(last.tag) ? 1 : 0;
            place = last;
        }
        Chunk inner = Chunk.of(Indentation.remove(chunk.text(), level), chunk.line());
        Element sibling = place;
        parser.in(State.DETABBED, () -> parse(parser, parent, sibling, inner));
        return true;
    }

    private void parse(BlockParser parser, Element parent, Element place, Chunk inner) {
        Element last = place.last();
        if (items.contains(parent.tag)) {
            boolean endsWithList = parent.last() != null && lists.contains(parent.last().tag);
            parser.parseChunk(endsWithList ? parent.last() : parent, inner);
        } else if (items.contains(place.tag)) {
            parser.parseChunk(place, inner);
        } else if (last != null && items.contains(last.tag)) {
            last.wrapTextInParagraph();
            parser.parse(last, inner);
        } else {
            parser.parseChunk(place.add(newItem), inner);
        }
    }

    private static int indent(String text) {
        int spaces = 0;
        while (spaces < text.length() && text.charAt(spaces) == ' ') {
            spaces++;
        }
        return spaces / Indentation.TAB;
    }
}
