package galley.markdown.commonmark;

import java.util.function.IntFunction;
import org.commonmark.node.Node;
import org.commonmark.node.Nodes;
import org.commonmark.node.Text;
import org.commonmark.parser.delimiter.DelimiterProcessor;
import org.commonmark.parser.delimiter.DelimiterRun;

/**
 * Runs of two tildes or more that strike through.
 *
 * @param rule how many tildes of two runs belong together
 * @param struck the node that so many tildes make
 */
public record TildeRuns(Rule rule, IntFunction<Node> struck) implements DelimiterProcessor {
    /** What a dialect says of two runs. */
    @FunctionalInterface
    public interface Rule {
        /** How many tildes of each are taken; 0 where they do not belong together. */
        int taken(DelimiterRun opening, DelimiterRun closing);
    }

    @Override
    public char getOpeningCharacter() {
        return '~';
    }

    @Override
    public char getClosingCharacter() {
        return '~';
    }

    @Override
    public int getMinLength() {
        return 2;
    }

    @Override
    public int process(DelimiterRun opening, DelimiterRun closing) {
        int taken = rule.taken(opening, closing);
        if (taken > 0) {
            Text opener = opening.getOpener();
            Node node = struck.apply(taken);
            for (Node inside : Nodes.between(opener, closing.getCloser())) {
                node.appendChild(inside);
            }
            opener.insertAfter(node);
        }
        return taken;
    }
}
