package galley.markdown.kramdown;

import java.util.regex.Pattern;

/** What one kind of block looks like. Rules are asked in a fixed order, and the first that accepts has it. */
interface BlockRule {
    /** How its first line begins; what the pattern found is the source's last match when {@link #parse} is called. */
    Pattern start();

    /** Reads the block into the tree and moves behind it, or returns false and leaves both alone. */
    boolean parse(Blocks in);

    static BlockRule of(Pattern start, java.util.function.Predicate<Blocks> parse) {
        return new BlockRule() {
            @Override
            public Pattern start() {
                return start;
            }

            @Override
            public boolean parse(Blocks in) {
                return parse.test(in);
            }
        };
    }
}
