package galley.markdown.hugo;

import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Node;
import org.commonmark.node.Nodes;
import org.commonmark.node.Text;
import org.commonmark.parser.delimiter.DelimiterProcessor;
import org.commonmark.parser.delimiter.DelimiterRun;

/** Two tildes or more strike through, taken two at a time and then one, as stars are. */
final class Tildes implements DelimiterProcessor {
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
        boolean either = opening.canClose() || closing.canOpen();
        if (either
                && closing.originalLength() % 3 != 0
                && (opening.originalLength() + closing.originalLength()) % 3 == 0) {
            return 0;
        }
        int taken = opening.length() >= 2 && closing.length() >= 2 ? 2 : 1;
        Text opener = opening.getOpener();
        Node struck = new Strikethrough("~".repeat(taken));
        for (Node inside : Nodes.between(opener, closing.getCloser())) {
            struck.appendChild(inside);
        }
        opener.insertAfter(struck);
        return taken;
    }
}
