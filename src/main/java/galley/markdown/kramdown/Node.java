package galley.markdown.kramdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An element of the tree that parsing builds and rendering reads. Confined to one rendering. */
final class Node {
    /** How an HTML element's content is read. */
    enum Content {
        RAW,
        SPANS,
        BLOCKS
    }

    final Kind kind;
    /** Text, code, the name of an HTML element or of a footnote: what the kind says. */
    final StringBuilder value = new StringBuilder();

    Map<String, String> attributes = new LinkedHashMap<>();
    List<Node> children = new ArrayList<>();
    /** What an attribute list gave it; null where there was none. */
    Ial ial;
    /** Offsets in the body, of a top-level block only; start is -1 while unknown. */
    int start = -1;

    int end;

    /** A paragraph without {@code <p>}. */
    boolean transparent;
    /** HTML, comments, formulas: whether it stands among blocks. */
    boolean block;
    /** HTML: {@code <x/>}, or an element that never has an end. */
    boolean closed;

    Content content;
    /** Of a header, 1 to 6. */
    int level;
    /** Of a header or a term: its text without marks, for its id. */
    String plain = "";
    /** Of a table: per column {@code left}, {@code right}, {@code center} or empty. */
    List<String> alignment = new ArrayList<>();
    /** Of a footnote's mark: the footnote. */
    Node target;
    /** Of a definition: its first text is a paragraph. */
    boolean startsWithParagraph;
    /** Of a boundary: what left it; empty for the mark that is nothing else. */
    String made = "";

    Node(Kind kind) {
        this.kind = kind;
    }

    Node(Kind kind, CharSequence value) {
        this.kind = kind;
        this.value.append(value);
    }

    Node last() {
        return children.isEmpty() ? null : children.getLast();
    }

    Kind lastKind() {
        return children.isEmpty() ? null : children.getLast().kind;
    }

    Ial attributeList() {
        if (ial == null) {
            ial = new Ial();
        }
        return ial;
    }

    boolean refersTo(String name) {
        return ial != null && ial.references.contains(name);
    }

    boolean isHtml(Content how) {
        return kind == Kind.HTML && content == how;
    }

    void placeLike(Node other) {
        start = other.start;
        end = other.end;
    }

    /** The same with other children. */
    Node copyWith(List<Node> others) {
        Node copy = new Node(kind, value);
        copy.attributes = attributes;
        copy.children = others;
        copy.ial = ial;
        copy.block = block;
        copy.closed = closed;
        copy.content = content;
        copy.transparent = transparent;
        return copy;
    }

    /** Appends text, to the text before it where that is of the same kind. */
    void addText(CharSequence text, Kind as) {
        Node last = last();
        if (last != null && last.kind == as) {
            last.value.append(text);
        } else if (!text.isEmpty()) {
            children.add(new Node(as, text));
        }
    }
}
