package galley.markdown.marked;

import galley.markdown.Deadline;
import galley.markdown.TooComplex;
import java.util.ArrayList;
import java.util.List;

/** Reads a text into blocks: asks the rules in turn. The first that finds something is right. */
final class Blocks {
    /** One in another; marked 15 under Node 20 ends its stack between 2,000 and 3,000. */
    private static final int DEEPEST = 2_000;
    /** Characters of all the texts that are being read, one in another: each holds a few copies of its own. */
    private static final long MOST_OPEN = 20_000_000;

    private final Links links;
    private final Queue queue;
    private final Deadline deadline;
    private final LeafRules leaves;
    private final List<BlockRule> rules;
    /** Whether lines may be paragraphs here; in an item of a list they are text until something else was read. */
    private boolean paragraphs = true;

    private int steps;
    private int depth;
    private long open;

    Blocks(Links links, Queue queue, Deadline deadline) {
        this.links = links;
        this.queue = queue;
        this.deadline = deadline;
        leaves = new LeafRules(queue);
        rules = List.of(
                leaves::fence,
                leaves::heading,
                leaves::rule,
                new QuoteRule(this)::read,
                this::readList,
                HtmlRule::read);
    }

    void step() {
        if ((++steps & 255) == 0) {
            deadline.check();
        }
    }

    /** The blocks of a body, each with its place. */
    List<Block> readAll(String text) {
        List<Block> blocks = new ArrayList<>();
        read(text, blocks, false);
        return blocks;
    }

    Block readList(String text, int at) {
        return new ListRule(this).read(text, at);
    }

    void readItem(Block item) {
        paragraphs = false;
        read(item.text, item.children, false);
    }

    /** A part of a quote; its first paragraph may go on with the last one of the part before. */
    void readQuoted(String text, List<Block> into) {
        boolean before = paragraphs;
        paragraphs = true;
        read(text, into, true);
        paragraphs = before;
    }

    /** @throws TooComplex when one text is in another too often, or all those are too long */
    private void read(String text, List<Block> into, boolean goesOn) {
        open += text.length();
        if (++depth > DEEPEST || depth > 1 && open > MOST_OPEN) {
            throw new TooComplex("This text nests its blocks too deep");
        }
        readBlocks(text, into, goesOn);
        depth--;
        open -= text.length();
    }

    private void readBlocks(String text, List<Block> into, boolean goesOn) {
        Underlines underlines = new Underlines(text);
        boolean clipped = goesOn;
        int at = 0;
        while (at < text.length()) {
            step();
            Block last = into.isEmpty() ? null : into.getLast();
            Block block = next(text, at, last, into, underlines);
            if (block.is(Block.Kind.PARAGRAPH)) {
                if (clipped && last != null && last.is(Block.Kind.PARAGRAPH)) {
                    join(last, block);
                } else {
                    into.add(block);
                }
                clipped = false;
            } else if (block.is(Block.Kind.TEXT)) {
                if (last != null && last.is(Block.Kind.TEXT)) {
                    join(last, block);
                } else {
                    into.add(block);
                }
            }
            int end = Math.min(at + block.raw.length(), text.length());
            place(into, last, block, at, end);
            at = end;
        }
        paragraphs = true;
    }

    /** What was joined to the last block makes that longer; a link's definition belongs to none. */
    private static void place(List<Block> into, Block last, Block block, int at, int end) {
        if (into.isEmpty()) {
            return;
        }
        Block now = into.getLast();
        if (now != last) {
            now.start = at;
            now.end = end;
        } else if (!block.is(Block.Kind.DEFINITION) || last.holdsText()) {
            now.end = end;
        }
    }

    private void join(Block last, Block block) {
        append(last, block.raw, block.text);
        queue.removeLast();
        queue.changeLast(last.text);
    }

    private static void append(Block last, String raw, String text) {
        last.raw += "\n" + raw;
        last.text += "\n" + text;
    }

    /** The next block. Those that are not to be joined to the last one are in the list already. */
    private Block next(String text, int at, Block last, List<Block> into, Underlines underlines) {
        Block block = leaves.space(text, at);
        if (block != null) {
            if (block.raw.length() == 1 && last != null) {
                last.raw += "\n";
                return new Block(Block.Kind.SPACE, block.raw, "");
            }
            return added(block, into);
        }
        block = leaves.code(text, at);
        if (block != null) {
            if (last != null && last.holdsText()) {
                append(last, block.raw, block.text);
                queue.changeLast(last.text);
                return block;
            }
            return added(block, into);
        }
        for (BlockRule rule : rules) {
            block = rule.read(text, at);
            if (block != null) {
                return added(block, into);
            }
        }
        block = DefinitionRule.read(text, at);
        if (block != null) {
            if (last != null && last.holdsText()) {
                append(last, block.raw, block.raw);
                queue.changeLast(last.text);
            } else {
                links.define(block);
            }
            return block;
        }
        block = new TableRule(queue).read(text, at);
        if (block != null) {
            return added(block, into);
        }
        int underline = underlines.find(at);
        if (underline >= 0) {
            return added(leaves.underlined(text, at, underline), into);
        }
        return paragraphs ? leaves.paragraph(text, at) : leaves.text(text, at);
    }

    private static Block added(Block block, List<Block> into) {
        into.add(block);
        return block;
    }
}
