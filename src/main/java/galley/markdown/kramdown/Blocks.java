package galley.markdown.kramdown;

import galley.markdown.Deadline;
import galley.markdown.TooComplex;
import java.util.List;

/**
 * Reads text into blocks: at each place the rules are asked in order. What a rule reads goes to the end of {@link #tree};
 * rules for containers call {@link #parse} again for what is inside.
 */
final class Blocks {
    /** Some 400 bytes of stack for each call, several calls for each level: far below the stack that we are given. */
    private static final int DEEPEST = 12_000;

    final Definitions definitions;
    final Deadline deadline;
    private final List<BlockRule> rules;
    Scan source;
    Node tree;
    /** An attribute list that stands before the block it is for. */
    Ial pending;

    private boolean ended;
    private int depth;

    Blocks(Definitions definitions, Deadline deadline) {
        this.definitions = definitions;
        this.deadline = deadline;
        this.rules = BlockRules.of(definitions.settings);
    }

    /** Reads a text of its own into a node. */
    void parse(Node into, String text) {
        Scan outer = source;
        source = new Scan(text);
        parse(into);
        source = outer;
    }

    /** Reads on into a node; returns whether its end tag was found before the text's end. */
    boolean parse(Node into) {
        deeper();
        Node outer = tree;
        Ial pendingOutside = pending;
        tree = into;
        pending = null;
        ended = false;
        while (!source.atEnd() && !ended) {
            deadline.check();
            step();
        }
        boolean found = ended;
        ended = false;
        tree = outer;
        pending = pendingOutside;
        shallower();
        return found;
    }

    /** @throws TooComplex when one thing is in another too often */
    void deeper() {
        if (++depth > DEEPEST) {
            throw new TooComplex("This text nests its blocks too deep");
        }
    }

    void shallower() {
        depth--;
    }

    private void step() {
        int from = source.at;
        for (BlockRule rule : rules) {
            if (source.sees(rule.start()) && rule.parse(this)) {
                place(from);
                return;
            }
        }
        tree.addText(source.takeLine(), Kind.RAW_TEXT);
        place(from);
    }

    /** Notes where the new blocks, or what was added to the last one, stand in the source. */
    private void place(int from) {
        if (tree.kind != Kind.ROOT || tree.children.isEmpty()) {
            return;
        }
        tree.last().end = source.at;
        for (int i = tree.children.size() - 1; i >= 0; i--) {
            Node added = tree.children.get(i);
            boolean placed = added.start >= 0 && added.end > 0;
            if (placed && i < tree.children.size() - 1) {
                break;
            }
            added.start = added.start < 0 ? from : added.start;
            added.end = source.at;
        }
    }

    /** The end tag of the element that is being read was found: its {@link #parse} ends. */
    void end() {
        ended = true;
    }

    void add(Node block) {
        tree.children.add(block);
    }

    /** A new block, with the attribute list that waits for one. */
    Node node(Kind kind) {
        Node node = new Node(kind);
        node.ial = pending;
        pending = null;
        return node;
    }

    Node node(Kind kind, CharSequence value) {
        Node node = node(kind);
        node.value.append(value);
        return node;
    }

    void addBoundary(String made) {
        Node boundary = node(Kind.BOUNDARY);
        boundary.made = made;
        add(boundary);
    }

    boolean isBehindBoundary() {
        Node last = tree.last();
        return last == null
                || last.kind == Kind.BLANK
                || last.kind == Kind.BOUNDARY && last.made.isEmpty()
                || pending != null;
    }

    boolean isBeforeBoundary() {
        return source.sees(Marks.BEFORE_BOUNDARY);
    }
}
