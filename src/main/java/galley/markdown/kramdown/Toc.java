package galley.markdown.kramdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of contents that takes the place of a list with {@code {:toc}}. */
final class Toc {
    private record Entry(int level, String id, Node header) {}

    private final Settings settings;
    private final String mark;
    private final List<Entry> entries = new ArrayList<>();
    private String list;
    private Map<String, String> attributes;

    Toc(Settings settings, String mark) {
        this.settings = settings;
        this.mark = mark;
    }

    String mark() {
        return mark;
    }

    /** Returns false where a list was found before. */
    boolean begin(String name, Map<String, String> ofList) {
        if (list != null) {
            return false;
        }
        list = name;
        attributes = new LinkedHashMap<>(ofList);
        attributes.putIfAbsent("id", "markdown-toc");
        return true;
    }

    boolean isWanted() {
        return list != null;
    }

    void add(Node header, String id) {
        boolean hidden = header.attributes.getOrDefault("class", "").matches("(?s).*\\bno_toc\\b.*");
        if (id != null && !hidden && isListed(header.level)) {
            entries.add(new Entry(header.level, id, header));
        }
    }

    private boolean isListed(int level) {
        String levels = settings.text("toc_levels").strip();
        if (levels.matches("\\d\\.\\.\\d")) {
            return level >= levels.charAt(0) - '0' && level <= levels.charAt(3) - '0';
        }
        return settings.list("toc_levels").contains(String.valueOf(level));
    }

    /** The list as a tree of its own; empty where there is no header. */
    Node tree() {
        Kind kind = list.equals("ul") ? Kind.BULLETS : Kind.NUMBERS;
        Node root = new Node(kind);
        root.attributes = attributes;
        List<Node> items = new ArrayList<>();
        List<Integer> levels = new ArrayList<>();
        for (Entry entry : entries) {
            while (!levels.isEmpty() && levels.getLast() >= entry.level()) {
                levels.removeLast();
                items.removeLast();
            }
            Node item = item(entry);
            Node parent = items.isEmpty() ? root : sublist(items.getLast(), kind);
            parent.children.add(item);
            items.add(item);
            levels.add(entry.level());
        }
        return root;
    }

    private static Node sublist(Node item, Kind kind) {
        if (item.lastKind() != kind) {
            item.children.add(new Node(kind));
        }
        return item.last();
    }

    private Node item(Entry entry) {
        Node link = new Node(Kind.LINK);
        link.attributes.put("href", "#" + entry.id());
        link.attributes.put("id", attributes.get("id") + "-" + entry.id());
        link.children = withoutLinks(entry.header().children);
        Node paragraph = new Node(Kind.PARAGRAPH);
        paragraph.transparent = true;
        paragraph.children.add(link);
        Node item = new Node(Kind.ITEM);
        item.children.add(paragraph);
        return item;
    }

    /** Copies, without footnotes, and with the words of links only. */
    private static List<Node> withoutLinks(List<Node> nodes) {
        List<Node> copies = new ArrayList<>();
        for (Node node : nodes) {
            List<Node> inside = withoutLinks(node.children);
            if (node.kind == Kind.LINK) {
                copies.addAll(inside);
            } else if (node.kind != Kind.FOOTNOTE) {
                copies.add(node.copyWith(inside));
            }
        }
        return copies;
    }
}
