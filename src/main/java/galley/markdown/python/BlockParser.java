package galley.markdown.python;

import galley.markdown.Deadline;
import galley.markdown.TooComplex;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Makes a tree of blocks of a text, by asking the rules one after the other about each chunk of it. */
final class BlockParser {
    /** What the chunk at hand is inside of, where that changes how a rule reads it. */
    enum State {
        /** Paragraphs are bare text. */
        TIGHT_LIST,
        LOOSE_LIST,
        QUOTE,
        /** Its indentation has been taken off already. */
        DETABBED
    }

    /** Python-Markdown cannot go deeper than its stack of 1000 calls, and Pelican then gives the post up. */
    private static final int DEEPEST = 480;

    private final List<BlockRule> rules;
    private final Deadline deadline;
    private final Deque<State> states = new ArrayDeque<>();
    private int depth;
    private Element root;

    BlockParser(List<BlockRule> rules, Deadline deadline) {
        this.rules = rules;
        this.deadline = deadline;
    }

    /** The whole text, under an element whose children know which lines they come from. */
    Element parseDocument(String text) {
        root = new Element("div");
        parse(root, Chunk.of(text, 0));
        return root;
    }

    /** A text that may hold blank lines. */
    void parse(Element parent, Chunk text) {
        Deque<Chunk> chunks = new ArrayDeque<>();
        int start = 0;
        int line = text.line();
        for (int end; (end = text.text().indexOf("\n\n", start)) >= 0; start = end + 2) {
            Chunk chunk = Chunk.of(text.text().substring(start, end), line);
            chunks.add(chunk);
            line = chunk.endLine() + 1;
        }
        chunks.add(Chunk.of(text.text().substring(start), line));
        parse(parent, chunks);
    }

    /** A text that is one chunk, inside of something. */
    void parseChunk(Element parent, Chunk chunk) {
        Deque<Chunk> chunks = new ArrayDeque<>();
        chunks.add(chunk);
        parse(parent, chunks);
    }

    void in(State state, Runnable parsing) {
        states.push(state);
        parsing.run();
        states.pop();
    }

    boolean isIn(State state) {
        return states.peek() == state;
    }

    /** How many parsings are going on inside of each other. */
    int depth() {
        return depth;
    }

    private void parse(Element parent, Deque<Chunk> chunks) {
        if (++depth > DEEPEST) {
            throw new TooComplex("This text nests lists or quotations more than " + DEEPEST + " deep");
        }
        while (!chunks.isEmpty()) {
            deadline.check();
            if (parent == root) {
                parseTopLevel(chunks);
            } else {
                applyFirst(parent, chunks);
            }
        }
        depth--;
    }

    private BlockRule applyFirst(Element parent, Deque<Chunk> chunks) {
        for (BlockRule rule : rules) {
            if (rule.apply(this, parent, chunks)) {
                return rule;
            }
        }
        throw new IllegalStateException("no rule takes a paragraph");
    }

    /** Notes for new blocks, and for a last one that grew, where they come from. */
    private void parseTopLevel(Deque<Chunk> chunks) {
        Chunk chunk = chunks.getFirst();
        BlockRule rule = applyFirst(root, chunks);
        Element last = root.last();
        if (last == null || !rule.isVisible()) {
            return;
        }
        int chunkEnd = chunk.endLine();
        int end = chunks.isEmpty()
                ? chunkEnd
                : Math.min(chunkEnd, chunks.getFirst().line());
        int first = root.children.size();
        while (first > 0 && root.children.get(first - 1).endLine < 0) {
            first--;
        }
        int start = first == 0 ? chunk.line() : Math.max(chunk.line(), root.children.get(first - 1).endLine);
        for (Element block : root.children.subList(first, root.children.size())) {
            block.firstLine = block.firstLine < 0 ? start : block.firstLine;
            block.endLine = end;
        }
        last.endLine = Math.max(last.endLine, end);
    }
}
