package galley.markdown.markdownit;

import org.commonmark.node.Node;
import org.commonmark.node.Nodes;
import org.commonmark.node.Text;
import org.commonmark.parser.delimiter.DelimiterProcessor;
import org.commonmark.parser.delimiter.DelimiterRun;

/** Tildes strike through in pairs; an odd one stays to be seen, outside of what is struck. */
final class Strikes implements DelimiterProcessor {
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
        if (opening.length() < 2 || closing.length() < 2) {
            return 0;
        }
        Text opener = opening.getOpener();
        Node struck = new Struck();
        for (Node inside : Nodes.between(opener, closing.getCloser())) {
            struck.appendChild(inside);
        }
        opener.insertAfter(struck);
        return 2;
    }
}
