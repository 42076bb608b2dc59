package galley.markdown.kramdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bullet lists, numbered lists and, as on GitHub, lists of tasks. */
final class ListRule implements BlockRule {
    private static final Pattern UNDONE = Pattern.compile("\\A\\s*\\[ \\]\\s+");
    private static final Pattern DONE = Pattern.compile("\\A\\s*\\[[xX]\\]\\s+");
    private static final String BOX =
            "<input type=\"checkbox\" class=\"task-list-item-checkbox\" disabled=\"disabled\"";

    private final boolean tasks;

    ListRule(boolean tasks) {
        this.tasks = tasks;
    }

    /** An item and the parts of its text; each part begins a block of its own. */
    private record Item(Node node, List<StringBuilder> parts) {}

    @Override
    public Pattern start() {
        return Marks.LIST_START;
    }

    @Override
    public boolean parse(Blocks in) {
        boolean bullets = in.source.sees(Marks.BULLET_START);
        Node list = in.node(bullets ? Kind.BULLETS : Kind.NUMBERS);
        List<Item> items = new ArrayList<>();
        boolean closed = read(in, bullets, items);
        in.add(list);
        for (Item item : items) {
            list.children.add(item.node());
        }
        Node blank = parseItems(in, list, items, closed);
        if (blank != null && !closed) {
            in.add(blank);
        }
        if (tasks) {
            markTasks(list);
        }
        return true;
    }

    /** Takes the list's lines; returns whether a mark that ends blocks ended it. */
    private static boolean read(Blocks in, boolean bullets, List<Item> items) {
        Scan source = in.source;
        Pattern next = bullets ? Marks.BULLET_START : Marks.NUMBER_START;
        ItemLines lines = null;
        boolean nested = false;
        boolean blank = false;
        while (!source.atEnd()) {
            if (blank && source.sees(Marks.HORIZONTAL)) {
                return false;
            } else if (source.take(Marks.BOUNDARY_LINE)) {
                return true;
            } else if (source.take(next)) {
                Item item = new Item(new Node(Kind.ITEM), new ArrayList<>());
                lines = new ItemLines(source.group(1).length(), source.group(2));
                item.parts().add(new StringBuilder(lines.takeAttributes(item.node())));
                items.add(item);
                next = lines.next(bullets ? "[+*-]" : "\\d+\\.");
                nested = startsList(item.parts().getFirst());
                blank = false;
            } else if (lines.take(source, !blank)) {
                nested = addLine(items.getLast(), ItemLines.withoutTabs(source.matched()), lines, nested);
                blank = false;
            } else if (source.take(Marks.BLANK_LINES)) {
                items.getLast().parts().getLast().append(source.matched());
                nested = true;
                blank = true;
            } else {
                return false;
            }
        }
        return false;
    }

    /** Returns whether a list inside the item was seen, now or before. */
    private static boolean addLine(Item item, String line, ItemLines lines, boolean nested) {
        boolean indented = lines.isIndented(line);
        String text = indented ? line.substring(lines.indent) : line;
        boolean seen = nested;
        if (startsList(text)) {
            if (!nested && indented) {
                item.parts().add(new StringBuilder());
                seen = true;
            } else if (nested && !indented) {
                text = " ".repeat(lines.indent + 4) + text;
            }
        }
        item.parts().getLast().append(text);
        return seen;
    }

    private static boolean startsList(CharSequence text) {
        return Marks.LIST_START.matcher(text).find();
    }

    /** Returns the blank lines that end the last item: they belong behind the list. */
    private static Node parseItems(Blocks in, Node list, List<Item> items, boolean closed) {
        Node blank = null;
        boolean otherThanText = false;
        for (Item item : items) {
            Node node = item.node();
            item.parts().forEach(part -> in.parse(node, part.toString()));
            List<Node> children = node.children;
            if (!children.isEmpty()) {
                Node first = children.getFirst();
                if (first.kind == Kind.PARAGRAPH
                        && children.size() >= 2
                        && children.get(1).kind == Kind.BOUNDARY
                        && first.ial != null) {
                    children.remove(1);
                }
                boolean last = item == items.getLast();
                if (first.kind == Kind.PARAGRAPH
                        && (children.size() < 2
                                || children.get(1).kind != Kind.BLANK
                                || last && children.size() == 2 && !closed)
                        && (!last || items.size() == 1 || otherThanText)) {
                    if (children.size() > 1 && children.get(1).kind != Kind.BLANK) {
                        first.children.getFirst().value.append("\n");
                    }
                    first.transparent = true;
                }
                blank = node.lastKind() == Kind.BLANK ? children.removeLast() : null;
            }
            Node first = children.isEmpty() ? null : children.getFirst();
            otherThanText |= first == null || first.kind != Kind.PARAGRAPH || first.transparent;
        }
        return blank;
    }

    private static void markTasks(Node list) {
        boolean found = false;
        for (Node item : list.children) {
            if (item.children.isEmpty() || item.children.getFirst().kind != Kind.PARAGRAPH) {
                continue;
            }
            StringBuilder text = item.children.getFirst().children.getFirst().value;
            found |= replace(text, UNDONE, BOX + " />") | replace(text, DONE, BOX + " checked=\"checked\" />");
            if (found) {
                item.attributes.put("class", "task-list-item");
            }
        }
        if (found) {
            list.attributes.put("class", "task-list");
        }
    }

    private static boolean replace(StringBuilder text, Pattern pattern, String replacement) {
        Matcher matcher = pattern.matcher(text);
        boolean found = matcher.find();
        if (found) {
            text.replace(matcher.start(), matcher.end(), replacement);
        }
        return found;
    }
}
